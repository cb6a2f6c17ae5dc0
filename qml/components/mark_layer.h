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
  /// Of words, in pixels of the item; a fifth of it is the lines' width. Words too small to be read are left out.
  Q_PROPERTY(qreal textSize READ textSize WRITE setTextSize NOTIFY textSizeChanged)

 public:
  explicit MarkLayer(QQuickItem* parent = nullptr);

  [[nodiscard]] QString marks() const { return marks_; }
  void setMarks(const QString& marks);
  [[nodiscard]] qreal textSize() const { return text_size_; }
  void setTextSize(qreal size);

  void paint(QPainter* painter) override;

 signals:
  void marksChanged();
  void textSizeChanged();

 private:
  QString marks_;
  std::vector<Mark> drawn_;
  qreal text_size_ = 18;
};

}  // namespace siteproof
