#include "core/exchange/number_text.h"

#include <algorithm>

namespace siteproof {
namespace {

constexpr std::size_t digits_shown = 15;
constexpr int point_max = 330;  // beyond a double's exponents

/// Takes digits off the front.
std::string_view take_digits(std::string_view& rest) {
  const std::string_view digits = rest.substr(0, rest.find_first_not_of("0123456789"));
  rest.remove_prefix(digits.size());
  return digits;
}

bool take_sign(std::string_view& rest) {
  if (rest.empty() || (rest.front() != '-' && rest.front() != '+')) return false;
  const bool negative = rest.front() == '-';
  rest.remove_prefix(1);
  return negative;
}

/// Takes "E-3" off the front; nothing when it is malformed or absurd.
std::optional<int> take_exponent(std::string_view& rest) {
  if (rest.empty() || (rest.front() != 'e' && rest.front() != 'E')) return 0;
  rest.remove_prefix(1);
  const bool negative = take_sign(rest);
  const std::string_view digits = take_digits(rest);
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  const int value = std::stoi(std::string(digits));
  return negative ? -value : value;
}

/// Rounds to the digits shown; true when the first digit became one place more.
bool round_digits(std::string& digits) {
  if (digits.size() <= digits_shown) return false;
  const bool up = digits[digits_shown] >= '5';
  digits.resize(digits_shown);
  if (!up) return false;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    if (*digit != '9') {
      ++*digit;
      return false;
    }
    *digit = '0';
  }
  digits.insert(digits.begin(), '1');
  return true;
}

}  // namespace

std::optional<SheetNumber> SheetNumber::parse(std::string_view text) {
  if (text.size() > 400) return std::nullopt;
  SheetNumber out;
  out.negative_ = take_sign(text);
  out.digits_ = take_digits(text);
  out.point_ = static_cast<int>(out.digits_.size());
  if (!text.empty() && text.front() == '.') {
    text.remove_prefix(1);
    out.digits_ += take_digits(text);
  }
  if (out.digits_.empty()) return std::nullopt;
  const auto exponent = take_exponent(text);
  if (!exponent || !text.empty()) return std::nullopt;
  out.point_ += *exponent;
  const std::size_t zeros = std::min(out.digits_.find_first_not_of('0'), out.digits_.size());
  out.digits_.erase(0, zeros);
  out.point_ -= static_cast<int>(zeros);
  if (round_digits(out.digits_)) ++out.point_;
  out.digits_.erase(out.digits_.find_last_not_of('0') + 1);
  if (out.digits_.empty()) return SheetNumber();
  if (out.point_ > point_max || out.point_ < -point_max) return std::nullopt;
  return out;
}

std::string SheetNumber::plain() const {
  if (digits_.empty()) return "0";
  std::string out = digits_;
  if (point_ <= 0) {
    out.insert(0, "0." + std::string(static_cast<std::size_t>(-point_), '0'));
  } else if (const auto whole = static_cast<std::size_t>(point_); whole >= out.size()) {
    out.append(whole - out.size(), '0');
  } else {
    out.insert(whole, ".");
  }
  return negative_ ? "-" + out : out;
}

std::optional<std::int64_t> SheetNumber::days_as_seconds() const {
  if (point_ > 7) return std::nullopt;
  constexpr int decimals = 16;  // 15 digits of which the first may be a whole day's, and one to round by
  __extension__ using Wide = __int128;
  Wide units = 0;
  Wide one_day = 1;
  for (int i = 0; i < decimals; ++i) one_day *= 10;
  for (int power = std::max(point_, 0) - 1; power >= -decimals; --power) {
    const int at = point_ - 1 - power;
    const bool known = at >= 0 && at < static_cast<int>(digits_.size());
    units = units * 10 + (known ? digits_[static_cast<std::size_t>(at)] - '0' : 0);
  }
  const auto seconds = static_cast<std::int64_t>((units * 86400 + one_day / 2) / one_day);
  return negative_ ? -seconds : seconds;
}

}  // namespace siteproof
