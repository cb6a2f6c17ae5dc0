#include <algorithm>

#include "platform/common/drawing/photo_copy.h"
#include "platform/common/report/page_geometry.h"
#include "platform/common/report/report_blocks.h"

namespace siteproof {

using namespace paper;

namespace {

constexpr double wide_height = half_width * 3 / 4;
constexpr double tall_height = half_width * 1.15;
constexpr double print_dpi = 180;
constexpr int caption_lines_max = 5;

bool is_tall(const ReportPicture& picture) { return picture.size.height > picture.size.width; }

/// Both pictures of a line stand in frames of one size.
double frame_height(const ReportPictures& line) {
  const bool tall = is_tall(line.left) && (!line.right || is_tall(*line.right));
  return tall ? tall_height : wide_height;
}

QRectF fitted(QSize picture, const QRectF& frame) {
  const QSizeF size = QSizeF(picture).scaled(frame.size(), Qt::KeepAspectRatio);
  return {frame.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

}  // namespace

std::function<void(QPainter&, QRectF)> ReportBlocks::picture(const ReportPicture& picture) const {
  const PageText away = muted(report_.away, half_width - mm(10), 9);
  return [&photos = photos_, &picture, away, panel = palette_.panel](QPainter& painter, const QRectF& frame) {
    painter.fillRect(frame, panel);
    const int max_px = static_cast<int>(std::max(frame.width(), frame.height()) / units_per_inch * print_dpi);
    if (picture.here) {
      if (const auto raster = photos(picture.sha256, max_px)) {
        // One whose layer cannot be drawn is not shown, since it may hide something.
        if (const auto drawn = draw_marks(picture_of(*raster), picture.marks, Hide::faces_and_papers)) {
          painter.drawImage(fitted(drawn->size(), frame), *drawn);
          return;
        }
      }
    }
    away.draw(painter, frame.center() - QPointF(away.width() / 2, away.height() / 2));
  };
}

Bilingual ReportBlocks::in_one_line(const Bilingual& text) const {
  if (language_ != ReportLanguage::both) return text;
  return {text.zh + "  " + text.en, text.zh + "  " + text.en};
}

PageText ReportBlocks::caption(const ReportPicture& picture) const {
  const auto said = [&](const std::string& stage) {
    const std::string place = picture.place.empty() ? "" : " · " + picture.place;
    return stage + place + "\n" + picture.at + " · " + picture.by + " · SHA-256 " + picture.number + "…";
  };
  const Bilingual stage = in_one_line(picture.stage);
  return set({said(stage.zh), said(stage.en)}, half_width, 8);
}

void ReportBlocks::pictures(const ReportPictures& line) {
  struct Side {
    std::function<void(QPainter&, QRectF)> draw;
    PageText caption;
    double x;
  };
  std::vector<Side> sides{{picture(line.left), caption(line.left), 0}};
  if (line.right) sides.push_back({picture(*line.right), caption(*line.right), half_width + column_gap});
  const PageText over = set(in_one_line(report_.pair), content_width, {8, true, palette_.accent, Qt::AlignLeft});
  const double top = line.pair ? over.height() + mm(0.5) : 0;
  const double frame = frame_height(line);
  double captions = 0;
  for (const Side& side : sides) captions = std::max(captions, side.caption.height(0, caption_lines_max));
  PageBlock block;
  block.gap = mm(3);
  block.height = top + frame + mm(1) + captions;
  block.draw = [sides, over, top, frame](QPainter& painter, QPointF at) {
    if (top > 0) over.draw(painter, at);
    for (const Side& side : sides) {
      const QPointF corner = at + QPointF(side.x, top);
      side.draw(painter, QRectF(corner, QSizeF(half_width, frame)));
      side.caption.draw(painter, corner + QPointF(0, frame + mm(1)), 0, caption_lines_max);
    }
  };
  out_.push_back(std::move(block));
}

}  // namespace siteproof
