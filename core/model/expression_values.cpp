#include "core/model/expression_values.h"

#include <fmt/core.h>

#include <array>
#include <utility>

namespace siteproof::expression {
namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr UtcTime first_time{-62'135'596'800'000};  // 0001-01-01T00:00:00Z
constexpr UtcTime last_time{253'402'300'799'999};   // 9999-12-31T23:59:59.999Z

bool in_range(UtcTime time) { return time >= first_time && time <= last_time; }

std::int64_t ms_of(Minutes offset) { return std::chrono::milliseconds(offset).count(); }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const auto begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

// XPath also writes a number as ".5" and "5.".
Number read_number(std::string_view text) {
  if (text.size() > 64) return std::nullopt;
  std::string plain(text);
  const std::size_t sign = plain.rfind('-', 0) == 0 ? 1 : 0;
  if (plain.size() > sign + 1) {
    if (plain[sign] == '.') {
      plain.insert(sign, "0");
    } else if (plain.back() == '.') {
      plain.pop_back();
    }
  }
  const auto number = Decimal::parse(plain);
  return number ? Number(*number) : std::nullopt;
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<std::int64_t> read_day_ms(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count() * day_ms;
}

std::optional<UtcTime> read_time(std::string_view text, Minutes offset) {
  if (text.size() < 10 || text.size() > 64) return std::nullopt;
  const auto date = read_day_ms(text.substr(0, 10));
  if (!date) return std::nullopt;
  const UtcTime local_midnight{*date - ms_of(offset)};
  if (text.size() == 10) return local_midnight;
  // parse_rfc3339 knows no year before 1970, and dates of birth do: it reads the time of day on 1970-01-02.
  const std::string clock = "1970-01-02" + std::string(text.substr(10));
  if (const auto zoned = parse_rfc3339(clock)) return UtcTime{zoned->ms - day_ms + *date};
  if (const auto local = parse_rfc3339(clock + "Z")) return UtcTime{local->ms - day_ms + local_midnight.ms};
  return std::nullopt;
}

std::string time_text(UtcTime time, Minutes offset) {
  std::string text = to_rfc3339(time + offset);
  if ((time.ms + ms_of(offset)) % day_ms == 0) return text.substr(0, text.find('T'));
  if (offset == Minutes(0)) return text;
  text.pop_back();
  const auto minutes = std::chrono::abs(offset).count();
  return fmt::format("{}{}{:02}:{:02}", text, offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

bool is_measure(const Value& value) {
  return std::holds_alternative<Decimal>(value) || std::holds_alternative<UtcTime>(value);
}

}  // namespace

Value cleaned(Value value) {
  if (const auto* text = std::get_if<std::string>(&value); text != nullptr && text->empty()) return {};
  if (const auto* time = std::get_if<UtcTime>(&value); time != nullptr && !in_range(*time)) return {};
  return value;
}

Value value_of(const std::optional<UtcTime>& time) { return time && in_range(*time) ? Value(*time) : Value(); }

std::string text_of(const Value& value, Minutes offset) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<Decimal>(&value)) return number->str();
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* time = std::get_if<UtcTime>(&value)) return time_text(*time, offset);
  return {};
}

Number number_of(const Value& value, Minutes offset) {
  if (const auto* number = std::get_if<Decimal>(&value)) return *number;
  if (const auto* flag = std::get_if<bool>(&value)) return whole(*flag ? 1 : 0);
  if (const auto* time = std::get_if<UtcTime>(&value)) return days_from_ms(time->ms + ms_of(offset));
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return std::nullopt;
  const std::string_view written = trimmed(*text);
  if (const Number number = read_number(written)) return number;
  const auto time = read_time(written, offset);
  return time ? days_from_ms(time->ms + ms_of(offset)) : std::nullopt;
}

std::optional<UtcTime> time_of(const Value& value, Minutes offset) {
  if (const auto* time = std::get_if<UtcTime>(&value)) return *time;
  std::optional<UtcTime> time;
  if (const auto* text = std::get_if<std::string>(&value)) {
    time = read_time(trimmed(*text), offset);
  } else if (const auto* days = std::get_if<Decimal>(&value)) {
    if (const auto ms = ms_from_days(*days)) time = UtcTime{*ms - ms_of(offset)};
  }
  return time && in_range(*time) ? time : std::nullopt;
}

UtcTime midnight_of(UtcTime time, Minutes offset) {
  return {floor_divided(time.ms + ms_of(offset), day_ms) * day_ms - ms_of(offset)};
}

bool equal(const Value& a, const Value& b, Minutes offset) {
  const bool texts = std::holds_alternative<std::string>(a) || std::holds_alternative<std::string>(b);
  if (!texts && (std::holds_alternative<bool>(a) || std::holds_alternative<bool>(b))) return is_true(a) == is_true(b);
  if (is_measure(a) || is_measure(b)) return order(a, b, offset) == std::strong_ordering::equal;
  return text_of(a, offset) == text_of(b, offset);
}

std::optional<std::strong_ordering> order(const Value& a, const Value& b, Minutes offset) {
  const Number left = number_of(a, offset);
  const Number right = number_of(b, offset);
  if (!left || !right) return std::nullopt;
  return *left <=> *right;
}

std::size_t character_size(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  if (size == 0 || text.size() < size) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
  }
  // No longer form than needed, no surrogates, nothing beyond U+10FFFF.
  const bool wrong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F) ||
                     (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F);
  return wrong ? 0 : size;
}

}  // namespace siteproof::expression
