#include "platform/common/mark_painter/mark_painter.h"

#include <QtCore/QLineF>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QTextLayout>
#include <QtGui/QTextOption>

#include <algorithm>
#include <cmath>

#include "core/rules/marks.h"

namespace siteproof {
namespace {

constexpr double line_share = 1.0 / 240;  // of the longer side
constexpr double letter_share = 1.0 / 30;
constexpr int readable_px = 8;

QColor colour_of(MarkColour colour) {
  switch (colour) {
    case MarkColour::red: return {0xd3, 0x20, 0x2a};
    case MarkColour::yellow: return {0xff, 0xd4, 0x00};
    case MarkColour::green: return {0x1a, 0x8f, 0x3c};
    case MarkColour::blue: return {0x1f, 0x5f, 0xd0};
    case MarkColour::white: return {0xff, 0xff, 0xff};
    case MarkColour::black: return {0x10, 0x10, 0x10};
  }
  return Qt::red;
}

QColor halo_of(const QColor& colour) {
  return qGray(colour.rgb()) > 140 ? QColor(0x10, 0x10, 0x10) : QColor(Qt::white);
}

class Pen {
 public:
  Pen(QPainter& painter, QSizeF size, double line_px)
      : painter_(painter),
        size_(size),
        line_(line_px),
        letters_px_(static_cast<int>(letter_share * std::max(size.width(), size.height()))) {
    font_.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
    font_.setBold(true);
    font_.setPixelSize(std::max(readable_px, letters_px_));
  }

  void draw(const Mark& mark) {
    // What is under a finger may not have all its points yet.
    const bool lone = mark.kind == MarkKind::freehand || mark.kind == MarkKind::text;
    if (mark.points.size() < (lone ? 1 : 2)) return;
    colour_ = colour_of(mark.colour);
    switch (mark.kind) {
      case MarkKind::arrow: return arrow(mark);
      case MarkKind::ellipse: return ellipse(mark);
      case MarkKind::freehand: return freehand(mark);
      case MarkKind::text: return letters(place(mark.points[0]), QString::fromStdString(mark.text));
      case MarkKind::scale:
      case MarkKind::measure: return measured_line(mark);
      case MarkKind::blur: return;
    }
  }

  [[nodiscard]] QPointF place(const MarkPoint& point) const {
    return {point.x * size_.width() / mark_full, point.y * size_.height() / mark_full};
  }

 private:
  void outline(const QPainterPath& path) {
    for (const bool halo : {true, false}) {
      painter_.strokePath(path, QPen(halo ? halo_of(colour_) : colour_, halo ? 2 * line_ : line_, Qt::SolidLine,
                                     Qt::RoundCap, Qt::RoundJoin));
    }
  }
  void filled(const QPainterPath& path) {
    painter_.strokePath(path, QPen(halo_of(colour_), line_, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter_.fillPath(path, colour_);
  }

  void arrow(const Mark& mark) {
    const QLineF line(place(mark.points[0]), place(mark.points[1]));
    if (line.length() < 1) return;
    const double head = std::min(6 * line_, line.length());
    const QPointF along = (line.p2() - line.p1()) / line.length();
    const QPointF across(-along.y(), along.x());
    const QPointF neck = line.p2() - along * head;
    QPainterPath shaft(line.p1());
    shaft.lineTo(neck);
    outline(shaft);
    QPainterPath tip(line.p2());
    tip.lineTo(neck + across * head * 0.45);
    tip.lineTo(neck - across * head * 0.45);
    tip.closeSubpath();
    filled(tip);
  }

  void ellipse(const Mark& mark) {
    QPainterPath path;
    path.addEllipse(QRectF(place(mark.points[0]), place(mark.points[1])).normalized());
    outline(path);
  }

  void freehand(const Mark& mark) {
    const MarkPoint first = mark.points[0];
    if (std::all_of(mark.points.begin(), mark.points.end(), [&](const MarkPoint& point) { return point == first; }))
      return dot(place(first));
    QPainterPath path(place(first));
    for (const MarkPoint& point : mark.points) path.lineTo(place(point));
    outline(path);
  }

  /// Wider than a line, or nobody would see it.
  void dot(QPointF at) {
    QPainterPath path;
    path.addEllipse(at, 1.5 * line_, 1.5 * line_);
    filled(path);
  }

  void measured_line(const Mark& mark) {
    const QLineF line(place(mark.points[0]), place(mark.points[1]));
    if (line.length() < 1) return;
    const QPointF along = (line.p2() - line.p1()) / line.length();
    const QPointF tick = QPointF(-along.y(), along.x()) * 3 * line_;
    QPainterPath path(line.p1());
    path.lineTo(line.p2());
    for (const QPointF end : {line.p1(), line.p2()}) {
      path.moveTo(end - tick);
      path.lineTo(end + tick);
    }
    outline(path);
    QString said = QString::fromStdString(mark.text);
    if (mark.length) {
      const QString length = QString::fromStdString(mark.length->str() + " " + mark.unit);
      said = said.isEmpty() ? length : said + QLatin1Char(' ') + length;
    }
    if (said.isEmpty()) return;
    const QFontMetricsF metrics(font_);
    const QPointF middle = line.center() + (tick.y() > 0 ? tick : -tick) * 1.5;
    letters(middle - QPointF(metrics.horizontalAdvance(said) / 2, 0), said);
  }

  /// As many lines as it takes to stay within the picture's width.
  [[nodiscard]] QStringList lines_of(const QString& said) const {
    QTextLayout layout(said, font_);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(size_.width() - 2 * line_);
      lines << said.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
  }

  /// `corner` is the letters' upper left; they are moved into the picture where they would leave it.
  void letters(QPointF corner, const QString& said) {
    if (said.isEmpty() || letters_px_ < readable_px) return;
    const QFontMetricsF metrics(font_);
    const QStringList lines = lines_of(said);
    double width = 0;
    for (const QString& line : lines) width = std::max(width, metrics.horizontalAdvance(line));
    corner.setX(std::max(line_, std::min(corner.x(), size_.width() - width - line_)));
    corner.setY(
        std::max(0.0, std::min(corner.y(), size_.height() - metrics.height() * static_cast<double>(lines.size()))));
    QPainterPath path;
    for (qsizetype i = 0; i < lines.size(); ++i) {
      path.addText(corner + QPointF(0, metrics.ascent() + metrics.height() * static_cast<double>(i)), font_, lines[i]);
    }
    painter_.strokePath(path, QPen(halo_of(colour_), line_, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter_.fillPath(path, colour_);
  }

  QPainter& painter_;
  QSizeF size_;
  double line_;
  int letters_px_;
  QFont font_;
  QColor colour_;
};

}  // namespace

double mark_line_px(QSizeF size) { return std::max(1.5, line_share * std::max(size.width(), size.height())); }

void paint_marks(QPainter& painter, QSizeF size, const std::vector<Mark>& marks, double line_px) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  Pen pen(painter, size, line_px > 0 ? line_px : mark_line_px(size));
  for (const Mark& mark : marks) pen.draw(mark);
  painter.restore();
}

}  // namespace siteproof
