#include "qml/components/dashed_outline.h"

#include <QtGui/QPainter>

namespace siteproof {

DashedOutline::DashedOutline(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
  connect(this, &DashedOutline::changed, this, [this] { update(); });
}

void DashedOutline::paint(QPainter* painter) {
  constexpr qreal thickness = 2, half = thickness / 2;
  QPen pen(color_, thickness, Qt::CustomDashLine, Qt::FlatCap);
  pen.setDashPattern({4, 3});
  painter->setPen(pen);
  painter->drawRoundedRect(QRectF(half, half, width() - thickness, height() - thickness), radius_ - half,
                           radius_ - half);
}

}  // namespace siteproof
