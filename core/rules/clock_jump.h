#pragma once

#include <cstdint>
#include <optional>

#include "core/base/time.h"

namespace siteproof {

/// By how many milliseconds the wall clock was set between two readings of one device, forward positive; nothing when
/// they agree to the minute. Within one boot the monotonic clock tells; across boots only a wall clock that went back
/// can be told, by how far it is behind.
[[nodiscard]] std::optional<std::int64_t> clock_jump_ms(const ClockReading& before, const ClockReading& after);

}  // namespace siteproof
