#include "core/evidence/vision/camera_hints.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/evidence/vision/vision_tuning.h"

namespace siteproof::vision {
namespace {

double corner_shift(const PictureHomography& h, PixelSize before) {
  double sum = 0;
  for (const PicturePoint& corner : corners_of(before.width, before.height)) {
    const PicturePoint seen = map(h, corner);
    sum += std::hypot(seen.x - corner.x, seen.y - corner.y);
  }
  return sum / 4;
}

/// One thing to correct, and how far it alone moves the corners.
struct Part {
  double shift = 0;
  Hint hint = Hint::aligned;
};

std::array<Part, 5> parts_of(const PictureHomography& h, PixelSize before) {
  const PicturePoint corner = corners_of(before.width, before.height)[2];
  const double reach = std::hypot(corner.x, corner.y);
  // The homography about the middle: where it goes, its linear part there, and what bends it.
  const double x = h[2];
  const double y = h[5];
  const double a = h[0] - x * h[6];
  const double b = h[1] - x * h[7];
  const double c = h[3] - y * h[6];
  const double d = h[4] - y * h[7];
  const double scale = std::sqrt(std::max(a * d - b * c, 1e-9));
  const double turned = std::atan2(c - b, a + d);  // clockwise on the screen, as y points down
  return {{
      {std::fabs(x), x > 0 ? Hint::move_right : Hint::move_left},
      {std::fabs(y), y > 0 ? Hint::move_down : Hint::move_up},
      {std::fabs(scale - 1) * reach, scale > 1 ? Hint::move_back : Hint::move_nearer},
      {std::fabs(turned) * reach, turned > 0 ? Hint::rotate_clockwise : Hint::rotate_counterclockwise},
      // The side that is drawn together is the one the camera has turned towards too little.
      std::fabs(h[6]) > std::fabs(h[7])
          ? Part{std::fabs(h[6]) * reach * reach, h[6] > 0 ? Hint::tilt_left : Hint::tilt_right}
          : Part{std::fabs(h[7]) * reach * reach, h[7] > 0 ? Hint::tilt_up : Hint::tilt_down},
  }};
}

}  // namespace

std::vector<Hint> hints_for(const PictureHomography& before_to_frame, PixelSize before) {
  if (corner_shift(before_to_frame, before) < tuning::aligned_shift_max) return {Hint::aligned};
  auto parts = parts_of(before_to_frame, before);
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.shift > b.shift; });
  std::vector<Hint> hints{parts[0].hint};
  if (parts[1].shift > std::max(tuning::aligned_shift_max, parts[0].shift * tuning::second_hint_share)) {
    hints.push_back(parts[1].hint);
  }
  return hints;
}

double framing_score(const PictureHomography& before_to_frame, PixelSize before) {
  return std::clamp(1 - corner_shift(before_to_frame, before) / tuning::score_zero_shift, 0.0, 1.0);
}

}  // namespace siteproof::vision
