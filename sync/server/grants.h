#pragma once

#include "sync/server/order_change.h"

namespace siteproof::server {

struct RequisitionAnswer {
  RequisitionId requisition;
  RequisitionState state = RequisitionState::granted;
  std::optional<Decimal> quantity;
  std::optional<ItemId> substitute;
  std::string reason;
};

/// Writes the office's answer to a requisition, and keeps what is granted of the counted stock so that no two answers
/// grant the same thing: grants since the last count never come to more than was counted. What the stock list does not
/// name, and everything while there is none, has no limit. Refusals: requisition.state, .quantity, .substitute, .reason
/// (a substitute without one), .unknown, .answered, .stock, .unit.
[[nodiscard]] Status answer_requisition(OrderChange& change, const RequisitionAnswer& answer);

}  // namespace siteproof::server
