#pragma once

#include <mutex>

#include "core/ports/position.h"

namespace siteproof {

/// A receiver that knows what the test tells it. Thread-safe but for the clock it reads.
class ScriptedPosition final : public PositionSource {
 public:
  explicit ScriptedPosition(const Clock& clock) : clock_(clock) {}

  /// Measures this now, while it is on.
  void measure(std::int64_t latitude_e7, std::int64_t longitude_e7, std::int64_t accuracy_m) {
    const std::lock_guard lock(mutex_);
    if (reading_.state == PositionState::off) return;
    reading_ = {PositionState::found, PositionFix{latitude_e7, longitude_e7, accuracy_m, clock_.now()}};
  }
  /// Says so from the next begin() on, and now if it is on.
  void refuse(PositionState why) {
    const std::lock_guard lock(mutex_);
    answer_ = why;
    if (reading_.state != PositionState::off) reading_ = {why, std::nullopt};
  }
  [[nodiscard]] bool on() const { return newest().state != PositionState::off; }

  void begin() override {
    const std::lock_guard lock(mutex_);
    if (reading_.state == PositionState::off) reading_ = {answer_, std::nullopt};
  }
  void end() override {
    const std::lock_guard lock(mutex_);
    reading_ = {};
  }
  [[nodiscard]] PositionReading newest() const override {
    const std::lock_guard lock(mutex_);
    return reading_;
  }

 private:
  const Clock& clock_;
  mutable std::mutex mutex_;
  PositionReading reading_;
  PositionState answer_ = PositionState::searching;
};

}  // namespace siteproof
