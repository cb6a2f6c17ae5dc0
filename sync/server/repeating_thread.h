#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace siteproof::server {

/// Runs a piece of work over and over on a thread of its own, each time after the pause that the last run asked for,
/// until it is destroyed. A run that is under way is waited for.
class RepeatingThread {
 public:
  explicit RepeatingThread(std::function<std::chrono::milliseconds()> work)
      : work_(std::move(work)), thread_([this] { run(); }) {}
  ~RepeatingThread() {
    {
      const std::lock_guard lock(mutex_);
      ends_ = true;
    }
    ending_.notify_all();
    thread_.join();
  }
  RepeatingThread(const RepeatingThread&) = delete;
  RepeatingThread& operator=(const RepeatingThread&) = delete;

 private:
  void run() {
    std::unique_lock lock(mutex_);
    while (!ends_) {
      lock.unlock();
      const std::chrono::milliseconds pause = work_();
      lock.lock();
      ending_.wait_for(lock, pause, [this] { return ends_; });
    }
  }

  std::function<std::chrono::milliseconds()> work_;
  std::mutex mutex_;
  std::condition_variable ending_;
  bool ends_ = false;
  std::thread thread_;  // last: it uses the others
};

}  // namespace siteproof::server
