#pragma once

#include <map>
#include <optional>

#include "core/storage/order_rows.h"

namespace siteproof {

/// An order as it is shown, and what of it is in the projection.
struct ShownOrder {
  std::int64_t row = 0;
  OrderState state;
  ListedOrder line;
  std::string words;
};

/// The orders used last, kept in memory so that a record made on one of them does not read it again. They are good
/// while no other connection writes (PRAGMA data_version tells) and nothing on this one changes confirmed states:
/// whoever does calls clear().
class ShownOrders {
 public:
  /// nullptr when there is no such order. Valid until the next call.
  [[nodiscard]] Result<const ShownOrder*> find(TabletStore& store, const OrderId& id);
  /// The same, handed over: to change it, write it, and put it back once that is durable.
  [[nodiscard]] Result<std::optional<ShownOrder>> take(TabletStore& store, const OrderId& id);
  void put(ShownOrder order);
  void clear() { orders_.clear(); }

 private:
  using Orders = std::map<OrderId, ShownOrder>;
  [[nodiscard]] Result<Orders::iterator> locate(TabletStore& store, const OrderId& id);

  static constexpr std::size_t kept_max = 64;
  Orders orders_;
  std::int64_t data_version_ = 0;
};

}  // namespace siteproof
