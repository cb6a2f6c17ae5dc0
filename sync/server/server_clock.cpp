#include "sync/server/server_clock.h"

#include <ctime>
#include <fstream>

namespace siteproof::server {
namespace {

std::int64_t read_ms(clockid_t clock) {
  std::timespec t{};
  clock_gettime(clock, &t);
  return static_cast<std::int64_t>(t.tv_sec) * 1000 + t.tv_nsec / 1'000'000;
}

}  // namespace

ServerClock::ServerClock() {
  std::ifstream file("/proc/sys/kernel/random/boot_id");
  std::getline(file, boot_id_);
}

ClockReading ServerClock::now() const { return {{read_ms(CLOCK_REALTIME)}, read_ms(CLOCK_BOOTTIME), boot_id_}; }

}  // namespace siteproof::server
