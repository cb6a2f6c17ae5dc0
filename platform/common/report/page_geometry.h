#pragma once

#include <QtCore/QRectF>

namespace siteproof::paper {

// A4 in units of 1/1200 inch: fine enough for whole font pixels, coarse enough for exact doubles.
inline constexpr int units_per_inch = 1200;
constexpr double mm(double value) { return value * units_per_inch / 25.4; }
constexpr int pt(double value) { return static_cast<int>(value * units_per_inch / 72.0 + 0.5); }

inline constexpr double page_width = mm(210), page_height = mm(297);
inline constexpr double margin = mm(16);
inline constexpr double content_width = page_width - 2 * margin;
inline constexpr double content_top = mm(23), content_bottom = page_height - mm(19);
inline constexpr double content_height = content_bottom - content_top;
inline constexpr double column_gap = mm(6);
inline constexpr double half_width = (content_width - column_gap) / 2;

}  // namespace siteproof::paper
