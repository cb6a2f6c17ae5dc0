#include "core/model/expression_numbers.h"

#include <algorithm>
#include <limits>
#include <string>

namespace siteproof::expression {
namespace {

__extension__ using Wide = __int128;
constexpr int places_max = 9;
constexpr std::int64_t units_max = 999'999'999'999'999'999;
constexpr std::int64_t day_ms = 86'400'000;

struct Parts {
  Wide units = 0;
  int scale = 0;
};

Parts parts(const Decimal& number) {
  Parts out;
  bool point = false;
  const std::string text = number.str();
  for (const char c : text) {
    if (c == '.') {
      point = true;
    } else if (c != '-') {
      out.units = out.units * 10 + (c - '0');
      out.scale += point ? 1 : 0;
    }
  }
  if (text.front() == '-') out.units = -out.units;
  return out;
}

Wide power_of_ten(int exponent) {
  Wide out = 1;
  for (int i = 0; i < exponent; ++i) out *= 10;
  return out;
}

Wide half_even(Wide value, Wide divisor) {
  const Wide whole_part = value / divisor;
  const Wide rest = value % divisor;
  const Wide twice = rest < 0 ? -2 * rest : 2 * rest;
  if (twice < divisor || (twice == divisor && whole_part % 2 == 0)) return whole_part;
  return whole_part + (value < 0 ? -1 : 1);
}

Wide half_up(Wide value, Wide divisor) {
  const Wide twice = 2 * value + divisor;
  const Wide whole_part = twice / (2 * divisor);
  return whole_part - (twice % (2 * divisor) < 0 ? 1 : 0);
}

Number made(Wide units, int places) {
  if (units > units_max || units < -Wide{units_max}) return std::nullopt;
  std::string digits = std::to_string(static_cast<std::int64_t>(units < 0 ? -units : units));
  const auto after_point = static_cast<std::size_t>(places);
  if (digits.size() <= after_point) digits.insert(0, after_point + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - after_point, ".");
  const auto number = Decimal::parse(units < 0 ? "-" + digits : digits);
  return number ? Number(*number) : std::nullopt;
}

// value / divisor x 10^-scale with at most `places` places, rounded once: to as many as fit.
Number ratio(Wide value, Wide divisor, int scale, int places) {
  for (; places >= 0; --places) {
    const int exponent = places - scale;
    const Wide units = exponent >= 0 ? half_even(value * power_of_ten(exponent), divisor)
                                     : half_even(value, divisor * power_of_ten(-exponent));
    if (const Number number = made(units, places)) return number;
  }
  return std::nullopt;
}

struct Pair {
  Wide a = 0, b = 0;
  int scale = 0;
};

Pair at_one_scale(const Decimal& a, const Decimal& b) {
  const Parts left = parts(a);
  const Parts right = parts(b);
  const int scale = std::max(left.scale, right.scale);
  return {left.units * power_of_ten(scale - left.scale), right.units * power_of_ten(scale - right.scale), scale};
}

}  // namespace

Number whole(std::int64_t value) { return made(value, 0); }

Number sum(const Decimal& a, const Decimal& b) {
  const Pair both = at_one_scale(a, b);
  return ratio(both.a + both.b, 1, both.scale, both.scale);
}

Number difference(const Decimal& a, const Decimal& b) {
  const Pair both = at_one_scale(a, b);
  return ratio(both.a - both.b, 1, both.scale, both.scale);
}

Number product(const Decimal& a, const Decimal& b) {
  const Parts left = parts(a);
  const Parts right = parts(b);
  const int scale = left.scale + right.scale;
  return ratio(left.units * right.units, 1, scale, std::min(scale, places_max));
}

Number quotient(const Decimal& a, const Decimal& b) {
  const Parts left = parts(a);
  const Parts right = parts(b);
  if (right.units == 0) return std::nullopt;
  const bool negative = right.units < 0;
  return ratio(negative ? -left.units : left.units, negative ? -right.units : right.units, left.scale - right.scale,
               places_max);
}

Number remainder(const Decimal& a, const Decimal& b) {
  const Pair both = at_one_scale(a, b);
  if (both.b == 0) return std::nullopt;
  return ratio(both.a % both.b, 1, both.scale, both.scale);
}

Number truncated(const Decimal& a) {
  const Parts of = parts(a);
  return made(of.units / power_of_ten(of.scale), 0);
}

Number rounded(const Decimal& a, std::int64_t places) {
  const Parts of = parts(a);
  if (places >= of.scale) return a;
  // Less than half of 10^19, whatever it is.
  if (places < -18) return Decimal();
  const int kept = static_cast<int>(places);
  const Wide units = half_up(of.units, power_of_ten(of.scale - kept));
  return kept >= 0 ? made(units, kept) : made(units * power_of_ten(-kept), 0);
}

std::int64_t clamped(const Decimal& a, std::int64_t low, std::int64_t high) {
  const Parts of = parts(a);
  const Wide value = of.units / power_of_ten(of.scale);
  return value < low ? low : value > high ? high : static_cast<std::int64_t>(value);
}

Number days_from_ms(std::int64_t ms) { return ratio(ms, day_ms, 0, places_max); }

std::optional<std::int64_t> ms_from_days(const Decimal& days) {
  const Parts of = parts(days);
  const Wide ms = half_even(of.units * day_ms, power_of_ten(of.scale));
  constexpr Wide limit = std::numeric_limits<std::int64_t>::max() / 2;
  if (ms > limit || ms < -limit) return std::nullopt;
  return static_cast<std::int64_t>(ms);
}

std::int64_t floor_divided(std::int64_t value, std::int64_t divisor) {
  return value / divisor - (value % divisor < 0 ? 1 : 0);
}

}  // namespace siteproof::expression
