#pragma once

#include <atomic>
#include <chrono>
#include <functional>

#include "core/base/random.h"
#include "core/ports/clock.h"
#include "core/usecases/sync_door.h"
#include "sync/engine/sync_report.h"
#include "sync/engine/sync_tuning.h"
#include "sync/engine/traffic.h"
#include "sync/engine/transport.h"
#include "sync/engine/waiter.h"

namespace siteproof {

enum class SyncMode {
  once,   ///< until everything is through, or nothing comes forward any more
  watch,  ///< until cancelled, or stopped because the log-in expired
};

struct SyncOptions {
  SyncMode mode = SyncMode::once;
  /// Set it and nudge the waiter to end the run soon; what was confirmed until then stays.
  const std::atomic<bool>* cancel = nullptr;
  /// Called on the synchronising thread after every step, and several times a second during a transfer.
  std::function<void(const SyncProgress&)> on_progress;
  /// Watch only: what may travel now; asked on the synchronising thread before every step and several times a second
  /// during one, which it can end. Nudge the waiter when the answer has changed. Empty: everything may go.
  std::function<Traffic()> traffic;
  int fruitless_attempts_max = tuning::fruitless_attempts_max;      ///< once only
  std::chrono::milliseconds wait_max = tuning::once_wait_max;       ///< once only, for a single wait
  std::chrono::milliseconds poll_interval = tuning::poll_interval;  ///< watch only
};

/// What synchronisation is made of; all outlive the run, and all but the waiter belong to its thread.
struct SyncParts {
  SyncDoor& door;
  Transport& transport;
  const Clock& clock;
  Random& random;
  Waiter& waiter;
};

/// Synchronises this device with the server, on the calling thread. Never throws for what a network or a server does.
[[nodiscard]] SyncReport run_sync(const SyncParts& parts, const SyncOptions& options);

}  // namespace siteproof
