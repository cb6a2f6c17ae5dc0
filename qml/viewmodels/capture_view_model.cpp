#include "qml/viewmodels/capture_view_model.h"

#include <algorithm>
#include <filesystem>

#include "core/rules/photo_wanted.h"
#include "core/usecases/photos.h"
#include "qml/viewmodels/file_share.h"
#include "qml/viewmodels/mark_json.h"
#include "qml/viewmodels/photo_stage_view_model.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

const QString place_field = QStringLiteral("place");

std::vector<RowRole<PairRow>> pair_roles() {
  return {{"photoId", [](const PairRow& r) { return QVariant(r.key); }},
          {"imageUrl", [](const PairRow& r) { return QVariant(r.imageUrl); }},
          {"caption", [](const PairRow& r) { return QVariant(r.caption); }},
          {"chosen", [](const PairRow& r) { return QVariant(r.chosen); }}};
}

std::vector<RowRole<StripRow>> strip_roles() {
  return {{"photoId", [](const StripRow& r) { return QVariant(r.photo); }},
          {"imageUrl", [](const StripRow& r) { return QVariant(r.imageUrl); }},
          {"caption", [](const StripRow& r) { return QVariant(r.caption); }},
          {"marks", [](const StripRow& r) { return QVariant(r.marks); }},
          {"note", [](const StripRow& r) { return QVariant(r.mark); }},
          {"failed", [](const StripRow& r) { return QVariant(r.failed); }}};
}

const PhotoStagePlan* plan_of(const OrderPage& page, const QString& stage) {
  const auto wanted = parse_name<Stage>(stage.toStdString());
  const auto at = std::find_if(page.photos.begin(), page.photos.end(),
                               [&](const PhotoStagePlan& plan) { return wanted && plan.stage == *wanted; });
  return at == page.photos.end() ? nullptr : &*at;
}

bool on_its_way(const Shot& shot) { return shot.state != Shot::State::failed; }

}  // namespace

CaptureViewModel::CaptureViewModel(QObject* parent)
    : OrderAspect(parent), draft_("capture"), pairs_(pair_roles(), this), strip_(strip_roles(), this) {
  keep(draft_);
  connect(&draft_, &DraftKeeper::replaced, this, &CaptureViewModel::updated);
  connect(this, &OrderAspect::updated, this, &CaptureViewModel::placeChanged);
  connect(&intents_, &CaptureIntents::changed, this, &CaptureViewModel::follow);
}

void CaptureViewModel::setKit(CameraKit* kit) {
  if (kit == kit_) return;
  if (kit_) {
    kit_->shots().disconnect(this);
    kit_->camera()->disconnect(this);
  }
  kit_ = kit;
  if (kit_) {
    connect(&kit_->shots(), &ShotQueue::changed, this, &CaptureViewModel::follow);
    connect(kit_->camera(), &PhotoCamera::changed, this, &CaptureViewModel::follow);
  }
  emit kitChanged();
  follow();
}

void CaptureViewModel::setStage(const QString& stage) {
  stageWanted_ = stage.isEmpty();
  if (stageWanted_ || stage == stage_) return follow();
  stage_ = stage;
  savedText_.clear();
  pairChosen_ = false;
  last_.reset();
  emit stageChanged();
  follow();
}

void CaptureViewModel::setItem(const QString& item) {
  if (item == item_) return;
  item_ = item;
  intended_ = false;
  emit itemChanged();
  follow();
}

void CaptureViewModel::choosePlace(const QString& place) {
  if (place == this->place()) return;
  draft_.put(place_field, place);
  intended_ = false;
  emit placeChanged();
  // Not at once: the field that is typed into depends on what follows.
  QMetaObject::invokeMethod(this, &CaptureViewModel::follow, Qt::QueuedConnection);
}

void CaptureViewModel::setPair(const QString& photo) {
  pair_ = photo;
  pairChosen_ = true;
  follow();
}

QString CaptureViewModel::pairUrl() const {
  return pairsWanted() && !pair_.isEmpty() ? QStringLiteral("image://photo/") + pair_ : QString();
}

void CaptureViewModel::setBurst(bool burst) {
  if (burst == burst_) return;
  burst_ = burst;
  emit burstChanged();
}

QString CaptureViewModel::blockedText() const {
  if (blocked_) return words::problem(*blocked_);
  if (kit_ && kit_->shots().full()) return tr("Photos are still being saved. The next one can be taken in a moment.");
  return {};
}

bool CaptureViewModel::canShoot() const {
  return kit_ && kit_->camera()->ready() && kit_->shots().open() && left_ == 0 && !blocked_ && intended_ &&
         source() != nullptr && source()->loaded();
}

std::vector<const Shot*> CaptureViewModel::ownShots() const {
  std::vector<const Shot*> out;
  if (!kit_ || source() == nullptr) return out;
  for (const Shot& shot : kit_->shots().shots()) {
    if (words::text(shot.request.order.str()) == source()->orderId()) out.push_back(&shot);
  }
  return out;
}

std::set<PhotoId> CaptureViewModel::partnersOnTheirWay() const {
  std::set<PhotoId> partners;
  for (const Shot* shot : ownShots()) {
    if (on_its_way(*shot) && shot->request.pair) partners.insert(*shot->request.pair);
  }
  return partners;
}

QString CaptureViewModel::failedText() const {
  int count = 0;
  const Error* why = nullptr;
  for (const Shot* shot : ownShots()) {
    if (shot->state != Shot::State::failed) continue;
    ++count;
    why = &*shot->error;
  }
  if (why == nullptr) return intents_.problem() ? words::problem(*intents_.problem()) : QString();
  const QString kept = count == 1 ? tr("1 photo is not saved yet; it is kept on this tablet.")
                                  : tr("%1 photos are not saved yet; they are kept on this tablet.").arg(count);
  return kept + QLatin1Char(' ') + words::problem(*why);
}

Result<PhotoRequest> CaptureViewModel::request() {
  PhotoRequest request;
  SITEPROOF_TRY(request.order, OrderId::parse(source()->orderId().toStdString()));
  SITEPROOF_TRY(request.stage, parse_name<Stage>(stage_.toStdString()));
  request.place = place().trimmed().toStdString();
  if (!item_.isEmpty()) {
    SITEPROOF_TRY(request.item, ItemId::parse(item_.toStdString()));
  }
  if (request.stage == Stage::after && !pair_.isEmpty()) {
    SITEPROOF_TRY(request.pair, PhotoId::parse(pair_.toStdString()));
  }
  return request;
}

void CaptureViewModel::shoot() {
  if (!canShoot()) return;
  auto wanted = request();
  if (!wanted) return setProblem(wanted.error());
  current_ = intents_.find(*wanted);
  if (!current_) return follow();
  if (current_->capture) intents_.tellUsed(*current_->capture);
  setProblem(std::nullopt);
  savedText_.clear();
  last_.reset();
  left_ = burst_ ? burst_shots : 1;
  fire();
}

void CaptureViewModel::fire() {
  if (left_ == 0 || !kit_->camera()->ready()) return;
  --left_;
  // The last of the queue's places may just have been taken: the burst ends with what there is room for.
  const bool last = left_ == 0;
  if (last) pairChosen_ = false;
  if (!kit_->shots().shoot(*current_)) left_ = 0;
  if (left_ == 0) return follow();
  QMetaObject::invokeMethod(this, &CaptureViewModel::fire, Qt::QueuedConnection);
}

void CaptureViewModel::follow() {
  if (source() != nullptr) {
    if (const auto page = source()->page()) update(*page);
  }
  emit updated();
  if (left_ > 0) QMetaObject::invokeMethod(this, &CaptureViewModel::fire, Qt::QueuedConnection);
}

void CaptureViewModel::retry() {
  intents_.tryAgain();
  if (kit_) kit_->shots().retry();
}

void CaptureViewModel::dismiss() {
  last_.reset();
  emit updated();
}

void CaptureViewModel::retake() {
  const auto page = source() != nullptr ? source()->page() : nullptr;
  if (!page || !last_) return;
  const auto& photos = page->order.photos;
  const auto taken = std::find_if(photos.begin(), photos.end(), [this](const Photo& one) { return one.id == *last_; });
  last_.reset();
  if (taken == photos.end()) return emit updated();
  setStage(QString::fromUtf8(to_string(taken->stage).data()));
  if (taken->pair) setPair(words::text(taken->pair->str()));
  choosePlace(words::text(taken->place));
  follow();
}

void CaptureViewModel::update(const OrderPage& page) {
  if (kit_) {
    for (const Shot* shot : ownShots()) {
      if (shot->photo && to_string(shot->request.stage) == stage_.toStdString()) last_ = shot->photo;
    }
    std::set<PhotoId> shown;
    for (const Photo& photo : page.order.photos) shown.insert(photo.id);
    kit_->shots().forgetSaved(shown);
  }
  const Workflow workflow = page.checklist ? page.checklist->workflow : Workflow::repair;
  repairStagesOpen_ = check_stage(page.order, Stage::after, workflow).has_value();
  if (stageWanted_) {
    stageWanted_ = false;
    stage_ = QString::fromUtf8(to_string(stage_wanted(page.order, page.photos, workflow)).data());
    emit stageChanged();
  }
  blocked_.reset();
  if (const auto stage = parse_name<Stage>(stage_.toStdString())) {
    if (const Status open = check_stage(page.order, *stage, workflow); !open) blocked_ = open.error();
  }
  presetPair(page);
  updatePlace(page);
  updatePairs(page);
  updateStrip(page);
  updatePlan(page);
  intend(page);
}

// The next shot's comes first; for after photos those of the next angles are made ahead, each at its own place.
void CaptureViewModel::intend(const OrderPage& page) {
  intended_ = false;
  const auto next = request();
  if (!kit_ || !next || blocked_ || !source()->session()) return;
  intended_ = intents_.find(*next).has_value();
  std::vector<PhotoRequest> wanted{*next};
  const PhotoStagePlan* const plan = plan_of(page, stage_);
  if (plan != nullptr && plan->stage == Stage::after && item_.isEmpty()) {
    for (const PhotoId& partner : plan->unpaired) {
      if (wanted.size() > static_cast<std::size_t>(ShotQueue::waiting_max)) break;
      const auto& photos = page.order.photos;
      const auto at = std::find_if(photos.begin(), photos.end(), [&](const Photo& one) { return one.id == partner; });
      if (next->pair == partner || at == photos.end()) continue;
      wanted.push_back({next->order, Stage::after, at->place.empty() ? page.order.intake.place : at->place, partner});
    }
  }
  intents_.want(*source()->session(), std::move(wanted));
}

void CaptureViewModel::presetPair(const OrderPage& page) {
  const PhotoStagePlan* const after = plan_of(page, QStringLiteral("after"));
  if (after == nullptr || left_ > 0) return;
  const auto partners = partnersOnTheirWay();
  const auto waits = [&](const PhotoId& photo) {
    return words::text(photo.str()) == pair_ && !partners.contains(photo);
  };
  const bool stillWaits = std::any_of(after->unpaired.begin(), after->unpaired.end(), waits);
  if (pairChosen_ || stillWaits) return;
  const auto next = partner_wanted(*after, partners);
  pair_ = next ? words::text(next->str()) : QString();
}

void CaptureViewModel::updatePlace(const OrderPage& page) {
  places_.clear();
  const auto offer = [this](const std::string& place) {
    const QString text = words::text(place);
    if (!text.isEmpty() && !places_.contains(text)) places_.append(text);
  };
  offer(page.order.intake.place);
  QString preset = words::text(page.order.intake.place);
  const bool after = stage_ == QStringLiteral("after");
  for (const Photo& photo : page.order.photos) {
    offer(photo.place);
    const bool partner = words::text(photo.id.str()) == pair_;
    const bool same = after && !pair_.isEmpty() ? partner : to_string(photo.stage) == stage_.toStdString();
    if (same && !photo.place.empty()) preset = words::text(photo.place);
  }
  for (const Shot* shot : ownShots()) offer(shot->request.place);
  if (preset != presetPlace_) {
    // The next angle is somewhere else: what was said of the last one does not hold for it.
    if (after && !presetPlace_.isEmpty()) draft_.forget(place_field, place());
    presetPlace_ = preset;
  }
  if (place() == presetPlace_) draft_.forget(place_field, presetPlace_);
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

void CaptureViewModel::updateStrip(const OrderPage& page) {
  std::vector<StripRow> rows;
  for (const Photo& photo : page.order.photos) {
    if (to_string(photo.stage) != stage_.toStdString()) continue;
    const QString id = words::text(photo.id.str());
    StripRow row{
        id,   id, PhotoStageViewModel::imageUrl(photo.id), words::text(photo.place), {}, marks_to_json(photo.marks),
        false};
    if (photo.assessment) {
      const bool wrong = !photo.assessment->findings.empty() && photo.assessment->kept_because.empty();
      if (wrong) row.mark = tr("Look again");
    } else if (kit_ && kit_->shots().judging(photo.id)) {
      row.mark = tr("Checking");
    }
    rows.push_back(std::move(row));
  }
  for (const Shot* shot : ownShots()) {
    if (to_string(shot->request.stage) != stage_.toStdString()) continue;
    StripRow row{shot->path, {}, {}, words::text(shot->request.place), tr("Saving"), {}, false};
    if (shot->state != Shot::State::taking) row.imageUrl = QUrl::fromLocalFile(shot->path).toString();
    if (shot->state == Shot::State::failed) row.mark = tr("Not saved");
    row.failed = shot->state == Shot::State::failed;
    if (shot->photo) {
      row.photo = words::text(shot->photo->str());
      row.imageUrl = PhotoStageViewModel::imageUrl(*shot->photo);
      row.mark.clear();
    }
    rows.push_back(std::move(row));
  }
  // What was taken last is seen first.
  std::reverse(rows.begin(), rows.end());
  strip_.show(std::move(rows));
}

// How many of the item's photographs are there; false when photos are taken for none.
bool CaptureViewModel::updateItem(const OrderPage& page) {
  itemTitle_.clear();
  if (item_.isEmpty()) return false;
  const ItemId id{item_.toStdString()};
  const ChecklistItem* const item = page.checklist ? page.checklist->find(id) : nullptr;
  if (item == nullptr) return false;
  itemTitle_ = words::text(item->title.in(source()->session()->language().toStdString()));
  const auto& photos = page.order.photos;
  auto taken = static_cast<int>(
      std::count_if(photos.begin(), photos.end(), [&](const Photo& photo) { return photo.item == id; }));
  complete_ = item->count_min > 0 && taken >= item->count_min;
  if (!complete_) {
    lacking_ = item_;
  } else if (lacking_ == item_) {
    lacking_.clear();
    emit fulfilled();
  }
  for (const Shot* shot : ownShots()) taken += shot->request.item == id && on_its_way(*shot) ? 1 : 0;
  wantedText_ =
      item->count_min > 0 ? tr("%1 of %2 photos").arg(taken).arg(item->count_min) : tr("Photos: %1").arg(taken);
  return true;
}

void CaptureViewModel::updatePlan(const OrderPage& page) {
  if (updateItem(page)) return;
  const PhotoStagePlan* const plan = plan_of(page, stage_);
  if (plan == nullptr) return;
  int coming = 0;
  for (const Shot* shot : ownShots()) {
    if (shot->request.stage == plan->stage && on_its_way(*shot)) ++coming;
  }
  const int there = angles_taken(*plan, coming, partnersOnTheirWay());
  complete_ = plan->complete();
  if (!complete_) {
    lacking_ = stage_;
  } else if (lacking_ == stage_) {
    lacking_.clear();
    emit fulfilled();
  }
  const int taken = plan->taken + coming;
  wantedText_ = plan->wanted == 0      ? tr("Photos: %1").arg(taken)
                : there < plan->wanted ? tr("%1 of %2 angles").arg(there).arg(plan->wanted)
                                       : tr("All %1 angles are there").arg(plan->wanted);
}

void CaptureViewModel::addFile(const QUrl& file) {
  savedText_.clear();
  auto wanted = request();
  if (!wanted) return setProblem(wanted.error());
  const auto path = local_path(file);
  if (!path) return setProblem(path.error());
  const auto known = std::make_shared<bool>(false);
  act(
      [path = *path, wanted = *wanted, known](Tablet& tablet, const OrderId&) -> Status {
        SITEPROOF_TRY(const SavedPhoto saved, Photos(tablet).add(wanted, path));
        *known = saved.was_known;
        return {};
      },
      [this, known] {
        pairChosen_ = false;
        savedText_ = *known ? tr("This photo was there already.") : tr("Saved on this tablet.");
        emit updated();
      });
}

}  // namespace siteproof
