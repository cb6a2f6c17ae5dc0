#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QMetaObject>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>

#include <memory>
#include <optional>

#include "core/ports/clock.h"
#include "core/usecases/preferences.h"
#include "qml/viewmodels/screen_lock.h"
#include "qml/viewmodels/tablet_worker.h"

namespace siteproof {

/// What all view models of one window share: the tablet's data, who works here, the language and the look. Lives on the
/// interface's thread; `ask` runs on the worker and answers here. Must be the worker's last owner when it is destroyed:
/// it waits for the job under way, and questions still open are not answered.
class AppSession : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes one session and hands it to its window.")
  Q_PROPERTY(State state READ state NOTIFY stateChanged)
  Q_PROPERTY(QString technician READ technician NOTIFY stateChanged)
  Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
  /// "light", "dark" or "sunlight"
  Q_PROPERTY(QString look READ look NOTIFY preferencesChanged)
  Q_PROPERTY(siteproof::ScreenLock* lock READ lock CONSTANT)
  /// Enrolled since the program was started, and not greeted yet.
  Q_PROPERTY(bool fresh READ fresh NOTIFY stateChanged)
  Q_PROPERTY(qreal textScale READ textScale NOTIFY preferencesChanged)

 public:
  enum class State { Opening, Failed, Unenrolled, Ready };
  Q_ENUM(State)
  /// Makes the program speak "zh" or "en": translator and default locale. Called before languageChanged.
  using LanguageInstaller = std::function<void(const QString& language)>;

  AppSession(std::shared_ptr<TabletWorker> worker, const Clock& clock, LanguageInstaller install = {},
             QObject* parent = nullptr);

  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] QString technician() const { return technician_; }
  [[nodiscard]] QString problem() const;  ///< why the data could not be opened, in the language of now
  [[nodiscard]] QString language() const { return language_; }
  void setLanguage(const QString& language);
  /// Speaks this language whatever was chosen on this tablet before.
  void pinLanguage(const QString& language);
  [[nodiscard]] QString look() const;
  [[nodiscard]] qreal textScale() const { return preferences_.text_percent / 100.0; }
  [[nodiscard]] const Preferences& preferences() const { return preferences_; }
  /// Shows them from now on; keeping them is the settings' matter.
  void setPreferences(const Preferences& preferences);

  [[nodiscard]] ScreenLock* lock() { return &lock_; }
  [[nodiscard]] const Clock& clock() const { return clock_; }
  [[nodiscard]] bool fresh() const { return fresh_; }
  [[nodiscard]] UtcTime now() const { return clock_.now().wall; }
  [[nodiscard]] bool idle() const { return unanswered_ == 0 && worker_->idle(); }

  /// Opens the data, or tries again; `state` tells the outcome.
  Q_INVOKABLE void start();
  /// The tablet was enrolled: opens the data as it is now.
  void startEnrolled();
  void tellGreeted() { fresh_ = false; }
  /// Says that an order was changed here.
  void tellChanged(const QString& order) { emit orderChanged(order); }
  /// Says that anything may have changed, as after a pull.
  Q_INVOKABLE void tellAllChanged() { emit allChanged(); }

  /// Runs `job` on the worker; `reply` gets its result on this thread, unless `receiver` is gone by then.
  template <class T>
  void ask(QObject* receiver, std::function<Result<T>(Tablet&)> job, std::function<void(Result<T>)> reply,
           TabletWorker::Urgency urgency = TabletWorker::Urgency::action) {
    ++unanswered_;
    worker_->post(
        [this, target = QPointer<QObject>(receiver), job = std::move(job),
         reply = std::move(reply)](const Result<Tablet*>& tablet) {
          auto result =
              std::make_shared<Result<T>>(tablet ? job(**tablet) : Result<T>(tl::unexpected<Error>(tablet.error())));
          QMetaObject::invokeMethod(
              this,
              [this, target, reply, result] {
                --unanswered_;
                if (target) reply(std::move(*result));
              },
              Qt::QueuedConnection);
        },
        urgency);
  }

 signals:
  void stateChanged();
  void languageChanged();
  void preferencesChanged();
  void orderChanged(const QString& order);
  void allChanged();
  /// There is another login: what runs with the old one begins anew.
  void enrolled();

 private:
  std::shared_ptr<TabletWorker> worker_;
  const Clock& clock_;
  LanguageInstaller install_;
  ScreenLock lock_;
  State state_ = State::Opening;
  QString technician_, language_ = QStringLiteral("en");
  Preferences preferences_;
  bool language_pinned_ = false, fresh_ = false;
  std::optional<Error> problem_;
  int unanswered_ = 0;
};

}  // namespace siteproof
