#include "qml/viewmodels/add_person_view_model.h"

namespace siteproof {

AddPersonViewModel::AddPersonViewModel(QObject* parent) : EnrolViewModel(parent) {
  connect(this, &AddPersonViewModel::pinChanged, this, &EnrolViewModel::inputChanged);
}

QString AddPersonViewModel::pinPrompt() const {
  if (pinChosen()) return {};
  return first_.empty() ? tr("Choose a PIN of 4 to 8 digits") : tr("Enter it once more");
}

QString AddPersonViewModel::pinProblem() const {
  return differed_ ? tr("The two were not the same. Choose the PIN again.") : QString();
}

bool AddPersonViewModel::ready() const { return pinChosen() && people_ != nullptr && !trimmedCode().empty(); }

QString AddPersonViewModel::missing() const {
  if (trimmedCode().empty())
    return pinChosen() ? tr("The code is still missing.") : tr("Code and PIN are still missing.");
  return pinChosen() ? QString() : tr("The PIN is still missing.");
}

void AddPersonViewModel::enterPin(const QString& digits) {
  const std::string entered = digits.toStdString();
  differed_ = !first_.empty() && entered != first_;
  if (first_.empty()) {
    first_ = entered;
  } else {
    if (!differed_) pin_ = entered;
    first_.clear();
  }
  emit pinChanged();
}

void AddPersonViewModel::forgetPin() {
  first_.clear();
  pin_.clear();
  differed_ = false;
  emit pinChanged();
}

EnrolViewModel::Deed AddPersonViewModel::deed() const {
  // A code that was typed is of the server everybody else here belongs to.
  const std::string given = address().empty() ? desk()->serverUrl().toStdString() : address();
  return [handIn = desk()->handIn(), people = people_->people(), given, code = trimmedCode(),
          pin = pin_](Tablet& tablet) mutable -> Status {
    SITEPROOF_TRY(const std::string server, ownServer(tablet, given));
    SITEPROOF_CHECK(people.add([&](const EnrolmentOffer& offer) { return handIn(server, code, offer); }, pin));
    return {};
  };
}

void AddPersonViewModel::succeed() {
  forgetPin();
  people_->tellAdded();
}

}  // namespace siteproof
