#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/usecases/materials.h"

namespace siteproof {

/// A line of a stock-take: what the books say, and what was counted in it so far.
struct CountLine {
  ItemId item;
  std::optional<Bilingual> name;  ///< nullopt when the stock picture does not know the item
  std::string unit;
  std::optional<Decimal> expected;  ///< nullopt where the books cannot say
  std::optional<Decimal> counted;
  /// What the books said when it was counted, as if this stock-take had not been; nullopt until then, and where they
  /// cannot say.
  std::optional<Decimal> before = std::nullopt;
};
struct CountEntry {
  ItemId item;
  Decimal quantity;
  std::string unit;  ///< empty: as the stock picture has it
};

/// The place that is counted by the stock picture.
inline constexpr std::string_view depot_location = "depot";

/// The weekly count of a van or of the depot, on any order; it goes on where it was left, also on another tablet.
class StockTake {
 public:
  explicit StockTake(Tablet& tablet) : tablet_(tablet) {}

  /// What to count at a place, "van:<person>" or "depot": what is known to be there and what `order` holds as counted
  /// there since one_stock_take ago, by code. "count.location" for any other place.
  [[nodiscard]] Result<std::vector<CountLine>> to_count(const OrderId& order, const std::string& location);
  /// The order that holds the stock-take of this van under way, also begun on another tablet; nothing when the last
  /// count is longer ago than one_stock_take, when that order is not on this tablet, and for the depot.
  [[nodiscard]] Result<std::optional<OrderId>> under_way(const std::string& location);
  /// Records counted lines, all or none; those that the stock-take holds just so already are left out. Gives how many
  /// were recorded. Refusals: "count.location"; "count.quantity", below zero; "count.twice", one line in two entries;
  /// "count.unit", no unit is given and the stock picture knows none.
  [[nodiscard]] Result<int> count(const OrderId& order, const std::string& location, std::vector<CountEntry> entries);

 private:
  [[nodiscard]] Status fill_units(std::vector<CountEntry>& entries);
  Tablet& tablet_;
};

}  // namespace siteproof
