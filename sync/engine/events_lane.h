#pragma once

#include <optional>
#include <set>

#include "core/usecases/sync_door.h"
#include "sync/engine/adaptive_size.h"
#include "sync/engine/lane_step.h"
#include "sync/engine/server_address.h"

namespace siteproof {

/// Sends this device's events, then fetches the others'. Errors of its functions are the door's. One thread.
class EventsLane {
 public:
  EventsLane(SyncDoor& door, SyncTally& tally) : door_(door), tally_(tally) {}

  /// What to send next; nothing when the outbox is empty and all changes are here.
  [[nodiscard]] Result<std::optional<LaneRequest>> next(const ServerAddress& server);
  [[nodiscard]] Result<LaneStep> on_reply(const HttpReply& reply);
  [[nodiscard]] LaneStep on_dropped(const Error& error);
  void on_cancelled() { sent_.clear(); }
  /// There may be changes on the server.
  void pull() noexcept { pull_due_ = true; }

 private:
  enum class Asked { nothing, push, pull };

  [[nodiscard]] Result<std::optional<LaneRequest>> next_push(const ServerAddress& server);
  [[nodiscard]] Result<LaneStep> on_pushed(const HttpReply& reply);
  [[nodiscard]] Result<LaneStep> on_push_refused(const HttpReply& reply);
  [[nodiscard]] Result<LaneStep> on_pulled(const HttpReply& reply);
  [[nodiscard]] LaneStep from_the_beginning(Error if_it_repeats);
  [[nodiscard]] LaneStep other_history();
  /// The server does not know the cursor: everything is offered and fetched again.
  [[nodiscard]] Result<LaneStep> forget_history();

  SyncDoor& door_;
  SyncTally& tally_;
  Asked asked_ = Asked::nothing;
  bool pull_due_ = true;
  std::set<DeviceSeq> sent_;  ///< only these may be acknowledged by the answer
  std::string asked_cursor_;
  int restarts_in_a_row_ = 0;  ///< until a push is taken or nothing is left
  AdaptiveSize push_events_{1, tuning::push_events_most, tuning::push_events_most};
  AdaptiveSize push_bytes_{tuning::push_bytes_min, tuning::push_bytes_start, tuning::push_bytes_most};
  AdaptiveSize page_changes_{1, tuning::page_changes_start, tuning::page_changes_most};
};

}  // namespace siteproof
