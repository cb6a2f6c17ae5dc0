#pragma once

#include <set>
#include <span>

#include "core/journal/replication.h"
#include "core/storage/tablet_store.h"

namespace siteproof {

/// The tablet's side of replication: every call is one durable transaction. The confirmed state moves only along the
/// server's order; this device's waiting events are replayed on top after every step, so there is nothing to merge.
class Replica {
 public:
  explicit Replica(TabletStore& store) : store_(store), device_(store.device()) {}

  /// Applies a page and its cursor. True when the page's checksum is absent or equals the tablet's.
  [[nodiscard]] Result<bool> apply_page(const RemotePage& page, UtcTime now);
  [[nodiscard]] Result<std::string> cursor();
  [[nodiscard]] Result<std::string> epoch();
  /// Pulls the scope from the beginning next; touches nothing else.
  [[nodiscard]] Status restart_pull();
  /// The server has another history: pull from the beginning, and offer every event (also those that were set aside)
  /// and file again.
  [[nodiscard]] Status offer_everything_again(UtcTime now);

  /// Empty until a first page has told which history of the server it would be sent to.
  [[nodiscard]] Result<std::vector<std::string>> outbox(std::size_t events_max, std::size_t bytes_max);
  [[nodiscard]] Status record_verdicts(std::span<const PushVerdict> verdicts, UtcTime now);

  struct Counts {
    std::int64_t waiting = 0, quarantined = 0;
  };
  [[nodiscard]] Result<Counts> counts();
  /// Digest over the confirmed states of the scope: what the server's checksum is compared with.
  [[nodiscard]] Result<Sha256> confirmed_digest();

 private:
  /// Shows these orders with what is waiting now on top.
  [[nodiscard]] Status show_again(const std::set<OrderId>& orders, UtcTime now);

  TabletStore& store_;
  DeviceId device_;
};

}  // namespace siteproof
