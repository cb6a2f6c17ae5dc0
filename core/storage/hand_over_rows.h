#pragma once

#include <optional>
#include <vector>

#include "core/model/order.h"
#include "core/storage/sqlite/database.h"

namespace siteproof {

/// Whom an order was handed to, while they have not taken it.
struct UntakenHandOver {
  PersonId to;
  EventId event;
  UtcTime at;
  friend bool operator==(const UntakenHandOver&, const UntakenHandOver&) = default;
};
[[nodiscard]] std::optional<UntakenHandOver> untaken_hand_over(const OrderState& order);

/// Writes the order's line anew, inside the caller's transaction.
[[nodiscard]] Status save_hand_over(Database& db, const OrderId& order, const std::optional<UntakenHandOver>& given);
/// The open orders that were handed to a person and not taken, the oldest first; no order is read for it.
[[nodiscard]] Result<std::vector<OrderId>> read_handed_to(Database& db, const PersonId& person, int count_max);

}  // namespace siteproof
