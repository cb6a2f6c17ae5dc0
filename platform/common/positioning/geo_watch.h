#pragma once

#include <cstdint>
#include <functional>
#include <memory>

namespace siteproof {

/// What a receiver says.
struct GeoReport {
  enum class Kind {
    measured,
    denied,  ///< by the person or the system
    absent,  ///< nothing here measures
  };
  Kind kind = Kind::measured;
  std::int64_t latitude_e7 = 0, longitude_e7 = 0;  ///< WGS 84, 1e-7 degrees; of `measured`
  std::int64_t accuracy_m = 0;                     ///< rounded up
  friend bool operator==(const GeoReport&, const GeoReport&) = default;
};
using GeoListener = std::function<void(const GeoReport&)>;

/// A receiver that measures for as long as this lives. Belongs to one thread with Qt's event loop, which reports come
/// on.
class GeoWatch {
 public:
  virtual ~GeoWatch() = default;
};

}  // namespace siteproof
