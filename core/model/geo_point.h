#pragma once

#include <cstdint>

namespace siteproof {

/// WGS 84, in 1e-7 degrees; south and west are negative.
struct GeoPoint {
  std::int64_t latitude_e7 = 0, longitude_e7 = 0;
  friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

}  // namespace siteproof
