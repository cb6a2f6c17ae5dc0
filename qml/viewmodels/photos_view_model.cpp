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
          {"place", [](const PhotoPairRow& r) { return QVariant(r.place); }},
          {"beforeTaken", [](const PhotoPairRow& r) { return QVariant(r.beforeTaken); }},
          {"afterTaken", [](const PhotoPairRow& r) { return QVariant(r.afterTaken); }}};
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
  return {after.key,    before.imageUrl, after.imageUrl,  after.place.isEmpty() ? before.place : after.place,
          before.taken, after.taken,     before.position, after.position};
}

}  // namespace

PhotosViewModel::PhotosViewModel(QObject* parent)
    : OrderAspect(parent),
      all_(roles(), this),
      before_(roles(), this),
      during_(roles(), this),
      after_(roles(), this),
      singleBefore_(roles(), this),
      singleDuring_(roles(), this),
      singleAfter_(roles(), this),
      pairs_(pair_roles(), this) {}

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
  }
  const auto of = [&rows](Stage stage, bool single_only = false) {
    std::vector<GalleryRow> some;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(some), [&](const GalleryRow& row) {
      return row.stage == static_cast<int>(stage) && (!single_only || row.partner < 0);
    });
    return some;
  };
  singleBefore_.show(of(Stage::before, true));
  singleDuring_.show(of(Stage::during, true));
  singleAfter_.show(of(Stage::after, true));
  before_.show(of(Stage::before));
  during_.show(of(Stage::during));
  after_.show(of(Stage::after));
  pairs_.show(std::move(pairs));
  all_.show(std::move(rows));
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
