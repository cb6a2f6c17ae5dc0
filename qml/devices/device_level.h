#pragma once

#include <memory>

#include "qml/viewmodels/level_sensor.h"

class QAccelerometer;

namespace siteproof {

/// The device's accelerometer as a level; never meaningful where there is none. The sensor is looked for when it is
/// first switched on.
class DeviceLevel final : public LevelSensor {
  Q_OBJECT

 public:
  explicit DeviceLevel(QObject* parent = nullptr);
  ~DeviceLevel() override;

  void setActive(bool active) override;

 private:
  std::unique_ptr<QAccelerometer> sensor_;
};

}  // namespace siteproof
