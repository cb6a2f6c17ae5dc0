#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/evidence/raster.h"

namespace siteproof {

/// A baseline JPEG without EXIF. The raster has one channel for grey, three otherwise; quality is libjpeg's, 1 to 100.
/// Refused as photo.raster when the raster has other samples than its format asks for. Thread-safe.
[[nodiscard]] Result<Bytes> encode_jpeg(const Raster& raster, PixelFormat format, int quality);

}  // namespace siteproof
