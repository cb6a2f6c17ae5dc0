#include "core/ports/clock.h"

namespace siteproof {

void FixedClock::advance(std::chrono::milliseconds by) {
  reading_.wall = reading_.wall + by;
  reading_.monotonic_ms += by.count();
}

}  // namespace siteproof
