#include "platform/common/scenes/path_field.h"

#include <algorithm>
#include <cmath>

namespace siteproof::scenes {

std::vector<PathPoint> jagged_path(PathPoint a, PathPoint b, float wander, int levels, Dice& dice) {
  std::vector<PathPoint> path{a, b};
  for (int level = 0; level < levels; ++level) {
    std::vector<PathPoint> finer;
    finer.reserve(path.size() * 2);
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      const PathPoint& p = path[i];
      const PathPoint& q = path[i + 1];
      const float dx = q.x - p.x;
      const float dy = q.y - p.y;
      const float along = dice.between(0.35F, 0.65F);
      const float aside = dice.between(-wander, wander);
      finer.push_back(p);
      finer.push_back({p.x + dx * along - dy * aside, p.y + dy * along + dx * aside,
                       (p.width + (q.width - p.width) * along) * dice.between(0.8F, 1.22F)});
    }
    finer.push_back(path.back());
    path = std::move(finer);
  }
  return path;
}

PathField::PathField(const std::vector<std::vector<PathPoint>>& paths, float reach)
    : cell_(std::max(0.01F, reach * 0.5F)) {
  float right = 0;
  float top = 0;
  bool first = true;
  for (const auto& path : paths) {
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      segments_.push_back({path[i], path[i + 1]});
    }
    for (const PathPoint& p : path) {
      left_ = first ? p.x : std::min(left_, p.x);
      right = first ? p.x : std::max(right, p.x);
      bottom_ = first ? p.y : std::min(bottom_, p.y);
      top = first ? p.y : std::max(top, p.y);
      first = false;
    }
  }
  left_ -= reach;
  bottom_ -= reach;
  columns_ = static_cast<int>((right + reach - left_) / cell_) + 1;
  rows_ = static_cast<int>((top + reach - bottom_) / cell_) + 1;
  cells_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
  for (std::uint32_t i = 0; i < segments_.size(); ++i) {
    file(i, reach);
  }
}

void PathField::file(std::uint32_t index, float reach) {
  const Segment& s = segments_[index];
  const auto column = [&](float x) { return std::clamp(static_cast<int>((x - left_) / cell_), 0, columns_ - 1); };
  const auto row = [&](float y) { return std::clamp(static_cast<int>((y - bottom_) / cell_), 0, rows_ - 1); };
  for (int r = row(std::min(s.a.y, s.b.y) - reach); r <= row(std::max(s.a.y, s.b.y) + reach); ++r) {
    for (int c = column(std::min(s.a.x, s.b.x) - reach); c <= column(std::max(s.a.x, s.b.x) + reach); ++c) {
      cells_[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(c)].push_back(
          index);
    }
  }
}

PathField::Near PathField::nearest(float x, float y) const {
  Near best;
  if (x < left_ || y < bottom_) {
    return best;
  }
  const int column = static_cast<int>((x - left_) / cell_);
  const int row = static_cast<int>((y - bottom_) / cell_);
  if (column >= columns_ || row >= rows_) {
    return best;
  }
  for (const std::uint32_t index :
       cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column)]) {
    const Segment& s = segments_[index];
    const float ex = s.b.x - s.a.x;
    const float ey = s.b.y - s.a.y;
    const float dx = x - s.a.x;
    const float dy = y - s.a.y;
    const float t = std::clamp((dx * ex + dy * ey) / (ex * ex + ey * ey + 1e-12F), 0.0F, 1.0F);
    const float ox = dx - t * ex;
    const float oy = dy - t * ey;
    const float width = s.a.width + t * (s.b.width - s.a.width);
    const float distance = std::max(0.0F, std::sqrt(ox * ox + oy * oy) - width * 0.5F);
    if (distance < best.distance) {
      best = {distance, width, ex * dy - ey * dx};
    }
  }
  return best;
}

}  // namespace siteproof::scenes
