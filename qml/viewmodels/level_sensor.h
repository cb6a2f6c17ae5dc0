#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>

#include <optional>

namespace siteproof {

/// Tells how far the device is from being held level. Lives on the interface's thread.
class LevelSensor : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program chooses its sensors at its start.")
  /// False without a sensor, and while the device lies flat, where a level says nothing.
  Q_PROPERTY(bool meaningful READ meaningful NOTIFY changed)
  /// Degrees about the line of sight, clockwise positive, -45 to 45 from the nearest upright position.
  Q_PROPERTY(qreal tilt READ tilt NOTIFY changed)
  Q_PROPERTY(bool level READ level NOTIFY changed)

 public:
  static constexpr double level_within_degrees = 1.0;

  using QObject::QObject;

  /// A sensor that nobody looks at costs no battery.
  Q_INVOKABLE virtual void setActive(bool active) = 0;

  [[nodiscard]] bool meaningful() const { return tilt_.has_value(); }
  [[nodiscard]] qreal tilt() const { return tilt_.value_or(0); }
  [[nodiscard]] bool level() const { return tilt_ && qAbs(*tilt_) <= level_within_degrees; }

 signals:
  void changed();

 protected:
  void show(std::optional<double> tilt) {
    if (tilt == tilt_) return;
    tilt_ = tilt;
    emit changed();
  }

 private:
  std::optional<double> tilt_;
};

/// The tilt that an accelerometer at rest measures: x to the right of the screen, y up, z out of it, in any unit.
/// Nothing when the device lies nearly flat.
[[nodiscard]] std::optional<double> tilt_of(double x, double y, double z);

}  // namespace siteproof
