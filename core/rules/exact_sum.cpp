#include "core/rules/exact_sum.h"

namespace siteproof {
namespace {

constexpr int places = 9;
constexpr std::size_t length_max = 39;  // of a number below 10^28 with its sign, point and places

}  // namespace

void ExactSum::add(const Decimal& value) {
  const auto exact = parse(value.str());
  if (exact) billionths_ += exact->billionths_;
}

void ExactSum::subtract(const Decimal& value) {
  const auto exact = parse(value.str());
  if (exact) billionths_ -= exact->billionths_;
}

std::optional<Decimal> ExactSum::decimal() const {
  const auto value = Decimal::parse(str());
  return value ? std::optional(*value) : std::nullopt;
}

std::string ExactSum::str() const {
  Wide rest = billionths_ < 0 ? -billionths_ : billionths_;
  std::string digits;
  for (; rest > 0; rest /= 10) digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, ".");
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return billionths_ < 0 ? "-" + digits : digits;
}

Result<ExactSum> ExactSum::parse(std::string_view text) {
  const auto malformed = [] { return fail(ErrorKind::storage, "sum.malformed", "A stored amount is not a number."); };
  std::string_view rest = text;
  const bool negative = !rest.empty() && rest.front() == '-';
  if (negative) rest.remove_prefix(1);
  if (rest.empty() || rest.size() > length_max || rest.front() == '.' || rest.back() == '.') return malformed();
  Wide value = 0;
  int behind = -1;  // digits behind the point; below zero before it
  for (const char c : rest) {
    if (c == '.' && behind < 0) {
      behind = 0;
      continue;
    }
    if (c < '0' || c > '9' || behind >= places) return malformed();
    value = value * 10 + (c - '0');
    if (behind >= 0) ++behind;
  }
  for (int i = behind < 0 ? 0 : behind; i < places; ++i) value *= 10;
  ExactSum out;
  out.billionths_ = negative ? -value : value;
  return out;
}

}  // namespace siteproof
