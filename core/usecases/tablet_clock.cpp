#include "core/usecases/tablet_clock.h"

#include <charconv>
#include <system_error>

namespace siteproof {

Result<std::optional<std::chrono::milliseconds>> server_ahead(Tablet& tablet) {
  SITEPROOF_TRY(const auto written, tablet.store().setting(setting::server_offset_ms));
  if (!written) return std::nullopt;
  std::int64_t count = 0;
  const char* const end = written->data() + written->size();
  const auto read = std::from_chars(written->data(), end, count);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return std::chrono::milliseconds(count);
}

UtcTime latest_now(UtcTime tablet_clock, std::optional<std::chrono::milliseconds> server_ahead) noexcept {
  const bool slow = server_ahead && server_ahead->count() > 0;
  return slow ? tablet_clock + *server_ahead : tablet_clock;
}

Result<UtcTime> latest_now(Tablet& tablet) {
  SITEPROOF_TRY(const auto ahead, server_ahead(tablet));
  return latest_now(tablet.now(), ahead);
}

}  // namespace siteproof
