#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Requests for material (domain.md section 6). Made offline it is a request; the answer comes with a later sync.
class Requisitions {
 public:
  explicit Requisitions(Tablet& tablet) : tablet_(tablet) {}

  /// A unit left out is the stock picture's. `needed_at`: when the material has to be there; refusals as
  /// check_needed_at, "requisition.quantity", "requisition.order_finished".
  [[nodiscard]] Result<RequisitionId> add(const OrderId& order, const ItemId& item, const Decimal& quantity,
                                          std::string unit, std::string note,
                                          std::optional<UtcTime> needed_at = std::nullopt);
  [[nodiscard]] Result<std::vector<Requisition>> list(const OrderId& order);

 private:
  [[nodiscard]] Status check_time(const OrderId& order, const ItemId& item, const Decimal& quantity, UtcTime needed_at);
  Tablet& tablet_;
};

}  // namespace siteproof
