#include "core/rules/clock_jump.h"

#include "tests/support/catch.h"

using namespace siteproof;

namespace {

constexpr std::int64_t hour = 3'600'000;
const ClockReading noon{{1'795'000'000'000}, 50'000, "boot-1"};

ClockReading later(std::int64_t wall_ms, std::int64_t monotonic_ms, const char* boot = "boot-1") {
  return {{noon.wall.ms + wall_ms}, noon.monotonic_ms + monotonic_ms, boot};
}

}  // namespace

TEST_CASE("a clock that ran on has not jumped, however long it ran") {
  CHECK_FALSE(clock_jump_ms(noon, noon));
  CHECK_FALSE(clock_jump_ms(noon, later(9 * hour, 9 * hour)));
  CHECK_FALSE(clock_jump_ms(noon, later(hour + 60'000, hour)));
  CHECK_FALSE(clock_jump_ms(noon, later(hour - 60'000, hour)));
}

TEST_CASE("a clock set by more than a minute has jumped by the difference, either way") {
  CHECK(clock_jump_ms(noon, later(hour + 60'001, hour)) == 60'001);
  CHECK(clock_jump_ms(noon, later(-2 * hour, 1000)) == -2 * hour - 1000);
}

TEST_CASE("across boots only a wall clock that went back is told") {
  CHECK_FALSE(clock_jump_ms(noon, later(40 * hour, -40'000, "boot-2")));
  CHECK(clock_jump_ms(noon, later(-hour, -40'000, "boot-2")) == -hour);
  CHECK_FALSE(clock_jump_ms(noon, later(-60'000, -40'000, "boot-2")));
}
