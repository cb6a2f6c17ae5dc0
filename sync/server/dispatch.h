#pragma once

#include "core/ports/clock.h"
#include "sync/server/office.h"

namespace siteproof::server {

struct RequisitionAnswer {
  RequisitionId requisition;
  RequisitionState state = RequisitionState::granted;
  std::optional<Decimal> quantity;
  std::optional<ItemId> substitute;
  std::string reason;
};

/// What became of an order by the office's decision.
struct OrderChanged {
  ServerSeq seq{};  ///< of the last event; the order's newest when nothing had to change
  Sha256 digest;    ///< of the order's new state
};

/// The office's decisions about one order. Each is checked against the rules, written as events and committed with what
/// the tablets are to hear. An unknown order is not_found (order.unknown). Thread-safe.
class Dispatch {
 public:
  Dispatch(ServerStore& store, const Clock& clock, Random& random) : store_(store), clock_(clock), random_(random) {}

  /// Also takes a closed order up again. The order begins anew as assigned.
  [[nodiscard]] Result<OrderChanged> assign(const OperatorCaller& who, const OrderId& order, const PersonId& technician,
                                            const std::string& reason);
  [[nodiscard]] Result<OrderChanged> reschedule(const OperatorCaller& who, const OrderId& order,
                                                const std::optional<UtcTime>& at, const std::string& reason);
  /// To cancelled or closed.
  [[nodiscard]] Result<OrderChanged> end(const OperatorCaller& who, const OrderId& order, OrderStatus to,
                                         const std::string& reason);
  [[nodiscard]] Result<OrderChanged> answer(const OperatorCaller& who, const OrderId& order,
                                            const RequisitionAnswer& answer);

 private:
  template <class Decide>
  [[nodiscard]] Result<OrderChanged> change(const OperatorCaller& who, const OrderId& order, Decide&& decide);

  ServerStore& store_;
  const Clock& clock_;
  Random& random_;
};

}  // namespace siteproof::server
