#include "core/evidence/vision/picture_units.h"

#include <algorithm>
#include <cstddef>

namespace siteproof::vision {
namespace {

PictureHomography product(const PictureHomography& a, const PictureHomography& b) {
  PictureHomography out{};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      for (std::size_t i = 0; i < 3; ++i) out[row * 3 + column] += a[row * 3 + i] * b[i * 3 + column];
    }
  }
  return out;
}

PictureHomography units_to_pixels(PixelSize size) {
  const double unit = std::max(size.width, size.height);
  return {unit, 0, (size.width - 1) / 2, 0, unit, (size.height - 1) / 2, 0, 0, 1};
}

PictureHomography pixels_to_units(PixelSize size) {
  const double unit = std::max(size.width, size.height);
  return {1 / unit, 0, -(size.width - 1) / 2 / unit, 0, 1 / unit, -(size.height - 1) / 2 / unit, 0, 0, 1};
}

PictureHomography normalised(PictureHomography h) {
  const double last = h[8];
  for (double& element : h) element /= last;
  return h;
}

}  // namespace

PicturePoint map(const PictureHomography& h, PicturePoint p) {
  const double w = h[6] * p.x + h[7] * p.y + h[8];
  return {(h[0] * p.x + h[1] * p.y + h[2]) / w, (h[3] * p.x + h[4] * p.y + h[5]) / w};
}

PicturePoint to_picture_units(double x_px, double y_px, double width_px, double height_px) {
  return map(pixels_to_units({width_px, height_px}), {x_px, y_px});
}

std::array<PicturePoint, 4> corners_of(double width_px, double height_px) {
  const double unit = std::max(width_px, height_px);
  const double x = width_px / unit / 2;
  const double y = height_px / unit / 2;
  return {{{-x, -y}, {x, -y}, {x, y}, {-x, y}}};
}

PictureHomography to_pixels(const PictureHomography& homography, PixelSize from, PixelSize to) {
  return normalised(product(units_to_pixels(to), product(homography, pixels_to_units(from))));
}

PictureHomography from_pixels(const PictureHomography& pixels, PixelSize from, PixelSize to) {
  return normalised(product(pixels_to_units(to), product(pixels, units_to_pixels(from))));
}

}  // namespace siteproof::vision
