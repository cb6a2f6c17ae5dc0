#pragma once

#include <opencv2/core.hpp>

#include "core/base/result.h"
#include "core/evidence/raster.h"

// For this room's .cpp files only: no other room sees OpenCV.
namespace siteproof::vision {

/// Refused as vision.raster when a raster is empty, has neither one nor three channels, or lacks samples.
[[nodiscard]] Status check_raster(const Raster& raster);

/// One byte of brightness per pixel; a grey raster's samples are looked at, not copied, and must outlive the result.
[[nodiscard]] cv::Mat grey_of(const Raster& raster);
/// The raster's own samples, CV_8UC1 or CV_8UC3 (red first); they must outlive the result.
[[nodiscard]] cv::Mat view_of(const Raster& raster);
[[nodiscard]] Raster raster_of(const cv::Mat& pixels);

/// Shrunk by averaging so that the longer side is at most `long_side_px`; itself when it is that small already.
[[nodiscard]] cv::Mat shrunk(const cv::Mat& pixels, int long_side_px);

/// What OpenCV threw, as an error; it also holds OpenCV to the calling thread.
[[nodiscard]] Error opencv_error(const cv::Exception& problem);
void use_one_core();

/// Runs a step that calls OpenCV, and turns what it throws into a refusal.
template <class Step>
auto guarded(Step&& step) -> decltype(step()) {
  use_one_core();
  try {
    return step();
  } catch (const cv::Exception& problem) {
    return fail(opencv_error(problem));
  }
}

}  // namespace siteproof::vision
