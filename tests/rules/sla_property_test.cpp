#include <algorithm>

#include "core/rules/sla.h"
#include "core/rules/warranty.h"
#include "core/rules/workflow.h"
#include "tests/support/order_maker.h"
#include "tests/support/property.h"

using namespace siteproof;
using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

struct Step {
  OrderStatus to = OrderStatus::accepted;
  int after_minutes = 0;  ///< true time since the step before
  bool named_pause = false;
};

std::vector<Step> any_steps() {
  static const std::vector<OrderStatus> statuses{OrderStatus::accepted,         OrderStatus::on_site,
                                                 OrderStatus::in_repair,        OrderStatus::suspended,
                                                 OrderStatus::waiting_material, OrderStatus::waiting_appointment};
  std::vector<Step> steps(static_cast<std::size_t>(*rc::gen::inRange(1, 10)));
  for (Step& step : steps) {
    step = {*rc::gen::elementOf(statuses), *rc::gen::inRange(0, 3000), *rc::gen::inRange(0, 2) == 0};
  }
  return steps;
}

bool pauses(const Step& step) {
  return step.named_pause && step.to != OrderStatus::accepted && step.to != OrderStatus::on_site &&
         step.to != OrderStatus::in_repair;
}

/// The order as a device records it whose wall clock is wrong by `wrong_minutes(step)` and knows the server's time.
template <class Wrong>
OrderState recorded(const std::vector<Step>& steps, Wrong wrong_minutes) {
  OrderMaker order;
  UtcTime true_time = order.state.intake.reported_at;
  int number = 0;
  for (const Step& step : steps) {
    true_time = true_time + minutes(step.after_minutes);
    order.step(step.to, true_time + minutes(wrong_minutes(number++)), step.named_pause ? "owner_later" : "lunch",
               true_time);
  }
  return order.state;
}

UtcTime end_of(const std::vector<Step>& steps) {
  UtcTime end = OrderMaker().state.intake.reported_at;
  for (const Step& step : steps) end = end + minutes(step.after_minutes);
  return end;
}

std::vector<int> any_errors(std::size_t count) {
  std::vector<int> out(count);
  for (int& error : out) error = *rc::gen::inRange(-100'000, 100'000);
  return out;
}

}  // namespace

TEST_CASE("SLA: a wrong or jumping wall clock changes nothing while the server's time is known") {
  property("limits, arrival and pauses are those of true time", [] {
    const auto steps = any_steps();
    const auto errors = any_errors(steps.size());
    const UtcTime now = end_of(steps) + minutes(*rc::gen::inRange(0, 5000));
    const SlaClock right = sla_clock(recorded(steps, [](int) { return 0; }), &small_template(), now);
    const SlaClock wrong = sla_clock(
        recorded(steps, [&](int number) { return errors[static_cast<std::size_t>(number)]; }), &small_template(), now);
    RC_ASSERT(right.respond_by == wrong.respond_by);
    RC_ASSERT(right.resolve_by == wrong.resolve_by);
    RC_ASSERT(right.responded_at == wrong.responded_at);
    RC_ASSERT(right.paused == wrong.paused);
  });
}

TEST_CASE("SLA: the limit moves by exactly the time spent in pauses that the template names") {
  property("resolve_by = reported + limit + named pauses", [] {
    const auto steps = any_steps();
    const UtcTime now = end_of(steps) + minutes(*rc::gen::inRange(0, 5000));
    milliseconds paused{0};
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (!pauses(steps[i])) continue;
      const UtcTime until =
          i + 1 < steps.size() ? end_of({steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(i) + 2}) : now;
      paused += until - end_of({steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(i) + 1});
    }
    const OrderState order = recorded(steps, [](int) { return 0; });
    const UtcTime plain = order.intake.reported_at + minutes(order.intake.sla.resolve_minutes);
    RC_ASSERT(sla_clock(order, &small_template(), now).resolve_by == plain + paused);
    RC_ASSERT(sla_clock(order, nullptr, now).resolve_by == plain);
  });
}

TEST_CASE("SLA: time only ever moves a limit later") {
  property("monotone in now", [] {
    const auto steps = any_steps();
    const OrderState order = recorded(steps, [](int) { return 0; });
    const UtcTime one = end_of(steps) + minutes(*rc::gen::inRange(0, 5000));
    const UtcTime two = one + minutes(*rc::gen::inRange(0, 5000));
    RC_ASSERT(sla_clock(order, &small_template(), one).resolve_by <=
              sla_clock(order, &small_template(), two).resolve_by);
  });
}

TEST_CASE("warranty: every later day is covered no longer, and the last day is the same in every time zone's own day") {
  property("in until the last day, out after it", [] {
    VisitPolicy policy;
    policy.warranty["part"] = {{"部位", "Part"}, *rc::gen::inRange(1, 120), 0};
    const minutes offset(*rc::gen::inRange(-12 * 60, 14 * 60 + 1));
    const auto until = covered_until(policy.warranty.at("part"), *read_date("2024-06-30"));
    const UtcTime midnight{std::chrono::duration_cast<milliseconds>(
                               (std::chrono::sys_days(until) + std::chrono::days(1)).time_since_epoch() - offset)
                               .count()};
    RC_ASSERT(warranty_cover(policy, "part", "2024-06-30", {midnight.ms - 1}, offset).state == Warranty::in);
    RC_ASSERT(warranty_cover(policy, "part", "2024-06-30", midnight, offset).state == Warranty::out);
  });
}

TEST_CASE("state machine: from wherever an order can get to, there is a way to an end") {
  const auto ended = [](OrderStatus status) {
    return status == OrderStatus::archived || status == OrderStatus::cancelled;
  };
  property("random walks of both sides never get stuck", [&] {
    OrderStatus at = OrderStatus::registered;
    for (int i = *rc::gen::inRange(0, 40); i > 0 && !ended(at); --i) {
      std::vector<OrderStatus> next = next_statuses(at, Role::technician);
      const auto office = next_statuses(at, Role::dispatcher);
      next.insert(next.end(), office.begin(), office.end());
      RC_ASSERT(!next.empty());
      at = *rc::gen::elementOf(next);
    }
    std::set<OrderStatus> seen{at};
    std::vector<OrderStatus> open{at};
    while (!open.empty()) {
      const OrderStatus from = open.back();
      open.pop_back();
      for (const Role role : {Role::technician, Role::dispatcher}) {
        for (const OrderStatus to : next_statuses(from, role)) {
          if (seen.insert(to).second) open.push_back(to);
        }
      }
    }
    RC_ASSERT(std::any_of(seen.begin(), seen.end(), ended));
  });
}
