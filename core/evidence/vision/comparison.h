#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/evidence/raster.h"
#include "core/evidence/vision/picture_units.h"

namespace siteproof::vision {

/// Pictures for looking at two photos together, made on demand from the originals (JPEG), which stay as they are.
/// Registrations come from `register_pair` or an accepted match. Errors: those of decode_scaled for either photo,
/// vision.size for a size out of 16 to 4096 pixels, vision.raster. Thread-safe.

/// Both photos upright and equally high, before on the left, with a white gap between. A JPEG.
[[nodiscard]] Result<Bytes> side_by_side(ByteView before, ByteView after, int height_px);

/// Two RGB pictures of one size, for a slider: the after photo as the before photo's camera would have seen it. What it
/// does not show is mid-grey. The longer side is `long_side_px`, or the before photo's own if that is smaller.
struct RegisteredPair {
  Raster before, after;
};
[[nodiscard]] Result<RegisteredPair> registered_pair(ByteView before, ByteView after,
                                                     const PictureHomography& before_to_after, int long_side_px);

/// Both photos in one: where they agree it is grey; what only the before photo shows darker is cyan, what only the
/// after photo shows darker is red. The after photo's light is matched to the before photo's first. A JPEG.
[[nodiscard]] Result<Bytes> overlay(ByteView before, ByteView after, const PictureHomography& before_to_after,
                                    int long_side_px);

}  // namespace siteproof::vision
