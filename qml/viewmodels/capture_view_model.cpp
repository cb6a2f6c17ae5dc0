#include "qml/viewmodels/capture_view_model.h"

#include <QtCore/QFile>

#include <algorithm>
#include <filesystem>

#include "core/usecases/photos.h"
#include "qml/viewmodels/photo_stage_view_model.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<PairRow>> roles() {
  return {{"photoId", [](const PairRow& r) { return QVariant(r.key); }},
          {"imageUrl", [](const PairRow& r) { return QVariant(r.imageUrl); }},
          {"caption", [](const PairRow& r) { return QVariant(r.caption); }},
          {"chosen", [](const PairRow& r) { return QVariant(r.chosen); }}};
}

Result<PhotoRequest> to_request(const OrderId& order, const std::string& stage, std::string place,
                                const std::string& pair) {
  PhotoRequest request;
  request.order = order;
  SITEPROOF_TRY(request.stage, parse_name<Stage>(stage));
  request.place = std::move(place);
  if (request.stage == Stage::after && !pair.empty()) {
    SITEPROOF_TRY(request.pair, PhotoId::parse(pair));
  }
  return request;
}

}  // namespace

CaptureViewModel::CaptureViewModel(QObject* parent) : OrderAspect(parent), pairs_(roles(), this) {}

void CaptureViewModel::setStage(const QString& stage) {
  if (stage == stage_) return;
  stage_ = stage;
  emit stageChanged();
  if (source() != nullptr) {
    if (const auto page = source()->page()) update(*page);
  }
  emit updated();
}

void CaptureViewModel::setPlace(const QString& place) {
  placeTouched_ = true;
  if (place == place_) return;
  place_ = place;
  emit placeChanged();
}

void CaptureViewModel::setPair(const QString& photo) {
  pair_ = photo;
  if (source() != nullptr) {
    if (const auto page = source()->page()) updatePairs(*page);
  }
  emit updated();
}

QString CaptureViewModel::pairUrl() const {
  return pairsWanted() && !pair_.isEmpty() ? QStringLiteral("image://photo/") + pair_ : QString();
}

void CaptureViewModel::update(const OrderPage& page) {
  if (!placeTouched_ && place_.isEmpty()) {
    place_ = words::text(page.order.intake.place);
    emit placeChanged();
  }
  for (const PhotoStagePlan& plan : page.photos) {
    if (plan.stage != Stage::after) continue;
    const auto waits = [&](const PhotoId& photo) { return words::text(photo.str()) == pair_; };
    const bool stillWaits = std::any_of(plan.unpaired.begin(), plan.unpaired.end(), waits);
    if (!stillWaits) pair_ = plan.unpaired.empty() ? QString() : words::text(plan.unpaired.front().str());
  }
  updatePairs(page);
}

void CaptureViewModel::updatePairs(const OrderPage& page) {
  std::vector<PairRow> rows;
  for (const Photo& photo : page.order.photos) {
    if (photo.stage != Stage::before) continue;
    const QString id = words::text(photo.id.str());
    rows.push_back({id, PhotoStageViewModel::imageUrl(photo.id), words::text(photo.place), id == pair_});
  }
  pairs_.show(std::move(rows));
}

void CaptureViewModel::addFile(const QUrl& file) { add(file.toLocalFile(), false); }

QString CaptureViewModel::nextShotPath() {
  if (!shotFolder_) shotFolder_ = std::make_unique<QTemporaryDir>();
  return shotFolder_->filePath(QStringLiteral("shot-%1.jpg").arg(++shots_));
}

void CaptureViewModel::addShot(const QString& path) { add(path, true); }

void CaptureViewModel::add(const QString& path, bool removeAfterwards) {
  savedText_.clear();
  emit savedTextChanged();
  const auto known = std::make_shared<bool>(false);
  act(
      [path = path.toStdString(), stage = stage_.toStdString(), place = place_.trimmed().toStdString(),
       pair = pair_.toStdString(), known](Tablet& tablet, const OrderId& order) -> Status {
        SITEPROOF_TRY(const PhotoRequest request, to_request(order, stage, place, pair));
        SITEPROOF_TRY(const SavedPhoto saved, Photos(tablet).add(request, std::filesystem::path(path)));
        *known = saved.was_known;
        return {};
      },
      [this, known, path, removeAfterwards] {
        if (removeAfterwards) QFile::remove(path);
        savedText_ = *known ? tr("This photo was there already.") : tr("Saved on this tablet.");
        emit savedTextChanged();
      });
}

}  // namespace siteproof
