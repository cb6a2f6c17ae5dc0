#include "platform/common/drawing/draw_marks.h"

#include <QtGui/QPainter>

#include "core/rules/marks.h"
#include "platform/common/drawing/blur.h"
#include "platform/common/mark_painter/mark_painter.h"

namespace siteproof {

Result<QImage> draw_marks(QImage upright, const std::vector<Mark>& marks, Hide hide) {
  SITEPROOF_CHECK(check_marks(marks));
  upright = std::move(upright).convertToFormat(QImage::Format_RGB32);
  const auto corner = [&](const MarkPoint& at) {
    return QPointF(at.x * static_cast<double>(upright.width()) / mark_full,
                   at.y * static_cast<double>(upright.height()) / mark_full);
  };
  for (const Mark& mark : marks) {
    if (mark.kind != MarkKind::blur || hide == Hide::nothing) continue;
    const QRectF part = QRectF(corner(mark.points[0]), corner(mark.points[1])).normalized();
    blur_part(upright, part.toAlignedRect());
  }
  QPainter painter(&upright);
  paint_marks(painter, upright.size(), marks);
  return upright;
}

}  // namespace siteproof
