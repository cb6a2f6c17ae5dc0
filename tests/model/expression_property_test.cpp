#include <array>
#include <memory>

#include "core/model/expression_text.h"
#include "tests/model/expression_scope.h"
#include "tests/support/generators.h"
#include "tests/support/property.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

int below(int end) { return *rc::gen::inRange(0, end); }

ExpressionValue any_value() {
  switch (below(6)) {
    case 0: return {};
    case 1: return any::flip();
    case 2: return any::decimal();
    case 3: return Decimal::from_integer(below(5) - 2);
    case 4: return any::text();
    default: return UtcTime{*rc::gen::inRange<std::int64_t>(0, 253'402'300'800'000)};
  }
}

TestScope any_scope() {
  TestScope out;
  out.answers["a"] = {any_value()};
  out.answers["b"] = {any_value()};
  out.own = any_value();
  out.time = UtcTime{*rc::gen::inRange<std::int64_t>(0, 253'402'300'800'000)};
  out.offset = std::chrono::minutes(*rc::gen::inRange(-14 * 60, 14 * 60 + 1));
  return out;
}

ExpressionValue evaluated(const std::string& text, const TestScope& scope) {
  auto made = Expression::parse(text);
  if (!made) throw std::logic_error(text + ": " + made.error().message);
  return made->evaluate(scope);
}

bool is_empty_text(const ExpressionValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text != nullptr && text->empty();
}

/// The value of one operator, or function, on values that are already there.
ExpressionValue alone(const std::string& text, TestScope scope, const ExpressionValue& a,
                      const ExpressionValue& b = {}) {
  scope.answers["a"] = {a};
  scope.answers["b"] = {b};
  return evaluated(text, scope);
}

struct Sign {
  const char* text;
  int level;
};
constexpr std::array signs{Sign{"or", 0}, Sign{"and", 1}, Sign{"=", 2},  Sign{"!=", 2}, Sign{"<", 3},
                           Sign{"<=", 3}, Sign{">", 3},   Sign{">=", 3}, Sign{"+", 4},  Sign{"-", 4},
                           Sign{"*", 5},  Sign{"div", 5}, Sign{"mod", 5}};

struct Tree {
  std::string leaf;            ///< a value as it is written; empty for an operator
  const Sign* sign = nullptr;  ///< nullptr with operands: the minus sign
  std::vector<Tree> operands;
};

Tree any_tree(int depth) {
  static const std::vector<std::string> leaves{
      "${a}", "${b}", ".",      "'3'",     "\"x\"",   "''",           "0",
      "2.5",  "7",    "true()", "false()", "today()", "'2026-11-22'", "concat(${a}, 1)"};
  if (depth == 0 || below(4) == 0) return {*rc::gen::elementOf(leaves), nullptr, {}};
  if (below(6) == 0) return {"", nullptr, {any_tree(depth - 1)}};
  const Sign* sign = &signs[static_cast<std::size_t>(below(static_cast<int>(signs.size())))];
  return {"", sign, {any_tree(depth - 1), any_tree(depth - 1)}};
}

/// With no more parentheses than needed, and white space of any kind.
std::string print(const Tree& tree, int loosest = 0) {
  static const std::vector<std::string> gaps{" ", "  ", "\n", "\t"};
  if (!tree.leaf.empty()) return tree.leaf;
  if (tree.sign == nullptr) return "-" + print(tree.operands[0], 6);
  const std::string text = print(tree.operands[0], tree.sign->level) + *rc::gen::elementOf(gaps) + tree.sign->text +
                           *rc::gen::elementOf(gaps) + print(tree.operands[1], tree.sign->level + 1);
  return tree.sign->level < loosest ? "(" + text + ")" : text;
}

ExpressionValue step_by_step(const Tree& tree, const TestScope& scope) {
  if (!tree.leaf.empty()) return evaluated(tree.leaf, scope);
  const ExpressionValue left = step_by_step(tree.operands[0], scope);
  if (tree.sign == nullptr) return alone("-${a}", scope, left);
  return alone(std::string("${a} ") + tree.sign->text + " ${b}", scope, left, step_by_step(tree.operands[1], scope));
}

std::int64_t billionths(const Decimal& number) {
  std::string text = number.str();
  const auto point = text.find('.');
  const std::size_t places = point == std::string::npos ? 0 : text.size() - point - 1;
  if (point != std::string::npos) text.erase(point, 1);
  return std::stoll(text + std::string(9 - places, '0'));
}

}  // namespace

TEST_CASE("a printed tree gives the value that its operators give one by one") {
  property("precedence, association and spaces", [] {
    const TestScope scope = any_scope();
    const Tree tree = any_tree(4);
    const std::string text = print(tree);
    RC_LOG() << text << '\n';
    RC_ASSERT(evaluated(text, scope) == step_by_step(tree, scope));
  });
}

TEST_CASE("any row of words is refused in words or has a value") {
  static const std::vector<std::string> pieces{"${a}",    "${b}",
                                               "$",       "{",
                                               "}",       ".",
                                               "..",      "1",
                                               "0.5",     "'x'",
                                               "\"",      "'",
                                               "(",       ")",
                                               ",",       " ",
                                               "+",       "-",
                                               "*",       " div ",
                                               " mod ",   "=",
                                               "!=",      "<",
                                               ">=",      " and ",
                                               " or ",    "if(",
                                               "not(",    "sum(${a})",
                                               "date(",   "round(",
                                               "substr(", "regex(., 'a*')",
                                               "concat(", "max(",
                                               "today()", "墙",
                                               "\xFF",    "\n"};
  property("total", [] {
    std::string text;
    for (int i = below(30); i > 0; --i) text += *rc::gen::elementOf(pieces);
    RC_LOG() << text << '\n';
    const auto made = Expression::parse(text);
    if (!made) {
      RC_ASSERT(made.error().code.rfind("expression.", 0) == 0U);
      RC_ASSERT(made.error().message.rfind("Column ", 0) == 0U);
      return;
    }
    const ExpressionValue value = made->evaluate(any_scope());
    RC_ASSERT(!is_empty_text(value));
  });
}

TEST_CASE("every function takes every value") {
  static const std::vector<std::string> calls{"abs(${a})",
                                              "boolean(${a})",
                                              "boolean-from-string(${a})",
                                              "coalesce(${a}, ${b})",
                                              "concat(${a}, ${b})",
                                              "contains(${a}, ${b})",
                                              "count(${a})",
                                              "count-selected(${a})",
                                              "date(${a})",
                                              "date-time(${a})",
                                              "days-between(${a}, ${b})",
                                              "ends-with(${a}, ${b})",
                                              "if(${a}, ${b}, .)",
                                              "int(${a})",
                                              "max(${a}, ${b})",
                                              "number(${a})",
                                              "round(${a}, ${b})",
                                              "selected(${a}, ${b})",
                                              "string(${a})",
                                              "string-length(${a})",
                                              "substr(${a}, ${b}, .)",
                                              "sum(${a})",
                                              "regex(${a}, '[^ ]*')"};
  property("total", [] {
    const TestScope scope = any_scope();
    const std::string call = *rc::gen::elementOf(calls);
    RC_LOG() << call << '\n';
    const ExpressionValue value = evaluated(call, scope);
    RC_ASSERT(!is_empty_text(value));
  });
}

TEST_CASE("arithmetic agrees with decimals wherever they have a result") {
  property("plus, minus, times", [] {
    const Decimal a = any::decimal();
    const Decimal b = any::flip() ? any::decimal() : Decimal::from_integer(below(2000) - 1000);
    const std::array results{std::pair{"${a} + ${b}", a.plus(b)}, std::pair{"${a} - ${b}", a.minus(b)},
                             std::pair{"${a} * ${b}", a.times(b)}};
    for (const auto& result : results) {
      if (result.second) RC_ASSERT(alone(result.first, {}, a, b) == ExpressionValue(*result.second));
    }
  });
  property("div undoes times", [] {
    const Decimal a = any::decimal();
    const Decimal b = any::flip() ? any::decimal() : Decimal::from_integer(below(1000) + 1);
    const auto both = a.times(b);
    if (both && b.sign() != 0) RC_ASSERT(alone("${a} div ${b}", {}, *both, b) == ExpressionValue(a));
  });
}

TEST_CASE("a quotient is the nearest to nine places, and mod what is left of the whole one") {
  property("whole numbers", [] {
    const int a = below(2'000'000) - 1'000'000;
    const int b = (below(1'000'000) + 1) * (any::flip() ? 1 : -1);
    const auto number = [](int of) { return ExpressionValue(Decimal::from_integer(of)); };
    const auto quotient = std::get<Decimal>(alone("${a} div ${b}", {}, number(a), number(b)));
    const std::int64_t error = std::int64_t{a} * 1'000'000'000 - billionths(quotient) * b;
    RC_ASSERT(2 * std::abs(error) <= std::abs(b));
    if (2 * std::abs(error) == std::abs(b)) RC_ASSERT(billionths(quotient) % 2 == 0);
    RC_ASSERT(alone("${a} mod ${b}", {}, number(a), number(b)) == number(a % b));
    RC_ASSERT(alone("int(${a} div ${b})", {}, number(a), number(b)) == number(a / b));
  });
}

TEST_CASE("and, or and not obey De Morgan's laws for all values") {
  property("De Morgan", [] {
    const TestScope scope = any_scope();
    RC_ASSERT(evaluated("not(${a} and ${b})", scope) == evaluated("not(${a}) or not(${b})", scope));
    RC_ASSERT(evaluated("not(${a} or ${b})", scope) == evaluated("not(${a}) and not(${b})", scope));
    RC_ASSERT(evaluated("${a} != ${b}", scope) == evaluated("not(${a} = ${b})", scope));
    RC_ASSERT(evaluated("${a} = ${b}", scope) == evaluated("${b} = ${a}", scope));
    RC_ASSERT(evaluated("${a} < ${b}", scope) == evaluated("${b} > ${a}", scope));
  });
}

TEST_CASE("a time survives its way through a text and through a number") {
  property("any offset", [] {
    TestScope scope = any_scope();
    const UtcTime time{*rc::gen::inRange<std::int64_t>(-30'000'000'000'000, 253'402'000'000'000)};
    scope.answers["a"] = {time};
    RC_ASSERT(evaluated("date-time(string(${a}))", scope) == ExpressionValue(time));
    RC_ASSERT(evaluated("date-time(number(${a}))", scope) == ExpressionValue(time));
    RC_ASSERT(evaluated("date(${a}) <= ${a} and ${a} < date(${a}) + 1", scope) == ExpressionValue(true));
  });
}

TEST_CASE("a part is found where a plain search finds it") {
  property("contains", [] {
    const auto text = [](int length) {
      std::string out;
      for (int i = below(length); i > 0; --i) out += any::flip() ? 'a' : 'b';
      return out;
    };
    const std::string whole = text(40);
    const std::string part = text(6);
    RC_ASSERT(expression::contains(whole, part) == (whole.find(part) != std::string::npos));
  });
}
