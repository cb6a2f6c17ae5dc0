#pragma once

#include <memory>
#include <string_view>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Answers to an order's checklist and to the forms beside it.
class ChecklistAnswers {
 public:
  explicit ChecklistAnswers(Tablet& tablet) : tablet_(tablet) {}

  /// `item` is an answer's path (model/answer_path.h). Refused with the rule's name when the item does not take the
  /// value (see check_answer, check_in_form and check_not_future), "answer.template" when the order has no checklist or
  /// this tablet does not have its version yet. Earlier answers stay in the record.
  [[nodiscard]] Status give(const OrderId& order, const ItemId& item, std::string_view value, std::string_view unit);
  /// Adds a row to a repeat; `group` is the repeat's path. Gives the row's path. "answer.rows" when there are as many
  /// as its template lets.
  [[nodiscard]] Result<AnswerPath> add_row(const OrderId& order, const ItemId& group);
  /// What the row held stays in the record.
  [[nodiscard]] Status remove_row(const OrderId& order, const AnswerPath& row);
  /// Begins a form beside the order's own; gives its name, under which its answers are given.
  [[nodiscard]] Result<ItemId> open_form(const OrderId& order, const TemplateRef& form, std::string purpose);

 private:
  [[nodiscard]] Status check_room(const OrderId& order, const AnswerPath& group);
  Tablet& tablet_;
};

/// The template of the form that a path leads into: the order's own or one beside it. A rule refusal "answer.template"
/// when there is none, or this tablet does not have its version yet.
[[nodiscard]] Result<std::shared_ptr<const ChecklistTemplate>> form_template(Tablet& tablet, const OrderState& order,
                                                                             const AnswerPath& path);

}  // namespace siteproof
