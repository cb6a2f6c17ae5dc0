#pragma once

#include <map>

#include "core/model/order.h"

namespace siteproof {

/// default_limits.json, compiled in.
extern const char* const default_limits_text;

/// The limits an order of that class gets (domain.md section 2): its template's, or those of default_limits.json where
/// that names none. One rule for the office's orders and for those raised on a tablet, so that both have the same.
[[nodiscard]] SlaLimits sla_limits(const std::map<OrderClass, SlaLimits>& of_template, OrderClass order_class);

}  // namespace siteproof
