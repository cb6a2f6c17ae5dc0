#include "qml/devices/qr_scanner.h"

#include <QtGui/QImage>
#include <QtGui/QImageReader>
#include <QtMultimedia/QVideoFrame>
#include <QtMultimedia/QVideoSink>

#include <optional>

#include "platform/common/qr/qr_code.h"
#include "qml/devices/frame_brightness.h"

namespace siteproof {
namespace {

using Found = std::optional<std::string>;

constexpr int drawing_side = 600;       // pixels
constexpr int picture_side_max = 2400;  // pixels; a code over half of a larger photograph is read as well from this

Found read_image(const QImage& image) {
  const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
  return read_qr({grey.constBits(), grey.width(), grey.height(), static_cast<int>(grey.bytesPerLine()), 1});
}

Found read_frame(QVideoFrame frame) {
  const Brightness at = brightness_in(frame.pixelFormat());
  if (at.step_bytes == 0) return read_image(frame.toImage());
  if (!frame.map(QVideoFrame::ReadOnly)) return std::nullopt;
  Found found =
      read_qr({frame.bits(0) + at.offset_bytes, frame.width(), frame.height(), frame.bytesPerLine(0), at.step_bytes});
  frame.unmap();
  return found;
}

Found read_file(const QString& path) {
  QImageReader reader(path);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  if (reader.format() == "svg") {
    reader.setScaledSize(size.scaled(drawing_side, drawing_side, Qt::KeepAspectRatio));
  } else if (size.width() > picture_side_max || size.height() > picture_side_max) {
    reader.setScaledSize(size.scaled(picture_side_max, picture_side_max, Qt::KeepAspectRatio));
  }
  const QImage image = reader.read();
  return image.isNull() ? std::nullopt : read_image(image);
}

}  // namespace

QrScanner::QrScanner(QObject* parent) : CodeScanner(parent) { thread_.setMaxThreadCount(1); }

QrScanner::~QrScanner() { thread_.waitForDone(); }

void QrScanner::watch(QObject* videoOutput) {
  if (sink_) sink_->disconnect(this);
  sink_ = videoOutput != nullptr ? videoOutput->property("videoSink").value<QVideoSink*>() : nullptr;
  if (!sink_) return;
  connect(sink_, &QVideoSink::videoFrameChanged, this, &QrScanner::look);
  look(sink_->videoFrame());
}

void QrScanner::look(const QVideoFrame& frame) {
  if (decoding_ || !frame.isValid()) return;
  decoding_ = true;
  thread_.start([this, frame, from = sink_] {
    const Found text = read_frame(frame);
    QMetaObject::invokeMethod(this, [this, text, from] {
      decoding_ = false;
      if (text && sink_ && from == sink_) emit found(QString::fromStdString(*text));
    });
  });
}

void QrScanner::readPicture(const QUrl& file) {
  thread_.start([this, path = file.toLocalFile()] {
    const Found text = read_file(path);
    QMetaObject::invokeMethod(this, [this, text] {
      if (text) {
        emit found(QString::fromStdString(*text));
      } else {
        emit nothingFound();
      }
    });
  });
}

}  // namespace siteproof
