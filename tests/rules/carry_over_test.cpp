#include "core/rules/carry_over.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"

using namespace siteproof;
using S = OrderStatus;
using std::chrono::minutes;

namespace {

constexpr minutes china{480};
const UtcTime morning_after = at_time("2026-11-22T00:30:00Z");  // 08:30 in China, the day after the report

OrderMaker reported() { return {}; }  // at 08:00Z on 21 November

SignOff unsigned_because(SignOffOutcome outcome, const char* reason) {
  SignOff out;
  out.outcome = outcome;
  out.reason = reason;
  return out;
}

}  // namespace

TEST_CASE("an open order of today is not carried over, one of yesterday is") {
  const OrderMaker order = reported();
  CHECK_FALSE(carry_over(order.state, at_time("2026-11-21T15:59:59Z"), china));
  const auto carried = carry_over(order.state, at_time("2026-11-21T16:00:00Z"), china);
  REQUIRE(carried);
  CHECK(carried->from == at_time("2026-11-20T16:00:00Z"));
  CHECK(carried->hold == Hold{CarryReason::not_reached, ""});
}

TEST_CASE("whose midnight counts is for the offset to say") {
  const OrderMaker order = reported();
  const UtcTime late = at_time("2026-11-21T23:00:00Z");
  CHECK(carry_over(order.state, late, china));
  CHECK_FALSE(carry_over(order.state, late, minutes(0)));
  CHECK_FALSE(carry_over(order.state, late, minutes(-300)));
  CHECK(day_begin(late, minutes(-300)) == at_time("2026-11-21T05:00:00Z"));
}

TEST_CASE("a finished order is never carried over") {
  for (const S status : {S::signed_off, S::closed, S::called_back, S::archived, S::cancelled}) {
    OrderMaker order = reported();
    order.at(status);
    CHECK_FALSE(carry_over(order.state, morning_after, china));
  }
}

TEST_CASE("the appointment's day counts before the day of the assignment, and that before the report's") {
  OrderMaker order = reported();
  order.step(S::assigned, at_time("2026-11-22T01:00:00Z"));
  CHECK(working_time(order.state) == at_time("2026-11-22T01:00:00Z"));
  CHECK_FALSE(carry_over(order.state, at_time("2026-11-22T02:00:00Z"), china));
  order.state.appointment.value = at_time("2026-11-24T06:00:00Z");
  CHECK(working_time(order.state) == at_time("2026-11-24T06:00:00Z"));
  CHECK_FALSE(carry_over(order.state, at_time("2026-11-23T20:00:00Z"), china));
  CHECK(carry_over(order.state, at_time("2026-11-24T16:00:00Z"), china));
}

TEST_CASE("an assignment that was not applied does not move the day, and the server's time counts where it is known") {
  OrderMaker order = reported();
  order.step(S::assigned, at_time("2026-11-23T01:00:00Z"), "", at_time("2026-11-21T09:00:00Z"));
  order.step(S::assigned, at_time("2026-11-24T01:00:00Z"), "", std::nullopt, false);
  CHECK(working_time(order.state) == at_time("2026-11-21T09:00:00Z"));
}

TEST_CASE("an order handed over after its appointment stays carried over, a reopened one begins anew") {
  OrderMaker order = reported();
  order.state.appointment.value = at_time("2026-11-21T09:00:00Z");
  order.step(S::assigned, at_time("2026-11-22T01:00:00Z"));
  CHECK(working_time(order.state) == at_time("2026-11-21T09:00:00Z"));
  order.step(S::signed_off, at_time("2026-11-22T05:00:00Z")).step(S::assigned, at_time("2026-12-02T05:00:00Z"));
  CHECK(working_time(order.state) == at_time("2026-12-02T05:00:00Z"));
}

TEST_CASE("a waiting order carries the reason that was given") {
  for (const auto& [status, reason] :
       {std::pair(S::suspended, CarryReason::suspended), std::pair(S::waiting_material, CarryReason::waiting_material),
        std::pair(S::waiting_appointment, CarryReason::waiting_appointment)}) {
    OrderMaker order = reported();
    order.step(status, at_time("2026-11-21T09:00:00Z"), "the valve is on order").at(status);
    const auto carried = carry_over(order.state, morning_after, china);
    REQUIRE(carried);
    CHECK(carried->hold == Hold{reason, "the valve is on order"});
  }
}

TEST_CASE("without a signature the reason is that the owner was absent or refused") {
  OrderMaker order = reported();
  order.at(S::unsigned_off);
  order.state.sign_offs.push_back(unsigned_because(SignOffOutcome::refused, "wants another colour"));
  CHECK(hold(order.state) == Hold{CarryReason::owner_refused, "wants another colour"});
  order.state.sign_offs.push_back(unsigned_because(SignOffOutcome::absent, "nobody at home"));
  CHECK(hold(order.state) == Hold{CarryReason::owner_absent, "nobody at home"});
}

TEST_CASE("before the visit an unanswered call is the reason, on site the work itself is") {
  OrderMaker order = reported();
  order.at(S::accepted);
  order.state.calls.push_back({{}, false, "switched off", PersonId{"li.wei"}, order.state.intake.reported_at});
  CHECK(hold(order.state) == Hold{CarryReason::contact_not_reached, "switched off"});
  order.at(S::in_repair);
  CHECK(hold(order.state) == Hold{CarryReason::begun, ""});
  order.at(S::accepted);
  order.state.calls.push_back({{}, true, "", PersonId{"li.wei"}, order.state.intake.reported_at});
  CHECK(hold(order.state) == Hold{CarryReason::not_reached, ""});
}

TEST_CASE("every reason is known by its name") {
  for (int i = 0; i <= static_cast<int>(CarryReason::owner_refused); ++i) {
    const auto reason = static_cast<CarryReason>(i);
    CHECK(carry_reason_named(to_string(reason)) == reason);
  }
  CHECK_FALSE(carry_reason_named("weather"));
}

TEST_CASE("what is under way comes before what can be begun, and that before what waits") {
  CHECK(readiness(S::in_repair) == Readiness::under_way);
  CHECK(readiness(S::assigned) == Readiness::to_do);
  CHECK(readiness(S::unsigned_off) == Readiness::to_do);
  CHECK(readiness(S::waiting_material) == Readiness::waiting);
  CHECK(readiness(S::reported) == Readiness::waiting);
}
