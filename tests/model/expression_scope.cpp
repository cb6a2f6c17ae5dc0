#include "tests/model/expression_scope.h"

#include "core/model/expression_values.h"

namespace siteproof {

std::string written(const ExpressionValue& value, std::chrono::minutes offset) {
  if (std::holds_alternative<std::monostate>(value)) return "Nothing";
  const std::string text = expression::text_of(value, offset);
  return std::holds_alternative<std::string>(value) ? "'" + text + "'" : text;
}

}  // namespace siteproof
