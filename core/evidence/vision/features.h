#pragma once

#include <opencv2/core.hpp>
#include <vector>

// For this room's .cpp files only.
namespace siteproof::vision {

/// Corners of a grey picture with their ORB descriptors, spread over the picture.
struct Features {
  std::vector<cv::Point2f> points;  ///< pixels
  cv::Mat descriptors;              ///< one row of 32 bytes for each point
  cv::Size size;                    ///< of the picture
};

[[nodiscard]] Features find_features(const cv::Mat& grey, int count_max);

struct PointPairs {
  std::vector<cv::Point2f> from, to;  ///< best first, as PROSAC wants them
};
/// Each point of `from` with the one point of `to` that resembles it clearly more than any other.
[[nodiscard]] PointPairs pair_up(const Features& from, const Features& to);

}  // namespace siteproof::vision
