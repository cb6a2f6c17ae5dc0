#include "sync/engine/back_off.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "sync/engine/sync_tuning.h"

namespace siteproof {

std::chrono::milliseconds BackOff::ceiling_after(int failures) noexcept {
  std::chrono::milliseconds ceiling = tuning::back_off_base;
  for (int n = 1; n < failures && ceiling < tuning::back_off_ceiling; ++n) ceiling *= 2;
  return std::min(ceiling, tuning::back_off_ceiling);
}

std::chrono::milliseconds BackOff::after_failure(bool connection_dropped) {
  ++failures_;
  if (connection_dropped && failures_ == 1) return tuning::back_off_floor;
  std::array<std::uint8_t, 8> bytes{};
  random_.fill(bytes);
  std::uint64_t drawn = 0;
  for (const std::uint8_t b : bytes) drawn = (drawn << 8U) | b;
  const auto range = static_cast<std::uint64_t>((ceiling_after(failures_) - tuning::back_off_floor).count()) + 1;
  return tuning::back_off_floor + std::chrono::milliseconds(static_cast<std::int64_t>(drawn % range));
}

}  // namespace siteproof
