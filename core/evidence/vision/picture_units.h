#pragma once

#include <array>

namespace siteproof::vision {

/// A point of an upright picture without regard to its pixels: origin in the middle, x to the right, y down, the longer
/// side is 1 long. So the point stays the same when the picture is stored larger or smaller.
struct PicturePoint {
  double x = 0, y = 0;
};

/// Maps points of one picture to another's, row by row; the last element is 1. Both ends are in picture units.
using PictureHomography = std::array<double, 9>;

inline constexpr PictureHomography picture_identity{1, 0, 0, 0, 1, 0, 0, 0, 1};

[[nodiscard]] PicturePoint map(const PictureHomography& homography, PicturePoint point);

/// From pixels (the first one's centre is 0, 0) of a picture of width x height.
[[nodiscard]] PicturePoint to_picture_units(double x_px, double y_px, double width_px, double height_px);

/// The four corners of a picture of these proportions: left above, then clockwise.
[[nodiscard]] std::array<PicturePoint, 4> corners_of(double width_px, double height_px);

/// The same map between pixels of a `from` and a `to` picture of the given sizes, and back.
struct PixelSize {
  double width = 0, height = 0;
};
[[nodiscard]] PictureHomography to_pixels(const PictureHomography& homography, PixelSize from, PixelSize to);
[[nodiscard]] PictureHomography from_pixels(const PictureHomography& pixels, PixelSize from, PixelSize to);

}  // namespace siteproof::vision
