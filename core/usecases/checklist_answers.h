#pragma once

#include <string_view>

#include "core/usecases/tablet.h"

namespace siteproof {

/// Answers to an order's checklist.
class ChecklistAnswers {
 public:
  explicit ChecklistAnswers(Tablet& tablet) : tablet_(tablet) {}

  /// Refused with the rule's name when the item does not take the value (see check_answer and check_not_future),
  /// "answer.template" when the order has no checklist or this tablet does not have its version yet. Earlier answers
  /// stay in the record.
  [[nodiscard]] Status give(const OrderId& order, const ItemId& item, std::string_view value, std::string_view unit);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
