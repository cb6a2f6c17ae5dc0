#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>

#include <optional>

#include "core/usecases/positions.h"
#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// Answers "here": measures where the device is, for one answer and as long as core/rules/position.h says. That it was
/// asked for is leave enough for this one.
class HereViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(bool searching READ searching NOTIFY updated)
  /// What it waits for, or why there is no answer and what to do; empty when nothing was asked or it was answered.
  Q_PROPERTY(QString words READ words NOTIFY updated)
  Q_PROPERTY(bool failed READ failed NOTIFY updated)

 public:
  using QObject::QObject;
  ~HereViewModel() override;

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] bool searching() const { return phase_ == Phase::Searching; }
  [[nodiscard]] QString words() const;
  [[nodiscard]] bool failed() const;

  /// `found` follows, or `failed`, or neither after `stop`.
  Q_INVOKABLE void ask();
  Q_INVOKABLE void stop();

 signals:
  void sessionChanged();
  void updated();
  /// As the form stores it.
  void found(const QString& answer);

 private:
  enum class Phase { Idle, Searching, Denied, Absent, TooCoarse, Nothing, Broken };

  void look(bool first);
  void judge(const PositionNow& now);
  void end(Phase phase);

  QPointer<AppSession> session_;
  Phase phase_ = Phase::Idle;
  ClockReading since_;
  std::optional<std::int64_t> accuracy_m_;  ///< of the newest measurement
  std::optional<Error> problem_;
  int question_ = 0;  ///< answers to an earlier one are not listened to
};

}  // namespace siteproof
