#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/model/expression_node.h"

namespace siteproof::expression {

/// What a call may have between its parentheses.
enum class Takes {
  values,
  one_reference,  ///< one `${name}`, which stands for all its rows
  rows,           ///< values, where each `${name}` stands for all its rows
  pattern,        ///< a value, and a regular expression in quotes
  id,             ///< an id in quotes
};

struct Call {
  const Node& node;
  const Context& context;
  std::vector<Value> arguments;
};

struct Function {
  std::string_view name;
  std::size_t arguments_min, arguments_max;
  Takes takes;
  Value (*apply)(const Call& call);
};

constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

/// Every function, by name.
[[nodiscard]] std::span<const Function> functions();
/// nullptr when there is none of that name.
[[nodiscard]] const Function* find_function(std::string_view name);

}  // namespace siteproof::expression
