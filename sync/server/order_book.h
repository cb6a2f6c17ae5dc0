#pragma once

#include <map>
#include <optional>

#include "core/journal/journal_entry.h"
#include "core/journal/replication.h"
#include "core/storage/sqlite/database.h"
#include "sync/server/decision.h"
#include "sync/server/office_policy.h"

namespace siteproof::server {

/// The orders that one write transaction touches: each is read once, taken forward by any number of events, and written
/// once by finish(). The database's transaction decides over all of it.
class OrderBook {
 public:
  explicit OrderBook(Database& database) : database_(database), policy_(database) {}

  /// Null when there is no such order. Valid until the next call.
  [[nodiscard]] Result<const OrderState*> find(const OrderId& order);
  /// Enters an event whose (device, seq) is new: the verdict, and unless it is quarantined its place in the server's
  /// order, its row and what the technicians' tablets are to hear of it. `remark` is told with the verdict where that
  /// has no reason of its own.
  [[nodiscard]] Result<PushVerdict> commit(const JournalEntry& entry, std::string remark = {});
  /// What the device's next event on that order has to name as its predecessor.
  [[nodiscard]] Result<Sha256> tail(const OrderId& order, const DeviceId& device);
  void set_tail(const OrderId& order, const DeviceId& device, const Sha256& hash);

  [[nodiscard]] Status finish();

 private:
  struct Page {
    std::optional<OrderState> state;
    ServerSeq seq{};
    std::string line;  // as stored: this order's line in the household file
    bool changed = false;
  };
  struct Tail {
    Sha256 hash;
    bool moved = false;
  };

  [[nodiscard]] Result<Page*> page(const OrderId& order);
  [[nodiscard]] Result<ServerSeq> next_seq();
  [[nodiscard]] Status save(const OrderId& order, Page& page);
  [[nodiscard]] Result<std::optional<UtcTime>> next_call(const OrderState& state);
  [[nodiscard]] Status note_file(const JournalEntry& entry);
  [[nodiscard]] Status note_household(const JournalEntry& entry);

  Database& database_;
  OfficePolicy policy_;
  std::map<OrderId, Page> pages_;
  std::map<OrderId, std::map<DeviceId, Tail>> tails_;
  ServerSeq newest_{-1};
};

}  // namespace siteproof::server
