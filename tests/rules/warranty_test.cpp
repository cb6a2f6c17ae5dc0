#include "core/rules/warranty.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"

using namespace siteproof;

namespace {

VisitPolicy policy() {
  VisitPolicy out;
  out.warranty["pipes"] = {{"管道", "Pipes"}, 24, 0};
  out.warranty["heating"] = {{"供暖", "Heating"}, 0, 2};
  return out;
}
std::string until(const char* part, const char* handover) {
  return write_date(covered_until(policy().warranty.at(part), *read_date(handover)));
}
Warranty on(const char* time, const char* part = "pipes", const char* handover = "2024-06-30") {
  return warranty_cover(policy(), part, handover, at_time(time), std::chrono::minutes(480)).state;
}

}  // namespace

TEST_CASE("warranty: a period of months ends the day before its anniversary") {
  CHECK(until("pipes", "2024-06-30") == "2026-06-29");
  CHECK(until("pipes", "2024-02-29") == "2026-02-28");
}

TEST_CASE("warranty: two heating seasons end with the second that began after the handover") {
  CHECK(until("heating", "2024-06-30") == "2026-03-15");
  CHECK(until("heating", "2024-11-15") == "2026-03-15");
  CHECK(until("heating", "2024-11-16") == "2027-03-15");
  CHECK(until("heating", "2025-01-10") == "2027-03-15");
}

TEST_CASE("warranty: when the heating is on is the template's word") {
  const HeatingSeason siberian{std::chrono::September / 20, std::chrono::May / 10};
  const WarrantyPeriod one{{"供暖", "Heating"}, 0, 1};
  CHECK(write_date(covered_until(one, *read_date("2024-09-20"), siberian)) == "2025-05-10");
  CHECK(write_date(covered_until(one, *read_date("2024-09-21"), siberian)) == "2026-05-10");
  VisitPolicy north = policy();
  north.heating_season = siberian;
  CHECK(write_date(*warranty_cover(north, "heating", "2024-06-30", at_time("2026-01-01T00:00:00Z"), {}).until) ==
        "2026-05-10");
}

TEST_CASE("warranty: the last day is the estate's day, not UTC's") {
  CHECK(on("2026-06-29T15:59:59Z") == Warranty::in);
  CHECK(on("2026-06-29T16:00:00Z") == Warranty::out);
}

TEST_CASE("warranty: without a date or a period somebody has to decide") {
  CHECK(on("2026-01-01T00:00:00Z", "pipes", "") == Warranty::unknown);
  CHECK(on("2026-01-01T00:00:00Z", "pipes", "2024-13-01") == Warranty::unknown);
  CHECK(on("2026-01-01T00:00:00Z", "roof") == Warranty::unknown);
}

TEST_CASE("dates are read as ISO 8601 writes them, and nothing else") {
  for (const char* bad : {"", "2026-1-01", "2026-02-29", "2026-00-10", "2026/01/01", "20260101  ", "2026-01-0a"}) {
    CAPTURE(bad);
    CHECK_FALSE(read_date(bad).has_value());
  }
  CHECK(write_date(*read_date("2024-02-29")) == "2024-02-29");
}
