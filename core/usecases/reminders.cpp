#include "core/usecases/reminders.h"

#include <algorithm>
#include <tuple>

#include "core/rules/timed_test.h"

namespace siteproof {
namespace {

// Long tests are of a day or two.
constexpr std::chrono::hours tests_ahead{72};

bool was_there(OrderStatus status) {
  switch (status) {
    case OrderStatus::reported:
    case OrderStatus::registered:
    case OrderStatus::assigned:
    case OrderStatus::accepted:
    case OrderStatus::en_route: return false;
    default: return true;
  }
}

}  // namespace

Status Reminders::add(const OrderListItem& line, bool of_today, std::chrono::minutes utc_offset, DayReminders& out) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(line.order()));
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order.intake.checklist));
  if (!checklist) return {};
  const std::string title(line.title), address(line.address);
  if (of_today) {
    for (Reminder& reminder : reminders(order, *checklist, tablet_.now(), utc_offset)) {
      out.reminders.push_back({order.id, title, address, std::move(reminder)});
    }
  }
  for (const TestRun& run : order.tests) {
    const ChecklistItem* const item = run.ended ? nullptr : checklist->find(run.item);
    if (item == nullptr) continue;
    out.tests.push_back({order.id, title, address, run.item, item->title, run.begun.clock.wall, test_due(*item, run)});
  }
  return {};
}

Result<DayReminders> Reminders::of_day(UtcTime end_of_day, std::chrono::minutes utc_offset) {
  DayReminders out;
  OrderQuery query;
  query.limit = orders_max;
  query.working_before = end_of_day;
  SITEPROOF_TRY(const OrderList today, tablet_.store().list(query));
  for (const OrderListItem& line : today) SITEPROOF_CHECK(add(line, true, utc_offset, out));
  query.limit = later_max;
  query.working_from = end_of_day;
  query.working_before = end_of_day + tests_ahead;
  SITEPROOF_TRY(const OrderList later, tablet_.store().list(query));
  for (const OrderListItem& line : later) {
    if (was_there(line.status)) SITEPROOF_CHECK(add(line, false, utc_offset, out));
  }
  // What another day should have told is told by the list of what was carried over; a test runs on from day to day.
  const UtcTime begin = end_of_day + -std::chrono::hours(24);
  std::erase_if(out.reminders, [&](const OrderReminder& one) {
    return one.reminder.at > end_of_day || (one.reminder.at < begin && !one.reminder.item);
  });
  std::sort(out.reminders.begin(), out.reminders.end(), [](const OrderReminder& a, const OrderReminder& b) {
    return std::tie(a.reminder.at, a.order, a.reminder.id) < std::tie(b.reminder.at, b.order, b.reminder.id);
  });
  std::sort(out.tests.begin(), out.tests.end(), [](const RunningTest& a, const RunningTest& b) {
    return std::tie(a.due, a.order, a.item) < std::tie(b.due, b.order, b.item);
  });
  return out;
}

}  // namespace siteproof
