#pragma once

#include <cstdint>
#include <vector>

namespace siteproof {

/// Kept free for signatures, events and their seals: a visit that cannot be signed off is worse than one photo less.
inline constexpr std::int64_t sign_off_reserve_bytes = 64LL * 1024 * 1024;

enum class SpaceLevel {
  ample,
  low,   ///< said while there is still time to act
  full,  ///< no photo any more, sign-offs still
};

struct SpaceOutlook {
  SpaceLevel level = SpaceLevel::ample;
  std::int64_t photos_left = 0;  ///< of the typical size, before the reserve begins
  friend bool operator==(const SpaceOutlook&, const SpaceOutlook&) = default;
};

/// Fewer are said: about what a technician takes in two days.
inline constexpr std::int64_t photos_left_low = 200;

/// What free space means for the work ahead; all in bytes.
[[nodiscard]] SpaceOutlook space_outlook(std::int64_t free, std::int64_t typical_photo,
                                         std::int64_t reserve = sign_off_reserve_bytes) noexcept;

/// The mean of these photos' sizes, within 1 to 25 MB; 4 MB, as of a 12 MP camera, when there are none.
[[nodiscard]] std::int64_t typical_photo_bytes(const std::vector<std::int64_t>& sizes) noexcept;

/// Whether so many more bytes may be written without touching the reserve.
[[nodiscard]] bool leaves_reserve(std::int64_t free, std::int64_t wanted, std::int64_t reserve) noexcept;

}  // namespace siteproof
