#include "core/rules/sla.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

// The order was reported at 08:00; respond within 120 minutes, resolve within 1,440.
UtcTime clock_at(const char* hour_minute) { return at_time(std::string("2026-11-21T") + hour_minute + ":00Z"); }
SlaClock clock_of(const OrderMaker& order, const char* now) {
  return sla_clock(order.state, &small_template(), clock_at(now));
}

}  // namespace

TEST_CASE("the limits run from the moment of the report") {
  const OrderMaker order;
  const SlaClock clock = clock_of(order, "08:30");
  CHECK(clock.respond_by == clock_at("10:00"));
  CHECK(clock.resolve_by == at_time("2026-11-22T08:00:00Z"));
  CHECK(clock.due() == clock.respond_by);
  CHECK_FALSE(clock.paused);
}

TEST_CASE("the first arrival answers the response limit, a second one does not") {
  OrderMaker order;
  order.step(S::accepted, clock_at("08:10"))
      .step(S::on_site, clock_at("09:00"))
      .step(S::suspended, clock_at("09:30"), "owner_later")
      .step(S::on_site, clock_at("11:00"));
  const SlaClock clock = clock_of(order, "12:00");
  CHECK(clock.responded_at == clock_at("09:00"));
  CHECK(clock.due() == clock.resolve_by);
}

TEST_CASE("a reason that the form names stops the clock, any other does not") {
  OrderMaker named;
  named.step(S::suspended, clock_at("08:30"), "owner_later").step(S::accepted, clock_at("09:30"));
  CHECK(clock_of(named, "12:00").respond_by == clock_at("11:00"));
  CHECK(clock_of(named, "12:00").resolve_by == at_time("2026-11-22T09:00:00Z"));
  OrderMaker other;
  other.step(S::suspended, clock_at("08:30"), "lunch").step(S::accepted, clock_at("09:30"));
  CHECK(clock_of(other, "12:00").respond_by == clock_at("10:00"));
  CHECK(sla_clock(named.state, nullptr, clock_at("12:00")).respond_by == clock_at("10:00"));
}

TEST_CASE("a pause after the arrival moves only the limit that is left") {
  OrderMaker order;
  order.step(S::on_site, clock_at("09:00"))
      .step(S::waiting_material, clock_at("10:00"), "owner_later")
      .step(S::on_site, clock_at("13:00"));
  CHECK(clock_of(order, "14:00").respond_by == clock_at("10:00"));
  CHECK(clock_of(order, "14:00").resolve_by == at_time("2026-11-22T11:00:00Z"));
}

TEST_CASE("while a pause lasts the limits move with the time") {
  OrderMaker order;
  order.step(S::waiting_appointment, clock_at("09:00"), "owner_later");
  CHECK(clock_of(order, "09:00").paused);
  CHECK(clock_of(order, "09:00").respond_by == clock_at("10:00"));
  CHECK(clock_of(order, "11:00").respond_by == clock_at("12:00"));
}

TEST_CASE("changing from one pause to another for a reason that is none ends it") {
  OrderMaker order;
  order.step(S::suspended, clock_at("08:30"), "owner_later").step(S::waiting_material, clock_at("09:00"), "no stock");
  const SlaClock clock = clock_of(order, "12:00");
  CHECK_FALSE(clock.paused);
  CHECK(clock.respond_by == clock_at("10:30"));
}

TEST_CASE("a step that collided with another stops nothing") {
  OrderMaker order;
  order.step(S::suspended, clock_at("08:30"), "owner_later", std::nullopt, false)
      .step(S::on_site, clock_at("09:00"), "", std::nullopt, false);
  const SlaClock clock = clock_of(order, "12:00");
  CHECK_FALSE(clock.paused);
  CHECK_FALSE(clock.responded_at);
}

TEST_CASE("server time counts where it was known, whatever the tablet's clock said") {
  OrderMaker order;
  order.step(S::suspended, at_time("1999-01-01T00:00:00Z"), "owner_later", clock_at("08:30"))
      .step(S::on_site, at_time("2031-01-01T00:00:00Z"), "", clock_at("09:30"));
  const SlaClock clock = clock_of(order, "12:00");
  CHECK(clock.responded_at == clock_at("09:30"));
  CHECK(clock.respond_by == clock_at("11:00"));
}

TEST_CASE("a clock that jumps back within a pause takes no time away") {
  OrderMaker order;
  order.step(S::suspended, clock_at("08:30"), "owner_later").step(S::accepted, clock_at("08:10"));
  CHECK(clock_of(order, "12:00").respond_by == clock_at("10:00"));
  OrderMaker open;
  open.step(S::suspended, clock_at("11:00"), "owner_later");
  CHECK(clock_of(open, "09:00").respond_by == clock_at("10:00"));
}

TEST_CASE("signing off or cancelling ends the clock, reopening starts it again") {
  OrderMaker order;
  order.step(S::on_site, clock_at("09:00")).step(S::signed_off, clock_at("11:00"));
  CHECK(clock_of(order, "12:00").resolved_at == clock_at("11:00"));
  CHECK_FALSE(clock_of(order, "12:00").due());
  order.step(S::closed, clock_at("12:00"));
  CHECK(clock_of(order, "13:00").resolved_at == clock_at("11:00"));
  order.step(S::assigned, clock_at("14:00"));
  CHECK_FALSE(clock_of(order, "15:00").resolved_at);
  CHECK(clock_of(order, "15:00").due() == clock_of(order, "15:00").resolve_by);
  order.step(S::cancelled, clock_at("16:00"));
  CHECK_FALSE(clock_of(order, "17:00").due());
}

TEST_CASE("an absent owner does not end the clock") {
  OrderMaker order;
  order.step(S::on_site, clock_at("09:00")).step(S::unsigned_off, clock_at("11:00"));
  CHECK(clock_of(order, "12:00").due() == clock_of(order, "12:00").resolve_by);
}
