#include "core/rules/reminders.h"

#include <algorithm>
#include <tuple>

#include "core/model/answer_path.h"
#include "core/rules/carry_over.h"
#include "core/rules/timed_test.h"
#include "core/rules/workflow.h"

namespace siteproof {
namespace {

using std::chrono::minutes;

using std::chrono::milliseconds;

UtcTime server_time(const Moment& moment, milliseconds server_ahead) {
  return moment.clock.wall + milliseconds(moment.server_offset_ms.value_or(server_ahead.count()));
}

bool called_for(const OrderState& order, UtcTime remind_at, milliseconds server_ahead) {
  // A call long before is another call: it does not tell anybody that somebody is about to arrive.
  constexpr minutes early{30};
  return std::any_of(order.calls.begin(), order.calls.end(),
                     [&](const Call& call) { return call.at + server_ahead >= remind_at + -early; });
}

bool is_before_arrival(OrderStatus status) {
  return status == OrderStatus::assigned || status == OrderStatus::accepted || status == OrderStatus::en_route;
}

bool is_of_own_form(const TestRun& run) {
  const auto path = AnswerPath::parse(run.item);
  return path && path->form.empty();
}

std::optional<UtcTime> closed_at(const OrderState& order, milliseconds server_ahead) {
  if (order.status.value != OrderStatus::closed) return std::nullopt;
  for (auto entry = order.timeline.rbegin(); entry != order.timeline.rend(); ++entry) {
    if (entry->applied && entry->to == OrderStatus::closed) return entry->server_at.value_or(entry->at + server_ahead);
  }
  return std::nullopt;
}

}  // namespace

std::vector<Reminder> reminders(const OrderState& order, const ChecklistTemplate& checklist, UtcTime now,
                                minutes utc_offset, milliseconds server_ahead) {
  std::vector<Reminder> out;
  const bool open = !is_finished(order.status.value) && order.status.value != OrderStatus::unsigned_off;
  for (const ReminderRule& rule : checklist.policy.reminders) {
    const auto add = [&](UtcTime from, std::optional<ItemId> item = std::nullopt) {
      out.push_back({rule.id, rule.text, from + minutes(rule.minutes), std::move(item)});
    };
    switch (rule.from) {
      case ReminderFrom::appointment: {
        const auto& appointment = order.appointment.value;
        const bool past = appointment && *appointment < day_begin(now, utc_offset);
        if (appointment && !past && is_before_arrival(order.status.value) &&
            !called_for(order, *appointment + minutes(rule.minutes), server_ahead))
          add(*appointment);
        break;
      }
      case ReminderFrom::test_begun:
      case ReminderFrom::test_due:
        for (const TestRun& run : order.tests) {
          const ChecklistItem* const item = run.ended || !is_of_own_form(run) ? nullptr : checklist.find(run.item);
          if (item == nullptr) continue;
          const UtcTime begun = server_time(run.begun, server_ahead);
          add(rule.from == ReminderFrom::test_begun ? begun : begun + minutes(item->minutes_min), run.item);
        }
        break;
      case ReminderFrom::closed:
        if (const auto closed = closed_at(order, server_ahead)) add(*closed);
        break;
      case ReminderFrom::end_of_day:
        if (open && working_time(order) < day_begin(now, utc_offset) + std::chrono::hours(24))
          add(day_begin(now, utc_offset) + std::chrono::hours(24));
        break;
    }
  }
  std::sort(out.begin(), out.end(), [](const Reminder& a, const Reminder& b) {
    return std::tie(a.at, a.id, a.item) < std::tie(b.at, b.id, b.item);
  });
  return out;
}

}  // namespace siteproof
