#include "qml/viewmodels/moment_view_model.h"

#include <QtCore/QLocale>

#include "core/rules/checklist.h"
#include "core/usecases/tablet_clock.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hour_ms = 60 * minute_ms;

UtcTime whole(UtcTime time, std::int64_t step_ms) { return {time.ms / step_ms * step_ms}; }

// A clock that is put forward leaves an hour out: what would lie in it comes an hour later.
UtcTime on_day(QDate day, QTime clock) {
  QDateTime there(day, clock);
  if (!there.isValid()) there = QDateTime(day, clock.addSecs(3600));
  return {there.toMSecsSinceEpoch()};
}

}  // namespace

void MomentViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_) session_->disconnect(this);
  session_ = session;
  if (session_) {
    connect(session_, &AppSession::languageChanged, this, &MomentViewModel::changed);
    connect(session_, &AppSession::allChanged, this, &MomentViewModel::compareClocks);
    compareClocks();
  }
  emit sessionChanged();
  begin();
}

void MomentViewModel::setStart(const QString& time) {
  if (time == start_) return;
  start_ = time;
  emit startChanged();
  begin();
}

void MomentViewModel::begin() {
  if (!session_) return;
  const auto given = parse_rfc3339(start_.toStdString());
  const UtcTime moment = given ? *given : whole(session_->now(), minutes_step * minute_ms);
  if (moment == moment_) return;
  moment_ = moment;
  problem_.reset();
  emit changed();
}

void MomentViewModel::compareClocks() {
  using Ahead = std::optional<std::chrono::milliseconds>;
  session_->ask<Ahead>(this, server_ahead, [this](Result<Ahead> measured) {
    if (measured) server_ahead_ = *measured;
  });
}

QDate MomentViewModel::today() const {
  return session_ ? QDateTime::fromMSecsSinceEpoch(session_->now().ms).date() : local().date();
}

QString MomentViewModel::value() const { return words::text(to_rfc3339(moment_)); }

QString MomentViewModel::shown() const { return session_ ? words::when(moment_, session_->now()) : QString(); }

QString MomentViewModel::day() const { return QLocale().toString(local(), tr("ddd d MMM", "date with its weekday")); }

QString MomentViewModel::hour() const { return local().toString(QStringLiteral("HH")); }

QString MomentViewModel::minute() const { return local().toString(QStringLiteral("mm")); }

int MomentViewModel::daysAgo() const { return static_cast<int>(local().date().daysTo(today())); }

QString MomentViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void MomentViewModel::chooseDay(int ago) { choose(on_day(today().addDays(-ago), local().time())); }

void MomentViewModel::stepDay(int by) { choose(on_day(local().date().addDays(by), local().time())); }

void MomentViewModel::stepHour(int by) { choose({moment_.ms + by * hour_ms}); }

void MomentViewModel::stepMinute(int by) {
  const std::int64_t step_ms = minutes_step * minute_ms;
  const UtcTime below = whole(moment_, step_ms);
  // Back from 14:32 is 14:30, on from there 14:35.
  const bool back_to_it = by < 0 && below != moment_;
  choose({below.ms + (back_to_it ? by + 1 : by) * step_ms});
}

void MomentViewModel::choose(UtcTime wanted) {
  if (!session_) return;
  const UtcTime now = latest_now(session_->now(), server_ahead_);
  const Status allowed = check_not_future(wanted, now);
  problem_ = allowed ? std::nullopt : std::optional(allowed.error());
  moment_ = allowed ? wanted : whole(now, minute_ms);
  emit changed();
  emit chosen(value());
}

}  // namespace siteproof
