#pragma once

#include <optional>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/evidence/raster.h"
#include "core/model/evidence.h"
#include "core/model/geo_point.h"
#include "platform/common/drawing/draw_marks.h"

namespace siteproof {

struct CopyOptions {
  bool strip_position = true;
  /// Where the event says it was taken, for a photograph whose camera wrote no position.
  std::optional<GeoPoint> position = std::nullopt;
  Hide hide = Hide::faces_and_papers;
  int max_px = 4096;  ///< of the longer side, 1 to decode_px_max
  int quality = 88;   ///< libjpeg's, 1 to 100
};

/// An annotated copy of a photo for sharing: upright, with time, camera and (unless stripped) position in its EXIF and
/// nothing else of the original's. The original is only read. Refusals are those of JpegInspector, decode_scaled and
/// draw_marks.
[[nodiscard]] Result<Bytes> export_copy(ByteView original, const std::vector<Mark>& marks, const CopyOptions& options);

/// A raster of RGB as a picture of its own.
[[nodiscard]] QImage picture_of(const Raster& rgb);

}  // namespace siteproof
