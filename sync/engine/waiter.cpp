#include "sync/engine/waiter.h"

namespace siteproof {

Waiter::Woke ThreadWaiter::wait_for(std::chrono::milliseconds duration) {
  std::unique_lock lock(mutex_);
  const bool nudged = changed_.wait_for(lock, duration, [this] { return nudged_; });
  nudged_ = false;
  return nudged ? Woke::by_nudge : Woke::by_time;
}

void ThreadWaiter::nudge() {
  {
    const std::lock_guard lock(mutex_);
    nudged_ = true;
  }
  changed_.notify_one();
}

}  // namespace siteproof
