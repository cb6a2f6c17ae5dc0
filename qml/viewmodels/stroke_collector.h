#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>
#include <QtCore/QPointF>

#include <optional>
#include <vector>

#include "core/model/event.h"

namespace siteproof {

/// The strokes of a signature as the pen draws them: position in 1/100 dp of the pad, time since the first touch,
/// pressure 0 to 1000. Bounded, so that a resting palm cannot outgrow what one event may hold.
class StrokeCollector : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The sign-off view model owns the strokes.")
  Q_PROPERTY(bool empty READ empty NOTIFY changed)

 public:
  static constexpr std::size_t points_max = 6000;

  using QObject::QObject;

  [[nodiscard]] bool empty() const { return strokes_.empty(); }
  [[nodiscard]] const std::vector<Stroke>& strokes() const { return strokes_; }

  /// `pressure` is 0 to 1; a device without pressure sends 1. `time_ms` is of any clock that only goes forward.
  void penDown(QPointF at, qreal pressure, qint64 time_ms);
  void penMove(QPointF at, qreal pressure, qint64 time_ms);
  void penUp() { drawing_ = false; }

  /// As parse_strokes reads it; empty when nothing is drawn.
  [[nodiscard]] QString json() const;
  /// Draws what json() told; the next stroke is timed as if the pen had just been lifted. What cannot be read is no
  /// stroke.
  void restore(const QString& json);

  /// Takes the last stroke back.
  Q_INVOKABLE void undo();
  Q_INVOKABLE void clear();

 signals:
  void changed();

 private:
  void add(QPointF at, qreal pressure, qint64 time_ms);

  std::vector<Stroke> strokes_;
  std::size_t points_ = 0;
  qint64 begun_ms_ = 0;
  std::optional<int> resume_ms_;  ///< where the strokes ended that another program drew, until the pen comes down again
  bool drawing_ = false;
};

}  // namespace siteproof
