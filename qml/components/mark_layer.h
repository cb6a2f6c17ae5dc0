#pragma once

#include <QtQuick/QQuickPaintedItem>

#include <vector>

#include "core/model/evidence.h"

namespace siteproof {

/// The marks over a photo, on an item that lies exactly over the upright picture. What hides faces and papers is shown
/// as frosted glass, as copies that are shared have it; the original is whole.
class MarkLayer : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  /// As marks_to_json writes them.
  Q_PROPERTY(QString marks READ marks WRITE setMarks NOTIFY marksChanged)
  /// In pixels of the item; 0: as on a copy of the photo in the item's size.
  Q_PROPERTY(qreal lineWidth READ lineWidth WRITE setLineWidth NOTIFY lineWidthChanged)

 public:
  explicit MarkLayer(QQuickItem* parent = nullptr);

  [[nodiscard]] QString marks() const { return marks_; }
  void setMarks(const QString& marks);
  [[nodiscard]] qreal lineWidth() const { return line_width_; }
  void setLineWidth(qreal width);

  void paint(QPainter* painter) override;

 signals:
  void marksChanged();
  void lineWidthChanged();

 private:
  QString marks_;
  std::vector<Mark> drawn_;
  qreal line_width_ = 0;
};

}  // namespace siteproof
