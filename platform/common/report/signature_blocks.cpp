#include <QtGui/QPolygonF>

#include <algorithm>
#include <utility>

#include "platform/common/qr/qr_code.h"
#include "platform/common/report/page_geometry.h"
#include "platform/common/report/report_blocks.h"

namespace siteproof {

using namespace paper;

namespace {

constexpr double pad_height = mm(24);
constexpr double inset = mm(3);
constexpr double qr_side = mm(34);
constexpr int row_lines_max = 6;

void draw_qr(QPainter& painter, const QrCode& code, QPointF at) {
  const double module = qr_side / code.side;
  painter.fillRect(QRectF(at, QSizeF(qr_side, qr_side)), Qt::white);
  for (int y = 0; y < code.side; ++y) {
    for (int x = 0; x < code.side; ++x) {
      const auto dark = [&](int column) { return code.dark[static_cast<std::size_t>(y * code.side + column)]; };
      if (!dark(x)) continue;
      const int from = x;
      while (x + 1 < code.side && dark(x + 1)) ++x;
      painter.fillRect(QRectF(at.x() + from * module, at.y() + y * module, (x - from + 1) * module, module), Qt::black);
    }
  }
}

}  // namespace

void draw_strokes(QPainter& painter, const std::vector<Stroke>& strokes, const QRectF& box, const QColor& ink) {
  QRectF bounds;
  QPolygonF all;
  for (const Stroke& stroke : strokes) {
    for (const StrokePoint& point : stroke) all << QPointF(point.x, point.y);
  }
  if (all.isEmpty()) return;
  bounds = all.boundingRect();
  const double scale =
      std::min(box.width() / std::max(1.0, bounds.width()), box.height() / std::max(1.0, bounds.height()));
  const auto place = [&](const StrokePoint& point) {
    return box.center() + (QPointF(point.x, point.y) - bounds.center()) * scale;
  };
  for (const Stroke& stroke : strokes) {
    for (std::size_t i = 1; i < stroke.size(); ++i) {
      const double pressed = std::clamp(stroke[i].pressure, 0, 1000) / 1000.0;
      painter.setPen(QPen(ink, mm(0.25 + 0.4 * pressed), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
      painter.drawLine(place(stroke[i - 1]), place(stroke[i]));
    }
  }
}

void ReportBlocks::signatures(const std::vector<ReportSignature>& all) {
  struct Box {
    PageText role, name, when;
    const ReportSignature* signature;
    double x;
  };
  for (std::size_t i = 0; i < all.size(); i += 2) {
    std::vector<Box> boxes;
    PageBlock block;
    double top = 0, bottom = 0;
    for (std::size_t n = i; n < std::min(i + 2, all.size()); ++n) {
      const ReportSignature& by = all[n];
      const double width = half_width - 2 * inset;
      boxes.push_back({muted(by.role, width, 8.5), set({by.name, by.name}, width, 11, true),
                       set({by.outcome.zh + " · " + by.at, by.outcome.en + " · " + by.at}, width,
                           {8, false, palette_.muted, Qt::AlignLeft}),
                       &by, static_cast<double>(n - i) * (half_width + column_gap)});
      top = std::max(top, boxes.back().role.height() + boxes.back().name.height(0, 2));
      bottom = std::max(bottom, boxes.back().when.height(0, 4));
    }
    block.gap = mm(3);
    block.height = top + pad_height + bottom + 2 * mm(2);
    block.draw = [boxes, top, height = block.height, look = palette_](QPainter& painter, QPointF at) {
      for (const Box& box : boxes) {
        const QPointF corner = at + QPointF(box.x, 0);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.line, mm(0.25)));
        painter.drawRect(QRectF(corner, QSizeF(half_width, height)));
        const QPointF inner = corner + QPointF(inset, mm(2));
        box.role.draw(painter, inner);
        box.name.draw(painter, inner + QPointF(0, box.role.height()), 0, 2);
        const QRectF pad(inner + QPointF(0, top + mm(1)), QSizeF(half_width - 2 * inset, pad_height - mm(3)));
        draw_strokes(painter, box.signature->strokes, pad, look.text);
        painter.fillRect(QRectF(pad.bottomLeft() + QPointF(0, mm(1)), QSizeF(pad.width(), mm(0.2))), look.line);
        box.when.draw(painter, inner + QPointF(0, top + pad_height), 0, 4);
      }
    };
    out_.push_back(std::move(block));
    for (std::size_t n = i; n < std::min(i + 2, all.size()); ++n) {
      for (const ReportRow& more : all[n].rows) {
        const auto joined = [](const std::string& a, const std::string& b) { return a + " · " + b; };
        row({{joined(all[n].role.zh, more.label.zh), joined(all[n].role.en, more.label.en)}, more.value, more.kind});
      }
    }
  }
}

void ReportBlocks::seal(const ReportSection& section) {
  const auto code = report_.seal_text.empty() ? Result<QrCode>(QrCode{}) : make_qr(report_.seal_text);
  const bool has_code = code && code->side > 0;
  const double left = has_code ? qr_side + 2 * inset : inset;
  const double label = mm(46);
  std::vector<std::pair<PageText, PageText>> rows;
  double height = 0;
  for (const ReportRow& line : section.rows) {
    rows.emplace_back(muted(line.label, label - mm(3), 8.5),
                      set(line.value, content_width - left - label - inset, 9, line.kind != ReportRow::Kind::plain));
    height += std::max(rows.back().first.height(), rows.back().second.height(0, row_lines_max)) + mm(0.8);
  }
  if (!rows.empty()) {
    PageBlock block;
    block.height = std::max(height, has_code ? qr_side : 0) + 2 * inset;
    block.keep_with_next = !section.note.zh.empty();
    block.draw = [rows, left, label, panel = palette_.panel, height = block.height,
                  shown = has_code ? *code : QrCode{}](QPainter& painter, QPointF at) {
      painter.fillRect(QRectF(at, QSizeF(content_width, height)), panel);
      if (shown.side > 0) draw_qr(painter, shown, at + QPointF(inset, inset));
      double y = inset;
      for (const auto& [name, value] : rows) {
        name.draw(painter, at + QPointF(left, y));
        value.draw(painter, at + QPointF(left + label, y), 0, row_lines_max);
        y += std::max(name.height(), value.height(0, row_lines_max)) + mm(0.8);
      }
    };
    out_.push_back(std::move(block));
  }
  note(section.note);
}

}  // namespace siteproof
