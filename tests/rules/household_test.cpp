#include "core/rules/household.h"

#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const UtcTime noon = at_time("2026-03-10T04:00:00Z");

HouseholdLine line(const std::string& id, UtcTime reported, std::optional<UtcTime> finished, std::string place,
                   std::string part) {
  HouseholdLine out;
  out.order = OrderId{id};
  out.reported_at = reported;
  out.finished_at = finished;
  out.place = std::move(place);
  out.part = std::move(part);
  out.status = finished ? OrderStatus::closed : OrderStatus::assigned;
  return out;
}

Guarantee guarantee() {
  WarrantyPeriod pipes;
  pipes.months = 24;
  return {{{"pipes", pipes}}, days(180), minutes(480)};
}

std::vector<CameBack> came_back(std::vector<HouseholdLine> lines) {
  return defects_that_came_back({{}, std::move(lines)}, guarantee());
}
CameBack pair(const char* repaired, const char* again) { return {OrderId{repaired}, OrderId{again}}; }

}  // namespace

TEST_CASE("household: an order's line says place, part, when it was finished and how often it came back") {
  OrderMaker order;
  order.state.intake.place = "bathroom";
  order.state.intake.part = "pipes";
  order.step(OrderStatus::signed_off, noon, {}, noon + hours(1)).step(OrderStatus::closed, noon + hours(5));
  const HouseholdLine first = household_line(order.state);
  CHECK(first.place == "bathroom");
  CHECK(first.part == "pipes");
  CHECK(first.finished_at == noon + hours(1));
  CHECK(first.reopened == 0);
  order.step(OrderStatus::assigned, noon + hours(6));
  CHECK(household_line(order.state).reopened == 1);
  CHECK(household_line(order.state).finished_at == noon + hours(1));
  order.step(OrderStatus::closed, noon + hours(9));  // without a sign-off
  CHECK(household_line(order.state).finished_at == noon + hours(9));
}

TEST_CASE("household: assigning anew what was never finished is no reopening") {
  OrderMaker order;
  order.step(OrderStatus::in_repair, noon).step(OrderStatus::assigned, noon + hours(1));
  CHECK(completion(order.state).reopened == 0);
  CHECK_FALSE(completion(order.state).first_at);
}

TEST_CASE("household: a repair is guaranteed as long as its part, to the end of the estate's day") {
  CHECK(guaranteed_until(guarantee(), "pipes", noon) == at_time("2028-03-09T16:00:00Z"));
  CHECK(guaranteed_until(guarantee(), "hinges", noon) == at_time("2026-09-06T16:00:00Z"));
}

TEST_CASE("household: the same place or part again within the guarantee has come back") {
  const HouseholdLine repaired = line("A", noon + -days(2), noon, "bathroom", "pipes");
  CHECK(came_back({line("B", noon + days(400), {}, "kitchen", "pipes"), repaired}) == std::vector{pair("A", "B")});
  CHECK(came_back({line("B", noon + days(400), {}, "bathroom", ""), repaired}) == std::vector{pair("A", "B")});
  CHECK(came_back({line("B", noon + days(800), {}, "bathroom", "pipes"), repaired}).empty());
  CHECK(came_back({line("B", noon + days(10), {}, "kitchen", "wiring"), repaired}).empty());
  CHECK(came_back({line("B", noon + -days(1), {}, "bathroom", "pipes"), repaired}).empty());
  CHECK(came_back({line("B", noon + days(10), {}, "", ""), line("A", noon, noon, "", "")}).empty());
}

TEST_CASE("household: what comes back twice is counted with the newest repair; a reopened order with itself") {
  HouseholdLine again = line("B", noon + days(5), noon + days(6), "bathroom", "pipes");
  const HouseholdLine third = line("C", noon + days(9), {}, "bathroom", "pipes");
  const HouseholdLine repaired = line("A", noon + -days(2), noon, "bathroom", "pipes");
  CHECK(came_back({third, again, repaired}) == std::vector{pair("B", "C"), pair("A", "B")});
  again.reopened = 1;
  CHECK(came_back({again}) == std::vector{pair("B", "B")});
  again.order_class = OrderClass::enquiry;
  CHECK(came_back({again, repaired}).empty());
}
