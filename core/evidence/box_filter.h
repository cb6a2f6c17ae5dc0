#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/bytes.h"
#include "core/evidence/raster.h"

namespace siteproof {

/// Shrinks an image to exactly width x height by averaging areas, one source row at a time, so that the source is never
/// in memory as a whole. The target is not larger than the source.
class BoxFilter {
 public:
  BoxFilter(std::size_t source_width, std::size_t source_height, std::size_t width, std::size_t height,
            std::size_t channels);
  void add_row(ByteView row);
  /// What has been added so far; rows that never came are mid-grey.
  [[nodiscard]] Raster take();

 private:
  /// Which source samples make up one target sample, and how much each counts.
  struct Share {
    std::size_t first = 0;
    std::vector<float> weights;
  };
  static std::vector<Share> shares(std::size_t source, std::size_t target);
  void finish_row();

  std::vector<Share> columns_, rows_;
  std::size_t source_row_ = 0, target_row_ = 0;
  std::vector<float> sum_;
  Raster out_;
};

/// Turns a raster upright as EXIF orientation 1 to 8 asks (EXIF 2.32, tag 0x0112).
[[nodiscard]] Raster turn_upright(Raster image, int orientation);

}  // namespace siteproof
