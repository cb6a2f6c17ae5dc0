#include "core/base/time.h"

#include <fmt/core.h>

#include <optional>

namespace siteproof {
namespace {

// Days between 1970-01-01 and a proleptic Gregorian date, by the era method (400-year cycles of 146,097 days).
std::int64_t days_from_civil(std::int64_t y, std::int64_t m, std::int64_t d) {
  y -= m <= 2 ? 1 : 0;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

struct Civil {
  std::int64_t year, month, day;
};

Civil civil_from_days(std::int64_t z) {
  z += 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t doe = z - era * 146097;
  const std::int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const std::int64_t mp = (5 * doy + 2) / 153;
  const std::int64_t month = mp + (mp < 10 ? 3 : -9);
  return {yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1};
}

std::int64_t days_in_month(std::int64_t y, std::int64_t m) {
  return days_from_civil(m == 12 ? y + 1 : y, m == 12 ? 1 : m + 1, 1) - days_from_civil(y, m, 1);
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}
  std::optional<std::int64_t> digits(std::size_t count) {
    if (rest_.size() < count) return std::nullopt;
    std::int64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (rest_[i] < '0' || rest_[i] > '9') return std::nullopt;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }
  bool take(std::string_view any_of) {
    if (rest_.empty() || any_of.find(rest_.front()) == std::string_view::npos) return false;
    last_ = rest_.front();
    rest_.remove_prefix(1);
    return true;
  }
  [[nodiscard]] char last() const { return last_; }
  [[nodiscard]] bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  char last_ = 0;
};

std::optional<std::int64_t> fraction_ms(Scanner& in) {
  if (!in.take(".")) return 0;
  std::int64_t ms = 0;
  std::int64_t weight = 100;
  bool any = false;
  while (auto digit = in.digits(1)) {
    any = true;
    ms += *digit * weight;
    weight /= 10;
  }
  return any ? std::optional(ms) : std::nullopt;
}

std::optional<std::int64_t> offset_minutes(Scanner& in) {
  if (in.take("Zz")) return 0;
  if (!in.take("+-")) return std::nullopt;
  const std::int64_t sign = in.last() == '-' ? -1 : 1;
  const auto hours = in.digits(2);
  if (!hours || !in.take(":")) return std::nullopt;
  const auto minutes = in.digits(2);
  if (!minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return sign * (*hours * 60 + *minutes);
}

std::optional<UtcTime> scan(std::string_view text) {
  Scanner in(text);
  const auto y = in.digits(4);
  if (!y || !in.take("-")) return std::nullopt;
  const auto mo = in.digits(2);
  if (!mo || !in.take("-")) return std::nullopt;
  const auto d = in.digits(2);
  if (!d || !in.take("Tt ")) return std::nullopt;
  const auto h = in.digits(2);
  if (!h || !in.take(":")) return std::nullopt;
  const auto mi = in.digits(2);
  if (!mi || !in.take(":")) return std::nullopt;
  const auto s = in.digits(2);
  if (!s) return std::nullopt;
  const auto ms = fraction_ms(in);
  if (!ms) return std::nullopt;
  const auto offset = offset_minutes(in);
  if (!offset || !in.done()) return std::nullopt;
  if (*y < 1970 || *mo < 1 || *mo > 12 || *d < 1 || *d > days_in_month(*y, *mo) || *h > 23 || *mi > 59 || *s > 60) {
    return std::nullopt;
  }
  const std::int64_t seconds = ((days_from_civil(*y, *mo, *d) * 24 + *h) * 60 + *mi - *offset) * 60 + *s;
  const UtcTime time{seconds * 1000 + *ms};
  // An offset, or a leap second at the end of 9999, may lead out of the years that are promised.
  constexpr std::int64_t year_10000_ms = 253'402'300'800'000;
  if (time.ms < 0 || time.ms >= year_10000_ms) return std::nullopt;
  return time;
}

}  // namespace

std::string to_wall_text(UtcTime time, std::chrono::minutes offset) {
  // RFC 3339's first 16 characters are date and time to the minute.
  std::string text = to_rfc3339(time + offset).substr(0, 16);
  text[10] = ' ';
  const auto minutes = std::chrono::abs(offset).count();
  return fmt::format("{} UTC{}{:02}:{:02}", text, offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::string to_rfc3339(UtcTime time) {
  std::int64_t ms = time.ms % 1000;
  std::int64_t seconds = time.ms / 1000;
  if (ms < 0) {
    ms += 1000;
    --seconds;
  }
  std::int64_t days = seconds / 86400;
  std::int64_t in_day = seconds % 86400;
  if (in_day < 0) {
    in_day += 86400;
    --days;
  }
  const Civil date = civil_from_days(days);
  const std::string fraction = ms == 0 ? "" : fmt::format(".{:03}", ms);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z", date.year, date.month, date.day, in_day / 3600,
                     in_day / 60 % 60, in_day % 60, fraction);
}

Result<UtcTime> parse_rfc3339(std::string_view text) {
  if (const auto time = scan(text)) return *time;
  return fail(ErrorKind::usage, "time.malformed",
              fmt::format("\"{}\" is not a time: write it like 2026-11-22T14:30:00+08:00.", text.substr(0, 40)));
}

}  // namespace siteproof
