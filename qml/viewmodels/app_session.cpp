#include "qml/viewmodels/app_session.h"

#include "qml/viewmodels/words.h"

namespace siteproof {

AppSession::AppSession(std::shared_ptr<TabletWorker> worker, const Clock& clock, LanguageInstaller install,
                       QObject* parent)
    : QObject(parent), worker_(std::move(worker)), clock_(clock), install_(std::move(install)) {}

QString AppSession::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void AppSession::setLanguage(const QString& language) {
  if (language == language_) return;
  language_ = language;
  if (install_) install_(language_);
  emit languageChanged();
}

void AppSession::start() {
  using Who = std::optional<std::string>;
  ask<Who>(
      this, [](Tablet& tablet) { return tablet.store().setting(setting::technician); },
      [this](Result<Who> who) {
        problem_.reset();
        if (!who) {
          problem_ = who.error();
          state_ = State::Failed;
        } else {
          technician_ = QString::fromStdString(who->value_or(std::string()));
          state_ = *who ? State::Ready : State::Unenrolled;
        }
        emit stateChanged();
        if (state_ == State::Ready) emit allChanged();
      });
}

}  // namespace siteproof
