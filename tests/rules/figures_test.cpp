#include "core/rules/figures.h"

#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using S = OrderStatus;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const UtcTime reported = at_time("2026-11-02T01:00:00Z");
const UtcTime later = at_time("2026-12-30T00:00:00Z");

OrderMaker reported_order() {
  OrderMaker order;
  order.state.timeline.clear();
  order.state.appointment.value.reset();
  order.state.intake.reported_at = reported;
  order.state.intake.sla = {24 * 60, 72 * 60};
  order.state.technician.value = PersonId{"li"};
  order.step(S::assigned, reported);
  return order;
}

OrderMaker finished_order() {
  OrderMaker order = reported_order();
  order.step(S::on_site, reported + hours(20)).step(S::in_repair, reported + hours(21));
  order.step(S::signed_off, reported + hours(23));
  SignOff sign_off;
  sign_off.technician = PersonId{"chen"};
  sign_off.rating = 5;
  order.state.sign_offs.push_back(sign_off);
  return order;
}

OrderOutcome outcome_of(const OrderMaker& order) {
  const auto done = outcome(order.state, nullptr, later);
  REQUIRE(done);
  return *done;
}

}  // namespace

TEST_CASE("figures: an order that was done in one go counts well everywhere, for who finished it") {
  const OrderOutcome done = outcome_of(finished_order());
  CHECK(done.technician == PersonId{"chen"});
  CHECK(done.finished_at == reported + hours(23));
  CHECK(done.fixed_first_time);
  CHECK(done.solved_first_visit);
  CHECK(done.punctual == true);
  CHECK(done.within_sla);
  CHECK(done.stars == 5);
  CHECK(done.ratings == 1);
}

TEST_CASE("figures: what was never finished is not counted") {
  CHECK_FALSE(outcome(reported_order().state, nullptr, later));
  OrderMaker cancelled = reported_order();
  cancelled.step(S::cancelled, reported + hours(1));
  CHECK_FALSE(outcome(cancelled.state, nullptr, later));
}

TEST_CASE("figures: a reopened order counts against first-time-fix of who finished it first, in its first month") {
  OrderMaker order = finished_order();
  order.step(S::closed, reported + hours(30)).step(S::assigned, reported + hours(700));
  order.step(S::on_site, reported + hours(720)).step(S::signed_off, reported + hours(730));
  order.state.technician.value = PersonId{"wu"};
  const OrderOutcome done = outcome_of(order);
  CHECK(done.technician == PersonId{"chen"});
  CHECK(done.finished_at == reported + hours(23));
  CHECK_FALSE(done.fixed_first_time);
  CHECK_FALSE(done.solved_first_visit);
  CHECK_FALSE(done.within_sla);
}

TEST_CASE("figures: an owner who says that the fault is not gone counts against first-time-fix") {
  OrderMaker order = finished_order();
  order.state.call_backs.emplace_back();
  order.state.call_backs.back().solved = false;
  order.state.call_backs.back().stars = 2;
  CHECK_FALSE(outcome_of(order).fixed_first_time);
  CHECK(outcome_of(order).stars == 7);
  CHECK(outcome_of(order).ratings == 2);
}

TEST_CASE("figures: a second arrival, or work taken up after waiting, is a second visit; a mistaken button is none") {
  OrderMaker twice = reported_order();
  twice.step(S::on_site, reported + hours(2)).step(S::unsigned_off, reported + hours(3));
  twice.step(S::en_route, reported + hours(8)).step(S::on_site, reported + hours(9));
  twice.step(S::signed_off, reported + hours(10));
  CHECK_FALSE(outcome_of(twice).solved_first_visit);
  CHECK(outcome_of(twice).fixed_first_time);

  OrderMaker waited = reported_order();
  waited.step(S::on_site, reported + hours(2)).step(S::waiting_material, reported + hours(3));
  waited.step(S::in_repair, reported + hours(8)).step(S::signed_off, reported + hours(10));
  CHECK_FALSE(outcome_of(waited).solved_first_visit);

  OrderMaker mistaken = reported_order();
  mistaken.step(S::on_site, reported + hours(2)).step(S::en_route, reported + hours(2));
  mistaken.step(S::on_site, reported + hours(3)).step(S::signed_off, reported + hours(10));
  CHECK(outcome_of(mistaken).solved_first_visit);
}

TEST_CASE("figures: punctual is an arrival by the appointment, or by the limit to respond where there is none") {
  OrderMaker order = finished_order();
  order.state.appointment.value = reported + hours(19);
  CHECK(outcome_of(order).punctual == false);
  order.state.appointment.value = reported + hours(20);
  CHECK(outcome_of(order).punctual == true);
  order.state.appointment.value.reset();
  order.state.intake.sla.respond_minutes = 60;
  CHECK(outcome_of(order).punctual == false);
  CHECK_FALSE(outcome_of(order).within_sla);
  OrderMaker by_phone = reported_order();
  by_phone.step(S::closed, reported + hours(1));
  CHECK(outcome_of(by_phone).punctual == std::nullopt);
  CHECK(outcome_of(by_phone).within_sla);
}

TEST_CASE("figures: sums are shares rounded down, and nothing is no share") {
  Figures sum;
  CHECK(sum.first_time_fix.percent().empty());
  CHECK(sum.satisfaction().empty());
  OrderOutcome good = outcome_of(finished_order());
  OrderOutcome bad = good;
  bad.fixed_first_time = false;
  bad.stars = 4;
  for (const OrderOutcome& one : {good, good, bad}) sum.add(one);
  CHECK(sum.orders == 3);
  CHECK(sum.first_time_fix == Share{2, 3});
  CHECK(sum.first_time_fix.percent() == "66.6");
  CHECK(sum.punctual.percent() == "100.0");
  CHECK(sum.satisfaction() == "4.66");
  CHECK(sum.first_time_fix.reaches(666));
  CHECK_FALSE(sum.first_time_fix.reaches(667));
}

TEST_CASE("figures.month: a month is the estate's, not the server's") {
  const UtcTime last_evening = at_time("2026-10-31T17:00:00Z");
  CHECK(month_of(last_evening, minutes(0)) == "2026-10");
  CHECK(month_of(last_evening, minutes(480)) == "2026-11");
  CHECK(value_of(month_begin("2026-11", minutes(480))) == at_time("2026-10-31T16:00:00Z"));
  CHECK(value_of(month_end("2026-12", minutes(480))) == at_time("2026-12-31T16:00:00Z"));
  CHECK(value_of(month_end("2026-02", minutes(0))) == at_time("2026-03-01T00:00:00Z"));
  for (const char* bad : {"", "2026", "2026-13", "2026-1", "2026-11-01"}) {
    CHECK(refusal(month_begin(bad, minutes(0))) == "figures.month");
  }
}
