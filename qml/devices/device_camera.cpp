#include "qml/devices/device_camera.h"

#include <QtMultimedia/QCamera>
#include <QtMultimedia/QCameraDevice>
#include <QtMultimedia/QImageCapture>
#include <QtMultimedia/QMediaCaptureSession>
#include <QtMultimedia/QMediaDevices>

namespace siteproof {

struct DeviceCamera::Session {
  QCamera camera{QMediaDevices::defaultVideoInput()};
  QImageCapture capture;
  QMediaCaptureSession session;
};

DeviceCamera::DeviceCamera(QObject* parent) : PhotoCamera(parent) {}

DeviceCamera::~DeviceCamera() = default;

QMediaDevices& DeviceCamera::devices() const {
  if (!devices_) {
    devices_ = std::make_unique<QMediaDevices>();
    connect(devices_.get(), &QMediaDevices::videoInputsChanged, this, &PhotoCamera::changed);
  }
  return *devices_;
}

bool DeviceCamera::available() const {
  static_cast<void>(devices());
  return !QMediaDevices::videoInputs().isEmpty();
}

bool DeviceCamera::ready() const { return session_ && session_->capture.isReadyForCapture(); }

bool DeviceCamera::torchSupported() const {
  return session_ && session_->camera.isTorchModeSupported(QCamera::TorchOn);
}

bool DeviceCamera::torch() const { return session_ && session_->camera.torchMode() == QCamera::TorchOn; }

void DeviceCamera::setTorch(bool on) {
  if (torchSupported()) session_->camera.setTorchMode(on ? QCamera::TorchOn : QCamera::TorchOff);
}

QString DeviceCamera::trouble() const { return session_ ? session_->camera.errorString() : QString(); }

void DeviceCamera::open() {
  session_ = std::make_unique<Session>();
  QImageCapture& capture = session_->capture;
  capture.setFileFormat(QImageCapture::JPEG);
  capture.setQuality(QImageCapture::VeryHighQuality);
  session_->session.setCamera(&session_->camera);
  session_->session.setImageCapture(&capture);
  connect(&capture, &QImageCapture::readyForCaptureChanged, this, &PhotoCamera::changed);
  connect(&session_->camera, &QCamera::torchModeChanged, this, &PhotoCamera::changed);
  connect(&session_->camera, &QCamera::activeChanged, this, &PhotoCamera::changed);
  connect(&session_->camera, &QCamera::errorChanged, this, &PhotoCamera::changed);
  connect(&capture, &QImageCapture::imageSaved, this, [this](int id, const QString&) {
    if (const auto shot = under_way_.extract(id)) emit taken(shot.mapped());
  });
  connect(&capture, &QImageCapture::errorOccurred, this, [this](int id, QImageCapture::Error, const QString&) {
    if (const auto shot = under_way_.extract(id)) emit failed(shot.mapped());
  });
}

void DeviceCamera::showIn(QObject* videoOutput) {
  if (videoOutput == nullptr) {
    if (!session_) return;
    session_->camera.setActive(false);
    session_->session.setVideoOutput(nullptr);
  } else if (available()) {
    if (!session_) open();
    session_->session.setVideoOutput(videoOutput);
    session_->camera.setActive(true);
  }
  emit changed();
}

void DeviceCamera::shoot(const QString& path) {
  const int id = ready() ? session_->capture.captureToFile(path) : -1;
  if (id < 0) {
    // Nobody expects the answer before this call has returned.
    QMetaObject::invokeMethod(
        this, [this, path] { emit failed(path); }, Qt::QueuedConnection);
    return;
  }
  under_way_.emplace(id, path);
}

}  // namespace siteproof
