#pragma once

#include <httplib.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace siteproof::server {

/// Cuts the client's connection when its scope lasts longer than it may: the client's own limits are for each read.
class TimeLimit {
 public:
  TimeLimit(httplib::Client& client, std::chrono::milliseconds wait_max)
      : client_(client), wait_max_(wait_max), thread_([this] { run(); }) {}
  ~TimeLimit() {
    {
      const std::lock_guard lock(mutex_);
      over_ = true;
    }
    ending_.notify_all();
    thread_.join();
  }
  TimeLimit(const TimeLimit&) = delete;
  TimeLimit& operator=(const TimeLimit&) = delete;

 private:
  void run() {
    // A connection that is still being made when the time is up cannot be cut yet.
    constexpr std::chrono::milliseconds again{50};
    std::unique_lock lock(mutex_);
    for (auto wait = wait_max_; !ending_.wait_for(lock, wait, [this] { return over_; }); wait = again) client_.stop();
  }

  httplib::Client& client_;
  std::chrono::milliseconds wait_max_;
  std::mutex mutex_;
  std::condition_variable ending_;
  bool over_ = false;
  std::thread thread_;
};

}  // namespace siteproof::server
