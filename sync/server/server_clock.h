#pragma once

#include "core/ports/clock.h"

namespace siteproof::server {

/// The machine's clocks (Linux: CLOCK_REALTIME, CLOCK_BOOTTIME, the kernel's boot id). Thread-safe.
class ServerClock final : public Clock {
 public:
  ServerClock();
  [[nodiscard]] ClockReading now() const override;

 private:
  std::string boot_id_;
};

}  // namespace siteproof::server
