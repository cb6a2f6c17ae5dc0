#include "core/evidence/vision/cover.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/evidence/vision/vision_tuning.h"

namespace siteproof::vision {
namespace {

/// A picture as a grid of cells: how bright each is, and the steepest slope in it.
struct Cells {
  cv::Mat brightness;  ///< CV_8U
  cv::Mat steepest;    ///< CV_32F, grey levels per pixel
};

Cells cells_of(const cv::Mat& grey) {
  const int cell = std::max(2, std::max(grey.cols, grey.rows) / tuning::cover_cells_across);
  const cv::Size grid(std::max(1, grey.cols / cell), std::max(1, grey.rows / cell));
  cv::Mat smooth;
  cv::GaussianBlur(grey, smooth, {}, tuning::blur_before_px);
  cv::Mat dx;
  cv::Mat dy;
  cv::Sobel(smooth, dx, CV_32F, 1, 0, 3, 1.0 / 8);
  cv::Sobel(smooth, dy, CV_32F, 0, 1, 3, 1.0 / 8);
  cv::Mat slope;
  cv::magnitude(dx, dy, slope);
  Cells out;
  cv::resize(grey, out.brightness, grid, 0, 0, cv::INTER_AREA);
  out.steepest.create(grid, CV_32F);
  for (int y = 0; y < grid.height; ++y) {
    for (int x = 0; x < grid.width; ++x) {
      double steepest = 0;
      cv::minMaxLoc(slope(cv::Rect(x * cell, y * cell, cell, cell)), nullptr, &steepest);
      out.steepest.at<float>(y, x) = static_cast<float>(steepest);
    }
  }
  return out;
}

bool touches_border(const cv::Mat& mask) {
  return cv::countNonZero(mask.row(0)) + cv::countNonZero(mask.row(mask.rows - 1)) + cv::countNonZero(mask.col(0)) +
             cv::countNonZero(mask.col(mask.cols - 1)) >
         0;
}

/// A thing before the lens is darker than the scene and passes into it over several cells; a dark thing in the scene
/// has an outline of one cell.
bool hides_something(const cv::Mat& patch, const cv::Mat& brightness) {
  if (!touches_border(patch)) return false;
  const cv::Mat by_one = cv::getStructuringElement(cv::MORPH_RECT, {3, 3});
  cv::Mat inner;
  cv::erode(patch, inner, by_one);
  if (cv::countNonZero(inner) == 0) return false;
  const double within = cv::mean(brightness, inner)[0];
  double before = within;
  double steepest = 0;
  cv::Mat reached = inner;
  for (int ring = 0; ring < tuning::cover_rings; ++ring) {
    cv::Mat grown;
    cv::dilate(reached, grown, by_one);
    const cv::Mat added = grown & ~reached;
    if (cv::countNonZero(added) == 0) break;
    const double here = cv::mean(brightness, added)[0];
    steepest = std::max(steepest, here - before);
    before = here;
    reached = grown;
  }
  const double step = before - within;
  return step > tuning::cover_step_min && steepest < tuning::cover_steepest_max * step;
}

}  // namespace

double covered_share(const cv::Mat& grey, double noise) {
  if (std::min(grey.cols, grey.rows) < tuning::cover_side_min) return 0;
  const Cells cells = cells_of(grey);
  const double plain_max = std::max(tuning::plain_slope_max, tuning::plain_slope_times_noise * noise);
  const cv::Mat plain = cells.steepest < plain_max;
  const double all = static_cast<double>(cells.brightness.total());
  if (cv::countNonZero(plain) >= tuning::nothing_seen_min * all) return 1;

  double share = 0;
  for (int level = tuning::cover_level_first; level <= tuning::cover_level_last; level += tuning::cover_level_step) {
    const cv::Mat dark = plain & (cells.brightness <= level);
    cv::Mat labels;
    const int count = cv::connectedComponents(dark, labels, 4);
    for (int label = 1; label < count; ++label) {
      const cv::Mat patch = labels == label;
      const int cells_of_patch = cv::countNonZero(patch);
      const double size = cells_of_patch / all;
      // A wall beyond the lamp's reach grows dark all the way; a finger is of one darkness.
      const int shading = cv::countNonZero(patch & (cells.brightness > level - tuning::cover_level_step));
      if (shading > tuning::cover_shading_max * cells_of_patch) continue;
      if (size > share && size >= tuning::cover_patch_min && hides_something(patch, cells.brightness)) share = size;
    }
  }
  return share;
}

}  // namespace siteproof::vision
