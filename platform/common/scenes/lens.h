#pragma once

#include <cstdint>
#include <vector>

#include "platform/common/scenes/homography.h"
#include "platform/common/scenes/surface.h"

namespace siteproof::scenes {

struct Exposure {
  double light = 1;
  double noise = 0;  ///< 8-bit levels
  double blur = 0;   ///< pixels
  std::uint64_t seed = 0;
};

/// A picture as the sensor got it. Large ones are drawn at half size and interpolated, which is about as sharp as a
/// phone's lens and four times as quick; noise is per pixel.
class Picture {
 public:
  /// `stored` maps the surface's plane to the raster and gives the depth in metres.
  Picture(const Surface& surface, const Homography& stored, int width, int height, const Exposure& exposure);

  /// Writes 3 * width bytes, red first. Rows may be asked for in any order.
  void row(int y, std::uint8_t* rgb);

 private:
  void draw(const Surface& surface, const Homography& stored, double light);
  void blur(double sigma);

  int width_;
  int height_;
  int step_;
  int columns_;
  int rows_;
  std::int32_t noise_;
  std::uint64_t seed_;
  std::vector<std::uint16_t> grid_;  ///< sRGB levels in 8.8 fixed point, three to a node
  std::vector<std::int32_t> line_;
};

}  // namespace siteproof::scenes
