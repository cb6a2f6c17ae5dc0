#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rules/form.h"

namespace siteproof {

/// Refuses a value that its item does not take: "answer.item", "answer.row", "answer.number", "answer.unit",
/// "answer.limits", "answer.choice", "answer.date", "answer.time", "answer.place", "answer.length". Returns the value
/// in its stored form (numbers in lowest terms); an empty value, which takes an answer back, where the item is not a
/// number, choice or yes_no.
[[nodiscard]] Result<std::string> check_answer(const ChecklistTemplate& checklist, const ItemId& item,
                                               std::string_view value, std::string_view unit);

/// Refuses an answer to what is not asked now, "answer.not_asked", or that breaks the item's constraint,
/// "answer.constraint".
[[nodiscard]] Status check_in_form(const Form& form, const ChecklistTemplate& checklist, const ItemId& item,
                                   const std::string& value, UtcTime now);

/// Refuses a date and time that has not come yet, "answer.future": a checklist records what was found.
[[nodiscard]] Status check_not_future(UtcTime answered, UtcTime now);

/// The newest answer to an item, or nullptr.
[[nodiscard]] const Answer* current_answer(const OrderState& order, const ItemId& item);

/// What is asked and required of a stage and not there yet; photos, signatures, tests and rows count too.
[[nodiscard]] std::vector<AskedItem> unanswered(const Form& form, ChecklistStage stage);
/// Gates before `to` that are asked and not answered with yes, whatever their mode.
[[nodiscard]] std::vector<AskedItem> closed_gates(const Form& form, OrderStatus to);

}  // namespace siteproof
