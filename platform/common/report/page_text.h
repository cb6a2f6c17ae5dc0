#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QPainter>

#include <memory>
#include <vector>

#include "core/model/checklist_template.h"
#include "platform/common/report/report_pdf.h"

class QTextLayout;

namespace siteproof {

struct TextStyle {
  double size_pt = 9.5;
  bool bold = false;
  QColor colour;
  Qt::Alignment align = Qt::AlignLeft;
};

/// A text set to a width, measured and ready to draw. In both languages the second one is paler.
class PageText {
 public:
  PageText(const Bilingual& text, ReportLanguage language, const TextStyle& style, const QColor& second, double width);
  [[nodiscard]] double height() const { return height_; }
  /// Width that the longest line takes.
  [[nodiscard]] double width() const { return width_; }
  void draw(QPainter& painter, QPointF top_left) const { draw(painter, top_left, 0, lines()); }

  /// For what is longer than a page: line by line.
  [[nodiscard]] int lines() const;
  [[nodiscard]] double height(int first, int count) const;
  void draw(QPainter& painter, QPointF top_left, int first, int count) const;

 private:
  std::shared_ptr<QTextLayout> layout_;
  double height_ = 0, width_ = 0;
};

/// Whether the device has a font for Chinese.
[[nodiscard]] bool has_chinese_font();

}  // namespace siteproof
