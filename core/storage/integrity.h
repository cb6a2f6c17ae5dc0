#pragma once

#include <vector>

#include "core/storage/tablet_store.h"

namespace siteproof {

/// Orders whose text does not read, or whose digest is not the text's. Reads everything, writes nothing. `looked_at`
/// counts the orders.
[[nodiscard]] Result<std::vector<OrderId>> orders_that_differ(TabletStore& store, std::int64_t& looked_at);

}  // namespace siteproof
