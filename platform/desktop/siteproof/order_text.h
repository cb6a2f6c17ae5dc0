#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/usecases/orders.h"

namespace siteproof {

/// An order's page as plain lines for a terminal.
[[nodiscard]] std::string order_text(const OrderPage& page);
/// {order, digest, due, next, blocked[{rule, zh, en}], photos[{stage, taken, wanted, unpaired}], verdicts[]}
[[nodiscard]] Result<nlohmann::json> order_json(const OrderPage& page);

[[nodiscard]] std::string list_line(const OrderListItem& item);
[[nodiscard]] nlohmann::json list_json(const OrderListItem& item);

}  // namespace siteproof
