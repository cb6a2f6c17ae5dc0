#include "sync/engine/rate_meter.h"

#include <algorithm>

namespace siteproof {
namespace {
constexpr std::chrono::milliseconds window{5000};
constexpr std::chrono::milliseconds grain{100};
}  // namespace

void RateMeter::add(std::int64_t bytes, MonotonicTime now) {
  if (bytes <= 0) return;
  if (!samples_.empty() && now - samples_.back().at < grain) {
    samples_.back().bytes += bytes;
  } else {
    samples_.push_back({now, bytes});
  }
  while (now - samples_.front().at > window) samples_.pop_front();
}

std::int64_t RateMeter::bytes_per_second(MonotonicTime now) const {
  std::int64_t bytes = 0;
  std::chrono::milliseconds span{1000};
  for (const Sample& s : samples_) {
    if (now - s.at > window) continue;
    bytes += s.bytes;
    span = std::max(span, now - s.at);
  }
  return bytes * 1000 / span.count();
}

}  // namespace siteproof
