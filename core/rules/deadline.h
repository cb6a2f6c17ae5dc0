#pragma once

#include <string_view>

#include "core/base/time.h"

namespace siteproof {

/// A time by which the office has to act, and the moment it counts from.
struct Deadline {
  UtcTime from, due;
  friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// Red once the time has passed, yellow in its last quarter.
enum class DeadlineColour { green, yellow, red };
[[nodiscard]] std::string_view to_string(DeadlineColour) noexcept;
[[nodiscard]] DeadlineColour colour(const Deadline& deadline, UtcTime now) noexcept;

}  // namespace siteproof
