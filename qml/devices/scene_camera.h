#pragma once

#include <QtCore/QPointer>
#include <QtCore/QSize>
#include <QtCore/QThreadPool>
#include <QtGui/QImage>

#include <array>
#include <atomic>
#include <memory>

#include "core/base/bytes.h"
#include "qml/viewmodels/photo_camera.h"

class QVideoSink;

namespace siteproof {

/// A camera for machines that have none: it stands in front of a rendered wet ceiling and takes real JPEGs of it, from
/// one of a few angles after the other. As with a sensor that buffers its pictures, the next shot can be taken at once;
/// files are written on a thread of its own, which never waits for an
/// angle that is still being rendered.
class SceneCamera final : public PhotoCamera {
  Q_OBJECT

 public:
  static constexpr int angles = 3;

  explicit SceneCamera(QSize photo = {4000, 3000}, QObject* parent = nullptr);
  ~SceneCamera() override;

  [[nodiscard]] bool available() const override { return true; }
  [[nodiscard]] bool ready() const override { return rendered_ > 0 && shown_; }
  [[nodiscard]] bool torchSupported() const override { return true; }
  [[nodiscard]] bool torch() const override { return torch_; }
  void setTorch(bool on) override;
  [[nodiscard]] QString trouble() const override { return {}; }
  void showIn(QObject* videoOutput) override;
  void shoot(const QString& path) override;

 private:
  void render(QSize photo);
  void pushFrame();

  QPointer<QVideoSink> sink_;
  QImage dark_, lit_;
  std::array<std::shared_ptr<const Bytes>, angles> photos_;
  int rendered_ = 0, shots_ = 0;
  bool torch_ = false, shown_ = false;
  std::atomic<bool> closing_ = false;
  QThreadPool renderer_, writer_;
};

}  // namespace siteproof
