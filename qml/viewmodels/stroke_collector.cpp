#include "qml/viewmodels/stroke_collector.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "core/usecases/sign_off.h"

namespace siteproof {
namespace {

// A hand that rests trembles by less than this, in 1/100 dp.
constexpr int tremor = 50;

int hundredths(qreal value) { return static_cast<int>(std::lround(std::clamp(value, -10'000.0, 10'000.0) * 100)); }

}  // namespace

void StrokeCollector::penDown(QPointF at, qreal pressure, qint64 time_ms) {
  if (points_ >= points_max) return;
  if (resume_ms_) begun_ms_ = time_ms - *resume_ms_;
  if (strokes_.empty()) begun_ms_ = time_ms;
  resume_ms_.reset();
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

QString StrokeCollector::json() const {
  if (strokes_.empty()) return {};
  std::string out = "{\"strokes\":[";
  for (const Stroke& stroke : strokes_) {
    out += &stroke == &strokes_.front() ? "{\"points\":[" : ",{\"points\":[";
    for (const StrokePoint& point : stroke) {
      fmt::format_to(std::back_inserter(out), R"({}{{"x":{},"y":{},"t":{},"p":{}}})",
                     &point == &stroke.front() ? "" : ",", point.x, point.y, point.t_ms, point.pressure);
    }
    out += "]}";
  }
  return QString::fromStdString(out + "]}");
}

void StrokeCollector::restore(const QString& json) {
  if (json.isEmpty()) return;
  auto drawn = parse_strokes(json.toStdString());
  if (!drawn) return;
  std::erase_if(*drawn, [](const Stroke& stroke) { return stroke.empty(); });
  strokes_ = std::move(*drawn);
  points_ = 0;
  for (const Stroke& stroke : strokes_) points_ += stroke.size();
  drawing_ = false;
  resume_ms_ = strokes_.empty() ? 0 : strokes_.back().back().t_ms;
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
