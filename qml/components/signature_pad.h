#pragma once

#include <QtCore/QPointer>
#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

#include "qml/viewmodels/stroke_collector.h"

namespace siteproof {

/// Where a person writes their name: hands finger, pen or mouse to the stroke collector and draws what it holds.
/// Strokes that were drawn on a larger pad, before the tablet was turned, are shown smaller and stay as they were
/// recorded.
class SignaturePad : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::StrokeCollector* ink READ ink WRITE setInk NOTIFY inkChanged REQUIRED)
  /// How much smaller than drawn the strokes are shown, 0 to 1.
  Q_PROPERTY(qreal shrink READ shrink NOTIFY shrinkChanged)
  Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

 public:
  explicit SignaturePad(QQuickItem* parent = nullptr);

  [[nodiscard]] StrokeCollector* ink() const { return ink_; }
  void setInk(StrokeCollector* ink);
  [[nodiscard]] QColor color() const { return color_; }
  void setColor(const QColor& color);

  [[nodiscard]] qreal shrink() const { return shrink_; }

  void paint(QPainter* painter) override;

 signals:
  void inkChanged();
  void colorChanged();
  void shrinkChanged();

 protected:
  void geometryChange(const QRectF& now, const QRectF& before) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseUngrabEvent() override;
  void touchEvent(QTouchEvent* event) override;
  void touchUngrabEvent() override;

 private:
  void lift();
  void fit();
  [[nodiscard]] QPointF inked(QPointF at) const { return at / shrink_; }

  QPointer<StrokeCollector> ink_;
  QColor color_ = Qt::black;
  qreal shrink_ = 1;
  bool writing_ = false;  ///< nothing moves under the pen
  bool turned_ = false;   ///< while it wrote
  int finger_ = -1;       ///< the touch that writes; others are a resting hand
};

}  // namespace siteproof
