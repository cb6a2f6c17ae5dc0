#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <chrono>
#include <optional>

#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// A date and time that is chosen by steps, as people say it here: in the device's time zone, never later than now,
/// by whichever of the tablet's and the server's clock is ahead.
/// Hours and minutes are steps of real time, days keep the clock, so that a change to summer time surprises nobody.
class MomentViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  /// Where choosing begins, RFC 3339; now when it is no time.
  Q_PROPERTY(QString start READ start WRITE setStart NOTIFY startChanged)
  /// What is chosen, RFC 3339 in UTC.
  Q_PROPERTY(QString value READ value NOTIFY changed)
  /// "today 14:30"
  Q_PROPERTY(QString shown READ shown NOTIFY changed)
  /// "Sun 22 Nov"
  Q_PROPERTY(QString day READ day NOTIFY changed)
  Q_PROPERTY(QString hour READ hour NOTIFY changed)
  Q_PROPERTY(QString minute READ minute NOTIFY changed)
  /// 0 is today, 1 yesterday.
  Q_PROPERTY(int daysAgo READ daysAgo NOTIFY changed)
  /// Why the last step went no further; empty when it did.
  Q_PROPERTY(QString problem READ problem NOTIFY changed)

 public:
  static constexpr int minutes_step = 5;

  using QObject::QObject;

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString start() const { return start_; }
  void setStart(const QString& time);
  [[nodiscard]] QString value() const;
  [[nodiscard]] QString shown() const;
  [[nodiscard]] QString day() const;
  [[nodiscard]] QString hour() const;
  [[nodiscard]] QString minute() const;
  [[nodiscard]] int daysAgo() const;
  [[nodiscard]] QString problem() const;

  /// The same time of that day.
  Q_INVOKABLE void chooseDay(int ago);
  Q_INVOKABLE void stepDay(int by);
  Q_INVOKABLE void stepHour(int by);
  /// To the next full five minutes.
  Q_INVOKABLE void stepMinute(int by);

 signals:
  void sessionChanged();
  void startChanged();
  void changed();
  /// By a person.
  void chosen(const QString& value);

 private:
  [[nodiscard]] QDateTime local() const { return QDateTime::fromMSecsSinceEpoch(moment_.ms); }
  [[nodiscard]] QDate today() const;
  void begin();
  void compareClocks();
  void choose(UtcTime wanted);

  QPointer<AppSession> session_;
  QString start_;
  UtcTime moment_;
  std::optional<std::chrono::milliseconds> server_ahead_;
  std::optional<Error> problem_;
};

}  // namespace siteproof
