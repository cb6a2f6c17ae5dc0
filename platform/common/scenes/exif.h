#pragma once

#include "core/base/bytes.h"
#include "platform/common/scenes/scene.h"

namespace siteproof::scenes {

/// The contents of a JPEG's APP1 segment: "Exif", two zeros and a little-endian TIFF structure (Exif 2.32, CIPA
/// DC-008).
[[nodiscard]] Bytes exif_block(const SceneParameters& parameters);

}  // namespace siteproof::scenes
