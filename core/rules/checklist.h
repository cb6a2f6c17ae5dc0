#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/checklist_template.h"

namespace siteproof {

/// Refuses a value that its item does not take: "answer.item", "answer.number", "answer.unit", "answer.limits",
/// "answer.choice", "answer.time", "answer.length". Returns the value in its stored form (numbers in lowest terms).
[[nodiscard]] Result<std::string> check_answer(const ChecklistTemplate& checklist, const ItemId& item,
                                               std::string_view value, std::string_view unit);

/// Refuses a date and time that has not come yet, "answer.future": a checklist records what was found.
[[nodiscard]] Status check_not_future(UtcTime answered, UtcTime now);

/// The newest answer to an item, or nullptr.
[[nodiscard]] const Answer* current_answer(const OrderState& order, const ItemId& item);

/// Required items of a stage that nobody has answered yet.
[[nodiscard]] std::vector<const ChecklistItem*> unanswered(const OrderState& order, const ChecklistTemplate& checklist,
                                                           ChecklistStage stage);
/// Blocking items that are not answered with yes.
[[nodiscard]] std::vector<const ChecklistItem*> blocking(const OrderState& order, const ChecklistTemplate& checklist);

/// What the answers so far say about the fault and who is responsible (domain.md section 4), in template order.
[[nodiscard]] std::vector<const VerdictRule*> verdicts(const OrderState& order, const ChecklistTemplate& checklist);

}  // namespace siteproof
