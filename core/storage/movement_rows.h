#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/materials.h"
#include "core/rules/van_stock.h"
#include "core/storage/sqlite/database.h"

namespace siteproof {

/// Brings the rows of the order's movements, and the balances of the vans they belong to, up to what the order says,
/// inside the caller's transaction. What the rows hold already costs nothing but reading it.
[[nodiscard]] Status save_movements(Database& db, const OrderState& order);

/// As van_stock() over every order on this tablet, in scope or not, without reading one.
[[nodiscard]] Result<std::vector<VanLine>> read_van(Database& db, const PersonId& person);
/// One line of it; nothing when nothing of it was ever recorded.
[[nodiscard]] Result<std::optional<VanLine>> read_van_line(Database& db, const PersonId& person, const ItemId& item,
                                                           std::string_view unit);
/// What moved one line of somebody's van before a count in it, oldest first.
[[nodiscard]] Result<std::vector<Movement>> read_movements_before(Database& db, const PersonId& person,
                                                                  const ItemId& item, std::string_view unit,
                                                                  const std::pair<UtcTime, EventId>& count);
/// The order on which somebody's van was counted last, if that was at `since` or later.
[[nodiscard]] Result<std::optional<OrderId>> read_count_under_way(Database& db, const PersonId& person, UtcTime since);
/// The batches of a material that came into somebody's van.
[[nodiscard]] Result<std::vector<std::string>> read_batches(Database& db, const PersonId& person, const ItemId& item);

/// A movement and the order it belongs to.
struct TraceLine {
  Movement movement;
  std::string title, address;
};
/// Where everything with this batch or serial number went, oldest first, at most `count_max`.
[[nodiscard]] Result<std::vector<TraceLine>> read_batch(Database& db, std::string_view batch, int count_max);

/// What this tablet's open orders take from the depot beyond a picture made at `taken_at`.
[[nodiscard]] Result<std::vector<Reservation>> read_reservations(Database& db, UtcTime taken_at);

}  // namespace siteproof
