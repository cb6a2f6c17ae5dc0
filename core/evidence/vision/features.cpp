#include "core/evidence/vision/features.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <opencv2/features2d.hpp>
#include <opencv2/imgproc.hpp>

#include "core/evidence/vision/vision_tuning.h"

namespace siteproof::vision {
namespace {

/// The strongest of each cell first, then the next of each, so that one rich corner does not take every place.
std::vector<cv::KeyPoint> spread(std::vector<cv::KeyPoint> all, cv::Size size, std::size_t count_max) {
  if (all.size() <= count_max) return all;
  std::sort(all.begin(), all.end(),
            [](const cv::KeyPoint& a, const cv::KeyPoint& b) { return a.response > b.response; });
  const int columns = tuning::feature_cells_across;
  const int rows = std::max(1, columns * size.height / std::max(1, size.width));
  std::vector<int> taken(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  std::vector<std::pair<int, std::size_t>> order(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const int column = std::clamp(static_cast<int>(all[i].pt.x) * columns / size.width, 0, columns - 1);
    const int row = std::clamp(static_cast<int>(all[i].pt.y) * rows / size.height, 0, rows - 1);
    order[i] = {taken[static_cast<std::size_t>(row * columns + column)]++, i};
  }
  std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count_max), order.end());
  std::vector<cv::KeyPoint> out;
  out.reserve(count_max);
  for (std::size_t i = 0; i < count_max; ++i) out.push_back(all[order[i].second]);
  return out;
}

struct Nearest {
  int index = -1, distance = 257, second = 257;
};

using Words = std::array<std::uint64_t, 4>;

Words words_of(const cv::Mat& descriptors, int row) {
  Words out;
  std::memcpy(out.data(), descriptors.ptr(row), sizeof out);
  return out;
}

__attribute__((always_inline)) inline Nearest nearest_of(const Words& one, const std::vector<Words>& all) {
  Nearest best;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const int distance = __builtin_popcountll(one[0] ^ all[i][0]) + __builtin_popcountll(one[1] ^ all[i][1]) +
                         __builtin_popcountll(one[2] ^ all[i][2]) + __builtin_popcountll(one[3] ^ all[i][3]);
    if (distance < best.distance) {
      best = {static_cast<int>(i), distance, best.distance};
    } else if (distance < best.second) {
      best.second = distance;
    }
  }
  return best;
}

// Counting bits is one instruction where the processor has it, and that is four fifths of the time spent here.
#if defined(__x86_64__)
__attribute__((target("popcnt"))) Nearest nearest_of_popcnt(const Words& one, const std::vector<Words>& all) {
  return nearest_of(one, all);
}
Nearest nearest(const Words& one, const std::vector<Words>& all) {
  static const bool counts_bits = __builtin_cpu_supports("popcnt") != 0;
  return counts_bits ? nearest_of_popcnt(one, all) : nearest_of(one, all);
}
#else
Nearest nearest(const Words& one, const std::vector<Words>& all) { return nearest_of(one, all); }
#endif

}  // namespace

Features find_features(const cv::Mat& picture, int count_max) {
  Features out;
  out.size = picture.size();
  if (std::min(picture.cols, picture.rows) < tuning::feature_side_min) return out;
  cv::Mat grey;
  cv::GaussianBlur(picture, grey, {3, 3}, 0);  // a dark frame's noise would win all the places
  const auto orb = cv::ORB::create(count_max * tuning::feature_candidates, tuning::feature_level_scale,
                                   tuning::feature_levels, tuning::feature_border_px, 0, 2, cv::ORB::HARRIS_SCORE,
                                   tuning::feature_patch_px, tuning::feature_contrast);
  std::vector<cv::KeyPoint> found;
  orb->detect(grey, found);
  found = spread(std::move(found), out.size, static_cast<std::size_t>(count_max));
  if (found.empty()) return out;
  orb->compute(grey, found, out.descriptors);
  cv::KeyPoint::convert(found, out.points);
  return out;
}

PointPairs pair_up(const Features& from, const Features& to) {
  if (from.points.empty() || to.points.size() < 2) return {};
  std::vector<Words> candidates;
  candidates.reserve(to.points.size());
  for (int row = 0; row < to.descriptors.rows; ++row) candidates.push_back(words_of(to.descriptors, row));
  struct Candidate {
    double ratio;
    int from, to;
  };
  std::vector<Candidate> good;
  for (int row = 0; row < from.descriptors.rows; ++row) {
    const Nearest found = nearest(words_of(from.descriptors, row), candidates);
    if (found.distance > tuning::match_distance_max) continue;
    const double ratio = static_cast<double>(found.distance) / std::max(1, found.second);
    if (ratio < tuning::match_ratio_max) good.push_back({ratio, row, found.index});
  }
  std::sort(good.begin(), good.end(), [](const Candidate& a, const Candidate& b) {
    return a.ratio != b.ratio ? a.ratio < b.ratio : a.from < b.from;
  });
  // Several points that claim the same partner are one vote, the best one's.
  std::vector<bool> taken(to.points.size());
  PointPairs out;
  for (const Candidate& pair : good) {
    const auto partner = static_cast<std::size_t>(pair.to);
    if (taken[partner]) continue;
    taken[partner] = true;
    out.from.push_back(from.points[static_cast<std::size_t>(pair.from)]);
    out.to.push_back(to.points[partner]);
  }
  return out;
}

}  // namespace siteproof::vision
