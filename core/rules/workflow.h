#pragma once

#include <vector>

#include "core/model/order.h"

namespace siteproof {

/// Waiting for material, for an appointment, or suspended with a reason.
[[nodiscard]] bool is_waiting(OrderStatus status) noexcept;

/// Whether `role` may take an order from one status to another (domain.md section 2). The error is a rule refusal
/// "workflow.<to>" whose sentence says what may be done instead.
[[nodiscard]] Status check_transition(OrderStatus from, OrderStatus to, Role role);

/// Everything `role` may do next, in the order a visit goes.
[[nodiscard]] std::vector<OrderStatus> next_statuses(OrderStatus from, Role role);

/// True for a step that undoes work (self-checked back to in repair, reopening): such a step needs a reason.
[[nodiscard]] bool goes_backwards(OrderStatus from, OrderStatus to) noexcept;

/// Signed off, closed or cancelled: no more work on site.
[[nodiscard]] bool is_finished(OrderStatus status) noexcept;

}  // namespace siteproof
