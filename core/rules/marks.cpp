#include "core/rules/marks.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace siteproof {
namespace {

tl::unexpected<Error> refuse(const char* code, const char* message) { return fail(ErrorKind::rule, code, message); }

struct Range {
  std::size_t least, most;
};
Range points_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::freehand: return {2, mark_points_max};
    case MarkKind::text: return {1, 1};
    case MarkKind::arrow:
    case MarkKind::ellipse:
    case MarkKind::scale:
    case MarkKind::measure:
    case MarkKind::blur: break;
  }
  return {2, 2};
}

bool inside(const MarkPoint& p) { return p.x >= 0 && p.x <= mark_full && p.y >= 0 && p.y <= mark_full; }

double pixels(const Mark& line, PictureSize picture) {
  const MarkPoint a = line.points[0];
  const MarkPoint b = line.points[1];
  return std::hypot((b.x - a.x) * static_cast<double>(picture.width) / mark_full,
                    (b.y - a.y) * static_cast<double>(picture.height) / mark_full);
}

double to_double(const Decimal& value) { return std::strtod(value.str().c_str(), nullptr); }

std::optional<Decimal> to_tenths(double value) {
  if (!std::isfinite(value) || value >= 1e9) return std::nullopt;
  const auto parsed = Decimal::parse(fmt::format("{:.1f}", value));
  return parsed ? std::optional(*parsed) : std::nullopt;
}

}  // namespace

Status check_marks(const std::vector<Mark>& marks) {
  if (marks.size() > marks_max) {
    return refuse("marks.many", "There are more than 200 marks on this photo: remove some, or take another photo.");
  }
  for (const Mark& mark : marks) {
    const Range range = points_of(mark.kind);
    const bool right = mark.points.size() >= range.least && mark.points.size() <= range.most &&
                       std::all_of(mark.points.begin(), mark.points.end(), inside);
    if (!right) return refuse("marks.points", "A mark lies outside the photo or is not complete: draw it again.");
    if (mark.kind == MarkKind::text && mark.text.empty()) {
      return refuse("marks.text", "A text on the photo is empty: write something or remove it.");
    }
    if (mark.text.size() > 400) return refuse("marks.text", "A text on the photo is too long: shorten it.");
    if (mark.kind == MarkKind::scale && (!mark.length || mark.length->sign() <= 0 || mark.unit.empty())) {
      return refuse("marks.scale", "Say how long the scale in the photo is, and in which unit.");
    }
  }
  return {};
}

std::vector<Mark> measured(std::vector<Mark> marks, PictureSize picture) {
  const Mark* scale = nullptr;
  for (Mark& mark : marks) {
    if (mark.points.size() != 2) continue;
    if (mark.kind == MarkKind::scale) scale = &mark;
    if (mark.kind != MarkKind::measure) continue;
    mark.length.reset();
    mark.unit.clear();
    const double reference = scale != nullptr && scale->length ? pixels(*scale, picture) : 0;
    if (reference <= 0) continue;
    mark.length = to_tenths(pixels(mark, picture) / reference * to_double(*scale->length));
    if (mark.length) mark.unit = scale->unit;
  }
  return marks;
}

std::vector<Mark> without_blur(std::vector<Mark> marks) {
  std::erase_if(marks, [](const Mark& mark) { return mark.kind == MarkKind::blur; });
  return marks;
}

}  // namespace siteproof
