#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/order.h"
#include "core/model/visit_policy.h"

namespace siteproof {

/// When an order's work was finished (signed off, or closed without), by server time where it was known.
struct Completion {
  std::optional<UtcTime> first_at, last_at;
  bool finished = false;  ///< false again while a reopened order is being worked on
  int reopened = 0;       ///< how often it came back after it was finished
};
[[nodiscard]] Completion completion(const OrderState& order);

/// How long a repair is guaranteed from the day it was finished: as long as its part in `periods`, or `otherwise` for a
/// part that has no period there.
struct Guarantee {
  std::map<std::string, WarrantyPeriod> periods;
  std::chrono::days otherwise{0};
  std::chrono::minutes utc_offset{0};  ///< of the estate's wall clock: makes the day
  HeatingSeason heating_season = {};
};
/// The first moment that is no longer covered: midnight after the last day.
[[nodiscard]] UtcTime guaranteed_until(const Guarantee& guarantee, const std::string& part, UtcTime finished_at);

/// The order's line in the household file (domain.md section 9).
[[nodiscard]] HouseholdLine household_line(const OrderState& order);

/// A defect that came back although its repair was guaranteed.
struct CameBack {
  OrderId repaired;  ///< the order that had repaired it
  OrderId again;     ///< the order it came back with; the same one when that was reopened
  friend bool operator==(const CameBack&, const CameBack&) = default;
};
/// Every defect of a home that came back: an order that was reopened, and one for the same place or part that was
/// reported within the guarantee of a finished order, each with the newest of these. Enquiries and cancelled orders are
/// no defects. In the order of `file`.
[[nodiscard]] std::vector<CameBack> defects_that_came_back(const HouseholdFile& file, const Guarantee& guarantee);

}  // namespace siteproof
