#include "sync/engine/retry_after.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "core/base/time.h"
#include "sync/engine/sync_tuning.h"

namespace siteproof {
namespace {

/// IMF-fixdate only, "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 section 5.6.7).
std::optional<UtcTime> http_date(std::string_view text) {
  static constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (text.size() != 29) return std::nullopt;
  const auto month = std::find(months.begin(), months.end(), text.substr(8, 3));
  if (month == months.end()) return std::nullopt;
  const auto time = parse_rfc3339(fmt::format("{}-{:02}-{}T{}Z", text.substr(12, 4), month - months.begin() + 1,
                                              text.substr(5, 2), text.substr(17, 8)));
  return time ? std::optional(*time) : std::nullopt;
}

}  // namespace

std::optional<std::chrono::milliseconds> retry_after(const HttpReply& reply) {
  const auto clamped = [](std::chrono::milliseconds wait) {
    return std::clamp(wait, std::chrono::milliseconds{0}, tuning::retry_after_max);
  };
  if (const auto seconds = reply.number("retry-after")) {
    const auto most = std::chrono::duration_cast<std::chrono::seconds>(tuning::retry_after_max).count();
    return clamped(std::chrono::seconds(std::min<std::int64_t>(*seconds, most)));
  }
  const auto until = http_date(reply.header("retry-after").value_or(""));
  const auto now = http_date(reply.header("date").value_or(""));
  if (!until || !now) return std::nullopt;
  return clamped(*until - *now);
}

}  // namespace siteproof
