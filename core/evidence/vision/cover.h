#pragma once

#include <opencv2/core.hpp>

// For this room's .cpp files only.
namespace siteproof::vision {

/// The share of a grey picture that a finger, a strap or a case hides: a dark patch without any detail that comes in
/// from the border and has no sharp outline, since nothing so near the lens is in focus. 1 when all of it is so dark or
/// plain that nothing can be seen.
[[nodiscard]] double covered_share(const cv::Mat& grey, double noise);

}  // namespace siteproof::vision
