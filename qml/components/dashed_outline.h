#pragma once

#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

namespace siteproof {

/// A broken line around a place with round corners: what is inside is there, but cannot be used yet.
class DashedOutline : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QColor color MEMBER color_ NOTIFY changed)
  Q_PROPERTY(qreal radius MEMBER radius_ NOTIFY changed)

 public:
  explicit DashedOutline(QQuickItem* parent = nullptr);

  void paint(QPainter* painter) override;

 signals:
  void changed();

 private:
  QColor color_;
  qreal radius_ = 0;
};

}  // namespace siteproof
