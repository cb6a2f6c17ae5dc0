#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "platform/common/scenes/texture.h"

namespace siteproof::scenes {

struct PathPoint {
  float x = 0;
  float y = 0;
  float width = 0;  ///< metres
};

/// A jagged line from a to b by midpoint displacement; `wander` is the largest step aside as a share of the length.
[[nodiscard]] std::vector<PathPoint> jagged_path(PathPoint a, PathPoint b, float wander, int levels, Dice& dice);

/// Answers how far a point is from a set of lines, quickly and only near them: every segment is filed in the square
/// cells it can matter to.
class PathField {
 public:
  struct Near {
    float distance = std::numeric_limits<float>::infinity();
    float width = 0;  ///< of the line there, metres
    float side = 0;   ///< above zero to the left of its direction
  };

  /// Distances up to `reach` metres are found.
  PathField(const std::vector<std::vector<PathPoint>>& paths, float reach);
  /// Distance counts from the line's own edge: zero inside it, infinite beyond the reach.
  [[nodiscard]] Near nearest(float x, float y) const;

 private:
  struct Segment {
    PathPoint a;
    PathPoint b;
  };
  void file(std::uint32_t index, float reach);

  float cell_ = 0.01F;
  float left_ = 0;
  float bottom_ = 0;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<Segment> segments_;
  std::vector<std::vector<std::uint32_t>> cells_;
};

}  // namespace siteproof::scenes
