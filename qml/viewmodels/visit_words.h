#pragma once

#include <QtCore/QString>

#include "qml/viewmodels/visit_path.h"

// What the visit's steps and buttons are called, in the language of now. Interface's thread.
namespace siteproof::visit_words {

[[nodiscard]] QString stepTitle(visit_path::StepId id);
[[nodiscard]] QString stateWord(visit_path::StepState state);
/// What was recorded for the step, on one line; empty when nothing was.
[[nodiscard]] QString stepDetail(visit_path::StepId id, const OrderState& order, UtcTime now);
/// What a person can do at this step beside the one next step; NoAction when nothing.
[[nodiscard]] visit_path::Action stepAction(visit_path::StepId id, const OrderPage& page);
[[nodiscard]] QString actionText(visit_path::Action action, const OrderState& order);
/// What one tap says of a step that leaves no other trace, by Visit::take_step's name.
[[nodiscard]] QString tapText(const std::string& step);
/// The words on the one big button.
[[nodiscard]] QString nextText(const visit_path::Next& next, const OrderPage& page);
/// The same where the order was not read: without how many photos are there.
[[nodiscard]] QString nextText(const visit_path::Next& next);
/// A quieter way to take that step; empty when there is none.
[[nodiscard]] QString otherText(const visit_path::Next& next);
/// What happens now with an order that the technician has nothing more to do on.
[[nodiscard]] QString restText(OrderStatus status);

}  // namespace siteproof::visit_words
