#include "core/usecases/reminders.h"

#include <algorithm>
#include <tuple>

#include "core/rules/carry_over.h"
#include "core/rules/timed_test.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/tablet_clock.h"

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

Status Reminders::add(const OrderListItem& line, bool of_today, const Time& time, DayReminders& out) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(line.order()));
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order.intake.checklist));
  if (of_today && checklist) {
    for (Reminder& reminder : reminders(order, *checklist, time.now, time.utc_offset, time.server_ahead)) {
      out.reminders.push_back({order.id, std::string(line.title), std::string(line.address), std::move(reminder)});
    }
  }
  return add_tests(order, line, time, out);
}

Status Reminders::add_tests(const OrderState& order, const OrderListItem& line, const Time& time, DayReminders& out) {
  for (const TestRun& run : order.tests) {
    if (run.ended) continue;
    SITEPROOF_TRY(const AnswerPath path, AnswerPath::parse(run.item));
    const auto form = form_template(tablet_, order, path);
    if (!form && form.error().code != "answer.template") return fail(form.error());
    const ChecklistItem* const item = form ? (*form)->find(run.item) : nullptr;
    if (item == nullptr) continue;
    const auto& offset = run.begun.server_offset_ms;
    const auto to_ours = offset ? std::chrono::milliseconds(*offset) - time.server_ahead : std::chrono::milliseconds(0);
    out.tests.push_back({order.id, std::string(line.title), std::string(line.address), run.item, item->title,
                         run.begun.clock.wall + to_ours, test_due(*item, run) + to_ours});
  }
  return {};
}

Result<DayReminders> Reminders::of_day(std::chrono::minutes utc_offset) {
  SITEPROOF_TRY(const auto ahead, server_ahead(tablet_));
  Time time;
  time.server_ahead = ahead.value_or(time.server_ahead);
  time.now = tablet_.now() + time.server_ahead;
  time.utc_offset = utc_offset;
  const UtcTime begin = day_begin(time.now, utc_offset), end = begin + std::chrono::hours(24);

  DayReminders out;
  OrderQuery query;
  query.limit = orders_max;
  query.working_before = end;
  SITEPROOF_TRY(const OrderList today, tablet_.store().list(query));
  for (const OrderListItem& line : today) SITEPROOF_CHECK(add(line, true, time, out));
  query.limit = later_max;
  query.working_from = end;
  query.working_before = end + tests_ahead;
  SITEPROOF_TRY(const OrderList later, tablet_.store().list(query));
  for (const OrderListItem& line : later) {
    if (was_there(line.status)) SITEPROOF_CHECK(add(line, false, time, out));
  }
  // What another day should have told is told by the list of what was carried over; a test runs on from day to day.
  std::erase_if(out.reminders, [&](const OrderReminder& one) {
    return one.reminder.at > end || (one.reminder.at < begin && !one.reminder.item);
  });
  for (OrderReminder& one : out.reminders) one.reminder.at = one.reminder.at + -time.server_ahead;
  std::sort(out.reminders.begin(), out.reminders.end(), [](const OrderReminder& a, const OrderReminder& b) {
    return std::tie(a.reminder.at, a.order, a.reminder.id) < std::tie(b.reminder.at, b.order, b.reminder.id);
  });
  std::sort(out.tests.begin(), out.tests.end(), [](const RunningTest& a, const RunningTest& b) {
    return std::tie(a.due, a.order, a.item) < std::tie(b.due, b.order, b.item);
  });
  return out;
}

}  // namespace siteproof
