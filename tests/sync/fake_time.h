#pragma once

#include <functional>
#include <random>
#include <utility>
#include <vector>

#include "core/base/random.h"
#include "core/ports/clock.h"
#include "sync/engine/waiter.h"

namespace siteproof::test {

/// The same bytes for the same seed.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}
  void fill(std::span<std::uint8_t> out) override {
    for (std::uint8_t& b : out) b = static_cast<std::uint8_t>(engine_());
  }

 private:
  std::mt19937_64 engine_;
};

/// Lets a FixedClock pass instead of sleeping, and remembers every wait. Refuses a second wait inside the first.
class FakeWaiter final : public Waiter {
 public:
  explicit FakeWaiter(FixedClock& clock) : clock_(clock) {}
  [[nodiscard]] Woke wait_for(std::chrono::milliseconds duration) override {
    if (++timers_ > 1) timers_most_ = timers_;
    waits_.push_back(duration);
    if (on_wait) on_wait();
    clock_.advance(duration);
    --timers_;
    const bool nudged = std::exchange(nudged_, false);
    return nudged ? Woke::by_nudge : Woke::by_time;
  }
  void nudge() override { nudged_ = true; }

  [[nodiscard]] const std::vector<std::chrono::milliseconds>& waits() const { return waits_; }
  [[nodiscard]] int timers_most() const { return timers_most_; }
  std::function<void()> on_wait;

 private:
  FixedClock& clock_;
  std::vector<std::chrono::milliseconds> waits_;
  int timers_ = 0;
  int timers_most_ = 1;
  bool nudged_ = false;
};

}  // namespace siteproof::test
