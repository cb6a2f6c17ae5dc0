#include "qml/components/outline.h"

#include <QtCore/QXmlStreamWriter>
#include <QtSvg/QSvgRenderer>
#include <algorithm>

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

}  // namespace

Outline::Outline(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
  connect(this, &Outline::changed, this, [this] { update(); });
}

void Outline::paint(QPainter* painter) {
  if (path_.isEmpty()) return;
  QByteArray drawing;
  QXmlStreamWriter svg(&drawing);
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
  const qreal side = std::min(width(), height());
  QSvgRenderer(drawing).render(painter, QRectF((width() - side) / 2, (height() - side) / 2, side, side));
}

}  // namespace siteproof
