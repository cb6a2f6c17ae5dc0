#include "core/evidence/vision/homography_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/calib3d.hpp>

#include "core/evidence/vision/vision_tuning.h"

namespace siteproof::vision {
namespace {

std::array<cv::Point2d, 4> corners(cv::Size size) {
  const double right = size.width - 1;
  const double bottom = size.height - 1;
  return {{{0, 0}, {right, 0}, {right, bottom}, {0, bottom}}};
}

cv::Point2d mapped(const cv::Matx33d& h, cv::Point2d p) {
  const double w = h(2, 0) * p.x + h(2, 1) * p.y + h(2, 2);
  return {(h(0, 0) * p.x + h(0, 1) * p.y + h(0, 2)) / w, (h(1, 0) * p.x + h(1, 1) * p.y + h(1, 2)) / w};
}

}  // namespace

bool is_plausible(const cv::Matx33d& h, cv::Size from) {
  std::array<cv::Point2d, 4> quad;
  double depth_min = HUGE_VAL;
  double depth_max = 0;
  const auto outline = corners(from);
  for (std::size_t i = 0; i < 4; ++i) {
    const double depth = h(2, 0) * outline[i].x + h(2, 1) * outline[i].y + h(2, 2);
    if (!(depth > 0)) return false;
    depth_min = std::min(depth_min, depth);
    depth_max = std::max(depth_max, depth);
    quad[i] = mapped(h, outline[i]);
  }
  if (depth_max > tuning::depth_ratio_max * depth_min) return false;
  double area = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const cv::Point2d along = quad[(i + 1) % 4] - quad[i];
    const cv::Point2d next = quad[(i + 2) % 4] - quad[(i + 1) % 4];
    if (!(along.cross(next) > 0)) return false;
    area += quad[i].cross(quad[(i + 1) % 4]) / 2;
  }
  const double scale = std::sqrt(area / from.area());
  return scale > 1 / tuning::scale_max && scale < tuning::scale_max;
}

std::optional<cv::Matx33d> fit_homography(const PointPairs& pairs, double inlier_px) {
  if (pairs.from.size() < 6) return std::nullopt;
  cv::Mat mask;
  const cv::Mat found = cv::findHomography(pairs.from, pairs.to, cv::RHO, inlier_px, mask, tuning::consensus_rounds_max,
                                           tuning::consensus_confidence);
  if (found.empty() || std::fabs(found.at<double>(2, 2)) < 1e-12 || cv::countNonZero(mask) < 6) return std::nullopt;
  return cv::Matx33d(found) * (1 / found.at<double>(2, 2));
}

std::optional<cv::Matx33d> fit_similarity(const PointPairs& pairs, double inlier_px) {
  if (pairs.from.size() < 4) return std::nullopt;
  cv::Mat mask;
  const cv::Mat found = cv::estimateAffinePartial2D(pairs.from, pairs.to, mask, cv::RANSAC, inlier_px,
                                                    tuning::consensus_rounds_max, tuning::consensus_confidence);
  if (found.empty() || cv::countNonZero(mask) < 4) return std::nullopt;
  const cv::Matx23d top(found);
  return cv::Matx33d(top(0, 0), top(0, 1), top(0, 2), top(1, 0), top(1, 1), top(1, 2), 0, 0, 1);
}

}  // namespace siteproof::vision
