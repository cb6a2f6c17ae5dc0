#include "qml/devices/frame_brightness.h"

namespace siteproof {

Brightness brightness_in(QVideoFrameFormat::PixelFormat format) {
  switch (format) {
    case QVideoFrameFormat::Format_YUV420P:
    case QVideoFrameFormat::Format_YUV422P:
    case QVideoFrameFormat::Format_YV12:
    case QVideoFrameFormat::Format_NV12:
    case QVideoFrameFormat::Format_NV21:
    case QVideoFrameFormat::Format_Y8: return {0, 1};
    case QVideoFrameFormat::Format_YUYV: return {0, 2};
    case QVideoFrameFormat::Format_UYVY: return {1, 2};
    // Green is most of what the eye calls bright.
    case QVideoFrameFormat::Format_RGBA8888:
    case QVideoFrameFormat::Format_RGBX8888:
    case QVideoFrameFormat::Format_BGRA8888:
    case QVideoFrameFormat::Format_BGRX8888: return {1, 4};
    case QVideoFrameFormat::Format_ARGB8888:
    case QVideoFrameFormat::Format_XRGB8888:
    case QVideoFrameFormat::Format_ABGR8888:
    case QVideoFrameFormat::Format_XBGR8888: return {2, 4};
    default: return {};
  }
}

}  // namespace siteproof
