#include "core/rules/clock_jump.h"

namespace siteproof {
namespace {

// Networks set clocks by seconds all the time; a minute is somebody's doing, or a fault worth knowing.
constexpr std::int64_t tolerance_ms = 60'000;

}  // namespace

std::optional<std::int64_t> clock_jump_ms(const ClockReading& before, const ClockReading& after) {
  const std::int64_t wall = after.wall.ms - before.wall.ms;
  if (before.boot_id != after.boot_id) {
    return wall < -tolerance_ms ? std::optional(wall) : std::nullopt;
  }
  const std::int64_t jump = wall - (after.monotonic_ms - before.monotonic_ms);
  return jump > tolerance_ms || jump < -tolerance_ms ? std::optional(jump) : std::nullopt;
}

}  // namespace siteproof
