#include "core/usecases/requisitions.h"

#include "core/rules/workflow.h"

namespace siteproof {

Result<RequisitionId> Requisitions::add(const OrderId& order, const ItemId& item, const Decimal& quantity,
                                        std::string unit, std::string note) {
  if (quantity.sign() <= 0) {
    return fail(ErrorKind::rule, "requisition.quantity", "The quantity must be more than zero.");
  }
  const auto id = RequisitionId::make(tablet_.now(), tablet_.ports().random);
  SITEPROOF_CHECK(tablet_.record(order, RequisitionMade{id, item, quantity, std::move(unit), std::move(note)},
                                 [](const OrderState& state) -> Status {
                                   if (!is_finished(state.status.value)) return {};
                                   return fail(ErrorKind::rule, "requisition.order_finished",
                                               "The order is finished: material is requested on an open order.");
                                 }));
  return id;
}

Result<std::vector<Requisition>> Requisitions::list(const OrderId& order) {
  SITEPROOF_TRY(OrderState state, tablet_.store().order(order));
  return std::move(state.requisitions);
}

}  // namespace siteproof
