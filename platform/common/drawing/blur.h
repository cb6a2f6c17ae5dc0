#pragma once

#include <QtCore/QRect>
#include <QtGui/QImage>

namespace siteproof {

/// Replaces the part of an RGB32 picture by at most 6 averages along its longer side, run into each other.
void blur_part(QImage& picture, const QRect& part);

}  // namespace siteproof
