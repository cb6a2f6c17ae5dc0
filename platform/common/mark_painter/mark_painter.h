#pragma once

#include <QtCore/QSizeF>

#include <vector>

#include "core/model/evidence.h"

class QPainter;

namespace siteproof {

/// How wide lines are on a picture of this size, in its pixels.
[[nodiscard]] double mark_line_px(QSizeF size);

/// A layer over a picture of this size, whose upper left is the painter's origin: the same on the screen as on copies
/// and on paper. Lines, letters and their contrasting halo keep their proportion to the picture unless another width is
/// asked for; letters too small to be read are left out. Marks that hide something are left to the caller. Any thread
/// while a QGuiApplication lives.
void paint_marks(QPainter& painter, QSizeF size, const std::vector<Mark>& marks, double line_px = 0);

}  // namespace siteproof
