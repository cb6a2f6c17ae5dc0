#include "qml/viewmodels/pin_view_model.h"

#include <utility>

#include "qml/viewmodels/words.h"

namespace siteproof {

PinViewModel::PinViewModel(QObject* parent, std::unique_ptr<Countdown> countdown)
    : QObject(parent), countdown_(std::move(countdown)) {}

void PinViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) connect(session_, &AppSession::languageChanged, this, &PinViewModel::updated);
  emit sessionChanged();
  look();
}

void PinViewModel::setPurpose(Purpose purpose) {
  if (purpose == purpose_) return;
  purpose_ = purpose;
  begin();
}

void PinViewModel::setPeople(PeopleDesk* people) {
  if (people == people_) return;
  people_ = people;
  begin();
}

void PinViewModel::setPerson(const QString& person) {
  if (person == person_) return;
  person_ = person;
  open_at_ms_ = 0;
  begin();
}

QString PinViewModel::prompt() const {
  if (purpose_ == Purpose::TakeOver) return tr("%1: enter your PIN").arg(person_);
  switch (step_) {
    case Step::Old: return purpose_ == Purpose::Unlock ? tr("Enter your PIN") : tr("Enter the PIN of now");
    case Step::Fresh: return tr("Choose a PIN of 4 to 8 digits");
    case Step::Again: return tr("Enter it once more");
  }
  return {};
}

std::chrono::milliseconds PinViewModel::left() const {
  if (session_ == nullptr) return std::chrono::milliseconds{0};
  return std::chrono::milliseconds(open_at_ms_ - session_->clock().now().monotonic_ms);
}

QString PinViewModel::problem() const {
  const auto wait = left();
  if (wait.count() > 0) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    return seconds < 120 ? tr("The PIN was wrong too often. Wait %1 seconds, then try again.").arg(seconds)
                         : tr("The PIN was wrong too often. Wait %1 minutes, then try again.").arg((seconds + 59) / 60);
  }
  if (differed_) return tr("The two were not the same. Choose the PIN again.");
  return problem_ ? words::problem(*problem_) : QString();
}

void PinViewModel::begin() {
  step_ = firstStep();
  old_.clear();
  fresh_.clear();
  problem_.reset();
  differed_ = false;
  emit updated();
  look();
}

// A wait may be on since before.
void PinViewModel::look() {
  if (session_ == nullptr) return;
  std::function<Result<PinFacts>(Tablet&)> facts_of = [](Tablet& tablet) { return PinLock(tablet).facts(); };
  if (purpose_ == Purpose::TakeOver) {
    if (people_ == nullptr || person_.isEmpty()) return;
    facts_of = [people = people_->people(), name = person_.toStdString()](Tablet&) mutable -> Result<PinFacts> {
      SITEPROOF_TRY(const PersonId person, PersonId::parse(name));
      return people.pin(person);
    };
  }
  // Each person waits for their own wrong tries.
  const quint64 question = ++looked_;
  session_->ask<PinFacts>(this, std::move(facts_of), [this, question](const Result<PinFacts>& facts) {
    if (!facts || question != looked_) return;
    open_at_ms_ = session_->clock().now().monotonic_ms + facts->wait.count();
    tick();
  });
}

void PinViewModel::tick() {
  constexpr std::chrono::milliseconds second{1000};
  if (left().count() > 0) {
    countdown_->start(second, [this] { tick(); });
  } else if (problem_ && problem_->code == "pin.wait") {
    problem_.reset();
  }
  emit updated();
}

void PinViewModel::run(Deed deed, std::function<void()> done) {
  busy_ = true;
  problem_.reset();
  differed_ = false;
  emit updated();
  session_->ask<void>(this, std::move(deed), [this, done = std::move(done)](const Status& status) {
    busy_ = false;
    if (!status) return take(status.error());
    done();
    emit updated();
  });
}

void PinViewModel::judge(Judgement judgement, std::function<void()> done) {
  run(
      [judgement = std::move(judgement)](Tablet& tablet) {
        PinLock lock(tablet);
        return judgement(lock);
      },
      std::move(done));
}

void PinViewModel::takeOver(const std::string& pin) {
  if (people_ == nullptr) return;
  run(
      [people = people_->people(), name = person_.toStdString(), pin](Tablet&) mutable -> Status {
        SITEPROOF_TRY(const PersonId person, PersonId::parse(name));
        return people.begin_shift(person, pin);
      },
      [this] {
        people_->tellBegun(person_, true);
        emit passed();
      });
}

void PinViewModel::take(const Error& why) {
  step_ = firstStep();
  problem_ = why;
  emit updated();
  look();
}

void PinViewModel::finish(bool pinSet) {
  old_.clear();
  fresh_.clear();
  step_ = firstStep();
  if (pinSet != session_->lock()->pinSet()) session_->lock()->setPinSet(pinSet);
  if (purpose_ == Purpose::Unlock) session_->lock()->unlock();
  emit passed();
}

void PinViewModel::enter(const QString& pin) {
  if (session_ == nullptr || !open()) return;
  const std::string digits = pin.toStdString();
  if (purpose_ == Purpose::TakeOver) return takeOver(digits);
  switch (step_) {
    case Step::Old:
      if (purpose_ == Purpose::Remove) {
        return judge([digits](PinLock& lock) { return lock.remove(digits); }, [this] { finish(false); });
      }
      return judge([digits](PinLock& lock) { return lock.check(digits); },
                   [this, digits] {
                     if (purpose_ == Purpose::Unlock) return finish(true);
                     old_ = digits;
                     step_ = Step::Fresh;
                   });
    case Step::Fresh:
      fresh_ = digits;
      step_ = Step::Again;
      differed_ = false;
      problem_.reset();
      emit updated();
      return;
    case Step::Again: enterAgain(digits);
  }
}

void PinViewModel::enterAgain(const std::string& pin) {
  if (pin != std::exchange(fresh_, {})) {
    step_ = Step::Fresh;
    differed_ = true;
    emit updated();
    return;
  }
  judge([old = std::exchange(old_, {}), pin,
         fresh = purpose_ == Purpose::Choose](PinLock& lock) { return fresh ? lock.set(pin) : lock.change(old, pin); },
        [this] { finish(true); });
}

}  // namespace siteproof
