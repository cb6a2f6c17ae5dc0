#include "qml/viewmodels/position_view_model.h"

#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr std::chrono::seconds between_looks{2};

struct Found {
  bool recorded = false;
  PositionNow now;
};

}  // namespace

PositionViewModel::PositionViewModel(QObject* parent) : QObject(parent) {
  timer_.setInterval(between_looks);
  connect(&timer_, &QTimer::timeout, this, &PositionViewModel::refresh);
}

void PositionViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_) session_->disconnect(this);
  session_ = session;
  if (session_) {
    connect(session_, &AppSession::allChanged, this, &PositionViewModel::refresh);
    connect(session_, &AppSession::languageChanged, this, &PositionViewModel::updated);
  }
  emit sessionChanged();
  refresh();
}

void PositionViewModel::setWatching(bool watching) {
  if (watching == timer_.isActive()) return;
  if (watching) {
    timer_.start();
    refresh();
  } else {
    timer_.stop();
  }
  emit watchingChanged();
}

bool PositionViewModel::refused() const {
  return recorded_ && (now_.state == PositionState::denied || now_.state == PositionState::absent);
}

QString PositionViewModel::stateText() const {
  if (!recorded_) return {};
  switch (now_.state) {
    case PositionState::denied:
      return tr("This tablet does not let Siteproof know where it is. Allow it in the system's settings.");
    case PositionState::absent: return tr("This tablet has nothing that measures where it is.");
    case PositionState::off:
    case PositionState::searching:
    case PositionState::found: break;
  }
  const auto place = position_of_event(true, now_.newest);
  return place ? tr("Known to within %1 m.").arg(place->accuracy_m)
               : tr("Not known at the moment. What is recorded now says nothing of it.");
}

QString PositionViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void PositionViewModel::record(bool on) {
  // After a refusal it is tried again.
  if (!session_ || (on == recorded_ && !refused())) return;
  problem_.reset();
  session_->ask<void>(
      this, [on](Tablet& tablet) { return record_position(tablet, on); },
      [this](const Status& kept) {
        if (!kept) problem_ = kept.error();
        asking_ = false;
        refresh();
      });
}

void PositionViewModel::refresh() {
  if (!session_ || asking_) return;
  asking_ = true;
  session_->ask<Found>(
      this,
      [&clock = session_->clock()](Tablet& tablet) -> Result<Found> {
        Found found;
        SITEPROOF_TRY(found.recorded, records_position(tablet));
        found.now = position_now(tablet, clock.now());
        return found;
      },
      [this](const Result<Found>& found) {
        asking_ = false;
        if (found) {
          recorded_ = found->recorded;
          now_ = found->now;
        } else {
          problem_ = found.error();
        }
        emit updated();
      });
}

}  // namespace siteproof
