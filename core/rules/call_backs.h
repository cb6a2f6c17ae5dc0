#pragma once

#include <optional>
#include <vector>

#include "core/model/event.h"
#include "core/rules/deadline.h"
#include "core/rules/household.h"

namespace siteproof {

/// A call that the owner is owed after closing (domain.md section 9).
struct CallBackDue {
  const CallBackRule* rule = nullptr;  ///< of the list that was given
  Deadline deadline;                   ///< from the last closing
  int attempts = 0;                    ///< calls that reached nobody
  std::optional<UtcTime> done_at;      ///< when somebody was reached
};

/// Every call-back of the order's class, in the rules' order. None unless the order is closed, called back or archived;
/// calls before the last closing were about an earlier repair and do not count.
[[nodiscard]] std::vector<CallBackDue> call_backs(const OrderState& order, const std::vector<CallBackRule>& rules);
[[nodiscard]] bool all_called_back(const std::vector<CallBackDue>& calls) noexcept;
/// When the soonest call that is still owed is due; nothing when none is.
[[nodiscard]] std::optional<UtcTime> next_call_back(const OrderState& order, const std::vector<CallBackRule>& rules);

/// Refuses a call of an order that is not closed or called back ("call_back.status"), that the order is not owed
/// ("call_back.which") or had already ("call_back.done"), stars that are not 0 to 5 ("call_back.stars"), an answer of
/// somebody who was not reached ("call_back.reached"), and a call that was answered and does not say whether the fault
/// is gone ("call_back.solved").
[[nodiscard]] Status check_call_back(const OrderState& order, const std::vector<CallBackRule>& rules,
                                     const CallBackMade& call);

/// The steps an order takes after its newest call: back to assigned when the fault is not gone and its repair is still
/// guaranteed at the time of the call, otherwise called back, and archived with the last call.
[[nodiscard]] std::vector<OrderStatus> after_call_back(const OrderState& order, const std::vector<CallBackRule>& rules,
                                                       const Guarantee& guarantee);

/// Refuses to archive an order that is owed a call yet ("archive.call_backs"), unless a reason says why none will be
/// made, and one that has a complaint nobody answered ("archive.complaint").
[[nodiscard]] Status check_archive(const OrderState& order, const std::vector<CallBackRule>& rules,
                                   const std::string& reason);

}  // namespace siteproof
