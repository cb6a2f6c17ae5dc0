#include "qml/components/outline.h"

#include <QtCore/QCache>
#include <QtCore/QXmlStreamWriter>
#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGImageNode>
#include <QtSvg/QSvgRenderer>
#include <algorithm>
#include <cmath>
#include <utility>

namespace siteproof {
namespace {

void write_paint(QXmlStreamWriter& svg, const QString& what, const QColor& color) {
  if (color.alpha() == 0) {
    svg.writeAttribute(what, QStringLiteral("none"));
    return;
  }
  svg.writeAttribute(what, color.name());
  svg.writeAttribute(what + QStringLiteral("-opacity"), QString::number(color.alphaF()));
}

// Of the interface's thread. A few dozen drawings in a few colours and sizes; what does not fit is painted again.
QImage painted(const QByteArray& drawing, int pixels) {
  constexpr int kept_bytes = 4 << 20;
  static QCache<std::pair<QByteArray, int>, QImage> kept(kept_bytes);
  const std::pair key(drawing, pixels);
  if (const QImage* const found = kept.object(key)) return *found;
  QImage picture(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  QSvgRenderer(drawing).render(&painter, QRectF(0, 0, pixels, pixels));
  painter.end();
  kept.insert(key, new QImage(picture), static_cast<int>(picture.sizeInBytes()));
  return picture;
}

}  // namespace

Outline::Outline(QQuickItem* parent) : QQuickItem(parent) {
  setFlag(ItemHasContents);
  connect(this, &Outline::changed, this, [this] { polish(); });
}

QByteArray Outline::drawing() const {
  QByteArray written;
  QXmlStreamWriter svg(&written);
  svg.writeStartElement(QStringLiteral("svg"));
  svg.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
  svg.writeAttribute(QStringLiteral("viewBox"), QStringLiteral("0 0 %1 %1").arg(field_));
  svg.writeStartElement(QStringLiteral("path"));
  svg.writeAttribute(QStringLiteral("d"), path_);
  write_paint(svg, QStringLiteral("stroke"), stroke_);
  write_paint(svg, QStringLiteral("fill"), fill_);
  svg.writeAttribute(QStringLiteral("stroke-width"), QString::number(stroke_width_));
  svg.writeAttribute(QStringLiteral("stroke-linecap"), QStringLiteral("round"));
  svg.writeAttribute(QStringLiteral("stroke-linejoin"), QStringLiteral("round"));
  svg.writeEndElement();
  svg.writeEndElement();
  return written;
}

void Outline::updatePolish() {
  if (window() == nullptr) return;
  const qreal side = std::min(width(), height());
  const int pixels = static_cast<int>(std::ceil(side * window()->effectiveDevicePixelRatio()));
  picture_ = path_.isEmpty() || pixels <= 0 ? QImage() : painted(drawing(), pixels);
  repainted_ = true;
  update();
}

QSGNode* Outline::updatePaintNode(QSGNode* before, UpdatePaintNodeData*) {
  if (picture_.isNull()) {
    delete before;
    return nullptr;
  }
  auto* node = static_cast<QSGImageNode*>(before);
  if (node == nullptr) {
    node = window()->createImageNode();
    node->setOwnsTexture(true);
    node->setFiltering(QSGTexture::Linear);
    repainted_ = true;
  }
  if (std::exchange(repainted_, false)) {
    node->setTexture(window()->createTextureFromImage(picture_, QQuickWindow::TextureCanUseAtlas));
  }
  const qreal side = std::min(width(), height());
  node->setRect((width() - side) / 2, (height() - side) / 2, side, side);
  return node;
}

void Outline::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickItem::geometryChange(now, before);
  if (now.size() != before.size()) polish();
}

void Outline::itemChange(ItemChange change, const ItemChangeData& value) {
  QQuickItem::itemChange(change, value);
  if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged) polish();
}

}  // namespace siteproof
