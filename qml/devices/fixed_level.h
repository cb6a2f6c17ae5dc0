#pragma once

#include "qml/viewmodels/level_sensor.h"

namespace siteproof {

/// A device that is held at one angle, for machines that have no sensor.
class FixedLevel final : public LevelSensor {
  Q_OBJECT

 public:
  explicit FixedLevel(double tilt, QObject* parent = nullptr) : LevelSensor(parent), held_(tilt) {}

  /// The hand moves.
  void hold(double tilt) {
    held_ = tilt;
    if (active_) show(held_);
  }
  void setActive(bool active) override {
    active_ = active;
    show(active ? std::optional(held_) : std::nullopt);
  }

 private:
  double held_;
  bool active_ = false;
};

}  // namespace siteproof
