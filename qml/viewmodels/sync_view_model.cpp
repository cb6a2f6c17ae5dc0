#include "qml/viewmodels/sync_view_model.h"

#include "core/usecases/tablet_sync_door.h"
#include "qml/viewmodels/words.h"

namespace siteproof {

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
  session_->ask<SyncStatus>(
      this, [](Tablet& tablet) { return TabletSyncDoor(tablet).status(); },
      [this, question](Result<SyncStatus> status) {
        if (question != asked_) return;
        unread_.reset();
        if (status) {
          status_ = std::move(*status);
        } else {
          unread_ = status.error();
        }
        emit updated();
      });
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
  if (photos == 1) return tr("1 photo waiting; it goes out when there is a network");
  if (photos > 1) return tr("%1 photos waiting; they go out when there is a network").arg(photos);
  const int records = eventsPending();
  if (records == 1) return tr("1 entry waiting; it goes out when there is a network");
  if (records > 1) return tr("%1 entries waiting; they go out when there is a network").arg(records);
  return tr("Some entries were set aside by the server");
}

QString SyncViewModel::lastSyncText() const {
  if (!status_ || !status_->last_sync) return tr("never");
  return words::when(*status_->last_sync, session_->now());
}

QString SyncViewModel::activityText() const {
  if (!canSync()) return {};
  const SyncProgress& now = service_->progress();
  switch (now.activity) {
    case SyncActivity::idle: return tr("Waiting for something to do");
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

QString SyncViewModel::trouble() const {
  if (unread_) return words::problem(*unread_);
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
