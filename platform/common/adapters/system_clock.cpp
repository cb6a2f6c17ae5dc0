#include "platform/common/adapters/system_clock.h"

#include <ctime>
#include <fstream>

namespace siteproof {
namespace {

std::int64_t read_ms(clockid_t clock) {
  timespec t{};
  clock_gettime(clock, &t);
  return static_cast<std::int64_t>(t.tv_sec) * 1000 + t.tv_nsec / 1'000'000;
}

}  // namespace

SystemClock::SystemClock() {
  std::ifstream file("/proc/sys/kernel/random/boot_id");
  if (!std::getline(file, boot_id_)) boot_id_ = "unknown";
}

ClockReading SystemClock::now() const {
#ifdef CLOCK_BOOTTIME
  constexpr clockid_t monotonic = CLOCK_BOOTTIME;
#else
  constexpr clockid_t monotonic = CLOCK_MONOTONIC;
#endif
  return {{read_ms(CLOCK_REALTIME)}, read_ms(monotonic), boot_id_};
}

std::chrono::minutes SystemClock::utc_offset(UtcTime at) const {
  const std::time_t seconds = at.ms / 1000;
  std::tm local{};
  if (localtime_r(&seconds, &local) == nullptr) return std::chrono::minutes{0};
  return std::chrono::minutes{local.tm_gmtoff / 60};
}

}  // namespace siteproof
