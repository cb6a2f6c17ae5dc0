#include "qml/viewmodels/first_day_view_model.h"

#include "qml/viewmodels/words.h"

namespace siteproof {

void FirstDayViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::stateChanged, this, &FirstDayViewModel::follow);
    connect(session_, &AppSession::allChanged, this, &FirstDayViewModel::look);
    connect(session_, &AppSession::languageChanged, this, &FirstDayViewModel::updated);
  }
  emit sessionChanged();
  follow();
}

void FirstDayViewModel::setService(SyncService* service) {
  if (service == service_) return;
  if (service_ != nullptr) service_->disconnect(this);
  service_ = service;
  if (service_ != nullptr) connect(service_, &SyncService::progressed, this, &FirstDayViewModel::look);
  emit serviceChanged();
}

void FirstDayViewModel::follow() {
  if (session_ == nullptr || !session_->fresh() || session_->state() != AppSession::State::Ready) return;
  session_->tellGreeted();
  stage_ = Stage::Fetching;
  emit updated();
  look();
}

// Progress comes faster than it can be counted: one question at a time, and one more for what came meanwhile.
void FirstDayViewModel::look() {
  if (session_ == nullptr || stage_ != Stage::Fetching) return;
  again_ = asking_;
  if (asking_) return;
  asking_ = true;
  session_->ask<FirstPull>(this, first_pull, [this](const Result<FirstPull>& found) {
    asking_ = false;
    if (found) pull_ = *found;
    if (pull_.complete) goOn();
    emit updated();
    if (again_) look();
  });
}

QString FirstDayViewModel::headline() const {
  if (pull_.orders == 0) return tr("Fetching your orders");
  return tr("Orders received so far: %1").arg(pull_.orders);
}

QString FirstDayViewModel::trouble() const {
  if (service_ == nullptr) return {};
  if (!service_->network().connected || (service_->trouble() && service_->trouble()->kind == ErrorKind::network)) {
    return tr(
        "There is no connection to the server now. What has arrived is here to work with; the rest comes by "
        "itself when there is a network.");
  }
  return service_->trouble() ? words::problem(*service_->trouble()) : QString();
}

void FirstDayViewModel::goOn() {
  if (stage_ != Stage::Fetching) return;
  stage_ = session_->lock()->pinSet() ? Stage::Away : Stage::Offering;
  emit updated();
}

void FirstDayViewModel::answered() {
  stage_ = Stage::Away;
  emit updated();
}

}  // namespace siteproof
