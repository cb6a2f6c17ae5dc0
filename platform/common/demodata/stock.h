#pragma once

#include <nlohmann/json.hpp>

#include "core/base/time.h"

namespace siteproof::demodata {

/// The store as it was counted on the evening before `now`, as a part of an import document.
[[nodiscard]] nlohmann::json stock_picture(UtcTime now);

}  // namespace siteproof::demodata
