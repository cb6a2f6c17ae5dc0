#pragma once

#include <chrono>
#include <compare>

#include "core/base/time.h"

namespace siteproof {

/// Time since boot: waits are measured in it because the wall clock may be set while one is running.
struct MonotonicTime {
  std::chrono::milliseconds since_boot{0};

  friend bool operator==(const MonotonicTime&, const MonotonicTime&) = default;
  friend std::strong_ordering operator<=>(const MonotonicTime& a, const MonotonicTime& b) {
    return a.since_boot.count() <=> b.since_boot.count();
  }
  friend MonotonicTime operator+(MonotonicTime t, std::chrono::milliseconds d) { return {t.since_boot + d}; }
  friend std::chrono::milliseconds operator-(MonotonicTime a, MonotonicTime b) { return a.since_boot - b.since_boot; }
};

[[nodiscard]] inline MonotonicTime monotonic(const ClockReading& reading) {
  return {std::chrono::milliseconds(reading.monotonic_ms)};
}

}  // namespace siteproof
