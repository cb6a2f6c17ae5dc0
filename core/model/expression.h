#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"

namespace siteproof {

/// What an expression gives. monostate is Nothing: no answer, or undefined. An empty text is Nothing too and is never
/// given; a date is the instant of that day's local midnight.
using ExpressionValue = std::variant<std::monostate, bool, Decimal, std::string, UtcTime>;

/// What an expression can see. Reads are const and give the same within one evaluation; none may throw.
class ExpressionScope {
 public:
  virtual ~ExpressionScope() = default;
  /// `${name}`: its value, or in a repeat that of the row at hand; several choices as ids with spaces between.
  [[nodiscard]] virtual ExpressionValue value(const ItemId& name) const = 0;
  /// `${name}` inside sum, count, count-non-empty, min and max: one value for every row of its repeat, also for rows
  /// that have no answer. Where nothing repeats: one value.
  [[nodiscard]] virtual std::vector<ExpressionValue> values(const ItemId& name) const = 0;
  /// `.`: the value of the item whose constraint this is.
  [[nodiscard]] virtual ExpressionValue self() const = 0;
  [[nodiscard]] virtual bool verdict(const std::string& id) const = 0;
  [[nodiscard]] virtual std::int64_t photos(const std::string& item_or_stage) const = 0;
  [[nodiscard]] virtual UtcTime now() const = 0;
  /// How far the local wall clock is ahead of UTC; at most a day either way. It makes today() and every date.
  [[nodiscard]] virtual std::chrono::minutes local_offset() const = 0;
};

namespace expression {
struct Parsed;
}

/// A condition or a computed value of a form template, in the notation of XLSForm: a subset of the ODK XForms
/// expressions (https://getodk.github.io/xforms-spec/, XPath 1.0 beneath) with a few functions of our own.
/// expressions.md in this folder is the reference. Immutable, cheap to copy, safe to share between threads.
class Expression {
 public:
  static constexpr std::size_t bytes_max = 4000;
  static constexpr int nesting_max = 32;  ///< parentheses and calls within each other
  static constexpr int nodes_max = 500;   ///< values, calls and operators

  /// A refusal is a usage error "expression.…" whose sentence begins with the column, counted in characters from 1.
  [[nodiscard]] static Result<Expression> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const;
  /// Every name in `${…}`.
  [[nodiscard]] const std::set<ItemId>& references() const;
  [[nodiscard]] const std::set<std::string>& verdict_references() const;
  [[nodiscard]] const std::set<std::string>& photo_references() const;
  [[nodiscard]] bool uses_self() const;

  /// Never fails: what is undefined is Nothing. At most the expression's length times the texts and rows it reads is
  /// worked through; a regular expression stops after a fixed number of steps.
  [[nodiscard]] ExpressionValue evaluate(const ExpressionScope& scope) const;

  friend bool operator==(const Expression& a, const Expression& b) { return a.text() == b.text(); }

 private:
  explicit Expression(std::shared_ptr<const expression::Parsed> parsed);
  std::shared_ptr<const expression::Parsed> parsed_;
};

/// XPath's boolean(): false for Nothing, false and 0, true for all else, also for the text "false".
[[nodiscard]] bool is_true(const ExpressionValue& value);

}  // namespace siteproof
