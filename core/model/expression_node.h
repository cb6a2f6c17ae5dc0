#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/expression_pattern.h"
#include "core/model/expression_values.h"

namespace siteproof::expression {

enum class Operator {
  or_,
  and_,
  equal,
  unequal,
  less,
  less_equal,
  greater,
  greater_equal,
  plus,
  minus,
  times,
  div,
  mod
};

struct OperatorSign {
  std::string_view sign;
  Operator meaning;
  int level;  ///< binds tighter the higher it is (XPath 1.0 section 3.4)
};
/// Signs that begin with another sign come before it.
inline constexpr std::array<OperatorSign, 13> operator_signs{{{"or", Operator::or_, 0},
                                                              {"and", Operator::and_, 1},
                                                              {"!=", Operator::unequal, 2},
                                                              {"=", Operator::equal, 2},
                                                              {"<=", Operator::less_equal, 3},
                                                              {">=", Operator::greater_equal, 3},
                                                              {"<", Operator::less, 3},
                                                              {">", Operator::greater, 3},
                                                              {"+", Operator::plus, 4},
                                                              {"-", Operator::minus, 4},
                                                              {"*", Operator::times, 5},
                                                              {"div", Operator::div, 5},
                                                              {"mod", Operator::mod, 5}}};

struct Function;

enum class NodeKind { text, number, reference, self, negation, chain, call };

struct Node {
  NodeKind kind = NodeKind::text;
  std::string text;  ///< a text's own, a reference's name, or what a verdict() or photos() call names
  Decimal number;
  const Function* function = nullptr;
  std::optional<Pattern> pattern;  ///< of a regex() call
  /// A chain is operators of one level from left to right, one fewer than operands: its length costs no depth.
  int level = 0;
  std::vector<Operator> operators;
  std::vector<Node> operands;
};

struct Parsed {
  std::string text;
  Node root;
  std::set<ItemId> references;
  std::set<std::string> verdicts, photos;
  bool uses_self = false;
};

[[nodiscard]] Result<Parsed> parse(std::string_view text);

struct Context {
  const ExpressionScope& scope;
  Minutes offset;
};

}  // namespace siteproof::expression
