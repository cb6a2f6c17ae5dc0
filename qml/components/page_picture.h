#pragma once

#include <QtCore/QVariant>
#include <QtGui/QImage>
#include <QtQuick/QQuickPaintedItem>

namespace siteproof {

/// A picture that is in memory already, such as a drawn page, as wide as the item; its height follows.
class PagePicture : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  /// A QImage; anything else is blank paper.
  Q_PROPERTY(QVariant picture READ picture WRITE setPicture NOTIFY pictureChanged)

 public:
  explicit PagePicture(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) { setOpaquePainting(true); }

  [[nodiscard]] QVariant picture() const { return picture_; }
  void setPicture(const QVariant& picture);
  void paint(QPainter* painter) override;

 signals:
  void pictureChanged();

 protected:
  void geometryChange(const QRectF& now, const QRectF& before) override;

 private:
  void fit();

  QImage picture_;
};

}  // namespace siteproof
