#include "core/rules/warranty.h"

#include <fmt/core.h>

#include <charconv>

namespace siteproof {
namespace {

using namespace std::chrono;

year_month_day clamp_to_month(year_month_day date) {
  return date.ok() ? date : year_month_day(sys_days(date.year() / date.month() / last));
}

year_month_day local_day(UtcTime at, minutes utc_offset) {
  return year_month_day(floor<days>(sys_time<milliseconds>(milliseconds(at.ms)) + utc_offset));
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
  return value;
}

WarrantyCover unknown(const char* zh, const char* en) { return {Warranty::unknown, std::nullopt, {zh, en}}; }

}  // namespace

std::optional<year_month_day> read_date(std::string_view iso) noexcept {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto y = number(iso.substr(0, 4)), m = number(iso.substr(5, 2)), d = number(iso.substr(8, 2));
  if (!y || !m || !d || *m < 0 || *d < 0) return std::nullopt;
  const year_month_day date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string write_date(year_month_day date) {
  return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

year_month_day covered_until(const WarrantyPeriod& period, year_month_day handover, const HeatingSeason& season) {
  if (period.heating_seasons == 0) {
    // Covered up to the day before the anniversary.
    const year_month_day anniversary = handover + months(period.months);
    return anniversary.ok() ? year_month_day(sys_days(anniversary) - days(1)) : clamp_to_month(anniversary);
  }
  const year_month_day this_autumn{handover.year(), season.begin.month(), season.begin.day()};
  const year first = sys_days(handover) <= sys_days(this_autumn) ? handover.year() : handover.year() + years(1);
  return {first + years(period.heating_seasons), season.end.month(), season.end.day()};
}

WarrantyCover warranty_cover(const VisitPolicy& policy, const std::string& part, std::string_view handover, UtcTime at,
                             minutes utc_offset) {
  const auto period = policy.warranty.find(part);
  if (period == policy.warranty.end()) {
    return unknown("模板未规定此部位的保修期，请主管确认由谁承担。",
                   "The form states no warranty for this part: ask the supervisor who pays.");
  }
  const auto begun = read_date(handover);
  if (!begun) {
    return unknown("房屋交付日期不详，请主管确认由谁承担。",
                   "The home's handover date is not known: ask the supervisor who pays.");
  }
  const year_month_day until = covered_until(period->second, *begun, policy.heating_season);
  const bool covered = sys_days(local_day(at, utc_offset)) <= sys_days(until);
  const std::string date = write_date(until);
  const Bilingual& title = period->second.title;
  if (covered) {
    return {Warranty::in,
            until,
            {fmt::format("{}保修至 {}：免费维修。", title.zh, date),
             fmt::format("{} under warranty until {}: free of charge.", title.en, date)}};
  }
  return {Warranty::out,
          until,
          {fmt::format("{}保修已于 {} 到期：先报价，业主同意后施工。", title.zh, date),
           fmt::format("Warranty of {} ended on {}: quote first, work once the owner agrees.", title.en, date)}};
}

}  // namespace siteproof
