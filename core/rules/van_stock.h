#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/bilingual.h"
#include "core/model/order.h"
#include "core/rules/exact_sum.h"

// What a technician has in the van, by what their orders say (domain.md section 6).
namespace siteproof {

enum class MovementKind {
  received,
  refused,  ///< at the quality check: it never came into the van
  used,
  returned,
  counted,
};
[[nodiscard]] std::string_view to_string(MovementKind) noexcept;
[[nodiscard]] Result<MovementKind> parse_movement_kind(std::string_view name);

/// One fact that moved material into or out of somebody's van, or counted what was there.
struct Movement {
  EventId event;
  OrderId order;
  PersonId person;  ///< whose van
  MovementKind kind = MovementKind::received;
  ItemId item;
  Decimal quantity;
  std::string unit, batch;
  std::optional<RequisitionId> requisition;
  std::optional<PhotoId> photo;
  UtcTime at;  ///< best known time
  friend bool operator==(const Movement&, const Movement&) = default;
};

/// "van:<person>": how a stock-take names somebody's van; and whose it is, nothing for any other place.
[[nodiscard]] std::string van_location(const PersonId& person);
[[nodiscard]] std::optional<PersonId> van_owner(std::string_view location);

/// Everything an order says of vans: receipts, uses and returns move the van of who recorded them, counts that of the
/// place they name.
[[nodiscard]] std::vector<Movement> movements(const OrderState& order);

/// One material in a van. Amounts in different units are never added: each unit has a line of its own.
struct VanLine {
  ItemId item;
  std::string unit;
  ExactSum balance;  ///< below zero: more went out than the records say came in
  /// The last count and its event; the balance is that count with every movement after it.
  std::optional<std::pair<UtcTime, EventId>> counted;
  friend bool operator==(const VanLine&, const VanLine&) = default;
};

/// Whether a movement changes the balance of who was last counted at `counted`: what came before a count is in it.
[[nodiscard]] bool moves_balance(const Movement& movement, const std::optional<std::pair<UtcTime, EventId>>& counted);
/// Adds one movement to a line: a count takes the balance's place, whatever the books said.
void apply_movement(VanLine& line, const Movement& movement);

/// A van by everything that moved it, by item and unit. The same for any order of `all`: time decides, then the event.
[[nodiscard]] std::vector<VanLine> van_stock(std::vector<Movement> all, const PersonId& person);

/// What is wrong with a line, in words: a balance below zero, or one that cannot be written exactly.
[[nodiscard]] std::optional<Bilingual> van_finding(const VanLine& line);
/// Vans are counted weekly, as stock lists are refreshed.
[[nodiscard]] bool is_count_due(const VanLine& line, UtcTime now);

}  // namespace siteproof
