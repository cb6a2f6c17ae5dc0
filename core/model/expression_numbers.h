#pragma once

#include <cstdint>
#include <optional>

#include "core/base/decimal.h"

// Arithmetic of expressions: exact where a Decimal holds the result, else rounded half to even to the 9 places, and the
// 18 digits in all, that it has. nullopt is undefined: a divisor of 0, or a whole part of more than 18 digits.
namespace siteproof::expression {

using Number = std::optional<Decimal>;

[[nodiscard]] Number whole(std::int64_t value);
[[nodiscard]] Number sum(const Decimal& a, const Decimal& b);
[[nodiscard]] Number difference(const Decimal& a, const Decimal& b);
[[nodiscard]] Number product(const Decimal& a, const Decimal& b);
[[nodiscard]] Number quotient(const Decimal& a, const Decimal& b);
/// XPath's mod: the sign of `a`; exact.
[[nodiscard]] Number remainder(const Decimal& a, const Decimal& b);
/// The whole number towards 0.
[[nodiscard]] Number truncated(const Decimal& a);
/// To `places` after the point (negative: to tens, hundreds …); a half goes up, as XPath's round(): -2.5 becomes -2.
[[nodiscard]] Number rounded(const Decimal& a, std::int64_t places);
/// The whole number towards 0, brought between the bounds.
[[nodiscard]] std::int64_t clamped(const Decimal& a, std::int64_t low, std::int64_t high);

/// Milliseconds as days, and back to the nearest millisecond; nullopt when that does not fit.
[[nodiscard]] Number days_from_ms(std::int64_t ms);
[[nodiscard]] std::optional<std::int64_t> ms_from_days(const Decimal& days);

/// Division that rounds down; `divisor` is positive.
[[nodiscard]] std::int64_t floor_divided(std::int64_t value, std::int64_t divisor);

}  // namespace siteproof::expression
