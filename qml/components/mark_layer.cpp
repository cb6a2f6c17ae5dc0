#include "qml/components/mark_layer.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

#include "core/rules/marks.h"
#include "platform/common/mark_painter/mark_painter.h"
#include "qml/viewmodels/mark_json.h"

namespace siteproof {
namespace {

constexpr QRgb frost = 0xFFD5DADF;
constexpr QRgb frost_grain = 0xFFB9C1C9;

void paint_frosted(QPainter& painter, const QRectF& area, qreal grain) {
  painter.save();
  painter.setClipRect(area);
  painter.setPen(Qt::NoPen);
  painter.fillRect(area, QColor::fromRgba(frost));
  const int rows = static_cast<int>(std::ceil(area.height() / grain));
  const int columns = static_cast<int>(std::ceil(area.width() / grain));
  for (int row = 0; row < rows; ++row) {
    for (int column = row % 2; column < columns; column += 2) {
      painter.fillRect(QRectF(area.left() + column * grain, area.top() + row * grain, grain, grain),
                       QColor::fromRgba(frost_grain));
    }
  }
  painter.restore();
}

}  // namespace

MarkLayer::MarkLayer(QQuickItem* parent) : QQuickPaintedItem(parent) { setAntialiasing(true); }

void MarkLayer::setMarks(const QString& marks) {
  if (marks == marks_) return;
  marks_ = marks;
  drawn_ = marks_from_json(marks_).value_or(std::vector<Mark>());
  emit marksChanged();
  update();
}

void MarkLayer::setLineWidth(qreal width) {
  if (qFuzzyCompare(width + 1, line_width_ + 1)) return;
  line_width_ = width;
  emit lineWidthChanged();
  update();
}

void MarkLayer::paint(QPainter* painter) {
  const qreal line = line_width_ > 0 ? line_width_ : mark_line_px(size());
  const auto at = [this](MarkPoint point) {
    return QPointF(point.x * width() / mark_full, point.y * height() / mark_full);
  };
  // What is hidden lies below what is said of it.
  for (const Mark& mark : drawn_) {
    if (mark.kind != MarkKind::blur || mark.points.empty()) continue;
    paint_frosted(*painter, QRectF(at(mark.points.front()), at(mark.points.back())).normalized(),
                  std::max<qreal>(4, 3 * line));
  }
  paint_marks(*painter, size(), drawn_, line);
}

}  // namespace siteproof
