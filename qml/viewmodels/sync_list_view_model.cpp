#include "qml/viewmodels/sync_list_view_model.h"

#include <algorithm>

#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr int photos_at_a_time = 50;
constexpr int orders_shown_max = 20;
constexpr int aside_shown_max = 20;

std::vector<RowRole<WaitingPhotoRow>> photo_roles() {
  return {{"imageUrl", [](const WaitingPhotoRow& r) { return QVariant(r.imageUrl); }},
          {"order", [](const WaitingPhotoRow& r) { return QVariant(r.order); }},
          {"stage", [](const WaitingPhotoRow& r) { return QVariant(r.stage); }},
          {"detail", [](const WaitingPhotoRow& r) { return QVariant(r.detail); }},
          {"problem", [](const WaitingPhotoRow& r) { return QVariant(r.problem); }},
          {"part", [](const WaitingPhotoRow& r) { return QVariant(r.part); }},
          {"underWay", [](const WaitingPhotoRow& r) { return QVariant(r.underWay); }}};
}

std::vector<RowRole<WaitingOrderRow>> order_roles() {
  return {{"title", [](const WaitingOrderRow& r) { return QVariant(r.title); }},
          {"detail", [](const WaitingOrderRow& r) { return QVariant(r.detail); }}};
}

std::vector<RowRole<AsideRow>> aside_roles() {
  return {{"title", [](const AsideRow& r) { return QVariant(r.title); }},
          {"what", [](const AsideRow& r) { return QVariant(r.what); }},
          {"reason", [](const AsideRow& r) { return QVariant(r.reason); }}};
}

QString titleOf(const std::string& title, const OrderId& order) {
  return words::text(title.empty() ? order.str() : title);
}

}  // namespace

struct SyncListViewModel::Found {
  std::vector<WaitingPhoto> photos;
  std::vector<QueuedOrder> orders;
  std::vector<AsideEntry> aside;
};

SyncListViewModel::SyncListViewModel(QObject* parent)
    : QObject(parent),
      wanted_(photos_at_a_time),
      photos_(photo_roles(), this),
      orders_(order_roles(), this),
      aside_(aside_roles(), this) {}

void SyncListViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &SyncListViewModel::reload);
    connect(session_, &AppSession::allChanged, this, &SyncListViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &SyncListViewModel::reload);
  }
  emit sessionChanged();
  reload();
}

void SyncListViewModel::setService(SyncService* service) {
  if (service == service_) return;
  if (service_ != nullptr) service_->disconnect(this);
  service_ = service;
  if (service_ != nullptr) connect(service_, &SyncService::progressed, this, &SyncListViewModel::onProgress);
  emit serviceChanged();
  showPhotos();
}

void SyncListViewModel::onProgress() {
  const SyncProgress& now = service_->progress();
  const SyncTally& t = now.tally;
  std::vector<std::int64_t> moved{now.events_left,  now.files_left, t.events_sent, t.files_confirmed,
                                  t.bytes_uploaded, t.failures,     t.changes};
  if (moved != moved_) {
    moved_ = std::move(moved);
    reload();
  }
  showPhotos();
}

void SyncListViewModel::reload() {
  if (session_ == nullptr) return;
  const quint64 question = ++asked_;
  session_->ask<Found>(
      this,
      [count = wanted_](Tablet& tablet) -> Result<Found> {
        Found found;
        Waiting waiting(tablet);
        SITEPROOF_TRY(found.photos, waiting.photos({}, count + 1));
        SITEPROOF_TRY(found.orders, waiting.orders(orders_shown_max));
        SITEPROOF_TRY(found.aside, waiting.aside(aside_shown_max));
        return found;
      },
      [this, question](const Result<Found>& found) {
        if (question != asked_) return;
        problem_.reset();
        if (found) {
          show(*found);
        } else {
          problem_ = found.error();
        }
        emit updated();
      });
}

void SyncListViewModel::showMore() {
  if (!more_) return;
  wanted_ += photos_at_a_time;
  reload();
}

QString SyncListViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void SyncListViewModel::show(const Found& found) {
  waiting_ = found.photos;
  more_ = waiting_.size() > static_cast<std::size_t>(wanted_);
  if (more_) waiting_.pop_back();
  showPhotos();
  std::vector<WaitingOrderRow> orders;
  for (const QueuedOrder& order : found.orders) {
    orders.push_back({words::text(order.order.str()), titleOf(order.title, order.order),
                      order.entries == 1 ? tr("1 entry") : tr("%1 entries").arg(order.entries)});
  }
  orders_.show(std::move(orders));
  std::vector<AsideRow> aside;
  for (const AsideEntry& entry : found.aside) {
    QString what = tr("An entry");
    switch (entry.kind) {
      case EntryKind::status: what = tr("A step of the visit"); break;
      case EntryKind::photo: what = tr("A photo"); break;
      case EntryKind::answer: what = tr("A checklist answer"); break;
      case EntryKind::note: what = tr("A note"); break;
      case EntryKind::sign_off: what = tr("The sign-off"); break;
      case EntryKind::other: break;
    }
    what += QStringLiteral(" · ") + words::when(entry.at, session_->now());
    aside.push_back({words::text(entry.order.str()) + QString::number(entry.at.ms) + QString::number(aside.size()),
                     titleOf(entry.order_title, entry.order), what, words::text(entry.reason)});
  }
  aside_.show(std::move(aside));
}

void SyncListViewModel::showPhotos() {
  std::vector<WaitingPhotoRow> rows;
  rows.reserve(waiting_.size());
  for (const WaitingPhoto& photo : waiting_) rows.push_back(rowOf(photo));
  photos_.show(std::move(rows));
}

WaitingPhotoRow SyncListViewModel::rowOf(const WaitingPhoto& photo) const {
  WaitingPhotoRow row;
  row.key = words::text(photo.place.sha256.hex());
  const bool pictured = photo.photo != PhotoId{};
  if (pictured) row.imageUrl = QStringLiteral("image://photo/") + words::text(photo.photo.str());
  row.order = titleOf(photo.order_title, photo.order);
  row.stage = pictured ? words::stage(photo.stage) : tr("A recording");
  const auto* under_way =
      service_ != nullptr && service_->progress().file && service_->progress().file->sha256 == photo.place.sha256
          ? &*service_->progress().file
          : nullptr;
  row.underWay = under_way != nullptr;
  const std::int64_t sent = under_way != nullptr ? std::max(under_way->sent, photo.sent) : photo.sent;
  if (photo.size > 0) row.part = static_cast<qreal>(sent) / static_cast<qreal>(photo.size);
  const QString all = words::bytes(photo.size);
  if (row.underWay) {
    row.detail =
        tr("%1 of %2, %3 per second").arg(words::bytes(sent), all, words::bytes(service_->progress().bytes_per_second));
  } else if (sent >= photo.size) {
    row.detail = tr("%1, all sent; its receipt is missing").arg(all);
  } else if (sent > 0) {
    row.detail = tr("%1 of %2 are on the server").arg(words::bytes(sent), all);
  } else if (photo.entry_waits) {
    row.detail = tr("%1, goes after its entry").arg(all);
  } else {
    row.detail = all;
  }
  if (photo.last_error && !row.underWay) row.problem = words::problem(*photo.last_error);
  return row;
}

}  // namespace siteproof
