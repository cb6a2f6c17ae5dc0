#include "core/exchange/import_line.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "core/base/sha256.h"

namespace siteproof {
namespace {

struct WallTime {
  std::string date;                        // ISO 8601
  std::optional<std::string> time_of_day;  // "14:30:00"
};

std::optional<int> digits(std::string_view& rest, std::size_t at_most) {
  const std::size_t count = std::min({rest.find_first_not_of("0123456789"), rest.size(), at_most});
  int value = 0;
  if (count == 0) return std::nullopt;
  std::from_chars(rest.data(), rest.data() + count, value);
  rest.remove_prefix(count);
  return value;
}

bool take(std::string_view& rest, const std::vector<std::string_view>& any_of) {
  for (const std::string_view one : any_of) {
    if (rest.substr(0, one.size()) != one) continue;
    rest.remove_prefix(one.size());
    return true;
  }
  return false;
}

std::optional<WallTime> wall_time(std::string_view rest) {
  const auto year = digits(rest, 4);
  if (!year || !take(rest, {"-", "/", ".", "年"})) return std::nullopt;
  const auto month = digits(rest, 2);
  if (!month || !take(rest, {"-", "/", ".", "月"})) return std::nullopt;
  const auto day = digits(rest, 2);
  if (!day) return std::nullopt;
  (void)take(rest, {"日"});
  WallTime out{fmt::format("{:04}-{:02}-{:02}", *year, *month, *day), std::nullopt};
  while (take(rest, {" ", "T"})) {
  }
  if (rest.empty()) return out;
  const auto hour = digits(rest, 2);
  if (!hour || !take(rest, {":", "：", "时"})) return std::nullopt;
  const auto minute = digits(rest, 2);
  if (!minute) return std::nullopt;
  (void)take(rest, {"分"});
  std::optional<int> second = 0;
  if (take(rest, {":", "："})) second = digits(rest, 2);
  if (!second || !rest.empty()) return std::nullopt;
  out.time_of_day = fmt::format("{:02}:{:02}:{:02}", *hour, *minute, *second);
  return out;
}

}  // namespace

std::string ImportLine::lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::string ImportLine::text(Field field) const {
  const auto column = table_.columns.find(field);
  if (column == table_.columns.end()) return {};
  std::string_view cell = row_.cell(column->second);
  constexpr std::string_view spaces = " \t\r\n";
  const std::size_t begin = cell.find_first_not_of(spaces);
  if (begin == std::string_view::npos) return {};
  return std::string(cell.substr(begin, cell.find_last_not_of(spaces) - begin + 1));
}

std::string ImportLine::needed(Field field) {
  std::string out = text(field);
  if (out.empty()) wrong(field, {"这一格不能为空。", "This cell must not be empty."});
  return out;
}

std::optional<UtcTime> ImportLine::time(Field field, std::chrono::minutes utc_offset) {
  const std::string given = text(field);
  if (given.empty()) return std::nullopt;
  if (const auto exact = parse_rfc3339(given)) return *exact;
  const auto wall = wall_time(given);
  if (wall && !wall->time_of_day) {
    wrong(field,
          {"缺少几点几分，请写成 2026-11-22 14:30。", "The time of day is missing: write it like 2026-11-22 14:30."});
    return std::nullopt;
  }
  if (wall) {
    const auto local = parse_rfc3339(wall->date + "T" + *wall->time_of_day + "Z");
    const auto utc = local ? local->ms - std::chrono::milliseconds(utc_offset).count() : -1;
    if (utc >= 0) return UtcTime{utc};
  }
  wrong(field, {"不是时间，请写成 2026-11-22 14:30。", "This is not a time: write it like 2026-11-22 14:30."});
  return std::nullopt;
}

std::string ImportLine::date(Field field) {
  const std::string given = text(field);
  if (given.empty()) return {};
  const auto wall = wall_time(given);
  if (wall && parse_rfc3339(wall->date + "T00:00:00Z")) return wall->date;
  wrong(field, {"不是日期，请写成 2026-11-22。", "This is not a date: write it like 2026-11-22."});
  return {};
}

std::optional<Decimal> ImportLine::amount(Field field) {
  if (!has(field)) return std::nullopt;
  const auto value = Decimal::parse(text(field));
  if (value && value->sign() >= 0) return *value;
  wrong(field,
        {"不是零或以上的数，请写成 0.35 或 12。", "This is no number of zero or more: write it like 0.35 or 12."});
  return std::nullopt;
}

std::optional<int> ImportLine::version(Field field) {
  const std::string given = text(field);
  if (given.empty()) return std::nullopt;
  std::string_view rest = given;
  const auto value = digits(rest, 6);
  if (value && rest.empty() && *value > 0) return value;
  wrong(field, {"不是版本号，请写 1 或更大的整数。", "This is no version: write a whole number from 1 on."});
  return std::nullopt;
}

std::optional<int> ImportLine::days(Field field) {
  const std::string given = text(field);
  if (given.empty()) return std::nullopt;
  std::string_view rest = given;
  const auto value = digits(rest, 3);
  if (value && rest.empty() && *value <= special_days_max) return value;
  wrong(field, {"请写 0 到 365 之间的整天数。", "Write whole days, from 0 to 365."});
  return std::nullopt;
}

std::optional<bool> ImportLine::yes_no(Field field) {
  return word<std::optional<bool>>(field,
                                   {{"yes", true},
                                    {"no", false},
                                    {"是", true},
                                    {"否", false},
                                    {"true", true},
                                    {"false", false},
                                    {"1", true},
                                    {"0", false}},
                                   std::nullopt);
}

std::vector<std::string> ImportLine::list(Field field) const {
  std::vector<std::string> out(1);
  const std::string given = text(field);
  for (std::string_view rest = given; !rest.empty();) {
    if (take(rest, {",", ";", "，", "；", "、"})) {
      out.emplace_back();
    } else {
      if (rest.front() != ' ' || !out.back().empty()) out.back() += rest.front();
      rest.remove_prefix(1);
    }
  }
  for (std::string& one : out) one.erase(one.find_last_not_of(' ') + 1);
  std::erase(out, "");
  return out;
}

void ImportLine::wrong(Field field, Bilingual why) {
  const auto heading = table_.headings.find(field);
  bad_.push_back(
      {row_.line, heading == table_.headings.end() ? heading_of(field) : heading->second, text(field), std::move(why)});
}

std::string external_id(std::string_view kind, std::string_view number) {
  if (check_name(kind, number)) return std::string(number);
  return "x-" + sha256(std::string(kind) + '\n' + std::string(number)).hex().substr(0, 32);
}

Address read_address(const ImportLine& line) {
  return {line.text(Field::estate), line.text(Field::building), line.text(Field::unit), line.text(Field::room)};
}

std::string household_number(ImportLine& line, const Address& address) {
  if (line.has(Field::household_number)) return external_id("household", line.text(Field::household_number));
  if (address.building.empty() || address.room.empty()) {
    line.wrong(Field::household_number,
               {"请写户号，或者写楼栋和室。", "Write the household's number, or building and room."});
    return {};
  }
  // No name can hold a line feed, so that an address never gives the number of another.
  return external_id("household", address.estate + '\n' + address.building + '\n' + address.unit + '\n' + address.room);
}

}  // namespace siteproof
