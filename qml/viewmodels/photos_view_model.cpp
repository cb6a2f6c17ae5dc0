#include "qml/viewmodels/photos_view_model.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "qml/viewmodels/photo_stage_view_model.h"
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
          {"paired", [](const GalleryRow& r) { return QVariant(r.partner >= 0); }}};
}

std::vector<RowRole<PhotoPairRow>> pair_roles() {
  return {{"beforeUrl", [](const PhotoPairRow& r) { return QVariant(r.beforeUrl); }},
          {"afterUrl", [](const PhotoPairRow& r) { return QVariant(r.afterUrl); }},
          {"pair", [](const PhotoPairRow& r) { return QVariant(r.pair); }},
          {"place", [](const PhotoPairRow& r) { return QVariant(r.place); }},
          {"beforeTaken", [](const PhotoPairRow& r) { return QVariant(r.beforeTaken); }},
          {"afterTaken", [](const PhotoPairRow& r) { return QVariant(r.afterTaken); }}};
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
  return row;
}

PhotoPairRow to_pair(const GalleryRow& before, const GalleryRow& after) {
  return {after.key,
          before.imageUrl,
          after.imageUrl,
          after.place.isEmpty() ? before.place : after.place,
          before.taken,
          after.taken,
          before.position,
          after.position,
          0};
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
    pairs.back().pair = static_cast<int>(pairs.size()) - 1;
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
