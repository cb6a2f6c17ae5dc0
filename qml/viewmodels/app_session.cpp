#include "qml/viewmodels/app_session.h"

#include "core/usecases/privacy.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

struct Opened {
  std::optional<std::string> technician;
  Preferences preferences;
  PinFacts pin;
};

Result<Opened> look_around(Tablet& tablet) {
  Opened found;
  SITEPROOF_TRY(found.technician, tablet.store().setting(setting::technician));
  SITEPROOF_TRY(found.preferences, read_preferences(tablet));
  SITEPROOF_TRY(found.pin, PinLock(tablet).facts());
  return found;
}

}  // namespace

AppSession::AppSession(std::shared_ptr<TabletWorker> worker, const Clock& clock, LanguageInstaller install,
                       QObject* parent)
    : QObject(parent), worker_(std::move(worker)), clock_(clock), install_(std::move(install)), lock_(clock) {}

QString AppSession::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void AppSession::setLanguage(const QString& language) {
  if (language == language_) return;
  language_ = language;
  if (install_) install_(language_);
  emit languageChanged();
}

void AppSession::pinLanguage(const QString& language) {
  language_pinned_ = true;
  setLanguage(language);
}

QString AppSession::look() const { return words::text(std::string(to_string(preferences_.look))); }

void AppSession::setPreferences(const Preferences& preferences) {
  preferences_ = preferences;
  if (preferences_.language && !language_pinned_) setLanguage(words::text(*preferences_.language));
  emit preferencesChanged();
}

void AppSession::start() {
  ask<Opened>(this, look_around, [this](Result<Opened> found) {
    problem_.reset();
    if (!found) {
      problem_ = found.error();
      state_ = State::Failed;
    } else {
      setPreferences(found->preferences);
      technician_ = QString::fromStdString(found->technician.value_or(std::string()));
      // Before anything is shown, and once: opening the data again must not cover the page that asked for it.
      if (state_ != State::Ready) lock_.begin(found->pin);
      if (!found->pin.set && lock_.pinSet()) lock_.setPinSet(false);
      state_ = found->technician ? State::Ready : State::Unenrolled;
    }
    emit stateChanged();
    if (state_ != State::Ready) return;
    emit allChanged();
    // Behind everything that the window reads first.
    ask<int>(
        this, forget_personal_data,
        [this](Result<int> homes) {
          if (homes && *homes > 0) emit allChanged();
        },
        TabletWorker::Urgency::picture);
  });
}

void AppSession::startEnrolled() {
  fresh_ = state_ != State::Ready;
  emit enrolled();
  start();
}

}  // namespace siteproof
