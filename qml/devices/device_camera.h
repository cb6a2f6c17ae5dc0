#pragma once

#include <map>
#include <memory>

#include "qml/viewmodels/photo_camera.h"

class QCamera;
class QImageCapture;
class QMediaCaptureSession;
class QMediaDevices;

namespace siteproof {

/// The device's own camera through Qt Multimedia, which writes each picture itself: its bytes are the original. The
/// media library is loaded when somebody first asks whether there is a camera, not when the program starts.
class DeviceCamera final : public PhotoCamera {
  Q_OBJECT

 public:
  explicit DeviceCamera(QObject* parent = nullptr);
  ~DeviceCamera() override;

  [[nodiscard]] bool available() const override;
  [[nodiscard]] bool ready() const override;
  [[nodiscard]] bool torchSupported() const override;
  [[nodiscard]] bool torch() const override;
  void setTorch(bool on) override;
  [[nodiscard]] QString trouble() const override;
  void showIn(QObject* videoOutput) override;
  void shoot(const QString& path) override;

 private:
  struct Session;
  [[nodiscard]] QMediaDevices& devices() const;
  void open();

  mutable std::unique_ptr<QMediaDevices> devices_;
  std::unique_ptr<Session> session_;
  std::map<int, QString> under_way_;  ///< by the capture's number
};

}  // namespace siteproof
