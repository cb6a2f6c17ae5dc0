#pragma once

#include "core/model/stock.h"

namespace siteproof {

/// Whether a material can be had, as the last stock picture says.
enum class Availability {
  on_hand,
  low,  ///< below its safety stock
  ordered_ahead,
  none,
};

[[nodiscard]] Availability availability(const StockItem& item);

/// Refuses to grant more than the store holds: what was counted, less what was granted since ("requisition.stock"), and
/// a quantity in another unit than the store counts in ("requisition.unit"). What is ordered ahead has no limit.
[[nodiscard]] Status check_grant(const StockItem& item, const Decimal& granted_since, const Decimal& quantity,
                                 const std::string& unit);

/// Stock lists are refreshed weekly (domain.md section 6): an older one is not to be relied on.
[[nodiscard]] bool is_stale(UtcTime taken_at, UtcTime now);

}  // namespace siteproof
