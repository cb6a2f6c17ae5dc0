#include "core/base/decimal.h"

#include <fmt/core.h>

#include <cstdlib>

namespace siteproof {
namespace {
constexpr int scale_max = 9;
constexpr std::int64_t units_max = 999'999'999'999'999'999;

tl::unexpected<Error> out_of_range() {
  return fail(ErrorKind::usage, "decimal.range",
              "The number is too large or too fine: at most 18 digits, 9 after the point.");
}
}  // namespace

Result<Decimal> Decimal::make(Wide units, int scale) {
  while (scale > 0 && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  if (scale > scale_max || units > units_max || units < -Wide{units_max}) return out_of_range();
  Decimal out;
  out.units_ = static_cast<std::int64_t>(units);
  out.scale_ = scale;
  return out;
}

Result<Decimal> Decimal::parse(std::string_view text) {
  const auto malformed = [&] {
    return fail(ErrorKind::usage, "decimal.malformed",
                fmt::format("\"{}\" is not a number: write it like 0.35 or 12.", text.substr(0, 30)));
  };
  std::string_view rest = text;
  const bool negative = !rest.empty() && rest.front() == '-';
  if (negative) rest.remove_prefix(1);
  if (rest.size() > 40) return out_of_range();
  Wide units = 0;
  int scale = 0;
  int whole_digits = 0;
  bool point = false;
  for (const char c : rest) {
    if (c == '.' && !point && whole_digits > 0) {
      point = true;
    } else if (c >= '0' && c <= '9') {
      if (units > Wide{units_max} * 1000) return out_of_range();
      units = units * 10 + (c - '0');
      (point ? scale : whole_digits) += 1;
    } else {
      return malformed();
    }
  }
  if (whole_digits == 0 || (point && scale == 0)) return malformed();
  return make(negative ? -units : units, scale);
}

Decimal Decimal::from_integer(std::int32_t value) {
  Decimal out;
  out.units_ = value;
  return out;
}

std::string Decimal::str() const {
  std::string digits = std::to_string(std::llabs(units_));
  if (scale_ > 0) {
    const auto scale = static_cast<std::size_t>(scale_);
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    digits.insert(digits.size() - scale, ".");
  }
  return units_ < 0 ? "-" + digits : digits;
}

int Decimal::sign() const noexcept { return units_ > 0 ? 1 : units_ < 0 ? -1 : 0; }

namespace {
__extension__ using Wide = __int128;
Wide scaled(std::int64_t units, int by) {
  Wide out = units;
  for (int i = 0; i < by; ++i) out *= 10;
  return out;
}
}  // namespace

Result<Decimal> Decimal::plus(const Decimal& other) const {
  const int scale = std::max(scale_, other.scale_);
  return make(scaled(units_, scale - scale_) + scaled(other.units_, scale - other.scale_), scale);
}

Result<Decimal> Decimal::minus(const Decimal& other) const {
  Decimal negated = other;
  negated.units_ = -other.units_;
  return plus(negated);
}

Result<Decimal> Decimal::times(const Decimal& other) const {
  return make(Wide{units_} * other.units_, scale_ + other.scale_);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  const auto left = scaled(a.units_, scale - a.scale_);
  const auto right = scaled(b.units_, scale - b.scale_);
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

}  // namespace siteproof
