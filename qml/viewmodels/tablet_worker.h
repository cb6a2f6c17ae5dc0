#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Runs use cases on a thread and a Tablet of its own, so that no disk access ever waits on the interface's thread, and
/// what only reads and writes a file elsewhere on a second one, so that nobody waits for that either. Thread-safe.
/// Every job is called exactly once: with the tablet, or with why there is none.
class TabletWorker {
 public:
  using Opener = std::function<Result<std::unique_ptr<Tablet>>()>;
  using Job = std::function<void(const Result<Tablet*>&)>;
  enum class Urgency {
    action,   ///< somebody waits for it; in the order of asking
    picture,  ///< after all actions
    /// Sees every action that was asked for before it, and holds up none that comes later. Must change nothing that
    /// another Tablet has in hand.
    file,
  };

  explicit TabletWorker(Opener opener);
  /// Does what was asked for before, as a draft typed last is among it; pictures and files still queued are told
  /// "app.closing".
  ~TabletWorker();
  TabletWorker(const TabletWorker&) = delete;
  TabletWorker& operator=(const TabletWorker&) = delete;

  /// The tablet is opened for the first job, and again for the next one when that failed.
  void post(Job job, Urgency urgency = Urgency::action);
  /// True when no job is queued or under way.
  [[nodiscard]] bool idle() const noexcept { return unfinished_ == 0; }

 private:
  class Lane;

  Opener opener_;
  std::atomic<int> unfinished_ = 0;
  std::unique_ptr<Lane> files_;  ///< made on the first lane's thread, by the first file; that lane ends before it
  std::unique_ptr<Lane> work_;
};

}  // namespace siteproof
