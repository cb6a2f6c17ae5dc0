#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/order.h"

namespace siteproof {

/// Why an order was not finished on its working day (domain.md section 2).
enum class CarryReason {
  not_reached,          ///< the day ended before anybody went there
  contact_not_reached,  ///< the last call was not answered
  begun,                ///< on the way or on site, and more work than the day held
  waiting_material,
  waiting_appointment,
  suspended,
  owner_absent,
  owner_refused,
};
[[nodiscard]] std::string_view to_string(CarryReason) noexcept;
[[nodiscard]] std::optional<CarryReason> carry_reason_named(std::string_view name) noexcept;

/// What keeps an open order open, and what a person wrote about it; `why` may be empty.
struct Hold {
  CarryReason reason = CarryReason::not_reached;
  std::string why;
  friend bool operator==(const Hold&, const Hold&) = default;
};
[[nodiscard]] Hold hold(const OrderState& order);

/// The moment whose day is the order's working day: the appointment, else when it was last assigned, else when it was
/// reported. A reopened order begins anew with its assignment, whatever its old appointment was.
[[nodiscard]] UtcTime working_time(const OrderState& order);

/// Midnight at the beginning of the day that `at` lies in, on a wall clock `utc_offset` ahead of UTC.
[[nodiscard]] UtcTime day_begin(UtcTime at, std::chrono::minutes utc_offset) noexcept;

/// The beginning of the working day an unfinished order was carried over from; nullopt when that day is not past.
[[nodiscard]] std::optional<UtcTime> carried_from(UtcTime working_time, UtcTime now,
                                                  std::chrono::minutes utc_offset) noexcept;

struct CarryOver {
  UtcTime from;  ///< the beginning of the day it should have been finished on
  Hold hold;
  friend bool operator==(const CarryOver&, const CarryOver&) = default;
};
/// nullopt for a finished order and for one whose working day is today or still to come.
[[nodiscard]] std::optional<CarryOver> carry_over(const OrderState& order, UtcTime now,
                                                  std::chrono::minutes utc_offset);

/// What a technician turns to first: what is under way, then what can be begun, then what waits for something.
enum class Readiness { under_way, to_do, waiting };
[[nodiscard]] Readiness readiness(OrderStatus status) noexcept;

}  // namespace siteproof
