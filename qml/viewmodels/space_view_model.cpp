#include "qml/viewmodels/space_view_model.h"

namespace siteproof {

void SpaceViewModel::setSession(AppSession* session) {
  if (session_ == session) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &SpaceViewModel::look);
    connect(session_, &AppSession::allChanged, this, &SpaceViewModel::look);
    connect(session_, &AppSession::languageChanged, this, &SpaceViewModel::updated);
    look();
  }
  emit sessionChanged();
}

QString SpaceViewModel::warning() const {
  switch (outlook_.level) {
    case SpaceLevel::ample: break;
    case SpaceLevel::low:
      return tr("Photos that still fit on this tablet: about %1. Sync, or free some space.").arg(outlook_.photos_left);
    case SpaceLevel::full:
      return tr("There is no room for photos any more. Signing still works: sync, or free some space.");
  }
  return {};
}

void SpaceViewModel::look() {
  again_ = asking_;
  if (asking_) return;
  asking_ = true;
  session_->ask<SpaceOutlook>(
      this,
      [](Tablet& tablet) -> Result<SpaceOutlook> {
        SpaceKeeper keeper(tablet);
        SITEPROOF_CHECK(keeper.make_room());
        return keeper.outlook();
      },
      [this](Result<SpaceOutlook> outlook) {
        asking_ = false;
        // A system that does not tell refuses by itself when there is no room.
        if (outlook && *outlook != outlook_) {
          outlook_ = *outlook;
          emit updated();
        }
        if (again_) look();
      },
      TabletWorker::Urgency::picture);
}

}  // namespace siteproof
