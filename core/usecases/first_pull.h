#pragma once

#include <cstdint>

#include "core/usecases/tablet.h"

namespace siteproof {

/// How far a newly enrolled tablet is with fetching its technician's orders.
struct FirstPull {
  std::int64_t orders = 0;  ///< on this tablet by now
  bool complete = false;    ///< everything was through once
};

[[nodiscard]] Result<FirstPull> first_pull(Tablet& tablet);

}  // namespace siteproof
