#include "qml/viewmodels/photos_view_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>

#include "qml/viewmodels/mark_json.h"
#include "qml/viewmodels/photo_stage_view_model.h"
#include "qml/viewmodels/photo_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<GalleryRow>> roles() {
  return {{"photoId", [](const GalleryRow& r) { return QVariant(r.key); }},
          {"imageUrl", [](const GalleryRow& r) { return QVariant(r.imageUrl); }},
          {"stageWord", [](const GalleryRow& r) { return QVariant(r.stageWord); }},
          {"place", [](const GalleryRow& r) { return QVariant(r.place); }},
          {"taken", [](const GalleryRow& r) { return QVariant(r.taken); }},
          {"position", [](const GalleryRow& r) { return QVariant(r.position); }},
          {"paired", [](const GalleryRow& r) { return QVariant(r.partner >= 0); }},
          {"marks", [](const GalleryRow& r) { return QVariant(r.marks); }}};
}

std::vector<RowRole<PhotoPairRow>> pair_roles() {
  return {{"beforeUrl", [](const PhotoPairRow& r) { return QVariant(r.beforeUrl); }},
          {"afterUrl", [](const PhotoPairRow& r) { return QVariant(r.afterUrl); }},
          {"pair", [](const PhotoPairRow& r) { return QVariant(r.pair); }},
          {"place", [](const PhotoPairRow& r) { return QVariant(r.place); }},
          {"beforeTaken", [](const PhotoPairRow& r) { return QVariant(r.beforeTaken); }},
          {"afterTaken", [](const PhotoPairRow& r) { return QVariant(r.afterTaken); }},
          {"beforeMarks", [](const PhotoPairRow& r) { return QVariant(r.beforeMarks); }},
          {"afterMarks", [](const PhotoPairRow& r) { return QVariant(r.afterMarks); }},
          {"angleText", [](const PhotoPairRow& r) { return QVariant(r.angleText); }},
          {"alignable", [](const PhotoPairRow& r) { return QVariant(r.alignable); }},
          {"registration", [](const PhotoPairRow& r) { return QVariant(r.registration); }}};
}

/// The roles of a row as one value, for the photos of a line.
template <class Row>
QVariantList values(const std::vector<Row>& rows, const std::vector<RowRole<Row>>& roles) {
  QVariantList out;
  for (const Row& row : rows) {
    QVariantMap value;
    for (const RowRole<Row>& role : roles) value.insert(QString::fromLatin1(role.name), role.read(row));
    out.append(value);
  }
  return out;
}

std::vector<RowRole<PhotoLine>> line_roles() {
  return {{"title", [](const PhotoLine& r) { return QVariant(r.title); }},
          {"note", [](const PhotoLine& r) { return QVariant(r.note); }},
          {"pairs", [](const PhotoLine& r) { return QVariant(values(r.pairs, pair_roles())); }},
          {"photos", [](const PhotoLine& r) { return QVariant(values(r.photos, roles())); }},
          {"ends", [](const PhotoLine& r) { return QVariant(r.ends); }}};
}

/// Appends rows to the wall, so many in a line. `name` tells their lines from others'.
template <class Row>
void append_lines(std::vector<PhotoLine>& lines, const QString& name, const std::vector<Row>& rows, int columns,
                  std::vector<Row> PhotoLine::*part) {
  for (std::size_t at = 0; at < rows.size(); at += static_cast<std::size_t>(columns)) {
    PhotoLine& line = lines.emplace_back();
    line.key = name + QString::number(at);
    const auto from = rows.begin() + static_cast<std::ptrdiff_t>(at);
    (line.*part).assign(from, from + std::min<std::ptrdiff_t>(columns, rows.end() - from));
  }
  lines.back().ends = true;
}

GalleryRow to_row(const Photo& photo, UtcTime now) {
  GalleryRow row;
  row.key = words::text(photo.id.str());
  row.imageUrl = PhotoStageViewModel::imageUrl(photo.id);
  row.stageWord = words::stage(photo.stage);
  row.place = words::text(photo.place);
  row.taken = PhotosViewModel::tr("%1, taken by %2").arg(words::when(photo.at, now), words::text(photo.taken_by.str()));
  row.stage = static_cast<int>(photo.stage);
  row.marks = marks_to_json(photo.marks);
  return row;
}

/// The inverse of the score's homography; nothing where it has none.
std::optional<QMatrix4x4> after_on_before(const AngleScore& score) {
  if (score.homography_e9.size() != 9) return std::nullopt;
  std::array<double, 9> h{};
  std::transform(score.homography_e9.begin(), score.homography_e9.end(), h.begin(),
                 [](std::int64_t element) { return static_cast<double>(element) * 1e-9; });
  const std::array<double, 9> adjugate{h[4] * h[8] - h[5] * h[7], h[2] * h[7] - h[1] * h[8], h[1] * h[5] - h[2] * h[4],
                                       h[5] * h[6] - h[3] * h[8], h[0] * h[8] - h[2] * h[6], h[2] * h[3] - h[0] * h[5],
                                       h[3] * h[7] - h[4] * h[6], h[1] * h[6] - h[0] * h[7], h[0] * h[4] - h[1] * h[3]};
  if (std::abs(adjugate[8]) < 1e-9) return std::nullopt;
  const auto m = [&](std::size_t i) { return static_cast<float>(adjugate[i] / adjugate[8]); };
  return QMatrix4x4(m(0), m(1), 0, m(2), m(3), m(4), 0, m(5), 0, 0, 1, 0, m(6), m(7), 0, m(8));
}

PhotoPairRow to_pair(const GalleryRow& before, const GalleryRow& after) {
  PhotoPairRow row;
  row.key = after.key;
  row.beforeUrl = before.imageUrl;
  row.afterUrl = after.imageUrl;
  row.place = after.place.isEmpty() ? before.place : after.place;
  row.beforeTaken = before.taken;
  row.afterTaken = after.taken;
  row.before = before.position;
  row.after = after.position;
  row.beforeMarks = before.marks;
  row.afterMarks = after.marks;
  return row;
}

}  // namespace

PhotosViewModel::PhotosViewModel(QObject* parent)
    : OrderAspect(parent), all_(roles(), this), pairs_(pair_roles(), this), lines_(line_roles(), this) {}

bool PhotosViewModel::isWanted(const PhotoId& photo) const {
  return !among_ || among_->contains(words::text(photo.str()));
}

void PhotosViewModel::setAmong(const QStringList& photos) {
  if (among_ == photos) return;
  among_ = photos;
  emit amongChanged();
  if (source() == nullptr) return;
  if (const auto page = source()->page()) update(*page);
  emit updated();
}

void PhotosViewModel::setColumns(int columns) {
  columns = std::max(1, columns);
  if (columns == columns_) return;
  columns_ = columns;
  emit columnsChanged();
  arrange();
}

void PhotosViewModel::setPairColumns(int columns) {
  columns = std::max(1, columns);
  if (columns == pairColumns_) return;
  pairColumns_ = columns;
  emit columnsChanged();
  arrange();
}

void PhotosViewModel::setPairsApart(bool apart) {
  if (apart == pairsApart_) return;
  pairsApart_ = apart;
  emit columnsChanged();
  arrange();
}

void PhotosViewModel::update(const OrderPage& page) {
  const UtcTime now = source()->session()->now();
  std::vector<GalleryRow> rows;
  std::map<PhotoId, int> positions;
  for (const Stage stage : {Stage::before, Stage::during, Stage::after}) {
    for (const Photo& photo : page.order.photos) {
      if (photo.stage != stage || !isWanted(photo.id)) continue;
      rows.push_back(to_row(photo, now));
      rows.back().position = static_cast<int>(rows.size()) - 1;
      positions[photo.id] = rows.back().position;
    }
  }
  std::vector<PhotoPairRow> pairs;
  for (const Photo& photo : page.order.photos) {
    if (!photo.pair || !positions.contains(*photo.pair) || !positions.contains(photo.id)) continue;
    GalleryRow& before = rows[static_cast<std::size_t>(positions[*photo.pair])];
    GalleryRow& after = rows[static_cast<std::size_t>(positions[photo.id])];
    after.partner = before.position;
    before.partner = after.position;
    pairs.push_back(to_pair(before, after));
    PhotoPairRow& row = pairs.back();
    row.pair = static_cast<int>(pairs.size()) - 1;
    if (!photo.assessment || !photo.assessment->angle) continue;
    row.angleText = words::angle(*photo.assessment->angle);
    const auto registration = after_on_before(*photo.assessment->angle);
    row.alignable = registration.has_value();
    row.registration = registration.value_or(QMatrix4x4());
  }
  pairs_.show(std::move(pairs));
  all_.show(std::move(rows));
  arrange();
}

void PhotosViewModel::arrange() {
  std::vector<PhotoLine> lines;
  const auto heading = [&lines](const QString& name, const QString& title, const QString& note) {
    PhotoLine& line = lines.emplace_back();
    line.key = name;
    line.title = title;
    line.note = note;
  };
  if (!pairs_.rows().empty()) {
    const QString name = QStringLiteral("pairs");
    if (!pairsApart_) heading(name, tr("Before and after"), tr("Pairs: %1").arg(pairCount()));
    append_lines(lines, name, pairs_.rows(), pairColumns_, &PhotoLine::pairs);
  }
  for (const Stage stage : {Stage::before, Stage::during, Stage::after}) {
    std::vector<GalleryRow> some;
    std::copy_if(all_.rows().begin(), all_.rows().end(), std::back_inserter(some), [&](const GalleryRow& row) {
      return row.stage == static_cast<int>(stage) && (!pairsApart_ || row.partner < 0);
    });
    if (some.empty()) continue;
    const QString name = words::text(std::string(to_string(stage)));
    heading(name, words::stage(stage), pairsApart_ ? QString() : QString::number(some.size()));
    append_lines(lines, name, some, columns_, &PhotoLine::photos);
  }
  lines_.show(std::move(lines));
}

QString PhotosViewModel::photoAt(int position) const {
  const auto& rows = all_.rows();
  return position >= 0 && position < count() ? rows[static_cast<std::size_t>(position)].key : QString();
}

int PhotosViewModel::positionOf(const QString& photo) const {
  const auto& rows = all_.rows();
  const auto it = std::find_if(rows.begin(), rows.end(), [&](const GalleryRow& row) { return row.key == photo; });
  return it == rows.end() ? -1 : it->position;
}

int PhotosViewModel::pairAt(int position) const {
  const auto& rows = pairs_.rows();
  const auto it = std::find_if(rows.begin(), rows.end(), [&](const PhotoPairRow& row) {
    return row.before == position || row.after == position;
  });
  return it == rows.end() ? -1 : static_cast<int>(it - rows.begin());
}

}  // namespace siteproof
