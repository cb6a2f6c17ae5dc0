#pragma once

#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

/// The order's seals that count, oldest first, of which the last is the newest version of the record: those that the
/// server has a receipt for, which it gives only for a signature of the sealing device itself, and those that this
/// tablet made. The history keeps a seal that another device did not rightly sign, and it proves nothing.
[[nodiscard]] Result<std::vector<Seal>> good_seals(Tablet& tablet, const OrderState& order);

}  // namespace siteproof
