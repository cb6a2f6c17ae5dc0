#pragma once

#include <vector>

#include "platform/common/report/flow.h"
#include "platform/common/report/page_text.h"

namespace siteproof {

/// A report's colours and voices.
struct ReportPalette {
  explicit ReportPalette(const ReportColours& colours);
  QColor accent, text, muted, line, panel;
};

/// Turns a report into blocks. The blocks use the report and the source, which must outlive them.
class ReportBlocks {
 public:
  ReportBlocks(const ReportDocument& report, ReportLanguage language, const ReportPhotoSource& photos);
  [[nodiscard]] std::vector<PageBlock> build();

 private:
  struct Cell {
    PageText text;
    double x = 0;
  };
  struct RowLook {
    QColor fill;       ///< invalid: none
    QColor bar;        ///< at the left edge; invalid: none
    bool line = true;  ///< beneath
  };

  void title();
  void section(const ReportSection& section);
  void heading(const Bilingual& text);
  void grid(const std::vector<ReportRow>& rows);
  void row(const ReportRow& row);
  void table(const ReportTable& table);
  void note(const Bilingual& text);
  void pictures(const ReportPictures& line);
  void signatures(const std::vector<ReportSignature>& all);
  void seal(const ReportSection& section);
  /// Cells beside each other as one block, or as several where they are too high for a page.
  void cells(std::vector<Cell> cells, const RowLook& look, double gap = 0,
             const std::shared_ptr<const PageBlock>& repeat = nullptr);

  [[nodiscard]] PageText set(const Bilingual& text, double width, double size_pt, bool bold = false,
                             Qt::Alignment align = Qt::AlignLeft) const;
  [[nodiscard]] PageText set(const Bilingual& text, double width, const TextStyle& style) const;
  [[nodiscard]] PageText muted(const Bilingual& text, double width, double size_pt) const;
  [[nodiscard]] std::function<void(QPainter&, QRectF)> picture(const ReportPicture& picture) const;
  [[nodiscard]] Bilingual in_one_line(const Bilingual& text) const;
  [[nodiscard]] PageText caption(const ReportPicture& picture) const;

  const ReportDocument& report_;
  ReportLanguage language_;
  const ReportPhotoSource& photos_;
  ReportPalette palette_;
  std::vector<PageBlock> out_;
};

/// Strokes of a pen as vector lines that fill the box without being stretched; thicker where the pen was pressed.
void draw_strokes(QPainter& painter, const std::vector<Stroke>& strokes, const QRectF& box, const QColor& ink);

}  // namespace siteproof
