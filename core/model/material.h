#pragma once

#include <optional>
#include <string>

#include "core/base/decimal.h"
#include "core/base/ids.h"

// What became of materials after they were asked for (domain.md section 6).
namespace siteproof {

/// Material that came into the technician's hands, checked at receipt.
struct MaterialReceipt {
  EventId event;
  std::optional<RequisitionId> requisition;
  ItemId item;
  Decimal quantity;
  std::string unit, batch;
  bool quality_ok = true;  ///< false: it was refused, and `remark` says why
  std::string remark;
  PersonId by;
  UtcTime at;
  friend bool operator==(const MaterialReceipt&, const MaterialReceipt&) = default;
};

/// What was left over and went back.
struct MaterialReturn {
  EventId event;
  ItemId item;
  Decimal quantity;
  std::string unit, batch, reason;
  PersonId by;
  UtcTime at;
  friend bool operator==(const MaterialReturn&, const MaterialReturn&) = default;
};

/// One line of a stock-take: what was there, whatever the books said.
struct StockCount {
  EventId event;
  std::string location;
  ItemId item;
  Decimal quantity;
  std::string unit;
  PersonId by;
  UtcTime at;
  friend bool operator==(const StockCount&, const StockCount&) = default;
};

}  // namespace siteproof
