#pragma once

#include <array>
#include <memory>
#include <optional>
#include <variant>

#include "core/base/random.h"
#include "core/usecases/sync_door.h"
#include "sync/engine/http_message.h"
#include "sync/engine/monotonic_time.h"
#include "sync/engine/sync_report.h"

namespace siteproof {

/// Make this request, then call on_reply or on_failure exactly once.
struct Send {
  HttpRequest request;
  Lane lane = Lane::events;
  SyncActivity activity = SyncActivity::idle;
};
/// Nothing can be done before `at`: the one timer there is. `reason` is why the lane that goes on first waits.
struct WaitUntil {
  MonotonicTime at;
  Lane lane = Lane::events;
  Error reason;
};
/// Nothing is left that may be done in this round. `error` is set when files were set aside.
struct Finished {
  std::optional<Error> error;
};
/// Nothing can go on before a person acts. Kind network: log in or enrol again. Kind storage: this device's disk.
struct Stopped {
  Error error;
};
using Action = std::variant<Send, WaitUntil, Finished, Stopped>;

/// The client's side of the protocol without I/O of its own: says what to send, reads the replies, keeps everything
/// through the door, so that it may be killed between any two calls. Order: push, pull, receipts, uploads, pull again
/// when something moved. One thread.
class SyncMachine {
 public:
  SyncMachine(SyncDoor& door, Random& random);
  ~SyncMachine();
  SyncMachine(const SyncMachine&) = delete;
  SyncMachine& operator=(const SyncMachine&) = delete;

  /// Photos stay here from the next request on, or go again. Their waits count for nothing meanwhile.
  void hold_uploads(bool hold) noexcept;

  /// Must not be called between a Send and its outcome; otherwise it may be asked as often as one likes.
  [[nodiscard]] Action next(MonotonicTime now);
  void on_reply(const HttpReply& reply, MonotonicTime now);
  /// What Transport::perform returned instead of a reply.
  void on_failure(const Error& error, MonotonicTime now);
  /// The request was given up on purpose: no failure, but whether the server acted on it is unknown.
  void on_cancelled();

  /// Look for the others' changes once more, give files set aside long enough another chance, and go on after Stopped.
  void begin_round(MonotonicTime now);
  /// Forget the waits, for example because the network is back. Failures in a row stay counted.
  void retry_now();

  /// Failures in both lanes since anything last came forward.
  [[nodiscard]] int fruitless_attempts() const noexcept;
  [[nodiscard]] std::vector<LaneWait> waits(MonotonicTime now) const;
  [[nodiscard]] const SyncTally& tally() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace siteproof
