#pragma once

#include <cstddef>

#include "core/base/bytes.h"

namespace siteproof {

/// An image in memory: rows from the top, `channels` bytes per pixel.
struct Raster {
  std::size_t width = 0, height = 0, channels = 0;
  Bytes samples;
};

/// What the samples of a raster are: one byte of brightness, or three bytes per pixel (ycbcr as in JFIF 1.02).
enum class PixelFormat { grey, rgb, ycbcr };

}  // namespace siteproof
