#include "core/rules/timed_test.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"

using namespace siteproof;

namespace {

constexpr std::int64_t minute = 60'000;

Moment moment(int device, std::int64_t wall_min, std::int64_t mono_min, std::string boot,
              std::optional<std::int64_t> offset_min = std::nullopt) {
  Moment out;
  out.device = numbered<DeviceId>(device);
  out.clock = {{1'795'248'000'000 + wall_min * minute}, mono_min * minute, std::move(boot)};
  if (offset_min) out.server_offset_ms = *offset_min * minute;
  return out;
}
std::int64_t minutes(const Moment& begun, const Moment& ended) {
  return std::chrono::duration_cast<std::chrono::minutes>(test_time(begun, ended)).count();
}
ChecklistItem holding() {
  ChecklistItem item;
  item.id = ItemId{"holding"};
  item.kind = ItemKind::timed_test;
  item.title = {"闭水试验", "Water holding"};
  item.minutes_min = 1440;
  item.minutes_max = 2880;
  return item;
}

}  // namespace

TEST_CASE("a test within one boot is timed by the monotonic clock, whatever the wall clock was set to") {
  CHECK(minutes(moment(2, 0, 10, "a"), moment(2, -300, 1450, "a")) == 1440);
}

TEST_CASE("a test over a restart is timed by server time where both ends know it") {
  CHECK(minutes(moment(2, 0, 10, "a", 60), moment(2, 1400, 5, "b", 100)) == 1440);
  CHECK(minutes(moment(2, 0, 10, "a"), moment(2, 1400, 5, "b", 100)) == 1400);
}

TEST_CASE("a test begun on one tablet can be ended on another") {
  CHECK(minutes(moment(2, 0, 10, "a"), moment(3, 1500, 10, "a")) == 1500);
}

TEST_CASE("a clock set back never makes a negative time") {
  CHECK(minutes(moment(2, 0, 10, "a"), moment(2, -90, 5, "b")) == 0);
}

TEST_CASE("test.running, test.short and test.long: only a test of the right length counts") {
  TestRun run{ItemId{"holding"}, moment(2, 0, 0, "a"), std::nullopt, TestOutcome::passed, {}};
  CHECK(check_test_end(holding(), run)->rule == "test.running");
  run.ended = moment(2, 0, 1439, "a");
  CHECK(check_test_end(holding(), run)->rule == "test.short");
  run.ended = moment(2, 0, 1440, "a");
  CHECK_FALSE(check_test_end(holding(), run).has_value());
  run.ended = moment(2, 0, 2881, "a");
  CHECK(check_test_end(holding(), run)->rule == "test.long");
}

TEST_CASE("an abandoned run does not count, and the one before it does") {
  OrderMaker order;
  order.state.tests.push_back({ItemId{"holding"}, moment(2, 0, 0, "a"), std::nullopt, TestOutcome::passed, {}});
  order.state.tests.push_back(
      {ItemId{"holding"}, moment(2, 9, 9, "a"), moment(2, 10, 10, "a"), TestOutcome::abandoned, "the pipe burst"});
  REQUIRE(newest_run(order.state, ItemId{"holding"}) != nullptr);
  CHECK_FALSE(newest_run(order.state, ItemId{"holding"})->ended.has_value());
  CHECK(newest_run(order.state, ItemId{"pressure"}) == nullptr);
}
