#include "qml/components/floor_plan_lines.h"

#include <QtGui/QPainter>
#include <QtGui/QPolygonF>

namespace siteproof {

FloorPlanLines::FloorPlanLines(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
  connect(this, &FloorPlanLines::changed, this, [this] { update(); });
}

void FloorPlanLines::paint(QPainter* painter) {
  constexpr qreal wall_width = 3, unit = 10'000;
  painter->setPen(QPen(wall_, wall_width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  painter->setBrush(floor_);
  // The outer walls lie on the edge.
  const QRectF inside = QRectF(0, 0, width(), height()).adjusted(wall_width, wall_width, -wall_width, -wall_width);
  for (const QVariant& room : std::as_const(rooms_)) {
    const QVariantList points = room.toMap().value(QStringLiteral("points")).toList();
    QPolygonF outline;
    for (qsizetype i = 0; i + 1 < points.size(); i += 2) {
      outline << QPointF(inside.x() + points[i].toDouble() / unit * inside.width(),
                         inside.y() + points[i + 1].toDouble() / unit * inside.height());
    }
    painter->drawPolygon(outline);
  }
}

}  // namespace siteproof
