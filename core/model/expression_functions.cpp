#include "core/model/expression_functions.h"

#include <algorithm>
#include <array>

#include "core/model/expression_text.h"

namespace siteproof::expression {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::int64_t day_ms = 24 * hour_ms;

std::string text(const Call& call, std::size_t at) { return text_of(call.arguments[at], call.context.offset); }
Number number(const Call& call, std::size_t at) { return number_of(call.arguments[at], call.context.offset); }
std::optional<UtcTime> time(const Call& call, std::size_t at) {
  return time_of(call.arguments[at], call.context.offset);
}
Value count_of(std::size_t count) { return value_of(whole(static_cast<std::int64_t>(count))); }

Value if_(const Call& call) { return call.arguments[is_true(call.arguments[0]) ? 1 : 2]; }

Value coalesce(const Call& call) {
  const auto& given = call.arguments;
  const auto found = std::find_if_not(given.begin(), given.end(), is_nothing);
  return found == given.end() ? Value() : *found;
}

Value boolean_from_string(const Call& call) {
  const std::string given = text(call, 0);
  return given == "true" || given == "1";
}

Value selected(const Call& call) {
  const std::string wanted = text(call, 1);
  const std::string list = text(call, 0);
  const auto found = words(list);
  return std::find(found.begin(), found.end(), wanted) != found.end();
}

Value truncate(const Call& call) {
  const Number of = number(call, 0);
  return of ? value_of(truncated(*of)) : Value();
}

Value round(const Call& call) {
  const Number of = number(call, 0);
  const Number places = call.arguments.size() > 1 ? number(call, 1) : Number(Decimal());
  return of && places ? value_of(rounded(*of, clamped(*places, -19, 9))) : Value();
}

Value absolute(const Call& call) {
  const Number of = number(call, 0);
  if (!of) return {};
  return of->sign() < 0 ? value_of(difference(Decimal(), *of)) : Value(*of);
}

Value total(const Call& call) {
  Number out = Decimal();
  for (std::size_t i = 0; i < call.arguments.size() && out; ++i) {
    if (const Number next = number(call, i)) out = sum(*out, *next);
  }
  return value_of(out);
}

// The number that comes first (sign -1) or last (1); what is no number is left out.
Value extreme(const Call& call, int sign) {
  Number out;
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    const Number next = number(call, i);
    if (next && (!out || (sign < 0 ? *next < *out : *next > *out))) out = next;
  }
  return value_of(out);
}

Value count_non_empty(const Call& call) {
  const auto empty = std::count_if(call.arguments.begin(), call.arguments.end(), is_nothing);
  return count_of(call.arguments.size() - static_cast<std::size_t>(empty));
}

// Texts that are put together from texts put together would otherwise double with every step.
constexpr std::size_t text_bytes_max = 16'000;

Value concat(const Call& call) {
  std::string out;
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    out += text(call, i);
    if (out.size() > text_bytes_max) return {};
  }
  return cleaned(std::move(out));
}

Value starts_with(const Call& call) { return text(call, 0).rfind(text(call, 1), 0) == 0; }

Value ends_with(const Call& call) {
  const std::string whole_text = text(call, 0);
  const std::string end = text(call, 1);
  return whole_text.size() >= end.size() && whole_text.compare(whole_text.size() - end.size(), end.size(), end) == 0;
}

Value substr(const Call& call) {
  const std::string of = text(call, 0);
  const Number from = number(call, 1);
  const bool open = call.arguments.size() == 2;
  const Number to = open ? Number() : number(call, 2);
  if (!from || (!open && !to)) return {};
  const auto length = static_cast<std::int64_t>(characters(of));
  // A negative place counts from the end.
  const auto place = [&](const Decimal& at) {
    const std::int64_t given = clamped(at, -length - 1, length);
    return given < 0 ? std::max<std::int64_t>(given + length, 0) : given;
  };
  const std::int64_t begin = place(*from);
  const std::int64_t end = open ? length : place(*to);
  if (end <= begin) return {};
  return std::string(cut(of, static_cast<std::size_t>(begin), static_cast<std::size_t>(end)));
}

Value regex(const Call& call) {
  const auto matches = call.node.pattern->matches(text(call, 0));
  return matches ? Value(*matches) : Value();
}

Value date(const Call& call) {
  const auto given = time(call, 0);
  return given ? value_of(std::optional(midnight_of(*given, call.context.offset))) : Value();
}

Value today(const Call& call) {
  const Value now = cleaned(call.context.scope.now());
  const auto* time = std::get_if<UtcTime>(&now);
  return time != nullptr ? value_of(std::optional(midnight_of(*time, call.context.offset))) : Value();
}

Value between(const Call& call, std::int64_t unit_ms) {
  const auto from = time(call, 0);
  const auto to = time(call, 1);
  return from && to ? value_of(whole(floor_divided(to->ms - from->ms, unit_ms))) : Value();
}

using C = const Call&;
constexpr std::array<Function, 36> table{{
    {"abs", 1, 1, Takes::values, absolute},
    {"boolean", 1, 1, Takes::values, [](C call) { return Value(is_true(call.arguments[0])); }},
    {"boolean-from-string", 1, 1, Takes::values, boolean_from_string},
    {"coalesce", 2, no_limit, Takes::values, coalesce},
    {"concat", 1, no_limit, Takes::values, concat},
    {"contains", 2, 2, Takes::values, [](C call) { return Value(contains(text(call, 0), text(call, 1))); }},
    {"count", 1, 1, Takes::one_reference, [](C call) { return count_of(call.arguments.size()); }},
    {"count-non-empty", 1, 1, Takes::one_reference, count_non_empty},
    {"count-selected", 1, 1, Takes::values, [](C call) { return count_of(words(text(call, 0)).size()); }},
    {"date", 1, 1, Takes::values, date},
    {"date-time", 1, 1, Takes::values, [](C call) { return value_of(time(call, 0)); }},
    {"days-between", 2, 2, Takes::values, [](C call) { return between(call, day_ms); }},
    {"decimal-date-time", 1, 1, Takes::values, [](C call) { return value_of(number(call, 0)); }},
    {"ends-with", 2, 2, Takes::values, ends_with},
    {"false", 0, 0, Takes::values, [](C) { return Value(false); }},
    {"hours-between", 2, 2, Takes::values, [](C call) { return between(call, hour_ms); }},
    {"if", 3, 3, Takes::values, if_},
    {"int", 1, 1, Takes::values, truncate},
    {"max", 1, no_limit, Takes::rows, [](C call) { return extreme(call, 1); }},
    {"min", 1, no_limit, Takes::rows, [](C call) { return extreme(call, -1); }},
    {"minutes-between", 2, 2, Takes::values, [](C call) { return between(call, minute_ms); }},
    {"not", 1, 1, Takes::values, [](C call) { return Value(!is_true(call.arguments[0])); }},
    {"now", 0, 0, Takes::values, [](C call) { return cleaned(call.context.scope.now()); }},
    {"number", 1, 1, Takes::values, [](C call) { return value_of(number(call, 0)); }},
    {"photos", 1, 1, Takes::id, [](C call) { return value_of(whole(call.context.scope.photos(call.node.text))); }},
    {"regex", 2, 2, Takes::pattern, regex},
    {"round", 1, 2, Takes::values, round},
    {"selected", 2, 2, Takes::values, selected},
    {"starts-with", 2, 2, Takes::values, starts_with},
    {"string", 1, 1, Takes::values, [](C call) { return cleaned(text(call, 0)); }},
    {"string-length", 1, 1, Takes::values, [](C call) { return count_of(characters(text(call, 0))); }},
    {"substr", 2, 3, Takes::values, substr},
    {"sum", 1, 1, Takes::one_reference, total},
    {"today", 0, 0, Takes::values, today},
    {"true", 0, 0, Takes::values, [](C) { return Value(true); }},
    {"verdict", 1, 1, Takes::id, [](C call) { return Value(call.context.scope.verdict(call.node.text)); }},
}};

constexpr bool before(const Function& a, const Function& b) { return a.name < b.name; }

}  // namespace

std::span<const Function> functions() {
  static_assert(std::is_sorted(table.begin(), table.end(), before));
  return table;
}

const Function* find_function(std::string_view name) {
  const auto it = std::lower_bound(table.begin(), table.end(), name,
                                   [](const Function& f, std::string_view wanted) { return f.name < wanted; });
  return it != table.end() && it->name == name ? &*it : nullptr;
}

}  // namespace siteproof::expression
