#include "qml/viewmodels/level_sensor.h"

#include <cmath>
#include <numbers>

namespace siteproof {

std::optional<double> tilt_of(double x, double y, double z) {
  constexpr double flat_below = 0.5;  // of the whole: lying within 30 degrees of flat
  const double upright = std::hypot(x, y);
  if (upright < flat_below * std::hypot(upright, z) || upright == 0) return std::nullopt;
  const double angle = std::atan2(x, y) * 180 / std::numbers::pi;
  return angle - 90 * std::round(angle / 90);
}

}  // namespace siteproof
