#pragma once

#include "core/usecases/tablet_sync_door.h"
#include "platform/common/adapters/file_key_store.h"
#include "platform/common/adapters/system_clock.h"

namespace siteproof::bench {

/// An order that the tablet has been given, for whoever looks for it.
struct KnownOrder {
  OrderId id;
  Intake intake;
};

/// A tablet that has pulled very many orders: the demonstration's people, homes and faults, every event through the
/// sync engine's door, in pages as the server cuts them. Equal orders in every run, up to the time they are moved to.
class BusyTablet {
 public:
  static constexpr int block_orders = 1000;  ///< what it grows by, homes of their own included
  static constexpr std::uint64_t seed = 20261122;

  /// Continues a tablet that was kept in this folder.
  explicit BusyTablet(const std::filesystem::path& folder);

  [[nodiscard]] Tablet& tablet() { return *tablet_; }
  [[nodiscard]] int orders() const noexcept { return orders_; }
  [[nodiscard]] DatabaseKey key();
  [[nodiscard]] std::filesystem::path file() const { return folder_ / "siteproof.db"; }
  [[nodiscard]] Result<std::unique_ptr<Tablet>> open_again();

  struct Growth {
    std::int64_t events = 0;
    double seconds = 0;  ///< inside the door, the making of the events left out
  };
  /// Until it has at least so many orders.
  Growth grow_to(int orders);
  /// Some of the first `orders`, spread evenly.
  [[nodiscard]] std::vector<KnownOrder> known(int count) const;

 private:
  void add_block(int block, Growth& growth);
  void pull(TabletSyncDoor& door, std::vector<RemoteChange> changes, Growth& growth);

  std::filesystem::path folder_;
  SystemClock clock_;
  FileKeyStore keys_;
  std::unique_ptr<Tablet> tablet_;
  int orders_ = 0;
  std::int64_t server_seq_ = 0;
};

}  // namespace siteproof::bench
