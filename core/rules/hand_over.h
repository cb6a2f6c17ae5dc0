#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/checklist_template.h"

namespace siteproof {

/// Something that whoever goes on with an order has to know of.
struct OpenPoint {
  std::string id;  ///< the rule that says it, or "requisition.<id>", "receipt.<id>", "conflict.<event>"
  Bilingual text;
};

/// What is open on an order, first things first: what it waits for; what blocks the visit's next step, then what only
/// warns; tests that run, with when they may end; the quote without an answer; angles without an after photo; requests
/// without an answer and what was granted and not received; edits that crossed. Each once.
[[nodiscard]] std::vector<OpenPoint> open_points(const OrderState& order, const ChecklistTemplate* checklist);

/// The newest hand-over to this person that they have not taken, while the order is theirs; nullptr when there is none.
[[nodiscard]] const HandOver* untaken(const OrderState& order, const PersonId& person);

/// Refuses what `from` cannot give to `to`: "hand_over.self", "hand_over.finished", and "hand_over.not_yours" for an
/// order that is somebody else's now.
[[nodiscard]] Status check_give(const OrderState& order, const PersonId& from, const PersonId& to);
/// Refuses to take what was given to somebody else, "hand_over.not_for_you", what was taken before, "hand_over.taken",
/// and what is not known, "hand_over.unknown".
[[nodiscard]] Status check_take(const OrderState& order, const PersonId& who, const EventId& hand_over);

}  // namespace siteproof
