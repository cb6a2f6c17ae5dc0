#include "core/model/expression.h"

#include <algorithm>
#include <utility>

#include "core/model/expression_functions.h"

namespace siteproof {
namespace expression {
namespace {

Value evaluate(const Node& node, const Context& context);

Number calculated(Operator meaning, const Decimal& a, const Decimal& b) {
  switch (meaning) {
    case Operator::plus: return sum(a, b);
    case Operator::minus: return difference(a, b);
    case Operator::times: return product(a, b);
    case Operator::div: return quotient(a, b);
    default: return remainder(a, b);
  }
}

bool compared(Operator meaning, std::strong_ordering found) {
  switch (meaning) {
    case Operator::less: return found < 0;
    case Operator::less_equal: return found <= 0;
    case Operator::greater: return found > 0;
    default: return found >= 0;
  }
}

Value applied(Operator meaning, const Value& a, const Value& b, Minutes offset) {
  switch (meaning) {
    case Operator::or_: return is_true(a) || is_true(b);
    case Operator::and_: return is_true(a) && is_true(b);
    case Operator::equal: return equal(a, b, offset);
    case Operator::unequal: return !equal(a, b, offset);
    case Operator::less:
    case Operator::less_equal:
    case Operator::greater:
    case Operator::greater_equal: {
      const auto found = order(a, b, offset);
      return found && compared(meaning, *found);
    }
    default: break;
  }
  const Number left = number_of(a, offset);
  const Number right = number_of(b, offset);
  return left && right ? value_of(calculated(meaning, *left, *right)) : Value();
}

std::vector<Value> arguments(const Node& call, const Context& context) {
  std::vector<Value> out;
  const bool rows = call.function->takes == Takes::rows || call.function->takes == Takes::one_reference;
  for (const Node& operand : call.operands) {
    if (!rows || operand.kind != NodeKind::reference) {
      out.push_back(evaluate(operand, context));
      continue;
    }
    for (Value& row : context.scope.values(ItemId{operand.text})) out.push_back(cleaned(std::move(row)));
  }
  return out;
}

Value negated(const Value& value, Minutes offset) {
  const Number number = number_of(value, offset);
  return number ? value_of(difference(Decimal(), *number)) : Value();
}

// As deep as the parser let parentheses nest, times the levels of operators.
Value evaluate(const Node& node, const Context& context) {
  switch (node.kind) {
    case NodeKind::text: return cleaned(node.text);
    case NodeKind::number: return node.number;
    case NodeKind::reference: return cleaned(context.scope.value(ItemId{node.text}));
    case NodeKind::self: return cleaned(context.scope.self());
    case NodeKind::negation: return negated(evaluate(node.operands[0], context), context.offset);
    case NodeKind::call: return node.function->apply({node, context, arguments(node, context)});
    case NodeKind::chain: break;
  }
  Value out = evaluate(node.operands[0], context);
  for (std::size_t i = 0; i < node.operators.size(); ++i) {
    out = applied(node.operators[i], out, evaluate(node.operands[i + 1], context), context.offset);
  }
  return out;
}

}  // namespace
}  // namespace expression

Expression::Expression(std::shared_ptr<const expression::Parsed> parsed) : parsed_(std::move(parsed)) {}

Result<Expression> Expression::parse(std::string_view text) {
  SITEPROOF_TRY(auto parsed, expression::parse(text));
  return Expression(std::make_shared<const expression::Parsed>(std::move(parsed)));
}

const std::string& Expression::text() const { return parsed_->text; }
const std::set<ItemId>& Expression::references() const { return parsed_->references; }
const std::set<std::string>& Expression::verdict_references() const { return parsed_->verdicts; }
const std::set<std::string>& Expression::photo_references() const { return parsed_->photos; }
bool Expression::uses_self() const { return parsed_->uses_self; }

ExpressionValue Expression::evaluate(const ExpressionScope& scope) const {
  constexpr std::chrono::minutes day = std::chrono::hours(24);
  return expression::evaluate(parsed_->root, {scope, std::clamp(scope.local_offset(), -day, day)});
}

bool is_true(const ExpressionValue& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* number = std::get_if<Decimal>(&value)) return number->sign() != 0;
  if (const auto* text = std::get_if<std::string>(&value)) return !text->empty();
  return std::holds_alternative<UtcTime>(value);
}

}  // namespace siteproof
