#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/usecases/enrolment.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/countdown.h"

namespace siteproof {

/// Hands an enrolment code to a server; called on the worker's thread. See sync/transport/api_client.h.
class EnrolDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes one and hands it to its window.")
  Q_PROPERTY(QString serverUrl READ serverUrl CONSTANT)

 public:
  using HandIn = std::function<Result<EnrolmentGrant>(const std::string& serverUrl, const std::string& code,
                                                      const EnrolmentOffer& offer)>;
  /// `serverUrl` is offered to the person; it may be empty.
  explicit EnrolDesk(HandIn handIn, QString serverUrl = {}, QObject* parent = nullptr)
      : QObject(parent), handIn_(std::move(handIn)), serverUrl_(std::move(serverUrl)) {}
  [[nodiscard]] const HandIn& handIn() const { return handIn_; }
  [[nodiscard]] QString serverUrl() const { return serverUrl_; }

 private:
  HandIn handIn_;
  QString serverUrl_;
};

/// Makes this tablet known to a server, with the code from the front desk: typed, pasted or scanned. With `again`, lets
/// the technician of an enrolled tablet in who forgot the PIN: by the server the tablet belongs to, whatever address
/// the scanned code names, since anybody can run a server. What is typed is kept until it went through.
class EnrolViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY inputChanged REQUIRED)
  Q_PROPERTY(siteproof::EnrolDesk* desk MEMBER desk_ NOTIFY inputChanged REQUIRED)
  Q_PROPERTY(QString serverUrl MEMBER serverUrl_ NOTIFY inputChanged)
  /// A link pasted here is taken apart.
  Q_PROPERTY(QString code READ code WRITE setCode NOTIFY inputChanged)
  Q_PROPERTY(bool again MEMBER again_ NOTIFY inputChanged)
  Q_PROPERTY(bool ready READ ready NOTIFY inputChanged)
  /// Why it is not ready; empty when it is.
  Q_PROPERTY(QString missing READ missing NOTIFY inputChanged)
  Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
  Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

 public:
  explicit EnrolViewModel(QObject* parent = nullptr,
                          std::unique_ptr<Countdown> countdown = std::make_unique<TimerCountdown>());
  /// What was typed last is kept.
  ~EnrolViewModel() override;

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString code() const { return code_; }
  void setCode(const QString& code);
  [[nodiscard]] virtual bool ready() const;
  [[nodiscard]] virtual QString missing() const;
  [[nodiscard]] bool busy() const { return busy_; }
  [[nodiscard]] QString problem() const;

  /// The session becomes Ready when it went through.
  Q_INVOKABLE void enrol();
  /// A scanner read this: fills address and code in and goes on by itself; says what to do when it is something else.
  Q_INVOKABLE void takeScanned(const QString& text);
  /// There is no code in the picture that was chosen.
  Q_INVOKABLE void takeNothing();
  /// Speaks this language from now on, and after the next start.
  Q_INVOKABLE void chooseLanguage(const QString& language);

 signals:
  void inputChanged();
  void busyChanged();
  void problemChanged();
  /// Address and code were taken from a link, or are those that were typed before.
  void filled();
  void passed();

 protected:
  /// Hands the code in and keeps what was granted; runs on the worker.
  using Deed = std::function<Status(Tablet&)>;
  [[nodiscard]] virtual Deed deed() const;
  [[nodiscard]] virtual TabletWorker::Urgency urgency() const { return TabletWorker::Urgency::action; }
  /// It went through, and the code is used up.
  virtual void succeed();

  /// Under which name what is typed here is kept.
  [[nodiscard]] virtual std::string place() const { return again_ ? "again" : "new"; }
  [[nodiscard]] EnrolDesk* desk() const { return desk_; }
  [[nodiscard]] std::string address() const { return serverUrl_.trimmed().toStdString(); }
  /// The server this tablet belongs to; `otherwise` where that is not empty.
  [[nodiscard]] static Result<std::string> ownServer(Tablet& tablet, const std::string& otherwise);
  [[nodiscard]] std::string trimmedCode() const { return code_.trimmed().toStdString(); }

 private:
  struct Typed {
    QString address, code;
    friend bool operator==(const Typed&, const Typed&) = default;
  };
  bool fill(const QString& text);
  void say(Error why);
  void load();
  void hurry();
  void keep();
  [[nodiscard]] Typed typed() const { return {serverUrl_, code_}; }

  QPointer<AppSession> session_;
  std::unique_ptr<Countdown> countdown_;
  std::string place_;
  std::optional<Typed> kept_;  ///< once what was typed before has been read
  EnrolDesk* desk_ = nullptr;
  QString serverUrl_, code_;
  bool busy_ = false, again_ = false;
  std::optional<Error> problem_;
};

}  // namespace siteproof
