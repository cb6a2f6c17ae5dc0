#include "qml/viewmodels/photo_stage_view_model.h"

#include <algorithm>

#include "qml/viewmodels/mark_json.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<PhotoRow>> roles() {
  return {{"photoId", [](const PhotoRow& r) { return QVariant(r.key); }},
          {"imageUrl", [](const PhotoRow& r) { return QVariant(r.imageUrl); }},
          {"caption", [](const PhotoRow& r) { return QVariant(r.caption); }},
          {"pairUrl", [](const PhotoRow& r) { return QVariant(r.pairUrl); }},
          {"marks", [](const PhotoRow& r) { return QVariant(r.marks); }},
          {"paired", [](const PhotoRow& r) { return QVariant(r.paired); }}};
}

bool is_partner_missing(const OrderPage& page, const PhotoId& photo) {
  return std::any_of(page.photos.begin(), page.photos.end(), [&](const PhotoStagePlan& plan) {
    return std::find(plan.unpaired.begin(), plan.unpaired.end(), photo) != plan.unpaired.end();
  });
}

}  // namespace

PhotoStageViewModel::PhotoStageViewModel(QObject* parent) : OrderAspect(parent), photos_(roles(), this) {}

QString PhotoStageViewModel::imageUrl(const PhotoId& photo) {
  return QStringLiteral("image://photo/") + words::text(photo.str());
}

void PhotoStageViewModel::setStage(const QString& stage) {
  if (stage == stage_) return;
  stage_ = stage;
  emit stageChanged();
  if (source() == nullptr) return;
  if (const auto page = source()->page()) update(*page);
  emit updated();
}

void PhotoStageViewModel::update(const OrderPage& page) {
  const auto stage = parse_name<Stage>(stage_.toStdString());
  if (!stage) return;
  const UtcTime now = source()->session()->now();
  std::vector<PhotoRow> rows;
  for (const Photo& photo : page.order.photos) {
    if (photo.stage != *stage) continue;
    PhotoRow row{words::text(photo.id.str()), imageUrl(photo.id),
                 words::when(photo.at, now),  {},
                 marks_to_json(photo.marks),  true};
    if (!photo.place.empty()) row.caption = words::text(photo.place) + QStringLiteral(" · ") + row.caption;
    if (photo.pair) row.pairUrl = imageUrl(*photo.pair);
    row.paired = photo.stage != Stage::before || !is_partner_missing(page, photo.id);
    rows.push_back(std::move(row));
  }
  photos_.show(std::move(rows));
  updatePlan(page, *stage);
}

void PhotoStageViewModel::updatePlan(const OrderPage& page, Stage stage) {
  stageWord_ = words::stage(stage);
  for (const PhotoStagePlan& plan : page.photos) {
    if (plan.stage != stage) continue;
    complete_ = plan.complete();
    planText_ = plan.wanted == 0            ? tr("Photos: %1").arg(plan.taken)
                : plan.taken <= plan.wanted ? tr("%1 of %2 photos").arg(plan.taken).arg(plan.wanted)
                                            : tr("%1 photos, at least %2").arg(plan.taken).arg(plan.wanted);
    if (!plan.unpaired.empty() && plan.taken > 0) {
      planText_ += QStringLiteral(" · ") + tr("angles still missing: %1").arg(plan.unpaired.size());
    }
  }
}

}  // namespace siteproof
