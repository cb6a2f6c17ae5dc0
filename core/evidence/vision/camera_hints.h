#pragma once

#include <vector>

#include "core/evidence/vision/angle_match.h"

namespace siteproof::vision {

/// Follow from the homography alone. `before` is the before photo's size, for its proportions.
[[nodiscard]] std::vector<Hint> hints_for(const PictureHomography& before_to_frame, PixelSize before);

/// 1 where the before photo's corners lie on the frame's, falling to 0 as they move away.
[[nodiscard]] double framing_score(const PictureHomography& before_to_frame, PixelSize before);

}  // namespace siteproof::vision
