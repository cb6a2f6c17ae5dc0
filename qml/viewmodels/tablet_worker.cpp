#include "qml/viewmodels/tablet_worker.h"

namespace siteproof {

TabletWorker::TabletWorker(Opener opener) : opener_(std::move(opener)), thread_([this] { run(); }) {}

TabletWorker::~TabletWorker() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  changed_.notify_one();
  thread_.join();
  const Result<Tablet*> closing = fail(ErrorKind::usage, "app.closing", "The program is closing: ask again later.");
  for (const Job& job : pictures_) job(closing);
}

void TabletWorker::post(Job job, Urgency urgency) {
  ++unfinished_;
  {
    const std::lock_guard lock(mutex_);
    (urgency == Urgency::action ? actions_ : pictures_).push_back(std::move(job));
  }
  changed_.notify_one();
}

bool TabletWorker::next(Job& job) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closing_ || !actions_.empty() || !pictures_.empty(); });
  if (closing_ && actions_.empty()) return false;
  auto& queue = actions_.empty() ? pictures_ : actions_;
  job = std::move(queue.front());
  queue.pop_front();
  return true;
}

void TabletWorker::run() {
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
    --unfinished_;
  }
}

}  // namespace siteproof
