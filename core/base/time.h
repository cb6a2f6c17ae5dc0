#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace siteproof {

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
struct UtcTime {
  std::int64_t ms = 0;

  friend bool operator==(const UtcTime&, const UtcTime&) = default;
  friend std::strong_ordering operator<=>(const UtcTime&, const UtcTime&) = default;
  friend UtcTime operator+(UtcTime t, std::chrono::milliseconds d) { return {t.ms + d.count()}; }
  friend std::chrono::milliseconds operator-(UtcTime a, UtcTime b) { return std::chrono::milliseconds(a.ms - b.ms); }
};

/// "2026-11-22T03:27:00Z"; milliseconds only where they are not zero (RFC 3339, always UTC).
[[nodiscard]] std::string to_rfc3339(UtcTime time);
/// As a person reads it off a wall clock that is `offset` ahead of UTC: "2026-11-22 11:27 UTC+08:00", to the minute.
[[nodiscard]] std::string to_wall_text(UtcTime time, std::chrono::minutes offset);
/// RFC 3339 with any offset; years 1970 to 9999.
[[nodiscard]] Result<UtcTime> parse_rfc3339(std::string_view text);

/// Every clock a device has, read at one instant.
struct ClockReading {
  UtcTime wall;                   ///< what the device's clock said, right or wrong
  std::int64_t monotonic_ms = 0;  ///< since boot; comparable only within one boot
  std::string boot_id;            ///< changes with every boot

  friend bool operator==(const ClockReading&, const ClockReading&) = default;
};

}  // namespace siteproof
