#pragma once

#include <QtGui/QColor>
#include <QtGui/QImage>
#include <QtQuick/QQuickItem>

namespace siteproof {

/// A small drawing: one path in the syntax of SVG 1.1 section 8.3 on a square field, scaled to the item and smooth at
/// its edges. Every drawing is painted once for all items that show it: the shapes of Qt Quick 6.4 need a layer of
/// their own each to be smooth, and dozens of those make the first frame late.
class Outline : public QQuickItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString path MEMBER path_ NOTIFY changed)
  /// Side of the field the path is written on.
  Q_PROPERTY(qreal field MEMBER field_ NOTIFY changed)
  /// Transparent: no line.
  Q_PROPERTY(QColor stroke MEMBER stroke_ NOTIFY changed)
  Q_PROPERTY(qreal strokeWidth MEMBER stroke_width_ NOTIFY changed)
  /// Transparent: not filled.
  Q_PROPERTY(QColor fill MEMBER fill_ NOTIFY changed)

 public:
  explicit Outline(QQuickItem* parent = nullptr);

 signals:
  void changed();

 protected:
  void updatePolish() override;
  QSGNode* updatePaintNode(QSGNode* before, UpdatePaintNodeData* data) override;
  void geometryChange(const QRectF& now, const QRectF& before) override;
  void itemChange(ItemChange change, const ItemChangeData& value) override;

 private:
  /// As SVG.
  [[nodiscard]] QByteArray drawing() const;

  QString path_;
  qreal field_ = 24;
  qreal stroke_width_ = 2;
  QColor stroke_ = Qt::transparent;
  QColor fill_ = Qt::transparent;
  QImage picture_;
  bool repainted_ = false;
};

}  // namespace siteproof
