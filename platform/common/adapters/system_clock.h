#pragma once

#include <string>

#include "core/ports/clock.h"

namespace siteproof {

/// The machine's clocks: CLOCK_REALTIME, CLOCK_BOOTTIME and the kernel's boot id. Thread-safe.
class SystemClock final : public Clock {
 public:
  SystemClock();
  [[nodiscard]] ClockReading now() const override;
  /// Of the machine's time zone.
  [[nodiscard]] std::chrono::minutes utc_offset(UtcTime at) const override;

 private:
  std::string boot_id_;
};

}  // namespace siteproof
