#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/form.h"

namespace siteproof {

// Each finding of an inspection can raise an order on the spot (domain.md section 10). A finding is a row; its yes_no
// item with `raise` names the form of the order.

/// Before an inspection is closed, what is not raised yet is said under this and the item's path: a warning, no block.
inline constexpr std::string_view raise_open_rule = "raise.open.";

/// Items that ask for an order: asked, with `raise`, answered yes. In template order.
[[nodiscard]] std::vector<AskedItem> asks_for_order(const Form& form);
/// Of these, the ones that none was raised for yet.
[[nodiscard]] std::vector<AskedItem> not_raised(const Form& form, const std::set<ItemId>& raised);

/// The inspection and the answer in it that an order is raised from. Looks at its parts, which must outlive it.
struct RaisedFrom {
  const OrderState& inspection;
  const ChecklistTemplate& checklist;  ///< the form's
  const Form& form;
  AskedItem item;
};

/// An option with the name of an order's class makes it one of that class; "danger" makes it an emergency. Otherwise
/// ordinary.
[[nodiscard]] OrderClass raised_class(const RaisedFrom& from);

/// What the order says. Household, address, contact and place are the inspection's; title, place and description are
/// made of the finding's answers, in both languages where the form has both. `checklist` is what the raised order is
/// worked by; nullptr where the tablet has no version of it, and the order has none then.
[[nodiscard]] Intake raised_intake(const RaisedFrom& from, const ChecklistTemplate* checklist, const PersonId& by,
                                   UtcTime now);

/// "<inspection>-R" and five characters that nobody mistakes for others: unique without asking anybody. A rule refusal
/// "raise.number" where that is longer than an order's number can be.
[[nodiscard]] Result<OrderId> raised_number(const OrderId& inspection, Random& random);
/// What every number raised from it begins with.
[[nodiscard]] std::string raised_prefix(const OrderId& inspection);

}  // namespace siteproof
