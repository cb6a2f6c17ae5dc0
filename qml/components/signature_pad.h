#pragma once

#include <QtCore/QPointer>
#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

#include "qml/viewmodels/stroke_collector.h"

namespace siteproof {

/// Where a person writes their name: hands finger, pen or mouse to the stroke collector and draws what it holds.
class SignaturePad : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::StrokeCollector* ink READ ink WRITE setInk NOTIFY inkChanged REQUIRED)
  Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

 public:
  explicit SignaturePad(QQuickItem* parent = nullptr);

  [[nodiscard]] StrokeCollector* ink() const { return ink_; }
  void setInk(StrokeCollector* ink);
  [[nodiscard]] QColor color() const { return color_; }
  void setColor(const QColor& color);

  void paint(QPainter* painter) override;

 signals:
  void inkChanged();
  void colorChanged();

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void touchEvent(QTouchEvent* event) override;

 private:
  QPointer<StrokeCollector> ink_;
  QColor color_ = Qt::black;
  int finger_ = -1;  ///< the touch that writes; others are a resting hand
};

}  // namespace siteproof
