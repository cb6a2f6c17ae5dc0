#pragma once

#include "core/evidence/image.h"

namespace siteproof {

/// Adds what an APP1 segment says ("Exif", two zeros, then TIFF; EXIF 2.32). Whatever does not read is left as it was.
void read_exif(ByteView app1, ImageFacts& facts);
/// Only the orientation, 1 when there is none.
[[nodiscard]] int read_orientation(ByteView app1);

}  // namespace siteproof
