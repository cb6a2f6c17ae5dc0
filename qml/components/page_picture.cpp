#include "qml/components/page_picture.h"

#include <QtGui/QPainter>

namespace siteproof {

void PagePicture::setPicture(const QVariant& picture) {
  picture_ = picture.value<QImage>();
  emit pictureChanged();
  fit();
  update();
}

void PagePicture::fit() {
  // A page of paper until there is a picture (ISO 216).
  constexpr double upright = 1.41421356;
  const double shape = picture_.isNull() ? upright : static_cast<double>(picture_.height()) / picture_.width();
  setImplicitHeight(width() * shape);
}

void PagePicture::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickPaintedItem::geometryChange(now, before);
  if (!qFuzzyCompare(now.width(), before.width())) fit();
}

void PagePicture::paint(QPainter* painter) {
  painter->fillRect(boundingRect(), Qt::white);
  if (picture_.isNull()) return;
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  painter->drawImage(boundingRect(), picture_);
}

}  // namespace siteproof
