#include "qml/components/signature_pad.h"

#include <QtGui/QPainter>
#include <QtGui/QPen>

namespace siteproof {
namespace {

constexpr qreal thin = 1.5;
constexpr qreal thick = 4.0;

QPointF place(const StrokePoint& point) { return QPointF(point.x, point.y) / 100.0; }

qreal pressure_of(const QEventPoint& point) { return point.pressure() > 0 ? point.pressure() : 1.0; }

}  // namespace

SignaturePad::SignaturePad(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAcceptedMouseButtons(Qt::LeftButton);
  setAcceptTouchEvents(true);
  setKeepMouseGrab(true);
  setKeepTouchGrab(true);
  setAntialiasing(true);
}

void SignaturePad::setInk(StrokeCollector* ink) {
  if (ink == ink_) return;
  if (ink_) ink_->disconnect(this);
  ink_ = ink;
  if (ink_) connect(ink_, &StrokeCollector::changed, this, [this] { update(); });
  emit inkChanged();
  update();
}

void SignaturePad::setColor(const QColor& color) {
  if (color == color_) return;
  color_ = color;
  emit colorChanged();
  update();
}

void SignaturePad::paint(QPainter* painter) {
  if (!ink_) return;
  painter->setRenderHint(QPainter::Antialiasing);
  QPen pen(color_);
  pen.setCapStyle(Qt::RoundCap);
  for (const Stroke& stroke : ink_->strokes()) {
    for (std::size_t i = 0; i < stroke.size(); ++i) {
      pen.setWidthF(thin + (thick - thin) * stroke[i].pressure / 1000.0);
      painter->setPen(pen);
      painter->drawLine(place(stroke[i == 0 ? 0 : i - 1]), place(stroke[i]));
    }
  }
}

void SignaturePad::mousePressEvent(QMouseEvent* event) {
  if (ink_) ink_->penDown(event->position(), 1.0, static_cast<qint64>(event->timestamp()));
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event) {
  if (ink_) ink_->penMove(event->position(), 1.0, static_cast<qint64>(event->timestamp()));
}

void SignaturePad::mouseReleaseEvent(QMouseEvent*) {
  if (ink_) ink_->penUp();
}

void SignaturePad::touchEvent(QTouchEvent* event) {
  if (!ink_) return;
  const auto time = static_cast<qint64>(event->timestamp());
  for (const QEventPoint& point : event->points()) {
    if (point.state() == QEventPoint::Pressed && finger_ < 0) {
      finger_ = point.id();
      ink_->penDown(point.position(), pressure_of(point), time);
    } else if (point.id() == finger_ && point.state() == QEventPoint::Updated) {
      ink_->penMove(point.position(), pressure_of(point), time);
    } else if (point.id() == finger_ && point.state() == QEventPoint::Released) {
      finger_ = -1;
      ink_->penUp();
    }
  }
  event->accept();
}

}  // namespace siteproof
