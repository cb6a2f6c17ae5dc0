#include "qml/components/signature_pad.h"

#include <QtGui/QPainter>
#include <QtGui/QPen>

#include <algorithm>

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
  if (ink_) {
    connect(ink_, &StrokeCollector::changed, this, [this] {
      fit();
      update();
    });
  }
  emit inkChanged();
  fit();
  update();
}

void SignaturePad::setColor(const QColor& color) {
  if (color == color_) return;
  color_ = color;
  emit colorChanged();
  update();
}

void SignaturePad::fit() {
  if (writing_ || !ink_ || width() <= 0 || height() <= 0) return;
  QPointF end;
  for (const Stroke& stroke : ink_->strokes()) {
    for (const StrokePoint& point : stroke) {
      end.setX(std::max(end.x(), place(point).x()));
      end.setY(std::max(end.y(), place(point).y()));
    }
  }
  const qreal shrink = std::min({1.0, width() / std::max(1.0, end.x()), height() / std::max(1.0, end.y())});
  if (qFuzzyCompare(shrink, shrink_)) return;
  shrink_ = shrink;
  emit shrinkChanged();
  update();
}

void SignaturePad::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickPaintedItem::geometryChange(now, before);
  turned_ = writing_;
  fit();
}

void SignaturePad::lift() {
  writing_ = false;
  finger_ = -1;
  if (ink_) ink_->penUp();
  if (turned_) fit();
  turned_ = false;
}

void SignaturePad::paint(QPainter* painter) {
  if (!ink_) return;
  painter->setRenderHint(QPainter::Antialiasing);
  painter->scale(shrink_, shrink_);
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
  if (!ink_) return;
  writing_ = true;
  ink_->penDown(inked(event->position()), 1.0, static_cast<qint64>(event->timestamp()));
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event) {
  if (ink_) ink_->penMove(inked(event->position()), 1.0, static_cast<qint64>(event->timestamp()));
}

void SignaturePad::mouseReleaseEvent(QMouseEvent*) { lift(); }

void SignaturePad::mouseUngrabEvent() { lift(); }

void SignaturePad::touchUngrabEvent() { lift(); }

void SignaturePad::touchEvent(QTouchEvent* event) {
  if (!ink_) return;
  const auto time = static_cast<qint64>(event->timestamp());
  for (const QEventPoint& point : event->points()) {
    if (point.state() == QEventPoint::Pressed && finger_ < 0) {
      finger_ = point.id();
      writing_ = true;
      ink_->penDown(inked(point.position()), pressure_of(point), time);
    } else if (point.id() == finger_ && point.state() == QEventPoint::Updated) {
      ink_->penMove(inked(point.position()), pressure_of(point), time);
    } else if (point.id() == finger_ && point.state() == QEventPoint::Released) {
      lift();
    }
  }
  event->accept();
}

}  // namespace siteproof
