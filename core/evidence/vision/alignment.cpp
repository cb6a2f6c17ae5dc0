#include "core/evidence/vision/alignment.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "core/evidence/vision/pixels.h"
#include "core/evidence/vision/vision_tuning.h"

namespace siteproof::vision {
namespace {

using Matrix8 = cv::Matx<double, 8, 8>;
using Vector8 = cv::Vec<double, 8>;

cv::Mat without_light(const cv::Mat& grey) {
  cv::Mat pixels;
  grey.convertTo(pixels, CV_32F);
  cv::GaussianBlur(pixels, pixels, {3, 3}, 0);
  const cv::Size around(tuning::light_window_px, tuning::light_window_px);
  cv::Mat mean;
  cv::Mat squares;
  cv::boxFilter(pixels, mean, CV_32F, around);
  cv::sqrBoxFilter(pixels, squares, CV_32F, around);
  cv::Mat out(grey.size(), CV_32F);
  for (int y = 0; y < out.rows; ++y) {
    const auto* p = pixels.ptr<float>(y);
    const auto* m = mean.ptr<float>(y);
    const auto* s = squares.ptr<float>(y);
    auto* o = out.ptr<float>(y);
    for (int x = 0; x < out.cols; ++x) {
      o[x] = (p[x] - m[x]) / (std::sqrt(std::max(s[x] - m[x] * m[x], 0.0F)) + tuning::light_floor);
    }
  }
  return out;
}

/// What stands out from the picture's own noise and plaster.
float least_slope(const cv::Mat& slopes) {
  std::vector<float> some;
  for (int y = 1; y < slopes.rows; y += 4) {
    for (int x = 1; x < slopes.cols; x += 4) some.push_back(slopes.at<float>(y, x));
  }
  const auto middle = some.begin() + static_cast<std::ptrdiff_t>(some.size() / 2);
  std::nth_element(some.begin(), middle, some.end());
  return std::clamp(tuning::detail_slope_times_median * *middle, tuning::detail_slope_min, tuning::detail_slope_enough);
}

PictureHomography composed(const PictureHomography& a, const cv::Matx33d& b) {
  cv::Matx33d out = cv::Matx33d(a.data()) * b;
  out *= 1 / out(2, 2);
  PictureHomography h{};
  std::copy_n(out.val, 9, h.begin());
  return h;
}

double corner_error_of(const Matrix8& spread, cv::Size size) {
  double variance = 0;
  for (const PicturePoint& c : corners_of(size.width, size.height)) {
    const cv::Matx<double, 2, 8> at(c.x, c.y, 1, 0, 0, 0, -c.x * c.x, -c.x * c.y,  //
                                    0, 0, 0, c.x, c.y, 1, -c.x * c.y, -c.y * c.y);
    variance += cv::trace(at * spread * at.t());
  }
  return std::sqrt(std::max(variance, 0.0) / 4);
}

}  // namespace

LightFree::LightFree(const cv::Mat& grey, std::span<const int> long_sides_px) {
  cv::Mat smaller = grey;
  for (auto side = long_sides_px.rbegin(); side != long_sides_px.rend(); ++side) {
    if (*side > std::max(grey.cols, grey.rows)) continue;
    smaller = shrunk(smaller, *side);
    levels_.insert(levels_.begin(), without_light(smaller));
  }
}

/// Weighted normal equations of one step, and what the agreement is made of.
struct AlignmentTemplate::Sums {
  Matrix8 normal = Matrix8::zeros();
  Vector8 right = Vector8::all(0);
  double weights = 0, weighted_squares = 0;
  double products = 0, confirmed = 0, own_squares = 0, other_squares = 0;
  std::size_t seen = 0;
};

AlignmentTemplate::AlignmentTemplate(const LightFree& picture) {
  for (std::size_t i = 0; i < picture.levels().size(); ++i) {
    levels_.push_back(level_of(picture.levels()[i], Details::outstanding));
    levels_.back().picture = i;
  }
  if (levels_.empty()) return;
  levels_.push_back(level_of(picture.levels().back(), Details::all));
  levels_.back().picture = picture.levels().size() - 1;
}

bool AlignmentTemplate::is_plain() const noexcept {
  return levels_.empty() || levels_.back().samples.size() < tuning::details_min;
}

AlignmentTemplate::Level AlignmentTemplate::level_of(const cv::Mat& picture, Details details) {
  Level out;
  out.size = picture.size();
  cv::Mat dx;
  cv::Mat dy;
  cv::Sobel(picture, dx, CV_32F, 1, 0, 3, 1.0 / 8);
  cv::Sobel(picture, dy, CV_32F, 0, 1, 3, 1.0 / 8);
  cv::Mat slopes;
  cv::magnitude(dx, dy, slopes);
  const float slope_min = details == Details::all ? tuning::detail_slope_min : least_slope(slopes);
  const auto unit = static_cast<float>(std::max(picture.cols, picture.rows));
  const int cell = tuning::detail_cell_px;
  std::vector<std::pair<float, cv::Point>> steep;
  for (int top = 2; top < picture.rows - 2; top += cell) {
    for (int left = 2; left < picture.cols - 2; left += cell) {
      steep.clear();
      for (int y = top; y < std::min(top + cell, picture.rows - 2); ++y) {
        for (int x = left; x < std::min(left + cell, picture.cols - 2); ++x) {
          const float slope = slopes.at<float>(y, x);
          if (slope > slope_min) steep.emplace_back(slope, cv::Point(x, y));
        }
      }
      const auto keep = std::min(steep.size(), tuning::details_per_cell);
      std::partial_sort(steep.begin(), steep.begin() + static_cast<std::ptrdiff_t>(keep), steep.end(),
                        [](const auto& a, const auto& b) { return a.first > b.first; });
      for (std::size_t i = 0; i < keep; ++i) {
        const cv::Point at = steep[i].second;
        const auto place = to_picture_units(at.x, at.y, picture.cols, picture.rows);
        const auto x = static_cast<float>(place.x);
        const auto y = static_cast<float>(place.y);
        const float gx = dx.at<float>(at) * unit;
        const float gy = dy.at<float>(at) * unit;
        const float turn = -(gx * x + gy * y);
        out.samples.push_back(
            {x, y, picture.at<float>(at), {gx * x, gx * y, gx, gy * x, gy * y, gy, turn * x, turn * y}});
      }
    }
  }
  return out;
}

AlignmentTemplate::Sums AlignmentTemplate::sums(const Level& level, const cv::Mat& other, const PictureHomography& h,
                                                float tolerance) {
  Sums out;
  const PictureHomography pixels = [&] {
    const double unit = std::max(other.cols, other.rows);
    const double cx = (other.cols - 1) / 2.0;
    const double cy = (other.rows - 1) / 2.0;
    PictureHomography scaled = h;
    for (std::size_t i = 0; i < 3; ++i) {
      scaled[i] = unit * h[i] + cx * h[6 + i];
      scaled[3 + i] = unit * h[3 + i] + cy * h[6 + i];
    }
    return scaled;
  }();
  std::array<float, 64> normal{};
  std::array<float, 8> right{};
  const auto width = static_cast<double>(other.cols - 1);
  const auto height = static_cast<double>(other.rows - 1);
  for (const Sample& sample : level.samples) {
    const PicturePoint at = map(pixels, {sample.x, sample.y});
    if (!(at.x >= 0 && at.y >= 0 && at.x < width && at.y < height)) continue;
    const int column = static_cast<int>(at.x);
    const int row = static_cast<int>(at.y);
    const auto fx = static_cast<float>(at.x - column);
    const auto fy = static_cast<float>(at.y - row);
    const float* upper = other.ptr<float>(row) + column;
    const float* lower = other.ptr<float>(row + 1) + column;
    const float above = upper[0] + fx * (upper[1] - upper[0]);
    const float below = lower[0] + fx * (lower[1] - lower[0]);
    const float seen = above + fy * (below - above);
    const float miss = seen - sample.value;
    const float ratio = miss / tolerance;
    const float root = 1 / (1 + ratio * ratio);
    const float weight = root * root;
    for (std::size_t i = 0; i < 8; ++i) {
      const float weighted = weight * sample.steepest[i];
      right[i] += weighted * miss;
      // All 64, though 36 would do: eight at a time is one instruction or two.
      for (std::size_t j = 0; j < 8; ++j) normal[i * 8 + j] += weighted * sample.steepest[j];
    }
    out.weights += weight;
    out.weighted_squares += weight * miss * miss;
    out.products += seen * sample.value;
    out.own_squares += sample.value * sample.value;
    out.other_squares += seen * seen;
    out.confirmed += weight * sample.value * sample.value;
    ++out.seen;
  }
  for (std::size_t i = 0; i < 8; ++i) out.right[static_cast<int>(i)] = right[i];
  std::copy(normal.begin(), normal.end(), out.normal.val);
  return out;
}

void AlignmentTemplate::add_pairs(std::span<const PointPair> pairs, const PictureHomography& h, Sums& sums) {
  for (const PointPair& pair : pairs) {
    const PicturePoint& p = pair.from;
    const double w = 1 / (h[6] * p.x + h[7] * p.y + h[8]);
    const PicturePoint at = map(h, p);
    const cv::Vec2d miss(at.x - pair.to.x, at.y - pair.to.y);
    const double ratio = cv::norm(miss) / tuning::pair_miss;
    const double root = 1 / (1 + ratio * ratio);
    const double weight = root * root * tuning::pair_weight;
    const cv::Matx22d local((h[0] - at.x * h[6]) * w, (h[1] - at.x * h[7]) * w,  //
                            (h[3] - at.y * h[6]) * w, (h[4] - at.y * h[7]) * w);
    const cv::Matx<double, 2, 8> moved(p.x, p.y, 1, 0, 0, 0, -p.x * p.x, -p.x * p.y,  //
                                       0, 0, 0, p.x, p.y, 1, -p.x * p.y, -p.y * p.y);
    const cv::Matx<double, 2, 8> jacobian = local * moved;
    sums.normal += weight * (jacobian.t() * jacobian);
    sums.right += Vector8((weight * (jacobian.t() * miss)).val);
  }
}

bool AlignmentTemplate::settle(const Task& task, PictureHomography& homography) {
  for (int step = 0; step < tuning::align_steps_max; ++step) {
    const bool wide = step < task.wide_steps;
    Sums all = sums(task.level, task.other, homography, wide ? tuning::miss_wide : tuning::miss_narrow);
    if (all.seen < tuning::details_min / 2) return false;
    add_pairs(task.pairs, homography, all);
    for (int i = 0; i < 8; ++i) all.normal(i, i) *= 1 + tuning::align_damping;
    Vector8 delta;
    if (!cv::solve(all.normal, all.right, delta, cv::DECOMP_CHOLESKY)) return false;
    const cv::Matx33d move(1 + delta[0], delta[1], delta[2], delta[3], 1 + delta[4], delta[5], delta[6], delta[7], 1);
    homography = composed(homography, move.inv());
    if (cv::norm(delta, cv::NORM_INF) >= tuning::align_still) continue;
    if (!wide) break;
    step = task.wide_steps - 1;
  }
  return true;
}

Alignment AlignmentTemplate::align(const LightFree& other, std::span<const PictureHomography> guesses,
                                   std::span<const PointPair> pairs) const {
  Alignment out;
  const auto& pictures = other.levels();
  if (levels_.empty() || levels_.back().picture >= pictures.size()) return out;
  double best = 0;
  for (PictureHomography guess : guesses) {
    const Task task{levels_.front(), pictures.front(), pairs, tuning::align_steps_wide};
    if (!settle(task, guess)) continue;
    const double confirmed = sums(task.level, task.other, guess, tuning::miss_narrow).confirmed;
    if (confirmed <= best) continue;
    best = confirmed;
    out.homography = guess;
  }
  if (best <= 0) return out;
  for (std::size_t i = 1; i < levels_.size(); ++i) {
    const Task task{levels_[i], pictures[levels_[i].picture], pairs, tuning::align_steps_wide_finer};
    if (!settle(task, out.homography)) return out;
  }
  const Level& finest = levels_.back();
  const Sums end = sums(finest, pictures[finest.picture], out.homography, tuning::miss_narrow);
  if (end.seen < tuning::details_min / 2) return out;
  out.agreement = end.products / std::sqrt(std::max(end.own_squares * end.other_squares, 1e-12));
  // Neighbouring pixels share their noise, so a handful of them counts as one witness.
  const double variance = tuning::pixels_per_witness * end.weighted_squares / std::max(end.weights, 1e-9);
  cv::Mat spread;
  cv::invert(cv::Mat(end.normal), spread, cv::DECOMP_SVD);
  out.corner_error = corner_error_of(Matrix8(spread) * variance, finest.size);
  return out;
}

}  // namespace siteproof::vision
