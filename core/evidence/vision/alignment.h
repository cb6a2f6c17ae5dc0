#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <span>
#include <vector>

#include "core/evidence/vision/picture_units.h"

// For this room's .cpp files only.
namespace siteproof::vision {

/// A grey picture at several sizes with its light taken out: each pixel says how far it is from the mean of its
/// surroundings, in their standard deviations. Flat surroundings give values near 0 instead of amplified noise.
class LightFree {
 public:
  /// `long_sides_px` from the smallest up; sizes above the picture's own are left out.
  LightFree(const cv::Mat& grey, std::span<const int> long_sides_px);
  [[nodiscard]] const std::vector<cv::Mat>& levels() const noexcept { return levels_; }

 private:
  std::vector<cv::Mat> levels_;  ///< CV_32F
};

/// Two points that seem to show the same thing, each in its own picture's units.
struct PointPair {
  PicturePoint from, to;
};

struct Alignment {
  PictureHomography homography = picture_identity;
  double agreement = 0;     ///< correlation of the two pictures' details under it, -1 to 1
  double corner_error = 0;  ///< standard error of the template's corners, in picture units
};

/// Lays a picture over another from a first guess, by the details' brightness and not by corners alone: an edge of a
/// skirting board or a joint between tiles says where it is across, which plain walls have little else of. What changed
/// between the pictures (a filled crack) loses its weight. Inverse compositional alignment (Baker and Matthews, "Lucas-
/// Kanade 20 years on", 2004) with Geman-McClure weights. Immutable, thread-safe.
class AlignmentTemplate {
 public:
  explicit AlignmentTemplate(const LightFree& picture);
  /// Every guess is tried on the smallest picture, the one that goes best on the others. The pairs hold the homography
  /// where the details alone could slip; wrong ones among them do no harm.
  [[nodiscard]] Alignment align(const LightFree& other, std::span<const PictureHomography> guesses,
                                std::span<const PointPair> pairs) const;
  /// Whether there is anything to hold on to.
  [[nodiscard]] bool is_plain() const noexcept;

 private:
  struct Sample {
    float x, y;  ///< picture units
    float value;
    std::array<float, 8> steepest;  ///< how the value moves with the homography's elements
  };
  struct Level {
    std::vector<Sample> samples;
    cv::Size size;
    std::size_t picture = 0;  ///< which of a picture's levels it is for
  };
  struct Sums;
  enum class Details { outstanding, all };
  static Level level_of(const cv::Mat& picture, Details details);
  /// What stays the same while a homography settles on one picture.
  struct Task {
    const Level& level;
    const cv::Mat& other;
    std::span<const PointPair> pairs;
    int wide_steps = 0;
  };
  /// Improves the homography; false when too little of the template is seen.
  [[nodiscard]] static bool settle(const Task& task, PictureHomography& homography);
  static Sums sums(const Level& level, const cv::Mat& other, const PictureHomography& homography, float tolerance);
  static void add_pairs(std::span<const PointPair> pairs, const PictureHomography& homography, Sums& sums);

  std::vector<Level> levels_;
};

}  // namespace siteproof::vision
