#include "qml/viewmodels/tablet_worker.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace siteproof {

/// One thread with its Tablet, and what waits for them.
class TabletWorker::Lane {
 public:
  enum class Keep {
    always,      ///< the Tablet stays open
    while_busy,  ///< it is closed when nothing waits any more
  };

  Lane(const Opener& opener, std::atomic<int>& unfinished, Keep keep)
      : opener_(opener), unfinished_(unfinished), keep_(keep), thread_([this] { run(); }) {}
  ~Lane() {
    {
      const std::lock_guard lock(mutex_);
      closing_ = true;
    }
    changed_.notify_one();
    thread_.join();
    const Result<Tablet*> closing = fail(ErrorKind::usage, "app.closing", "The program is closing: ask again later.");
    for (const Job& job : later_) job(closing);
  }
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;

  /// What is not promised is done after all that is, and told "app.closing" at the end.
  void post(Job job, bool promised) {
    ++unfinished_;
    {
      const std::lock_guard lock(mutex_);
      (promised ? promised_ : later_).push_back(std::move(job));
    }
    changed_.notify_one();
  }

 private:
  void run();
  [[nodiscard]] bool next(Job& job);
  [[nodiscard]] bool empty() {
    const std::lock_guard lock(mutex_);
    return promised_.empty() && later_.empty();
  }

  const Opener& opener_;
  std::atomic<int>& unfinished_;
  Keep keep_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> promised_, later_;
  bool closing_ = false;
  std::thread thread_;
};

bool TabletWorker::Lane::next(Job& job) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closing_ || !promised_.empty() || !later_.empty(); });
  if (closing_ && promised_.empty()) return false;
  auto& queue = promised_.empty() ? later_ : promised_;
  job = std::move(queue.front());
  queue.pop_front();
  return true;
}

void TabletWorker::Lane::run() {
  std::unique_ptr<Tablet> tablet;
  Job job;
  while (next(job)) {
    Result<Tablet*> opened = tablet.get();
    if (!tablet) {
      auto fresh = opener_();
      if (fresh) {
        tablet = std::move(*fresh);
        opened = tablet.get();
      } else {
        opened = fail(std::move(fresh).error());
      }
    }
    job(opened);
    job = nullptr;
    if (keep_ == Keep::while_busy && empty()) tablet.reset();
    --unfinished_;
  }
}

TabletWorker::TabletWorker(Opener opener)
    : opener_(std::move(opener)), work_(std::make_unique<Lane>(opener_, unfinished_, Lane::Keep::always)) {}

TabletWorker::~TabletWorker() = default;

void TabletWorker::post(Job job, Urgency urgency) {
  if (urgency != Urgency::file) return work_->post(std::move(job), urgency == Urgency::action);
  // Through the first lane, so that it comes after the actions that were asked for before it.
  work_->post(
      [this, job = std::move(job)](const Result<Tablet*>& tablet) mutable {
        if (!tablet) return job(tablet);
        if (!files_) files_ = std::make_unique<Lane>(opener_, unfinished_, Lane::Keep::while_busy);
        files_->post(std::move(job), false);
      },
      true);
}

}  // namespace siteproof
