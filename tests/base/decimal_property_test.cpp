#include <optional>
#include <string>

#include "core/base/decimal.h"
#include "tests/support/property.h"

using namespace siteproof;

namespace {

__extension__ using Wide = __int128;

/// A decimal as units x 10^-9, which holds every Decimal there is.
struct Reference {
  Wide billionths = 0;
};

std::string text_of(Wide billionths) {
  const bool negative = billionths < 0;
  std::string digits;
  for (Wide rest = negative ? -billionths : billionths; rest > 0 || digits.size() < 10; rest /= 10) {
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
  }
  digits.insert(digits.size() - 9, ".");
  return (negative ? "-" : "") + digits;
}

std::string shortest(std::string text) {
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

Wide power_of_ten(int exponent) {
  Wide out = 1;
  for (int i = 0; i < exponent; ++i) out *= 10;
  return out;
}

/// Some decimals of every size and fineness, with the same value as a reference.
std::pair<Decimal, Wide> any_decimal() {
  const int scale = *rc::gen::inRange(0, 10);
  const int digits = *rc::gen::inRange(1, 19);
  auto units = *rc::gen::inRange<std::int64_t>(0, static_cast<std::int64_t>(power_of_ten(digits)));
  if (*rc::gen::arbitrary<bool>()) units = -units;
  const Wide billionths = units * power_of_ten(9 - scale);
  const auto parsed = Decimal::parse(text_of(billionths));
  RC_PRE(parsed.has_value());
  return {*parsed, billionths};
}

/// What the exact result must be: its text, or nothing when it has more than 18 digits or 9 places.
std::optional<std::string> expected(Wide value, int places) {
  while (places > 0 && value % 10 == 0) {
    value /= 10;
    --places;
  }
  const Wide limit = power_of_ten(18);
  if (places > 9 || value >= limit || value <= -limit) return std::nullopt;
  return shortest(text_of(value * power_of_ten(9 - places)));
}

std::optional<std::string> got(const Result<Decimal>& result) {
  return result ? std::optional(result->str()) : std::nullopt;
}

}  // namespace

TEST_CASE("decimal arithmetic agrees with 128-bit integers or refuses") {
  property("parse and str are inverse", [] {
    const auto [number, billionths] = any_decimal();
    RC_ASSERT(number.str() == shortest(text_of(billionths)));
    RC_ASSERT(Decimal::parse(number.str()) == number);
  });
  property("plus and minus", [] {
    const auto [a, wide_a] = any_decimal();
    const auto [b, wide_b] = any_decimal();
    RC_ASSERT(got(a.plus(b)) == expected(wide_a + wide_b, 9));
    RC_ASSERT(got(a.minus(b)) == expected(wide_a - wide_b, 9));
  });
  property("times", [] {
    const auto [a, wide_a] = any_decimal();
    const auto b = *rc::gen::inRange(-1'000'000, 1'000'000);
    RC_ASSERT(got(a.times(Decimal::from_integer(b))) == expected(wide_a * b, 9));
  });
  property("order", [] {
    const auto [a, wide_a] = any_decimal();
    const auto [b, wide_b] = any_decimal();
    RC_ASSERT((a < b) == (wide_a < wide_b));
    RC_ASSERT((a == b) == (wide_a == wide_b));
    RC_ASSERT((a > b) == (wide_a > wide_b));
  });
  property("any text either parses to what it says or is refused", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789.-+e")));
    const auto parsed = Decimal::parse(text);
    if (parsed) RC_ASSERT(Decimal::parse(parsed->str()) == *parsed);
  });
}
