#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/usecases/orders.h"
#include "core/usecases/positions.h"

namespace siteproof {

/// An order's page as plain lines for a terminal.
[[nodiscard]] std::string order_text(const OrderPage& page);
/// {order, digest, due, next, blocked[{rule, zh, en}], photos[{stage, taken, wanted, unpaired}], verdicts[]}
[[nodiscard]] Result<nlohmann::json> order_json(const OrderPage& page);

/// Lines under the order's, each begun with a line break; empty without any.
[[nodiscard]] std::string positions_text(const std::vector<PlacedEvent>& placed);
/// [{event, kind, at, latitude_e7, longitude_e7, accuracy_m}]
[[nodiscard]] nlohmann::json positions_json(const std::vector<PlacedEvent>& placed);

[[nodiscard]] std::string list_line(const OrderListItem& item);
[[nodiscard]] nlohmann::json list_json(const OrderListItem& item);

}  // namespace siteproof
