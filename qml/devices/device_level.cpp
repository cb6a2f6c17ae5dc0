#include "qml/devices/device_level.h"

#include <QtSensors/QAccelerometer>

#include <cmath>

namespace siteproof {
namespace {

constexpr int readings_per_second = 15;
// Shown in half degrees: a hand is never still, and a number that flickers cannot be read.
constexpr double step_degrees = 0.5;

}  // namespace

DeviceLevel::DeviceLevel(QObject* parent) : LevelSensor(parent) {}

DeviceLevel::~DeviceLevel() = default;

void DeviceLevel::setActive(bool active) {
  if (active && !sensor_) {
    sensor_ = std::make_unique<QAccelerometer>();
    sensor_->setDataRate(readings_per_second);
    connect(sensor_.get(), &QSensor::readingChanged, this, [this] {
      const QAccelerometerReading* const now = sensor_->reading();
      auto tilt = tilt_of(now->x(), now->y(), now->z());
      if (tilt) tilt = std::round(*tilt / step_degrees) * step_degrees;
      show(tilt);
    });
  }
  if (sensor_) sensor_->setActive(active);
  if (!active) show(std::nullopt);
}

}  // namespace siteproof
