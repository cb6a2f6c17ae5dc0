#include "qml/devices/qr_scanner.h"

#include <QtGui/QImage>
#include <QtGui/QImageReader>
#include <QtMultimedia/QVideoFrame>
#include <QtMultimedia/QVideoSink>

#include <optional>

#include "platform/common/qr/package_code.h"
#include "qml/devices/frame_brightness.h"

namespace siteproof {
namespace {

using Found = std::optional<std::string>;
using Codes = CodeScanner::Codes;

constexpr int drawing_side = 600;       // pixels
constexpr int picture_side_max = 2400;  // pixels; a code over half of a larger photograph is read as well from this

Found read_view(const BrightnessView& view, Codes wanted) {
  if (wanted == Codes::QrOnly) return read_qr(view);
  auto code = read_code(view);
  return code ? Found(std::move(code->text)) : std::nullopt;
}

Found read_image(const QImage& image, Codes wanted) {
  const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
  return read_view({grey.constBits(), grey.width(), grey.height(), static_cast<int>(grey.bytesPerLine()), 1}, wanted);
}

Found read_frame(QVideoFrame frame, Codes wanted) {
  const Brightness at = brightness_in(frame.pixelFormat());
  if (at.step_bytes == 0) return read_image(frame.toImage(), wanted);
  if (!frame.map(QVideoFrame::ReadOnly)) return std::nullopt;
  Found found = read_view(
      {frame.bits(0) + at.offset_bytes, frame.width(), frame.height(), frame.bytesPerLine(0), at.step_bytes}, wanted);
  frame.unmap();
  return found;
}

Found read_file(const QString& path, Codes wanted) {
  QImageReader reader(path);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  if (reader.format() == "svg") {
    reader.setScaledSize(size.scaled(drawing_side, drawing_side, Qt::KeepAspectRatio));
  } else if (size.width() > picture_side_max || size.height() > picture_side_max) {
    reader.setScaledSize(size.scaled(picture_side_max, picture_side_max, Qt::KeepAspectRatio));
  }
  const QImage image = reader.read();
  return image.isNull() ? std::nullopt : read_image(image, wanted);
}

}  // namespace

QrScanner::QrScanner(QObject* parent) : CodeScanner(parent) { thread_.setMaxThreadCount(1); }

QrScanner::~QrScanner() { thread_.waitForDone(); }

void QrScanner::watch(QObject* videoOutput, Codes wanted) {
  wanted_ = wanted;
  if (sink_) sink_->disconnect(this);
  sink_ = videoOutput != nullptr ? videoOutput->property("videoSink").value<QVideoSink*>() : nullptr;
  if (!sink_) return;
  connect(sink_, &QVideoSink::videoFrameChanged, this, &QrScanner::look);
  look(sink_->videoFrame());
}

void QrScanner::look(const QVideoFrame& frame) {
  if (decoding_ || !frame.isValid()) return;
  decoding_ = true;
  thread_.start([this, frame, from = sink_, wanted = wanted_] {
    const Found text = read_frame(frame, wanted);
    QMetaObject::invokeMethod(this, [this, text, from, wanted] {
      decoding_ = false;
      if (text && sink_ && from == sink_ && wanted == wanted_) emit found(QString::fromStdString(*text));
    });
  });
}

void QrScanner::readPicture(const QUrl& file, Codes wanted) {
  thread_.start([this, path = file.toLocalFile(), wanted] {
    const Found text = read_file(path, wanted);
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
