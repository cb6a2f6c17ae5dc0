#pragma once

#include <optional>
#include <string>

#include "core/storage/tablet_store.h"

namespace siteproof {

/// An order as stored: what the server confirmed, and that with this device's waiting events on top.
struct OrderRow {
  std::int64_t row = 0;  ///< 0: not stored yet
  bool in_scope = true;
  ServerSeq confirmed_seq{};
  std::optional<OrderState> confirmed;
  std::optional<OrderState> current;  ///< nullopt: the same as confirmed

  [[nodiscard]] const OrderState& shown() const { return current ? *current : *confirmed; }
};

/// The text that full-text search finds an order by.
[[nodiscard]] std::string search_words(const OrderState& order);

/// Reads both states; nullopt when there is no such order.
[[nodiscard]] Result<std::optional<OrderRow>> load_order(Database& db, const OrderId& id);
/// Reads only the shown state and whether there is more to it.
[[nodiscard]] Result<std::optional<OrderState>> load_shown(Database& db, const OrderId& id);

/// What of an order was stored before, so that only what changed is written.
struct StoredBefore {
  std::string words;
  std::size_t photos = 0;
  bool confirmed_unchanged = false;
};

/// Writes the order's texts, its line in the projection, its search words and its photos; inside the caller's
/// transaction. Fills in `row.row`.
[[nodiscard]] Status save_order(TabletStore& store, OrderRow& row, const StoredBefore& before, UtcTime now);

/// This device's events on an order that the confirmed state does not hold yet, replayed on top of it; sets aside
/// nothing and writes nothing.
[[nodiscard]] Status replay_waiting(Database& db, OrderRow& row, const DeviceId& device);

}  // namespace siteproof
