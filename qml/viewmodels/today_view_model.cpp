#include "qml/viewmodels/today_view_model.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include "core/rules/carry_over.h"
#include "core/usecases/orders.h"
#include "qml/viewmodels/words.h"

namespace siteproof {

TodayViewModel::Day TodayViewModel::day() const {
  const UtcTime now = session()->now();
  const UtcTime begin = day_begin(now, utcOffset(now));
  return {begin, begin + std::chrono::hours(24)};
}

std::vector<OrderListViewModel::Slice> TodayViewModel::slices() const {
  const Day today = day();
  std::vector<Slice> parts(3);
  parts[0].part = ListPart::CarriedOver;
  parts[0].query.working_before = today.begin;
  parts[1].part = ListPart::ForToday;
  parts[1].query.working_from = today.begin;
  parts[1].query.working_before = today.end;
  parts[2].part = ListPart::Later;
  parts[2].query.working_from = today.end;
  return parts;
}

void TodayViewModel::reloadBeside() {
  const quint64 question = ++askedFirst_;
  session()->ask<OrderList>(
      this, [end = day().end](Tablet& tablet) { return Orders(tablet).first_in_hand(end); },
      [this, question](Result<OrderList> first) {
        if (question != askedFirst_) return;
        if (!first) return setProblem(first.error());
        first_ = std::move(*first);
        emit updated();
      });
}

QString TodayViewModel::nextOrder() const {
  return first_.empty() ? QString() : words::text(std::string(first_.front().id));
}

QString TodayViewModel::nextTitle() const {
  if (first_.empty()) return {};
  return words::text(std::string(first_.front().title)) + QStringLiteral(" · ") +
         OrderListModel::addressText(first_.front());
}

QString TodayViewModel::nextText() const {
  return first_.empty() ? QString() : OrderListModel::nextText(first_.front());
}

QString TodayViewModel::dayText() const {
  if (session() == nullptr) return {};
  const QDate date = QDateTime::fromMSecsSinceEpoch(session()->now().ms).date();
  return QLocale().toString(date, tr("dddd d MMMM", "today's date"));
}

}  // namespace siteproof
