#include "core/rules/position.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

#include "core/base/decimal.h"

namespace siteproof {
namespace {

Position as_of_now(const MeasuredPosition& newest) {
  Position now = newest.at;
  now.accuracy_m += (newest.age.count() * walking_mm_per_s + 999'999) / 1'000'000;
  return now;
}

bool is_fresh(const MeasuredPosition& newest, std::chrono::milliseconds age_max) {
  return newest.age >= std::chrono::milliseconds(0) && newest.age <= age_max;
}

std::string degrees(std::int64_t e7) {
  const auto parts = std::lldiv(std::llabs(e7), 10'000'000);
  std::string out = fmt::format("{}{}.{:07}", e7 < 0 ? "-" : "", parts.quot, parts.rem);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

std::optional<std::int64_t> whole(std::string_view text, std::int64_t limit) {
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool right = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return right && number >= -limit && number <= limit ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> e7(std::string_view text, std::int64_t limit_degrees) {
  constexpr std::int32_t per_degree = 10'000'000;
  const auto degrees = Decimal::parse(text);
  const auto product = degrees ? degrees->times(Decimal::from_integer(per_degree)) : degrees;
  return product ? whole(product->str(), limit_degrees * per_degree) : std::nullopt;
}

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" ,"), text.size());
    if (end > 0) out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

std::optional<Position> position_of_event(bool allowed, const std::optional<MeasuredPosition>& newest) {
  if (!allowed || !newest || !is_fresh(*newest, position_fresh_max)) return std::nullopt;
  if (newest->at.accuracy_m > position_accuracy_m_max) return std::nullopt;
  return as_of_now(*newest);
}

HereStep here_step(const std::optional<MeasuredPosition>& newest, std::chrono::milliseconds waited) {
  const bool here = newest && is_fresh(*newest, here_fresh_max);
  if (here && newest->at.accuracy_m <= here_accuracy_m_good) return HereStep::take;
  if (here && newest->at.accuracy_m <= position_accuracy_m_max && waited >= here_refine_max) return HereStep::take;
  if (waited < here_wait_max) return HereStep::wait;
  return here ? HereStep::too_coarse : HereStep::nothing;
}

std::string position_answer(const Position& position) {
  return fmt::format("{} {} {}", degrees(position.latitude_e7), degrees(position.longitude_e7), position.accuracy_m);
}

Result<Position> read_position(std::string_view text) {
  constexpr std::int64_t farthest_m = 20'100'000;  // half round the globe
  const auto parts = parts_of(text);
  const auto latitude = parts.size() == 3 ? e7(parts[0], 90) : std::nullopt;
  const auto longitude = parts.size() == 3 ? e7(parts[1], 180) : std::nullopt;
  const auto accuracy = parts.size() == 3 ? whole(parts[2], farthest_m) : std::nullopt;
  if (latitude && longitude && accuracy && *accuracy >= 0) return Position{*latitude, *longitude, *accuracy};
  return fail(ErrorKind::usage, "position.text",
              "A position is latitude, longitude and whole metres: \"31.2304,121.4737,8\".");
}

std::string position_text(const Position& position) {
  return fmt::format("{}, {}", degrees(position.latitude_e7), degrees(position.longitude_e7));
}

}  // namespace siteproof
