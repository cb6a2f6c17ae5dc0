#pragma once

#include <cstdint>
#include <functional>

#include "core/base/bytes.h"

namespace siteproof::scenes {

/// Asked once for each row, from the top; fills 3 * width bytes and must not throw.
using RowSource = std::function<void(int y, std::uint8_t* rgb)>;

/// Baseline JPEG, 4:2:0, with `exif` as its APP1 segment. Width and height 1 to 65500; throws std::runtime_error when
/// libjpeg gives up (out of memory).
[[nodiscard]] Bytes encode_jpeg(int width, int height, int quality, ByteView exif, const RowSource& rows);

}  // namespace siteproof::scenes
