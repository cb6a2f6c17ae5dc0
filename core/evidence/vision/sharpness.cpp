#include "core/evidence/vision/sharpness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <vector>

#include "core/evidence/vision/vision_tuning.h"

namespace siteproof::vision {
namespace {

constexpr std::size_t directions = 4;
using BlurByDirection = std::array<std::vector<float>, directions>;

float middle_of(std::vector<float>& values, double share) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

/// The kernel leaves nothing of edges and slopes but noise (Immerkaer, "Fast noise variance estimation", 1996); the
/// median keeps texture out as well.
double noise_of(const cv::Mat& grey) {
  const cv::Matx33f kernel(1, -2, 1, -2, 4, -2, 1, -2, 1);
  cv::Mat left;
  cv::filter2D(grey, left, CV_32F, kernel);
  std::vector<float> some;
  for (int y = 1; y < left.rows - 1; y += 3) {
    for (int x = 1; x < left.cols - 1; x += 3) some.push_back(std::fabs(left.at<float>(y, x)));
  }
  return some.empty() ? 0 : middle_of(some, 0.5) * 1.4826 / 6;
}

struct Slopes {
  cv::Mat x, y, size;
};

Slopes slopes_of(const cv::Mat& grey) {
  Slopes out;
  cv::Sobel(grey, out.x, CV_32F, 1, 0, 3, 1.0 / 8);
  cv::Sobel(grey, out.y, CV_32F, 0, 1, 3, 1.0 / 8);
  cv::magnitude(out.x, out.y, out.size);
  return out;
}

BlurByDirection blur_of_edges(const cv::Mat& grey, double slope_min) {
  cv::Mat blurred;
  // Once lightly, so that noise on a slope does not pass for an edge, and once more.
  cv::GaussianBlur(grey, blurred, {}, tuning::blur_before_px);
  const Slopes before = slopes_of(blurred);
  cv::GaussianBlur(grey, blurred, {}, tuning::blur_after_px);
  const cv::Mat after = slopes_of(blurred).size;
  constexpr double a = tuning::blur_before_px * tuning::blur_before_px;
  constexpr double b = tuning::blur_after_px * tuning::blur_after_px;
  BlurByDirection out;
  for (int y = 2; y < grey.rows - 2; ++y) {
    const auto* slope = before.size.ptr<float>(y);
    for (int x = 2; x < grey.cols - 2; ++x) {
      if (slope[x] < slope_min) continue;
      const float dx = before.x.at<float>(y, x);
      const float dy = before.y.at<float>(y, x);
      // On the crest of an edge only: beside it the slopes say less.
      const bool level = std::fabs(dx) >= std::fabs(dy);
      const float one = level ? slope[x - 1] : before.size.at<float>(y - 1, x);
      const float other = level ? slope[x + 1] : before.size.at<float>(y + 1, x);
      if (slope[x] < one || slope[x] <= other) continue;
      const double ratio = slope[x] / std::max(after.at<float>(y, x), 1e-3F);
      // An edge of blur s has a slope of 1 / sqrt(s^2 + blur^2) after another blur.
      const double squared = (b - ratio * ratio * a) / std::max(ratio * ratio - 1, 1e-3);
      const double blur = std::sqrt(std::max(squared, 0.0));
      const double turn = std::atan2(dy, dx) / std::numbers::pi + 1 + 1.0 / 8;
      out[static_cast<std::size_t>(turn * 4) % directions].push_back(static_cast<float>(blur));
    }
  }
  return out;
}

/// The blur of the direction that has most of it: a shaken picture is sharp along the shake.
std::optional<double> worst_blur(BlurByDirection& edges) {
  std::vector<float> all;
  for (const auto& some : edges) all.insert(all.end(), some.begin(), some.end());
  if (all.size() < tuning::edges_min) return std::nullopt;
  double worst = middle_of(all, tuning::sharpest_share);
  for (auto& some : edges) {
    if (some.size() < std::max(tuning::edges_min, all.size() / 10)) continue;
    worst = std::max(worst, middle_of(some, tuning::sharpest_share) * tuning::one_direction_allowance);
  }
  return worst;
}

}  // namespace

Sharpness measure_sharpness(const cv::Mat& grey) {
  Sharpness out;
  out.noise = noise_of(grey);
  double noise = out.noise;
  cv::Mat level = grey;
  // A picture that is much blurred has no slopes above its noise; at a smaller size it has.
  for (int halved = 0; halved < tuning::sharpness_levels && std::min(level.cols, level.rows) >= 32; ++halved) {
    auto edges = blur_of_edges(level, std::max(tuning::edge_slope_min, tuning::edge_slope_times_noise * noise));
    if (const auto blur = worst_blur(edges)) {
      out.known = true;
      out.blur_px = *blur * (1 << halved);
      return out;
    }
    cv::Mat half;
    cv::resize(level, half, {level.cols / 2, level.rows / 2}, 0, 0, cv::INTER_AREA);
    level = half;
    noise /= 2;
  }
  return out;
}

}  // namespace siteproof::vision
