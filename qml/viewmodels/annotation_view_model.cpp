#include "qml/viewmodels/annotation_view_model.h"

#include <algorithm>
#include <cmath>

#include "core/usecases/photo_review.h"
#include "qml/viewmodels/mark_json.h"
#include "qml/viewmodels/photo_stage_view_model.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr int way_min = 100;       // of mark_full: less than a hundredth of the picture is a tap
constexpr int freehand_step = 20;  // points closer together than this look the same

MarkPoint to_point(qreal x, qreal y) {
  const auto part = [](qreal share) {
    return static_cast<int>(std::lround(std::clamp<qreal>(share, 0, 1) * mark_full));
  };
  return {part(x), part(y)};
}

int way(MarkPoint a, MarkPoint b) { return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)); }

std::vector<MarkPoint> every_second(const std::vector<MarkPoint>& points) {
  std::vector<MarkPoint> out;
  for (std::size_t i = 0; i < points.size(); i += 2) out.push_back(points[i]);
  return out;
}

QString field_of(const QString& photo) { return QStringLiteral("marks.") + photo; }

QString name_of(std::string_view name) { return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())); }

}  // namespace

AnnotationViewModel::AnnotationViewModel(QObject* parent) : OrderAspect(parent), draft_("annotate") {
  keep(draft_);
  connect(&draft_, &DraftKeeper::replaced, this, &AnnotationViewModel::read_draft);
}

void AnnotationViewModel::setPhoto(const QString& photo) {
  if (photo == photo_) return;
  photo_ = photo;
  shown_.reset();
  recorded_.clear();
  begin_anew({});
  emit photoChanged();
  if (source() != nullptr) {
    if (const auto page = source()->page()) update(*page);
  }
}

QString AnnotationViewModel::imageUrl() const {
  return photo_.isEmpty() ? QString() : QStringLiteral("image://photo/") + photo_;
}

void AnnotationViewModel::update(const OrderPage& page) {
  for (const Photo& photo : page.order.photos) {
    if (words::text(photo.id.str()) != photo_) continue;
    const bool first = !shown_;
    shown_ = photo;
    recorded_ = photo.marks;
    // Somebody else's layer does not take away what is being drawn here.
    if (first) {
      begin_anew(recorded_);
      read_draft();
    }
  }
  emit drawn();
}

void AnnotationViewModel::begin_anew(Layer layer) {
  steps_ = {std::move(layer)};
  at_ = 0;
  under_finger_.reset();
  touched_ = saved_ = false;
  emit drawn();
}

void AnnotationViewModel::read_draft() {
  if (!shown_ || touched_) return;
  const QString recorded = marks_to_json(recorded_);
  const QString kept = draft_.value(field_of(photo_), recorded);
  auto layer = kept == recorded ? std::nullopt : marks_from_json(kept);
  if (!layer || *layer == now()) return;
  begin_anew(recorded_);
  steps_.push_back(std::move(*layer));
  at_ = 1;
  emit drawn();
}

QString AnnotationViewModel::tool() const { return name_of(to_string(tool_)); }

void AnnotationViewModel::setTool(const QString& tool) {
  const auto kind = parse_name<MarkKind>(tool.toStdString());
  if (!kind || *kind == tool_) return;
  cancel();
  tool_ = *kind;
  emit toolChanged();
  emit drawn();
}

QString AnnotationViewModel::colour() const { return name_of(to_string(colour_)); }

void AnnotationViewModel::setColour(const QString& colour) {
  const auto wanted = parse_name<MarkColour>(colour.toStdString());
  if (!wanted || *wanted == colour_) return;
  colour_ = *wanted;
  emit colourChanged();
}

QString AnnotationViewModel::marks() const {
  Layer layer = now();
  if (under_finger_) layer.push_back(*under_finger_);
  return marks_to_json(measured_here(std::move(layer)));
}

AnnotationViewModel::Layer AnnotationViewModel::measured_here(Layer layer) const {
  const bool whole = std::all_of(layer.begin(), layer.end(), [](const Mark& mark) {
    return (mark.kind != MarkKind::scale && mark.kind != MarkKind::measure) || mark.points.size() == 2;
  });
  return shown_ && whole ? measured(std::move(layer), upright_size(*shown_)) : layer;
}

QString AnnotationViewModel::guidance() const {
  switch (tool_) {
    case MarkKind::arrow: return tr("Draw from the word to what matters.");
    case MarkKind::ellipse: return tr("Draw a box around it from corner to corner.");
    case MarkKind::freehand: return tr("Draw with one finger. Two fingers move and enlarge the photo.");
    case MarkKind::text: return tr("Tap where the text begins.");
    case MarkKind::scale: return tr("Draw along something whose length is known, such as a crack gauge.");
    case MarkKind::measure: break;
    case MarkKind::blur: return tr("Draw a box over a face or a paper. Only copies that are shared hide it.");
  }
  const bool scaled = std::any_of(now().begin(), now().end(), [](const Mark& m) { return m.kind == MarkKind::scale; });
  return scaled ? tr("Draw along what is to be measured, in the plane of the scale.")
                : tr("Draw a scale first; then lengths can be measured.");
}

void AnnotationViewModel::begin(qreal x, qreal y) {
  if (!shown_) return;
  saved_ = false;
  const MarkPoint at = to_point(x, y);
  under_finger_ = Mark{tool_, colour_, {at}, {}, std::nullopt, {}};
  if (tool_ != MarkKind::text && tool_ != MarkKind::freehand) under_finger_->points.push_back(at);
  emit drawn();
}

void AnnotationViewModel::move(qreal x, qreal y) {
  if (!under_finger_) return;
  const MarkPoint at = to_point(x, y);
  auto& points = under_finger_->points;
  if (tool_ == MarkKind::freehand) {
    if (way(points.back(), at) < freehand_step) return;
    // A line of any length is drawn to its end; the longer it is, the fewer points it has to the inch.
    if (points.size() == mark_points_max) points = every_second(points);
    points.push_back(at);
  } else {
    points.back() = at;
  }
  emit drawn();
}

void AnnotationViewModel::end() {
  if (!under_finger_) return;
  const auto& points = under_finger_->points;
  if (tool_ == MarkKind::text) return emit textWanted();
  const bool far = std::any_of(points.begin(), points.end(),
                               [&](const MarkPoint& point) { return way(point, points.front()) >= way_min; });
  // A tap with the pen is a dot.
  if (!far && tool_ == MarkKind::freehand) under_finger_->points = {points.front(), points.front()};
  if (!far && tool_ != MarkKind::freehand) return cancel();
  if (tool_ == MarkKind::scale) return emit lengthWanted();
  take(*std::exchange(under_finger_, std::nullopt));
}

void AnnotationViewModel::cancel() {
  if (!under_finger_) return;
  under_finger_.reset();
  emit drawn();
}

void AnnotationViewModel::giveText(const QString& text) {
  if (!under_finger_ || under_finger_->kind != MarkKind::text || text.trimmed().isEmpty()) return cancel();
  Mark mark = *std::exchange(under_finger_, std::nullopt);
  mark.text = text.trimmed().toStdString();
  draft_.forget(QStringLiteral("text"), text);
  take(std::move(mark));
}

void AnnotationViewModel::giveLength(const QString& length, const QString& unit) {
  if (!under_finger_ || under_finger_->kind != MarkKind::scale || length.trimmed().isEmpty()) return cancel();
  const auto value = Decimal::parse(length.trimmed().toStdString());
  if (!value) return setProblem(value.error());
  Mark mark = *std::exchange(under_finger_, std::nullopt);
  mark.length = *value;
  mark.unit = unit.trimmed().toStdString();
  draft_.forget(QStringLiteral("length"), length);
  take(std::move(mark));
}

void AnnotationViewModel::take(Mark mark) {
  Layer layer = now();
  layer.push_back(std::move(mark));
  layer = measured_here(std::move(layer));
  if (const Status right = check_marks(layer); !right) {
    setProblem(right.error());
    return emit drawn();
  }
  setProblem(std::nullopt);
  steps_.resize(at_ + 1);
  steps_.push_back(std::move(layer));
  if (steps_.size() > steps_max) steps_.erase(steps_.begin());
  go(steps_.size() - 1);
}

void AnnotationViewModel::go(std::size_t step) {
  at_ = step;
  touched_ = true;
  saved_ = false;
  static_cast<void>(draft_.value(field_of(photo_), marks_to_json(recorded_)));
  draft_.put(field_of(photo_), marks_to_json(now()));
  emit drawn();
}

void AnnotationViewModel::undo() {
  if (canUndo()) go(at_ - 1);
}

void AnnotationViewModel::redo() {
  if (canRedo()) go(at_ + 1);
}

void AnnotationViewModel::save() {
  if (!changed() || saving()) return;
  act(
      [photo = photo_.toStdString(), layer = now()](Tablet& tablet, const OrderId&) -> Status {
        SITEPROOF_TRY(const PhotoId id, PhotoId::parse(photo));
        return PhotoReview(tablet).annotate(id, layer);
      },
      [this, photo = photo_, layer = now()] {
        draft_.forget(field_of(photo), marks_to_json(layer));
        if (photo != photo_) return;
        recorded_ = layer;
        saved_ = !changed();
        emit drawn();
      });
}

}  // namespace siteproof
