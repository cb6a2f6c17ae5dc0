#include "qml/viewmodels/here_view_model.h"

#include <QtCore/QTimer>

#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

// Soon enough for a person who waits, and rarely enough for the tablet's other work.
constexpr std::chrono::milliseconds between_looks{400};

}  // namespace

HereViewModel::~HereViewModel() { stop(); }

void HereViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  stop();
  if (session_) session_->disconnect(this);
  session_ = session;
  if (session_) connect(session_, &AppSession::languageChanged, this, &HereViewModel::updated);
  emit sessionChanged();
}

bool HereViewModel::failed() const { return phase_ != Phase::Idle && phase_ != Phase::Searching; }

QString HereViewModel::words() const {
  switch (phase_) {
    case Phase::Idle: return {};
    case Phase::Searching:
      return accuracy_m_ ? tr("So far it is known to within %1 m. A moment longer makes it finer.").arg(*accuracy_m_)
                         : tr("Looking for where you are. It takes half a minute at most.");
    case Phase::Denied:
      return tr("This tablet does not let Siteproof know where it is. Allow it in the system's settings, or type it.");
    case Phase::Absent: return tr("This tablet has nothing that measures where it is. Type it.");
    case Phase::TooCoarse:
      return tr("It is known to within %1 m only, which is no place. Go to a window and try again, or type it.")
          .arg(accuracy_m_.value_or(0));
    case Phase::Nothing: return tr("Nothing came within half a minute. Go to a window and try again, or type it.");
    case Phase::Broken: return problem_ ? words::problem(*problem_) : QString();
  }
  return {};
}

void HereViewModel::ask() {
  if (!session_ || searching()) return;
  phase_ = Phase::Searching;
  since_ = session_->clock().now();
  accuracy_m_.reset();
  problem_.reset();
  ++question_;
  emit updated();
  look(true);
}

void HereViewModel::stop() {
  if (searching()) end(Phase::Idle);
}

void HereViewModel::look(bool first) {
  session_->ask<PositionNow>(
      this,
      [first, &clock = session_->clock()](Tablet& tablet) -> Result<PositionNow> {
        if (first) begin_here(tablet);
        return position_now(tablet, clock.now());
      },
      [this, question = question_](const Result<PositionNow>& now) {
        if (!searching() || question != question_) return;
        if (now) return judge(*now);
        problem_ = now.error();
        end(Phase::Broken);
      });
}

void HereViewModel::judge(const PositionNow& now) {
  if (now.state == PositionState::denied) return end(Phase::Denied);
  if (now.state == PositionState::absent) return end(Phase::Absent);
  const std::chrono::milliseconds waited(session_->clock().now().monotonic_ms - since_.monotonic_ms);
  if (now.newest) accuracy_m_ = now.newest->at.accuracy_m;
  switch (here_step(now.newest, waited)) {
    case HereStep::wait:
      emit updated();
      QTimer::singleShot(between_looks, this, [this, question = question_] {
        if (searching() && question == question_) look(false);
      });
      return;
    case HereStep::too_coarse: return end(Phase::TooCoarse);
    case HereStep::nothing: return end(Phase::Nothing);
    case HereStep::take: break;
  }
  const auto place = position_of_event(true, now.newest);
  end(place ? Phase::Idle : Phase::Nothing);
  if (place) emit found(words::text(position_answer(*place)));
}

void HereViewModel::end(Phase phase) {
  phase_ = phase;
  // Also when this is gone by then.
  if (session_) session_->ask<void>(session_, end_here, [](const Status&) {});
  emit updated();
}

}  // namespace siteproof
