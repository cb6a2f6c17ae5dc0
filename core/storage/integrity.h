#pragma once

#include <vector>

#include "core/storage/tablet_store.h"

namespace siteproof {

/// Orders whose stored digests, texts or waiting events on top do not agree with each other. Reads everything, writes
/// nothing. `looked_at` counts the orders.
[[nodiscard]] Result<std::vector<OrderId>> orders_that_differ(TabletStore& store, const DeviceId& device,
                                                              std::int64_t& looked_at);

}  // namespace siteproof
