#include "qml/viewmodels/recovered_view_model.h"

#include "core/usecases/captures.h"
#include "core/usecases/orders.h"
#include "core/usecases/photos.h"
#include "core/usecases/recording_folder.h"
#include "core/usecases/shot_folder.h"
#include "qml/viewmodels/recordings_view_model.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr int orders_offered_max = 30;

std::vector<RowRole<RecoveredRow>> roles() {
  return {{"photoId", [](const RecoveredRow& r) { return QVariant(r.key); }},
          {"imageUrl", [](const RecoveredRow& r) { return QVariant(r.imageUrl); }},
          {"size", [](const RecoveredRow& r) { return QVariant(r.size); }},
          {"order", [](const RecoveredRow& r) { return QVariant(r.order); }},
          {"stage", [](const RecoveredRow& r) { return QVariant(r.stage); }},
          {"belongs", [](const RecoveredRow& r) { return QVariant(r.belongs); }},
          {"opened", [](const RecoveredRow& r) { return QVariant(r.opened); }}};
}

std::vector<RowRole<OrderChoiceRow>> order_roles() {
  return {{"orderNumber", [](const OrderChoiceRow& r) { return QVariant(r.key); }},
          {"title", [](const OrderChoiceRow& r) { return QVariant(r.title); }},
          {"detail", [](const OrderChoiceRow& r) { return QVariant(r.detail); }}};
}

OrderChoiceRow to_row(const OrderListItem& item) {
  const QString number = words::text(std::string(item.id));
  return {number, words::text(std::string(item.title)),
          number + QStringLiteral(" · ") + words::text(std::string(item.address))};
}

struct Found {
  RecoveredFile entry;
  std::optional<PhotoRequest> shot;
  std::optional<CaptureIntent> intent;
};

// A recording belongs to an order and a place, and to no stage of its own: it is made during the visit.
Result<std::optional<PhotoRequest>> shot_of(Tablet& tablet, const RecoveredFile& entry) {
  if (entry.kind == MediaKind::photo) return recovered_shot(tablet, entry.sha256);
  SITEPROOF_TRY(const auto known, recovered_recording(tablet, entry.sha256));
  if (!known) return std::optional<PhotoRequest>();
  return std::optional(PhotoRequest{known->order, Stage::during, known->place, std::nullopt});
}

QString recording_text(const RecoveredFile& entry) {
  const bool video = entry.kind == MediaKind::video;
  return (video ? RecordingsViewModel::tr("Video") : RecordingsViewModel::tr("Voice note")) + QStringLiteral(" · ") +
         words::text(entry.media_type);
}

Result<std::vector<Found>> look_for(Tablet& tablet) {
  SITEPROOF_TRY(const auto entries, Photos(tablet).recovered());
  std::vector<Found> out;
  for (const RecoveredFile& entry : entries) {
    SITEPROOF_TRY(auto shot, shot_of(tablet, entry));
    std::optional<CaptureIntent> intent;
    if (shot && shot->capture) {
      // A shot whose intent is not known any more still belongs where its name says.
      if (auto kept = Captures(tablet).find(*shot->capture)) intent = std::move(*kept);
    }
    out.push_back({entry, std::move(shot), std::move(intent)});
  }
  return out;
}

RecoveredRow to_row(const Found& found, UtcTime now) {
  const QString hash = words::text(found.entry.sha256.hex());
  RecoveredRow row;
  row.key = hash;
  const bool recording = found.entry.kind != MediaKind::photo;
  row.size = found.entry.size < 0 ? RecoveredViewModel::tr("damaged") : words::bytes(found.entry.size);
  if (recording) {
    row.size = recording_text(found.entry) + QStringLiteral(" · ") + row.size;
    row.stage = words::text(std::string(to_string(Stage::during)));
  } else {
    row.imageUrl = QStringLiteral("image://photo/recovered/") + hash;
  }
  if (found.shot) {
    row.order = words::text(found.shot->order.str());
    row.stage = words::text(std::string(to_string(found.shot->stage)));
    row.belongs =
        row.order + QStringLiteral(" · ") + (recording ? recording_text(found.entry) : words::stage(found.shot->stage));
    if (!found.shot->place.empty()) row.belongs += QStringLiteral(" · ") + words::text(found.shot->place);
  }
  if (found.intent) {
    row.opened = RecoveredViewModel::tr("The camera was opened %1 by %2")
                     .arg(words::when(found.intent->at.wall, now), words::text(found.intent->technician.str()));
  }
  return row;
}

// Place and angle are known when it goes where it was taken for.
Result<SavedPhoto> adopt_shot(Tablet& tablet, PhotoRequest request, const Sha256& photo) {
  SITEPROOF_TRY(const auto shot, recovered_shot(tablet, photo));
  if (shot && shot->order == request.order && shot->stage == request.stage) request = *shot;
  auto saved = Photos(tablet).adopt(request, photo);
  if (saved || saved.error().code != "photo.pair") return saved;
  request.pair.reset();
  return Photos(tablet).adopt(request, photo);
}

// It goes to the order that was chosen; place and photo are known when that is the one it was made for.
Status adopt_recording(Tablet& tablet, const OrderId& order, const Sha256& recording) {
  SITEPROOF_TRY(const auto known, recovered_recording(tablet, recording));
  RecordingRequest request{order, RecordingKind::voice, {}, {}};
  if (known && known->order == order) request = *known;
  auto saved = Recordings(tablet).adopt(request, recording);
  if (!saved && saved.error().code == "recording.about") {
    request.about.reset();
    saved = Recordings(tablet).adopt(request, recording);
  }
  return saved ? Status() : Status(fail(saved.error()));
}

Status adopt_file(Tablet& tablet, PhotoRequest request, const Sha256& file) {
  SITEPROOF_TRY(const Ingested found, tablet.vault().examine(file));
  if (found.media.kind != MediaKind::photo) return adopt_recording(tablet, request.order, file);
  SITEPROOF_CHECK(adopt_shot(tablet, std::move(request), file));
  return {};
}

}  // namespace

RecoveredViewModel::RecoveredViewModel(QObject* parent)
    : QObject(parent), photos_(roles(), this), orders_(order_roles(), this) {}

void RecoveredViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::allChanged, this, &RecoveredViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &RecoveredViewModel::reload);
  }
  emit sessionChanged();
  reload();
}

QString RecoveredViewModel::headline() const {
  if (recordings_ == 0) {
    return count() == 1 ? tr("1 photo is kept without an order")
                        : tr("%1 photos are kept without an order").arg(count());
  }
  if (recordings_ < count()) return tr("%1 photos and recordings are kept without an order").arg(count());
  return count() == 1 ? tr("1 recording is kept without an order")
                      : tr("%1 recordings are kept without an order").arg(count());
}

QString RecoveredViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void RecoveredViewModel::clearProblem() {
  problem_.reset();
  emit updated();
}

void RecoveredViewModel::setSearch(const QString& search) {
  if (search == search_) return;
  search_ = search;
  emit searchChanged();
  readOrders();
}

void RecoveredViewModel::reload() {
  if (session_ == nullptr) return;
  using Entries = std::vector<Found>;
  const quint64 question = ++asked_photos_;
  session_->ask<Entries>(this, look_for, [this, question](const Result<Entries>& entries) {
    if (question != asked_photos_) return;
    if (!entries) {
      problem_ = entries.error();
    } else {
      std::vector<RecoveredRow> rows;
      recordings_ = 0;
      for (const Found& found : *entries) {
        rows.push_back(to_row(found, session_->now()));
        if (found.entry.kind != MediaKind::photo) ++recordings_;
      }
      photos_.show(std::move(rows));
    }
    emit updated();
  });
  readOrders();
}

void RecoveredViewModel::readOrders() {
  if (session_ == nullptr) return;
  const quint64 question = ++asked_orders_;
  session_->ask<OrderList>(
      this,
      [search = search_.trimmed().toStdString()](Tablet& tablet) {
        OrderQuery query;
        query.search = search;
        query.limit = orders_offered_max;
        return Orders(tablet).list(query);
      },
      [this, question](const Result<OrderList>& items) {
        if (question != asked_orders_ || !items) return;
        std::vector<OrderChoiceRow> rows;
        for (const OrderListItem& item : *items) rows.push_back(to_row(item));
        orders_.show(std::move(rows));
        emit updated();
      });
}

void RecoveredViewModel::adopt(const QString& photo, const QString& order, const QString& stage) {
  if (session_ == nullptr || saving_) return;
  saving_ = true;
  problem_.reset();
  emit updated();
  session_->ask<void>(
      this,
      [photo = photo.toStdString(), order = order.toStdString(),
       stage = stage.toStdString()](Tablet& tablet) -> Status {
        PhotoRequest request;
        SITEPROOF_TRY(request.order, OrderId::parse(order));
        SITEPROOF_TRY(request.stage, parse_name<Stage>(stage));
        SITEPROOF_TRY(const Sha256 sha256, Sha256::parse(photo));
        return adopt_file(tablet, std::move(request), sha256);
      },
      [this, order](const Status& status) {
        saving_ = false;
        if (!status) problem_ = status.error();
        emit updated();
        if (!status) return;
        emit adopted();
        session_->tellChanged(order);
        reload();
      });
}

}  // namespace siteproof
