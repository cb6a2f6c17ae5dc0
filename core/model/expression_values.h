#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/expression.h"
#include "core/model/expression_numbers.h"

// How the values of expressions turn into one another and compare (XPath 1.0 sections 3.4 and 4; expressions.md says
// where ours differ). `offset` is the scope's local offset: a wall clock text without one is meant in it.
namespace siteproof::expression {

using Value = ExpressionValue;
using Minutes = std::chrono::minutes;

/// Without the empty text and times outside the years 1 to 9999: they are Nothing.
[[nodiscard]] Value cleaned(Value value);
[[nodiscard]] inline Value value_of(const Number& number) { return number ? Value(*number) : Value(); }
[[nodiscard]] Value value_of(const std::optional<UtcTime>& time);
[[nodiscard]] inline bool is_nothing(const Value& value) { return std::holds_alternative<std::monostate>(value); }

/// A time as "2026-11-22T14:30:00+08:00", at local midnight as "2026-11-22".
[[nodiscard]] std::string text_of(const Value& value, Minutes offset);
/// A time is its days since 1970-01-01 on the local wall clock.
[[nodiscard]] Number number_of(const Value& value, Minutes offset);
[[nodiscard]] std::optional<UtcTime> time_of(const Value& value, Minutes offset);
/// Midnight of the local day in which `time` lies.
[[nodiscard]] UtcTime midnight_of(UtcTime time, Minutes offset);

[[nodiscard]] bool equal(const Value& a, const Value& b, Minutes offset);
/// As numbers; nullopt when one of them is none.
[[nodiscard]] std::optional<std::strong_ordering> order(const Value& a, const Value& b, Minutes offset);

/// The bytes of the UTF-8 character that `text` begins with; 0 when it is not well-formed (RFC 3629), or empty.
[[nodiscard]] std::size_t character_size(std::string_view text);

}  // namespace siteproof::expression
