#include "platform/common/drawing/blur.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace siteproof {
namespace {

constexpr int cells_max = 6;

struct Grid {
  int across = 1, down = 1;
  std::vector<std::array<double, 3>> means;
  [[nodiscard]] const std::array<double, 3>& at(int x, int y) const {
    return means[static_cast<std::size_t>(std::clamp(y, 0, down - 1) * across + std::clamp(x, 0, across - 1))];
  }
};

Grid averages(const QImage& picture, const QRect& part) {
  const int longer = std::max(part.width(), part.height());
  Grid grid;
  grid.across = std::max(1, cells_max * part.width() / longer);
  grid.down = std::max(1, cells_max * part.height() / longer);
  grid.means.resize(static_cast<std::size_t>(grid.across * grid.down));
  std::vector<std::int64_t> counts(grid.means.size());
  for (int y = 0; y < part.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(part.top() + y)) + part.left();
    for (int x = 0; x < part.width(); ++x) {
      const int cell = y * grid.down / part.height() * grid.across + x * grid.across / part.width();
      auto& mean = grid.means[static_cast<std::size_t>(cell)];
      mean[0] += qRed(line[x]);
      mean[1] += qGreen(line[x]);
      mean[2] += qBlue(line[x]);
      ++counts[static_cast<std::size_t>(cell)];
    }
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    for (double& channel : grid.means[i]) channel /= static_cast<double>(std::max<std::int64_t>(1, counts[i]));
  }
  return grid;
}

}  // namespace

void blur_part(QImage& picture, const QRect& wanted) {
  const QRect part = wanted.intersected(picture.rect());
  if (part.isEmpty()) return;
  const Grid grid = averages(picture, part);
  for (int y = 0; y < part.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(picture.scanLine(part.top() + y)) + part.left();
    const double row = (y + 0.5) * grid.down / part.height() - 0.5;
    const int top = static_cast<int>(std::floor(row));
    for (int x = 0; x < part.width(); ++x) {
      const double column = (x + 0.5) * grid.across / part.width() - 0.5;
      const int left = static_cast<int>(std::floor(column));
      std::array<int, 3> value{};
      for (std::size_t c = 0; c < value.size(); ++c) {
        const double above = std::lerp(grid.at(left, top)[c], grid.at(left + 1, top)[c], column - left);
        const double below = std::lerp(grid.at(left, top + 1)[c], grid.at(left + 1, top + 1)[c], column - left);
        value[c] = static_cast<int>(std::lround(std::lerp(above, below, row - top)));
      }
      line[x] = qRgb(value[0], value[1], value[2]);
    }
  }
}

}  // namespace siteproof
