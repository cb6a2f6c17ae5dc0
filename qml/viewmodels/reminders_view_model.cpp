#include "qml/viewmodels/reminders_view_model.h"

#include <QtCore/QDateTime>

#include <algorithm>

#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<ReminderRow>> roles() {
  return {{"orderId", [](const ReminderRow& r) { return QVariant(r.orderId); }},
          {"words", [](const ReminderRow& r) { return QVariant(r.text); }},
          {"about", [](const ReminderRow& r) { return QVariant(r.about); }},
          {"when", [](const ReminderRow& r) { return QVariant(r.when); }},
          {"due", [](const ReminderRow& r) { return QVariant(r.due); }},
          {"test", [](const ReminderRow& r) { return QVariant(r.test); }}};
}

std::chrono::minutes local_offset(UtcTime at) {
  return std::chrono::minutes(QDateTime::fromMSecsSinceEpoch(at.ms).offsetFromUtc() / 60);
}

QString about(const std::string& title, const std::string& address) { return words::text(title + " · " + address); }

}  // namespace

RemindersViewModel::RemindersViewModel(QObject* parent) : QObject(parent), rows_(roles(), this) {
  ageing_.setInterval(tick);
  connect(&ageing_, &QTimer::timeout, this, &RemindersViewModel::say);
}

void RemindersViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &RemindersViewModel::reload);
    connect(session_, &AppSession::allChanged, this, &RemindersViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &RemindersViewModel::say);
  }
  emit sessionChanged();
  reload();
}

void RemindersViewModel::reload() {
  if (session_ == nullptr) return;
  const quint64 question = ++asked_;
  const auto offset = local_offset(session_->now());
  session_->ask<DayReminders>(
      this, [offset](Tablet& tablet) { return Reminders(tablet).of_day(offset); },
      [this, question](Result<DayReminders> read) {
        if (question != asked_) return;
        problem_.reset();
        if (read) {
          read_ = std::move(*read);
        } else {
          problem_ = std::move(read).error();
        }
        say();
      },
      TabletWorker::Urgency::picture);
}

void RemindersViewModel::say() {
  if (session_ == nullptr) return;
  const UtcTime now = session_->now();
  const std::string language = session_->language().toStdString();
  std::vector<std::pair<UtcTime, ReminderRow>> timed;
  const auto add = [&](const OrderId& order, const QString& key, QString text, QString its, UtcTime at, bool test) {
    ReminderRow row{words::text(order.str()) + QLatin1Char(' ') + key,
                    words::text(order.str()),
                    std::move(text),
                    std::move(its),
                    {},
                    at <= now,
                    test};
    row.when = row.due ? tr("now; since %1").arg(words::when(at, now))
                       : tr("%1 · %2").arg(words::when(at, now), words::due(at, now));
    timed.emplace_back(at, std::move(row));
  };
  for (const RunningTest& one : read_.tests) {
    const QString name = words::text(one.test.in(language));
    add(one.order, QStringLiteral("test ") + words::text(one.item.str()),
        one.due <= now ? tr("Test has run its time: %1").arg(name) : tr("Test is running: %1").arg(name),
        about(one.title, one.address), one.due, true);
  }
  for (const OrderReminder& one : read_.reminders) {
    // Of a running test its own line tells more.
    if (one.reminder.item) continue;
    add(one.order, words::text(one.reminder.id), words::text(one.reminder.text.in(language)),
        about(one.title, one.address), one.reminder.at, false);
  }
  std::stable_sort(timed.begin(), timed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<ReminderRow> rows;
  for (auto& [at, row] : timed) rows.push_back(std::move(row));
  rows_.show(std::move(rows));
  if (rows_.rowCount() > 0 && !ageing_.isActive()) ageing_.start();
  if (rows_.rowCount() == 0) ageing_.stop();
  emit updated();
}

int RemindersViewModel::dueCount() const {
  return static_cast<int>(
      std::count_if(rows_.rows().begin(), rows_.rows().end(), [](const ReminderRow& row) { return row.due; }));
}

QString RemindersViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

}  // namespace siteproof
