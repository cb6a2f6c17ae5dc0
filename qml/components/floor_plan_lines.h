#pragma once

#include <QtCore/QVariantList>
#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

namespace siteproof {

/// The walls of a flat. `rooms` are maps with `points`: x and y in turn, in 1/10,000 of the item's width and height.
class FloorPlanLines : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QVariantList rooms MEMBER rooms_ NOTIFY changed)
  Q_PROPERTY(QColor wall MEMBER wall_ NOTIFY changed)
  Q_PROPERTY(QColor floor MEMBER floor_ NOTIFY changed)

 public:
  explicit FloorPlanLines(QQuickItem* parent = nullptr);
  void paint(QPainter* painter) override;

 signals:
  void changed();

 private:
  QVariantList rooms_;
  QColor wall_ = Qt::black, floor_ = Qt::transparent;
};

}  // namespace siteproof
