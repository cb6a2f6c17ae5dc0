#pragma once

#include <optional>

#include "core/model/checklist_template.h"

namespace siteproof {

/// The two limits of an order as points in time (domain.md section 2), pauses added. Times are server time where it was
/// known, else the device's wall clock.
struct SlaClock {
  UtcTime respond_by;
  UtcTime resolve_by;
  std::optional<UtcTime> responded_at;  ///< first arrival on site
  std::optional<UtcTime> resolved_at;   ///< signed off, or cancelled
  bool paused = false;                  ///< the clock stands still now

  /// The limit that counts now: respond until somebody has arrived, then resolve; nullopt once resolved.
  [[nodiscard]] std::optional<UtcTime> due() const;
};

/// Pure function of the order's timeline. Only reasons the template names as pauses stop the clock; without a template
/// none does. While a pause lasts the limit moves with `now`.
[[nodiscard]] SlaClock sla_clock(const OrderState& order, const ChecklistTemplate* checklist, UtcTime now);

}  // namespace siteproof
