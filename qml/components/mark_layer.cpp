#include "qml/components/mark_layer.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/rules/marks.h"
#include "qml/viewmodels/mark_json.h"

namespace siteproof {
namespace {

// The colours of felt pens, told apart on plaster, tiles and in the dark; the same in every look, as they are evidence.
constexpr std::array<QRgb, 6> pens{0xFFE02020, 0xFFFFD21F, 0xFF1FA64A, 0xFF1F6FE0, 0xFFFFFFFF, 0xFF101010};
// Around each line, so that it is seen on a ground of its own colour.
constexpr QRgb light_halo = 0xB0FFFFFF;
constexpr QRgb dark_halo = 0xB0000000;
constexpr qreal readable_size = 8;
constexpr QRgb frost = 0xFFD5DADF;
constexpr QRgb frost_grain = 0xFFB9C1C9;

QColor pen_of(MarkColour colour) { return QColor::fromRgba(pens[static_cast<std::size_t>(colour)]); }
bool is_light(MarkColour colour) { return colour == MarkColour::yellow || colour == MarkColour::white; }
QColor halo_of(MarkColour colour) { return QColor::fromRgba(is_light(colour) ? dark_halo : light_halo); }

/// One mark after the other on a picture of a size.
class MarkPainter {
 public:
  MarkPainter(QPainter& painter, QSizeF size, qreal text_size)
      : painter_(painter), size_(size), text_size_(text_size), line_(std::max<qreal>(2, text_size / 5)) {
    painter_.setRenderHint(QPainter::Antialiasing);
    QFont font = painter_.font();
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(text_size))));
    font.setWeight(QFont::DemiBold);
    painter_.setFont(font);
  }

  void draw(const Mark& mark) {
    if (mark.points.empty()) return;
    switch (mark.kind) {
      case MarkKind::text: return words(QString::fromStdString(mark.text), at(mark.points.front()), mark.colour);
      case MarkKind::blur: return frosted(mark);
      case MarkKind::ellipse: return ellipse(mark);
      case MarkKind::freehand: return line(mark);
      case MarkKind::arrow: line(mark); return head(mark);
      case MarkKind::scale:
      case MarkKind::measure: line(mark); return ends(mark);
    }
  }

 private:
  [[nodiscard]] QPointF at(MarkPoint point) const {
    return {point.x * size_.width() / mark_full, point.y * size_.height() / mark_full};
  }
  [[nodiscard]] QRectF box(const Mark& mark) const {
    return QRectF(at(mark.points.front()), at(mark.points.back())).normalized();
  }
  void stroke(const QPainterPath& path, MarkColour colour) {
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(QPen(halo_of(colour), line_ + 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter_.drawPath(path);
    painter_.setPen(QPen(pen_of(colour), line_, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter_.drawPath(path);
  }
  void line(const Mark& mark) {
    QPainterPath path(at(mark.points.front()));
    for (const MarkPoint& point : mark.points) path.lineTo(at(point));
    stroke(path, mark.colour);
  }
  void ellipse(const Mark& mark) {
    QPainterPath path;
    path.addEllipse(box(mark));
    stroke(path, mark.colour);
  }
  void head(const Mark& mark) {
    const QLineF shaft(at(mark.points.back()), at(mark.points.front()));
    if (shaft.length() < 1) return;
    QPainterPath path;
    for (const double turn : {-28.0, 28.0}) {
      QLineF barb = shaft;
      barb.setLength(line_ * 6);
      barb.setAngle(shaft.angle() + turn);
      path.moveTo(barb.p1());
      path.lineTo(barb.p2());
    }
    stroke(path, mark.colour);
  }
  /// Of a line with a length: short strokes across, and the length beside its middle.
  void ends(const Mark& mark) {
    const QLineF whole(at(mark.points.front()), at(mark.points.back()));
    if (whole.length() < 1) return;
    const QLineF across = whole.normalVector().unitVector();
    const QPointF aside(across.dx() * line_ * 2.5, across.dy() * line_ * 2.5);
    QPainterPath path;
    for (const QPointF& end : {whole.p1(), whole.p2()}) {
      path.moveTo(end - aside);
      path.lineTo(end + aside);
    }
    stroke(path, mark.colour);
    if (!mark.length) return;
    QString length = QString::fromStdString(mark.length->str());
    if (!mark.unit.empty()) length += QLatin1Char(' ') + QString::fromStdString(mark.unit);
    words(length, whole.center() + QPointF(line_, -text_size_ * 2.2), mark.colour);
  }
  /// On a plate of its own, inside the picture.
  void words(const QString& text, QPointF corner, MarkColour colour) {
    if (text_size_ < readable_size) return;
    const qreal edge = text_size_ / 3;
    QRectF plate = painter_.fontMetrics().boundingRect(QRect(0, 0, static_cast<int>(size_.width()), 1 << 16),
                                                       Qt::TextWordWrap, text);
    plate.adjust(0, 0, 2 * edge, edge);
    plate.moveTopLeft({std::clamp<qreal>(corner.x(), 0, std::max<qreal>(0, size_.width() - plate.width())),
                       std::clamp<qreal>(corner.y(), 0, std::max<qreal>(0, size_.height() - plate.height()))});
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(QColor::fromRgba(is_light(colour) ? 0xD0101010 : 0xD0FFFFFF));
    painter_.drawRoundedRect(plate, edge, edge);
    painter_.setPen(pen_of(colour));
    painter_.drawText(plate.adjusted(edge, edge / 2, -edge, -edge / 2), Qt::TextWordWrap, text);
  }
  void frosted(const Mark& mark) {
    const QRectF area = box(mark);
    const qreal grain = std::max<qreal>(4, text_size_ / 2);
    painter_.save();
    painter_.setClipRect(area);
    painter_.setPen(Qt::NoPen);
    painter_.fillRect(area, QColor::fromRgba(frost));
    const int rows = static_cast<int>(std::ceil(area.height() / grain));
    const int columns = static_cast<int>(std::ceil(area.width() / grain));
    for (int row = 0; row < rows; ++row) {
      for (int column = row % 2; column < columns; column += 2) {
        painter_.fillRect(QRectF(area.left() + column * grain, area.top() + row * grain, grain, grain),
                          QColor::fromRgba(frost_grain));
      }
    }
    painter_.restore();
  }

  QPainter& painter_;
  QSizeF size_;
  qreal text_size_, line_;
};

}  // namespace

MarkLayer::MarkLayer(QQuickItem* parent) : QQuickPaintedItem(parent) { setAntialiasing(true); }

void MarkLayer::setMarks(const QString& marks) {
  if (marks == marks_) return;
  marks_ = marks;
  drawn_ = marks_from_json(marks_).value_or(std::vector<Mark>());
  emit marksChanged();
  update();
}

void MarkLayer::setTextSize(qreal size) {
  if (qFuzzyCompare(size, text_size_)) return;
  text_size_ = size;
  emit textSizeChanged();
  update();
}

void MarkLayer::paint(QPainter* painter) {
  MarkPainter marks(*painter, size(), text_size_);
  // What is hidden lies below what is said of it.
  for (const Mark& mark : drawn_) {
    if (mark.kind == MarkKind::blur) marks.draw(mark);
  }
  for (const Mark& mark : drawn_) {
    if (mark.kind != MarkKind::blur) marks.draw(mark);
  }
}

}  // namespace siteproof
