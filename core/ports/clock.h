#pragma once

#include "core/base/time.h"

namespace siteproof {

/// Where the time comes from; injected so that tests decide it. Thread-safe.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual ClockReading now() const = 0;
  /// How far people's clocks here are ahead of UTC at that time; only for what they read.
  [[nodiscard]] virtual std::chrono::minutes utc_offset(UtcTime) const { return std::chrono::minutes{0}; }
};

/// A clock that stands still until it is told to move. Thread-safe only if nobody moves it meanwhile.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(UtcTime start) : reading_{start, 1000, "fixed-boot"} {}
  [[nodiscard]] ClockReading now() const override { return reading_; }
  void advance(std::chrono::milliseconds by);
  /// The wall clock jumps and the monotonic one does not, as when a person or the network sets the date.
  void set_wall(UtcTime wall) { reading_.wall = wall; }

 private:
  ClockReading reading_;
};

}  // namespace siteproof
