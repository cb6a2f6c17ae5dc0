#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/evidence/byte_source.h"
#include "core/evidence/raster.h"

namespace siteproof {

struct DecodedPhoto {
  Raster raster;
  PixelFormat format = PixelFormat::grey;
};

inline constexpr int decode_px_max = 4096;

/// A JPEG as pixels, upright, its longer side `max_px` (1 to decode_px_max) or the photo's own if that is smaller. It
/// is decoded at the smallest scale that has enough pixels and averaged down from there, so it is never in memory in
/// full. `format` is grey or rgb. A photo damaged inside gives what can be seen of it; refused as photo.damaged when
/// nothing can, photo.too_large when decoding would take more than 44 MB, photo.decode_size for a max_px out of range;
/// an error of the source comes through. Thread-safe.
[[nodiscard]] Result<Raster> decode_scaled(const ByteSource& jpeg, int max_px, PixelFormat format);
[[nodiscard]] Result<Raster> decode_scaled(ByteView jpeg, int max_px, PixelFormat format);

/// The same without a conversion of colours, for what is written as a JPEG again: grey, rgb or ycbcr as stored; CMYK
/// becomes rgb.
[[nodiscard]] Result<DecodedPhoto> decode_as_stored(const ByteSource& jpeg, int max_px);

}  // namespace siteproof
