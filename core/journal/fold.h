#pragma once

#include <optional>

#include "core/model/event.h"

namespace siteproof {

enum class FoldOutcome {
  accepted,   ///< the event did what it says
  merged,     ///< it crossed another edit, and both come to the same
  conflict,   ///< it crossed another edit: a card with both values is in the state
  duplicate,  ///< it is in the state already; nothing changed
  skipped,    ///< a kind this program does not know; nothing changed but the event counts as seen
  no_order,   ///< the order has not been reported yet; nothing changed
};
[[nodiscard]] std::string_view to_string(FoldOutcome) noexcept;

/// Takes a state one event forward. Pure and deterministic: the same events in the same order give the same state on a
/// tablet and on the server. Facts always hold; a wish holds if the field is still as it was when the wish was made.
/// Whether a step is allowed by the trade is decided before the event is written (core/rules), never here.
FoldOutcome fold(std::optional<OrderState>& state, const Event& event);

}  // namespace siteproof
