#pragma once

#include <optional>
#include <string>

#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/people_desk.h"

namespace siteproof {

/// One conversation about the PIN: what to enter next, what was wrong, how long to wait. What is entered is forgotten
/// as soon as it was judged.
class PinViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(Purpose purpose READ purpose WRITE setPurpose NOTIFY updated)
  /// Whose PIN TakeOver asks for, and where they are found.
  Q_PROPERTY(siteproof::PeopleDesk* people READ people WRITE setPeople NOTIFY updated)
  Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY updated)
  /// What to enter now.
  Q_PROPERTY(QString prompt READ prompt NOTIFY updated)
  /// Why it did not pass, and what to do; counts down while a wait is on.
  Q_PROPERTY(QString problem READ problem NOTIFY updated)
  Q_PROPERTY(bool busy READ busy NOTIFY updated)
  /// A PIN can be entered now.
  Q_PROPERTY(bool open READ open NOTIFY updated)

 public:
  /// Unlock passes by the right PIN; Choose sets one where there is none; Change and Remove begin with the old one;
  /// TakeOver begins somebody else's shift by theirs.
  enum class Purpose { Unlock, Choose, Change, Remove, TakeOver };
  Q_ENUM(Purpose)

  explicit PinViewModel(QObject* parent = nullptr,
                        std::unique_ptr<Countdown> countdown = std::make_unique<TimerCountdown>());

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] Purpose purpose() const { return purpose_; }
  void setPurpose(Purpose purpose);
  [[nodiscard]] PeopleDesk* people() const { return people_; }
  void setPeople(PeopleDesk* people);
  [[nodiscard]] QString person() const { return person_; }
  void setPerson(const QString& person);
  [[nodiscard]] QString prompt() const;
  [[nodiscard]] QString problem() const;
  [[nodiscard]] bool busy() const { return busy_; }
  [[nodiscard]] bool open() const { return !busy_ && left().count() <= 0; }

  /// Back to the first question.
  Q_INVOKABLE void begin();
  Q_INVOKABLE void enter(const QString& pin);

 signals:
  void sessionChanged();
  void updated();
  /// It is done: the PIN was right, or is set, changed or removed.
  void passed();

 private:
  enum class Step { Old, Fresh, Again };
  using Deed = std::function<Status(Tablet&)>;
  using Judgement = std::function<Status(PinLock&)>;
  void run(Deed deed, std::function<void()> done);
  void judge(Judgement judgement, std::function<void()> done);
  void takeOver(const std::string& pin);
  void look();
  void take(const Error& why);
  void tick();
  void finish(bool pinSet);
  void enterAgain(const std::string& pin);
  [[nodiscard]] Step firstStep() const { return purpose_ == Purpose::Choose ? Step::Fresh : Step::Old; }
  [[nodiscard]] std::chrono::milliseconds left() const;

  AppSession* session_ = nullptr;
  PeopleDesk* people_ = nullptr;
  QString person_;
  quint64 looked_ = 0;
  std::unique_ptr<Countdown> countdown_;
  Purpose purpose_ = Purpose::Unlock;
  Step step_ = Step::Old;
  std::string old_, fresh_;
  std::optional<Error> problem_;
  bool differed_ = false, busy_ = false;
  std::int64_t open_at_ms_ = 0;  ///< since boot
};

}  // namespace siteproof
