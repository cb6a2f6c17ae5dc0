#include "qml/devices/scene_camera.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtMultimedia/QVideoFrame>
#include <QtMultimedia/QVideoSink>

#include <cstring>
#include <string>

#include "platform/common/scenes/scene.h"

namespace siteproof {
namespace {

constexpr QSize frame_size{1280, 960};
constexpr double torch_light = 1.35;

scenes::SceneParameters scene(QSize size, int angle, double light) {
  scenes::SceneParameters parameters;
  parameters.kind = scenes::SceneKind::wet_ceiling;
  parameters.width = size.width();
  parameters.height = size.height();
  parameters.camera.yaw = 6.0 * angle;
  parameters.light = light;
  parameters.exif.taken = UtcTime{QDateTime::currentMSecsSinceEpoch()};
  return parameters;
}

QImage frame(double light) {
  const Bytes jpeg = scenes::render_jpeg(scene(frame_size, 0, light));
  return QImage::fromData(jpeg.data(), static_cast<int>(jpeg.size()), "JPEG").convertToFormat(QImage::Format_RGB32);
}

// No two shots of a camera have the same bytes: a comment behind the Exif segment tells them apart.
Bytes numbered(const Bytes& jpeg, const std::string& comment) {
  const std::size_t exif_end = 4U + (static_cast<std::size_t>(jpeg[4]) << 8U) + jpeg[5];
  const std::size_t length = comment.size() + 2;
  Bytes out(jpeg.begin(), jpeg.begin() + static_cast<std::ptrdiff_t>(exif_end));
  out.insert(out.end(), {0xFF, 0xFE, static_cast<std::uint8_t>(length >> 8U), static_cast<std::uint8_t>(length)});
  out.insert(out.end(), comment.begin(), comment.end());
  out.insert(out.end(), jpeg.begin() + static_cast<std::ptrdiff_t>(exif_end), jpeg.end());
  return out;
}

bool write_file(const QString& path, const Bytes& bytes) {
  QFile file(path);
  const auto size = static_cast<qint64>(bytes.size());
  return file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
         file.write(reinterpret_cast<const char*>(bytes.data()), size) == size && file.flush();
}

}  // namespace

SceneCamera::SceneCamera(QSize photo, QObject* parent)
    : PhotoCamera(parent), dark_(frame(1)), lit_(frame(torch_light)) {
  renderer_.setMaxThreadCount(1);
  writer_.setMaxThreadCount(1);
  render(photo);
}

SceneCamera::~SceneCamera() {
  closing_ = true;
  renderer_.waitForDone();
  writer_.waitForDone();
}

void SceneCamera::render(QSize photo) {
  for (int angle = 0; angle < angles; ++angle) {
    renderer_.start([this, photo, angle] {
      if (closing_) return;
      auto jpeg = std::make_shared<const Bytes>(scenes::render_jpeg(scene(photo, angle, 1)));
      QMetaObject::invokeMethod(this, [this, angle, jpeg] {
        photos_[static_cast<std::size_t>(angle)] = jpeg;
        ++rendered_;
        emit changed();
      });
    });
  }
}

void SceneCamera::setTorch(bool on) {
  if (on == torch_) return;
  torch_ = on;
  pushFrame();
  emit changed();
}

void SceneCamera::showIn(QObject* videoOutput) {
  sink_ = videoOutput != nullptr ? videoOutput->property("videoSink").value<QVideoSink*>() : nullptr;
  shown_ = videoOutput != nullptr;
  pushFrame();
  emit changed();
}

void SceneCamera::pushFrame() {
  if (!sink_) return;
  const QImage& image = torch_ ? lit_ : dark_;
  QVideoFrame frame(QVideoFrameFormat(image.size(), QVideoFrameFormat::Format_BGRX8888));
  if (!frame.map(QVideoFrame::WriteOnly)) return;
  const auto row_bytes = static_cast<std::size_t>(std::min<qsizetype>(image.bytesPerLine(), frame.bytesPerLine(0)));
  for (int y = 0; y < image.height(); ++y) {
    std::memcpy(frame.bits(0) + static_cast<std::ptrdiff_t>(y) * frame.bytesPerLine(0), image.constScanLine(y),
                row_bytes);
  }
  frame.unmap();
  sink_->setVideoFrame(frame);
}

void SceneCamera::shoot(const QString& path) {
  const int number = shots_++;
  const auto jpeg = rendered_ > 0 ? photos_[static_cast<std::size_t>(number % rendered_)] : nullptr;
  const std::string comment =
      "shot " + std::to_string(number) + " at " + std::to_string(QDateTime::currentMSecsSinceEpoch());
  writer_.start([this, path, jpeg, comment] {
    const bool written = jpeg && write_file(path, numbered(*jpeg, comment));
    QMetaObject::invokeMethod(this, [this, path, written] {
      if (written) {
        emit taken(path);
      } else {
        emit failed(path);
      }
    });
  });
}

}  // namespace siteproof
