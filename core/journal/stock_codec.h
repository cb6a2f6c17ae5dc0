#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/model/stock.h"

namespace siteproof {

/// The picture's canonical text, as the wire and the server's store have it.
[[nodiscard]] Result<std::string> stock_text(const StockPicture& picture);
[[nodiscard]] Result<StockPicture> stock_from_json(const nlohmann::json& object);
/// Refuses an item without a name in both languages, without a unit, or with an amount below zero.
[[nodiscard]] Result<StockItem> stock_item_from_json(const nlohmann::json& object);

}  // namespace siteproof
