#pragma once

#include <string>
#include <vector>

#include "core/model/evidence.h"

namespace siteproof {

inline constexpr std::size_t marks_max = 200;        ///< on one photo
inline constexpr std::size_t mark_points_max = 500;  ///< of one freehand line
inline constexpr int mark_full = 10'000;             ///< a picture's width, and its height, in a MarkPoint's unit

/// A photo's upright size in pixels.
struct PictureSize {
  int width = 0, height = 0;
};

/// Refuses a layer that cannot be drawn: "marks.points" (too few, too many, outside the picture), "marks.text",
/// "marks.scale" (a scale without a length above zero), "marks.many".
[[nodiscard]] Status check_marks(const std::vector<Mark>& marks);

/// The layer with the length of every measure worked out from the last scale before it, to a tenth of the scale's unit;
/// a measure without a scale has none. Pixels are taken as square, and the scale as lying in the measure's plane.
[[nodiscard]] std::vector<Mark> measured(std::vector<Mark> marks, PictureSize picture);

/// The layer without what hides faces and papers: those are for copies that leave the company.
[[nodiscard]] std::vector<Mark> without_blur(std::vector<Mark> marks);

}  // namespace siteproof
