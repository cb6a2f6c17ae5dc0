#pragma once

#include <QtMultimedia/QVideoFrameFormat>

namespace siteproof {

/// Where a mapped frame's brightness stands by itself; 0 steps when it does not.
struct Brightness {
  int offset_bytes = 0, step_bytes = 0;
};
[[nodiscard]] Brightness brightness_in(QVideoFrameFormat::PixelFormat format);

}  // namespace siteproof
