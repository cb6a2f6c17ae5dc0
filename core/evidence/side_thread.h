#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace siteproof {

/// A second thread for the length of one task, so that two passes over the same bytes run at once. It is started with
/// the first job; where none can be, jobs run on the caller's thread. One caller at a time.
class SideThread {
 public:
  SideThread() = default;
  /// Waits for the job.
  ~SideThread();
  SideThread(const SideThread&) = delete;
  SideThread& operator=(const SideThread&) = delete;

  /// Starts a job after the one before has been waited for. What it uses must outlive this object or wait().
  void begin(std::function<void()> job);
  /// Returns when the job is done, and throws what it threw.
  void wait();

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::function<void()> job_;  ///< empty: none to do
  std::exception_ptr thrown_;
  bool ended_ = false;
  std::thread thread_;
};

}  // namespace siteproof
