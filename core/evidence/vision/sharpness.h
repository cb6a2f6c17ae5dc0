#pragma once

#include <opencv2/core.hpp>

// For this room's .cpp files only.
namespace siteproof::vision {

struct Sharpness {
  bool known = false;  ///< whether there are edges to measure
  double blur_px = 0;  ///< standard deviation of the blur that the sharpest edges show, worst direction
  double noise = 0;    ///< grey levels, standard deviation
};

/// How much each edge loses by a known blur tells how blurred it was before (Zhuo and Sim, "Defocus map estimation from
/// a single image", 2011). That is a width and no amount of contrast: a white wall with one hairline crack is as sharp
/// as the crack is, where measures by variance of the Laplacian count how much there is to see.
[[nodiscard]] Sharpness measure_sharpness(const cv::Mat& grey);

}  // namespace siteproof::vision
