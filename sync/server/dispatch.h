#pragma once

#include "core/ports/clock.h"
#include "sync/server/grants.h"

namespace siteproof::server {

/// A quote as the office makes it: of lines of its own, or a technician's with the office's word on it.
struct QuoteDraft {
  std::optional<QuoteId> approves;
  std::vector<QuoteLine> lines;
  std::string currency, note;
};
struct QuoteGiven {
  QuoteId id;
  OrderChanged changed;
};

/// The office's decisions about one order. Each is checked against the rules, written as events and committed with what
/// the tablets are to hear. An unknown order is not_found (order.unknown). Thread-safe.
class Dispatch {
 public:
  Dispatch(ServerStore& store, const Clock& clock, Random& random) : store_(store), clock_(clock), random_(random) {}

  /// Also takes a closed order up again. The order begins anew as assigned. Refused without a reason where somebody
  /// else is suggested (assign.reason).
  [[nodiscard]] Result<OrderChanged> assign(const OperatorCaller& who, const OrderId& order, const PersonId& technician,
                                            const std::string& reason);
  [[nodiscard]] Result<OrderChanged> reschedule(const OperatorCaller& who, const OrderId& order,
                                                const std::optional<UtcTime>& at, const std::string& reason);
  /// To cancelled or closed.
  [[nodiscard]] Result<OrderChanged> end(const OperatorCaller& who, const OrderId& order, OrderStatus to,
                                         const std::string& reason);
  /// As answer_requisition.
  [[nodiscard]] Result<OrderChanged> answer(const OperatorCaller& who, const OrderId& order,
                                            const RequisitionAnswer& answer);
  /// A quote of a supervisor or an admin; it takes the place of the one before unless the owner declined that.
  /// Refusals: auth.role, dispatch.finished, quote.unknown, quote.replaced (approves one that is not the newest),
  /// quote.approve (lines beside it), and those of check_quote.
  [[nodiscard]] Result<QuoteGiven> quote(const OperatorCaller& who, const OrderId& order, const QuoteDraft& draft);

 private:
  ServerStore& store_;
  const Clock& clock_;
  Random& random_;
};

}  // namespace siteproof::server
