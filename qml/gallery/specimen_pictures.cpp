#include "qml/gallery/specimen_pictures.h"

#include <QtGui/QPainter>

namespace siteproof {

QImage SpecimenPictures::requestImage(const QString& id, QSize* size, const QSize& requested) {
  if (id != QStringLiteral("shown")) return {};
  QImage wall(requested.isEmpty() ? QSize(240, 180) : requested, QImage::Format_RGB32);
  wall.fill(QColor(202, 196, 184));
  QPainter painter(&wall);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(150, 138, 118));
  painter.drawEllipse(QRectF(wall.width() * 0.3, wall.height() * 0.25, wall.width() * 0.45, wall.height() * 0.5));
  if (size != nullptr) *size = wall.size();
  return wall;
}

}  // namespace siteproof
