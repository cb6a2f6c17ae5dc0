#include "qml/devices/video_angle_reader.h"

#include <QtCore/QVariant>
#include <QtGui/QImage>
#include <QtGui/QTransform>
#include <QtMultimedia/QVideoFrame>
#include <QtMultimedia/QVideoSink>

#include <algorithm>

#include "qml/devices/frame_brightness.h"

namespace siteproof {
namespace {

struct Plane {
  const uchar* first;
  int width, height, row_bytes, step_bytes;
};

/// Each pixel is the mean of a square of the plane's.
QImage averaged(const Plane& plane) {
  const int long_side = std::max(plane.width, plane.height);
  const int by = std::max(1, (long_side + guide_frame_px - 1) / guide_frame_px);
  QImage out(plane.width / by, plane.height / by, QImage::Format_Grayscale8);
  for (int y = 0; y < out.height(); ++y) {
    uchar* const row = out.scanLine(y);
    for (int x = 0; x < out.width(); ++x) {
      int sum = 0;
      for (int dy = 0; dy < by; ++dy) {
        const uchar* pixel = plane.first + static_cast<std::ptrdiff_t>(y * by + dy) * plane.row_bytes +
                             static_cast<std::ptrdiff_t>(x * by) * plane.step_bytes;
        for (int dx = 0; dx < by; ++dx, pixel += plane.step_bytes) sum += *pixel;
      }
      row[x] = static_cast<uchar>(sum / (by * by));
    }
  }
  return out;
}

QImage grey_image(QVideoFrame& frame) {
  const Brightness at = brightness_in(frame.pixelFormat());
  if (at.step_bytes == 0 || !frame.map(QVideoFrame::ReadOnly)) {
    const QImage whole = frame.toImage().convertToFormat(QImage::Format_Grayscale8);
    return whole.isNull() ? whole
                          : averaged({whole.constBits(), whole.width(), whole.height(),
                                      static_cast<int>(whole.bytesPerLine()), 1});
  }
  const QImage grey =
      averaged({frame.bits(0) + at.offset_bytes, frame.width(), frame.height(), frame.bytesPerLine(0), at.step_bytes});
  frame.unmap();
  return grey;
}

}  // namespace

Raster grey_frame(QVideoFrame frame) {
  QImage grey = grey_image(frame);
  if (grey.isNull()) return {};
  if (const int angle = frame.rotationAngle(); angle != 0) grey = grey.transformed(QTransform().rotate(angle));
  if (frame.mirrored()) grey.mirror(true, false);
  Raster out{static_cast<std::size_t>(grey.width()), static_cast<std::size_t>(grey.height()), 1, {}};
  out.samples.reserve(out.width * out.height);
  for (int y = 0; y < grey.height(); ++y) {
    const uchar* const row = grey.constScanLine(y);
    out.samples.insert(out.samples.end(), row, row + grey.width());
  }
  return out;
}

VideoAngleReader::VideoAngleReader(Now now, QObject* parent) : AngleReader(parent), now_(std::move(now)) {
  thread_.setMaxThreadCount(1);
}

VideoAngleReader::~VideoAngleReader() { thread_.waitForDone(); }

void VideoAngleReader::watch(QObject* videoOutput, std::shared_ptr<const AngleGuide> guide) {
  if (sink_) sink_->disconnect(this);
  sink_ = videoOutput != nullptr ? videoOutput->property("videoSink").value<QVideoSink*>() : nullptr;
  guide_ = std::move(guide);
  last_.reset();
  if (!sink_ || !guide_) return;
  connect(sink_, &QVideoSink::videoFrameChanged, this, &VideoAngleReader::look);
  look(sink_->videoFrame());
}

void VideoAngleReader::look(const QVideoFrame& frame) {
  const auto now = now_();
  if (reading_ || !frame.isValid() || (last_ && now - *last_ < pause)) return;
  reading_ = true;
  last_ = now;
  thread_.start([this, frame, guide = guide_] {
    const Result<AngleReading> reading = guide->read(grey_frame(frame));
    QMetaObject::invokeMethod(this, [this, reading, guide] {
      reading_ = false;
      if (guide != guide_) {
        // Another photo is asked for meanwhile, and a still picture comes only once.
        if (sink_ && guide_) look(sink_->videoFrame());
      } else if (reading) {
        emit read(*reading);
      }
    });
  });
}

}  // namespace siteproof
