#pragma once

#include <chrono>
#include <optional>

#include "core/base/time.h"

namespace siteproof {

/// How long an owner's data stays on a tablet after the last order of their home, where nobody set another figure.
inline constexpr std::chrono::days personal_data_days_usual{30};

/// What a tablet's orders of a home say, as far as its owner's data go.
struct HomeOrders {
  bool any_in_scope = false, open_in_scope = false;
  std::optional<UtcTime> last_finished;  ///< of those in scope
  std::optional<UtcTime> left_at;        ///< when it was first seen that none is in scope
};

/// Whether the owner's contact, flags, preferences and documents stay, and when that is to be looked at next.
struct PersonalDataTerm {
  bool forget = false;
  UtcTime look_again;
  std::optional<UtcTime> left_at;
};

/// They stay while an order of the home in the technician's scope is open, and `kept` after the last one was finished,
/// or after the last one went to somebody else. An order in hand is looked at daily: it may leave at any time.
[[nodiscard]] PersonalDataTerm personal_data_term(const HomeOrders& home, UtcTime now, std::chrono::days kept);

}  // namespace siteproof
