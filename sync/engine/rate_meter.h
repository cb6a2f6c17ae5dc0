#pragma once

#include <cstdint>
#include <deque>

#include "sync/engine/monotonic_time.h"

namespace siteproof {

/// Bytes per second over the last few seconds. One thread.
class RateMeter {
 public:
  void add(std::int64_t bytes, MonotonicTime now);
  [[nodiscard]] std::int64_t bytes_per_second(MonotonicTime now) const;

 private:
  struct Sample {
    MonotonicTime at;
    std::int64_t bytes = 0;
  };
  std::deque<Sample> samples_;  ///< at most one per 100 ms
};

}  // namespace siteproof
