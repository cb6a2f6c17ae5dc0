#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

#include "core/ports/clock.h"

namespace siteproof {

/// One measurement of where the device is: WGS 84 in 1e-7 degrees, accuracy in metres, and when it came by the device's
/// own clocks. What a receiver says of the time is not taken: the age counts by the monotonic clock.
struct PositionFix {
  std::int64_t latitude_e7 = 0, longitude_e7 = 0, accuracy_m = 0;
  ClockReading at;
  friend bool operator==(const PositionFix&, const PositionFix&) = default;
};

enum class PositionState {
  off,
  searching,
  found,   ///< at least once since begin()
  denied,  ///< by the person or the system
  absent,  ///< nothing here measures it
};

struct PositionReading {
  PositionState state = PositionState::off;
  std::optional<PositionFix> fix = std::nullopt;  ///< the newest since begin(); however old
  friend bool operator==(const PositionReading&, const PositionReading&) = default;
};

/// Measures where the device is, from begin() to end(). Thread-safe; nothing of it waits.
class PositionSource {
 public:
  virtual ~PositionSource() = default;
  /// The system asks the person for leave where it has to. Does nothing while it measures; asks anew after a refusal.
  virtual void begin() = 0;
  /// What was measured is forgotten.
  virtual void end() = 0;
  [[nodiscard]] virtual PositionReading newest() const = 0;
};

/// A device that stays at one place and always knows it, for demonstrations and tests.
class FixedPosition final : public PositionSource {
 public:
  /// `place.at` is not used.
  FixedPosition(const Clock& clock, PositionFix place) : clock_(clock), place_(std::move(place)) {}
  void begin() override { on_ = true; }
  void end() override { on_ = false; }
  [[nodiscard]] PositionReading newest() const override;

 private:
  const Clock& clock_;
  const PositionFix place_;
  std::atomic<bool> on_ = false;
};

}  // namespace siteproof
