#include "core/evidence/space.h"

#include <algorithm>

namespace siteproof {
namespace {

constexpr std::int64_t megabyte = 1024 * 1024;
constexpr std::int64_t photo_bytes_low = megabyte, photo_bytes_high = 25 * megabyte, photo_bytes_usual = 4 * megabyte;

}  // namespace

SpaceOutlook space_outlook(std::int64_t free, std::int64_t typical_photo, std::int64_t reserve) noexcept {
  const std::int64_t usable = std::max<std::int64_t>(0, free - reserve);
  const std::int64_t left = usable / std::max<std::int64_t>(1, typical_photo);
  if (left == 0) return {SpaceLevel::full, 0};
  return {left < photos_left_low ? SpaceLevel::low : SpaceLevel::ample, left};
}

std::int64_t typical_photo_bytes(const std::vector<std::int64_t>& sizes) noexcept {
  std::int64_t sum = 0;
  std::int64_t count = 0;
  for (const std::int64_t size : sizes) {
    if (size <= 0) continue;  // damaged
    sum += size;
    ++count;
  }
  return count == 0 ? photo_bytes_usual : std::clamp(sum / count, photo_bytes_low, photo_bytes_high);
}

bool leaves_reserve(std::int64_t free, std::int64_t wanted, std::int64_t reserve) noexcept {
  return wanted <= free && free - wanted >= reserve;
}

}  // namespace siteproof
