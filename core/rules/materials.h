#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/event.h"
#include "core/model/stock.h"
#include "core/rules/exact_sum.h"
#include "core/rules/stock.h"

// From the request to the part in the wall: grants, receipt, reservations, special orders, substitutes (domain.md
// section 6).
namespace siteproof {

/// What the store gave of a request: nothing while it has not answered, zero where it refused.
[[nodiscard]] std::optional<Decimal> granted_quantity(const Requisition& asked);
/// The material that was granted: the substitute where there is one.
[[nodiscard]] const ItemId& granted_item(const Requisition& asked);
/// What came of it and passed the quality check, in the request's unit.
[[nodiscard]] ExactSum received_on(const OrderState& order, const Requisition& asked);

/// Why material cannot be taken in as `fact` says. Refusals: "material.quantity", "receive.remark" (refused at the
/// quality check without saying why), "requisition.unknown", "receive.other_item", "receive.other_unit",
/// "receive.refused" (the store refused the request), "receive.beyond_grant" unless `beyond_grant`: a person has been
/// asked, and `fact` says why in its remark.
[[nodiscard]] Status check_receipt(const OrderState& order, const MaterialReceived& fact, bool beyond_grant);

enum class ReservationKind {
  requested,  ///< not answered yet
  granted,    ///< and not received yet
  taken,      ///< received since the picture was made
};
/// What a request on this tablet takes from the depot that the stock picture does not know of.
struct Reservation {
  ItemId item;
  Decimal quantity;
  std::string unit;  ///< empty: the item's own
  ReservationKind kind = ReservationKind::requested;
  friend bool operator==(const Reservation&, const Reservation&) = default;
};
/// Of one request on an open order, `received` of it being here; nothing once it is settled.
[[nodiscard]] std::optional<Reservation> open_reservation(const Requisition& asked, const ExactSum& received);

/// A material of the depot as this tablet should count on it.
struct DepotLine {
  StockItem item;
  ExactSum reserved;
  Decimal available;  ///< on hand less what is reserved; never below zero
  Availability standing = Availability::none;
  std::vector<Bilingual> findings;  ///< below the safety stock, asked for more than there is, another unit
};
[[nodiscard]] DepotLine depot_line(const StockItem& item, const std::vector<Reservation>& reservations);

/// The first moment a special material that is asked for `now` can be there.
[[nodiscard]] UtcTime special_order_arrives(const StockItem& item, UtcTime now);
/// Refusals: "requisition.needed_at" for a time gone by; "requisition.special" for a special material that is not on
/// hand and needed earlier than it can be there, with the date it can, of a wall clock `utc_offset` ahead of UTC.
[[nodiscard]] Status check_needed_at(const DepotLine& line, const Decimal& quantity, UtcTime needed_at, UtcTime now,
                                     std::chrono::minutes utc_offset);

/// As Consent::subject names the owner's word on the substitute for what was requested.
[[nodiscard]] std::string substitute_subject(const RequisitionId& requisition);
/// The newest; nullptr while there is none.
[[nodiscard]] const Consent* substitute_consent(const OrderState& order, const RequisitionId& requisition);
/// The request in whose place `item` would come: the store put it there, or `listed` has it among the substitutes of
/// what was requested. Nothing when `item` itself was requested, or takes nobody's place.
[[nodiscard]] const Requisition* stands_in_for(const OrderState& order, const ItemId& item,
                                               const std::map<ItemId, std::vector<ItemId>>& listed);

/// Counts of one place on one order belong to the same stock-take this long; later ones begin another.
inline constexpr std::chrono::hours one_stock_take{2 * 24};

}  // namespace siteproof
