#pragma once

#include <opencv2/core.hpp>
#include <optional>

#include "core/evidence/vision/features.h"

// For this room's .cpp files only. Homographies are between pixels of the two pictures.
namespace siteproof::vision {

/// What most pairs agree on (RHO: PROSAC with early rejection), polished by least squares; nothing when too few agree.
[[nodiscard]] std::optional<cv::Matx33d> fit_homography(const PointPairs& pairs, double inlier_px);

/// The turn, scale and shift that most pairs agree on, nearly; it goes less astray than a homography when all pairs lie
/// close together. Nothing when too few agree.
[[nodiscard]] std::optional<cv::Matx33d> fit_similarity(const PointPairs& pairs, double inlier_px);

/// Whether a camera can have seen one plane so: not mirrored, not folded, not absurdly near or far.
[[nodiscard]] bool is_plausible(const cv::Matx33d& pixels, cv::Size from);

}  // namespace siteproof::vision
