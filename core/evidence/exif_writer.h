#pragma once

#include "core/evidence/image.h"

namespace siteproof {

/// A copy of the JPEG with an APP1 segment (EXIF 2.32) right after its start that tells time, camera and position of
/// `facts`, and that the picture is upright. A segment that was there stays behind it.
[[nodiscard]] Result<Bytes> with_exif(ByteView jpeg, const ImageFacts& facts);

}  // namespace siteproof
