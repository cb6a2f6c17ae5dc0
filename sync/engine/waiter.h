#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace siteproof {

/// How the synchronising thread rests; injected so that tests let time pass without sleeping.
class Waiter {
 public:
  enum class Woke { by_time, by_nudge };

  virtual ~Waiter() = default;
  /// Returns when the time is over, or at once when somebody nudges or has nudged since the last wait.
  [[nodiscard]] virtual Woke wait_for(std::chrono::milliseconds duration) = 0;
  /// There is a reason to go on now: something was saved, the network is back, a person asked, or the run is to end.
  /// Thread-safe.
  virtual void nudge() = 0;
};

/// Rests on a condition variable. Thread-safe; one thread waits.
class ThreadWaiter final : public Waiter {
 public:
  [[nodiscard]] Woke wait_for(std::chrono::milliseconds duration) override;
  void nudge() override;

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool nudged_ = false;
};

}  // namespace siteproof
