#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Runs use cases on a thread and a Tablet of its own, so that no disk access ever waits on the interface's thread.
/// Thread-safe. Every job is called exactly once: with the tablet, or with why there is none.
class TabletWorker {
 public:
  using Opener = std::function<Result<std::unique_ptr<Tablet>>()>;
  using Job = std::function<void(const Result<Tablet*>&)>;
  enum class Urgency {
    action,   ///< somebody waits for it; in the order of asking
    picture,  ///< after all actions
  };

  explicit TabletWorker(Opener opener);
  /// Does what was asked for before, as a draft typed last is among it; pictures still queued are told "app.closing".
  ~TabletWorker();
  TabletWorker(const TabletWorker&) = delete;
  TabletWorker& operator=(const TabletWorker&) = delete;

  /// The tablet is opened for the first job, and again for the next one when that failed.
  void post(Job job, Urgency urgency = Urgency::action);
  /// True when no job is queued or under way.
  [[nodiscard]] bool idle() const noexcept { return unfinished_ == 0; }

 private:
  void run();
  [[nodiscard]] bool next(Job& job);

  Opener opener_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> actions_, pictures_;
  bool closing_ = false;
  std::atomic<int> unfinished_ = 0;
  std::thread thread_;
};

}  // namespace siteproof
