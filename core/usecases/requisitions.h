#pragma once

#include <string>
#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Requests for material (domain.md section 6). Made offline it is a request; the answer comes with a later sync.
class Requisitions {
 public:
  explicit Requisitions(Tablet& tablet) : tablet_(tablet) {}

  [[nodiscard]] Result<RequisitionId> add(const OrderId& order, const ItemId& item, const Decimal& quantity,
                                          std::string unit, std::string note);
  [[nodiscard]] Result<std::vector<Requisition>> list(const OrderId& order);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
