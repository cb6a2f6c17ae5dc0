#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/checklist_template.h"
#include "core/storage/sqlite/database.h"

namespace siteproof {

/// A request for material as the list of all of them shows it.
struct AskedFor {
  RequisitionId id;
  OrderId order;
  std::string title, address;  ///< of the order
  ItemId item;
  std::optional<Bilingual> name;  ///< nullopt when the stock picture does not know the item
  Decimal quantity;
  std::string unit, note;
  RequisitionState state = RequisitionState::requested;
  std::optional<Decimal> granted_quantity;
  std::optional<ItemId> substitute;
  std::optional<Bilingual> substitute_name;
  std::string reason;  ///< of the answer
  UtcTime at;
  std::optional<UtcTime> needed_at;
};

/// Writes the order's requests anew, inside the caller's transaction.
[[nodiscard]] Status save_requisitions(Database& db, const OrderState& order);
/// Of the open orders on this tablet, the newest request first; no order is read for it.
[[nodiscard]] Result<std::vector<AskedFor>> read_asked_for(Database& db, int count_max);

}  // namespace siteproof
