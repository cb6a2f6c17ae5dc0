#include "qml/viewmodels/stroke_collector.h"

#include <algorithm>
#include <cmath>

namespace siteproof {
namespace {

// A hand that rests trembles by less than this, in 1/100 dp.
constexpr int tremor = 50;

int hundredths(qreal value) { return static_cast<int>(std::lround(std::clamp(value, -10'000.0, 10'000.0) * 100)); }

}  // namespace

void StrokeCollector::penDown(QPointF at, qreal pressure, qint64 time_ms) {
  if (points_ >= points_max) return;
  if (strokes_.empty()) begun_ms_ = time_ms;
  strokes_.emplace_back();
  drawing_ = true;
  add(at, pressure, time_ms);
}

void StrokeCollector::penMove(QPointF at, qreal pressure, qint64 time_ms) {
  if (!drawing_ || points_ >= points_max) return;
  const StrokePoint& last = strokes_.back().back();
  if (std::abs(hundredths(at.x()) - last.x) + std::abs(hundredths(at.y()) - last.y) < tremor) return;
  add(at, pressure, time_ms);
}

void StrokeCollector::add(QPointF at, qreal pressure, qint64 time_ms) {
  StrokePoint point;
  point.x = hundredths(at.x());
  point.y = hundredths(at.y());
  point.t_ms = static_cast<int>(std::clamp<qint64>(time_ms - begun_ms_, 0, 3'600'000));
  point.pressure = static_cast<int>(std::lround(std::clamp(pressure, 0.0, 1.0) * 1000));
  strokes_.back().push_back(point);
  ++points_;
  emit changed();
}

void StrokeCollector::undo() {
  if (strokes_.empty()) return;
  points_ -= strokes_.back().size();
  strokes_.pop_back();
  drawing_ = false;
  emit changed();
}

void StrokeCollector::clear() {
  strokes_.clear();
  points_ = 0;
  drawing_ = false;
  emit changed();
}

}  // namespace siteproof
