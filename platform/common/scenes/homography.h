#pragma once

#include <array>

namespace siteproof::scenes {

struct Point {
  double x = 0;
  double y = 0;
};

/// A 3x3 projective map, row by row. The centre of a raster's first pixel is (0, 0).
struct Homography {
  std::array<double, 9> m{1, 0, 0, 0, 1, 0, 0, 0, 1};

  [[nodiscard]] Point map(Point p) const noexcept;
  [[nodiscard]] Homography inverse() const noexcept;
  /// First `inner`, then this.
  [[nodiscard]] Homography after(const Homography& inner) const noexcept;
};

/// Looks at the point (x, y) of the plane from `distance` metres away. Yaw moves the camera to the right around that
/// point, pitch upwards, roll turns it clockwise about its own axis; degrees, yaw and pitch within ±80.
struct Camera {
  double x = 0;
  double y = 0;
  double distance = 1.2;
  double yaw = 0;
  double pitch = 0;
  double roll = 0;
};

/// Plane to an upright raster. The longer side spans 66 degrees, as a phone's main camera does. The third row is not
/// normalised: it gives the depth in metres.
[[nodiscard]] Homography look(const Camera& camera, int width, int height);

/// From an upright raster of width x height to the raster stored for an Exif orientation (1 to 8; others count as 1).
[[nodiscard]] Homography orient(int orientation, int width, int height);

}  // namespace siteproof::scenes
