#pragma once

#include <QtGui/QImage>

#include <vector>

#include "core/base/result.h"
#include "core/model/evidence.h"

namespace siteproof {

enum class Hide {
  faces_and_papers,  ///< for whatever leaves the company
  nothing            ///< blur marks are left out
};

/// The picture with its layer drawn over it, as RGB32 without transparency; lines, letters and their contrasting halo
/// keep their proportion to the picture. What a blur covers is replaced by a handful of averages under everything
/// else, so nothing of it can be worked out again. A layer that check_marks refuses is refused, not drawn in part: what
/// it hides would show. Any thread while a QGuiApplication lives.
[[nodiscard]] Result<QImage> draw_marks(QImage upright, const std::vector<Mark>& marks, Hide hide);

}  // namespace siteproof
