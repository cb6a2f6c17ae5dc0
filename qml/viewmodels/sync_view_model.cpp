#include "qml/viewmodels/sync_view_model.h"

#include "core/usecases/tablet_sync_door.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

struct Found {
  SyncStatus status;
  SyncPreferences wishes;
};

Result<Found> look_around(Tablet& tablet) {
  Found found;
  SITEPROOF_TRY(found.status, TabletSyncDoor(tablet).status());
  SITEPROOF_TRY(found.wishes, read_sync_preferences(tablet));
  return found;
}

}  // namespace

void SyncViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &SyncViewModel::reload);
    connect(session_, &AppSession::allChanged, this, &SyncViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &SyncViewModel::updated);
  }
  emit sessionChanged();
  reload();
}

void SyncViewModel::setService(SyncService* service) {
  if (service == service_) return;
  if (service_ != nullptr) service_->disconnect(this);
  service_ = service;
  if (service_ != nullptr) connect(service_, &SyncService::progressed, this, &SyncViewModel::reload);
  emit serviceChanged();
  emit updated();
}

void SyncViewModel::reload() {
  if (session_ == nullptr) return;
  const quint64 question = ++asked_;
  session_->ask<Found>(this, look_around, [this, question](Result<Found> found) {
    if (question != asked_) return;
    unread_.reset();
    if (found) {
      status_ = std::move(found->status);
      if (!unkept_) wishes_ = found->wishes;
    } else {
      unread_ = found.error();
    }
    emit updated();
  });
}

void SyncViewModel::setPaused(bool paused) { keep({paused, wishes_.wifi_only}); }

void SyncViewModel::setWifiOnly(bool only) { keep({wishes_.paused, only}); }

void SyncViewModel::keep(const SyncPreferences& wishes) {
  if (session_ == nullptr || wishes == wishes_) return;
  wishes_ = wishes;
  unkept_.reset();
  // An answer to an older question would show what was chosen before.
  ++asked_;
  if (service_ != nullptr) service_->setWishes(wishes);
  emit updated();
  session_->ask<void>(
      this, [wishes](Tablet& tablet) -> Status { return keep_sync_preferences(tablet, wishes); },
      [this](const Status& kept) {
        if (!kept) unkept_ = kept.error();
        reload();
      });
}

Traffic SyncViewModel::traffic() const {
  return what_may_go(wishes_, service_ != nullptr ? service_->network() : NetworkState{});
}

bool SyncViewModel::everythingSent() const {
  return status_ && status_->events_pending == 0 && status_->uploads_pending == 0 && status_->events_quarantined == 0;
}

int SyncViewModel::eventsPending() const { return status_ ? static_cast<int>(status_->events_pending) : 0; }

int SyncViewModel::uploadsPending() const { return status_ ? static_cast<int>(status_->uploads_pending) : 0; }

QString SyncViewModel::bytesPending() const { return words::bytes(status_ ? status_->upload_bytes_pending : 0); }

int SyncViewModel::setAside() const { return status_ ? static_cast<int>(status_->events_quarantined) : 0; }

QString SyncViewModel::headline() const {
  if (!status_) return tr("Looking at what is waiting");
  if (everythingSent()) {
    return status_->last_sync ? tr("Everything is on the server") : tr("Nothing has been synchronised yet");
  }
  const int photos = uploadsPending();
  const bool waits = traffic().photos != Hold::none || (canSync() && connected() && !service_->trouble());
  if (waits && photos == 1) return tr("1 photo waiting");
  if (waits && photos > 1) return tr("%1 photos waiting").arg(photos);
  if (photos == 1) return tr("1 photo waiting; it goes out when there is a network");
  if (photos > 1) return tr("%1 photos waiting; they go out when there is a network").arg(photos);
  const int records = eventsPending();
  if (waits && records == 1) return tr("1 entry waiting");
  if (waits && records > 1) return tr("%1 entries waiting").arg(records);
  if (records == 1) return tr("1 entry waiting; it goes out when there is a network");
  if (records > 1) return tr("%1 entries waiting; they go out when there is a network").arg(records);
  return tr("Some entries were set aside by the server");
}

QString SyncViewModel::lastSyncText() const {
  if (!status_ || !status_->last_sync) return tr("never");
  return words::when(*status_->last_sync, session_->now());
}

QString SyncViewModel::activityText() const {
  if (!canSync() || traffic().entries != Hold::none || !connected()) return {};
  const SyncProgress& now = service_->progress();
  switch (now.activity) {
    case SyncActivity::idle:
    case SyncActivity::paused: return {};
    case SyncActivity::sending_events: return tr("Sending entries");
    case SyncActivity::receiving: return tr("Receiving changes");
    case SyncActivity::checking_receipts: return tr("Asking for receipts");
    case SyncActivity::uploading:
      return tr("Sending photos: %1 left, %2 per second")
          .arg(words::bytes(now.bytes_left), words::bytes(now.bytes_per_second));
    case SyncActivity::waiting:
      if (now.waits.empty()) return tr("Waiting");
      return tr("Trying again in %1 s").arg((now.waits.front().remaining.count() + 999) / 1000);
  }
  return {};
}

QString SyncViewModel::quietText() const {
  if (!status_) return {};
  if (wishes_.paused) return tr("Sending is paused. Everything is kept on this tablet until you go on.");
  if (!connected()) return tr("No network now. Everything is kept on this tablet and goes out by itself later.");
  if (traffic().photos == Hold::metered && uploadsPending() > 0) {
    return tr("Photos wait for Wi-Fi: the network of now costs. Entries go out all the same.");
  }
  return {};
}

QString SyncViewModel::trouble() const {
  if (unkept_) return tr("This choice holds until the program ends: %1").arg(words::problem(*unkept_));
  if (unread_) return words::problem(*unread_);
  const bool quiet = wishes_.paused || !connected();
  if (quiet && service_ != nullptr && service_->trouble() && service_->trouble()->kind == ErrorKind::network &&
      !service_->trouble()->code.starts_with("auth.")) {
    return {};
  }
  if (service_ != nullptr && service_->trouble()) return words::problem(*service_->trouble());
  if (!canSync() && status_ && status_->last_error) {
    return tr("The last attempt did not get through. Nothing is lost; it is tried again. (%1)")
        .arg(words::problem(*status_->last_error));
  }
  return {};
}

QString SyncViewModel::badge() const {
  const int waiting = eventsPending() + uploadsPending();
  return waiting == 0 ? QString() : QString::number(waiting);
}

void SyncViewModel::syncNow() {
  if (service_ != nullptr) service_->nudge();
}

}  // namespace siteproof
