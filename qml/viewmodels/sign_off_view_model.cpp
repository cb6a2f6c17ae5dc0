#include "qml/viewmodels/sign_off_view_model.h"

#include "core/usecases/sign_off.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

SignOffOutcome to_outcome(SignOffViewModel::Outcome outcome) {
  switch (outcome) {
    case SignOffViewModel::Outcome::Signed: return SignOffOutcome::signed_by_owner;
    case SignOffViewModel::Outcome::Absent: return SignOffOutcome::absent;
    case SignOffViewModel::Outcome::Refused: return SignOffOutcome::refused;
  }
  return SignOffOutcome::refused;
}

}  // namespace

SignOffViewModel::SignOffViewModel(QObject* parent) : OrderAspect(parent), ink_(this) {
  connect(&ink_, &StrokeCollector::changed, this, &SignOffViewModel::missingChanged);
  connect(this, &OrderAspect::updated, this, &SignOffViewModel::missingChanged);
}

void SignOffViewModel::update(const OrderPage& page) {
  if (name_.isEmpty()) {
    name_ = words::text(page.order.intake.contact.name);
    emit inputChanged();
  }
  if (finished_) return;  // what was signed stays on the page as it was signed
  const quint64 question = ++asked_;
  source()->session()->ask<std::string>(
      this,
      [order = page.order.id, language = source()->session()->language().toStdString()](Tablet& tablet) {
        return SigningOff(tablet).summary(order, language);
      },
      [this, question](const Result<std::string>& summary) {
        if (question != asked_ || finished_) return;
        if (!summary) {
          setProblem(summary.error());
          return;
        }
        summary_ = words::text(*summary);
        emit summaryChanged();
      });
}

void SignOffViewModel::inputHasChanged() {
  emit inputChanged();
  emit missingChanged();
}

void SignOffViewModel::setOutcome(Outcome outcome) {
  if (outcome == outcome_) return;
  outcome_ = outcome;
  clearProblem();
  inputHasChanged();
}

void SignOffViewModel::setName(const QString& name) {
  if (name == name_) return;
  name_ = name;
  inputHasChanged();
}

void SignOffViewModel::setRating(int rating) {
  if (rating == rating_) return;
  rating_ = rating;
  inputHasChanged();
}

void SignOffViewModel::setRemarks(const QString& remarks) {
  if (remarks == remarks_) return;
  remarks_ = remarks;
  inputHasChanged();
}

void SignOffViewModel::setReason(const QString& reason) {
  if (reason == reason_) return;
  reason_ = reason;
  inputHasChanged();
}

QString SignOffViewModel::missing() const {
  if (finished_) return {};
  if (!isSigned()) return reason_.trimmed().isEmpty() ? tr("Write down why nobody signs.") : QString();
  if (ink_.empty()) return tr("Please sign in the box.");
  if (rating_ == 0) return tr("Please give 1 to 5 stars.");
  if (name_.trimmed().isEmpty()) return tr("Please write your name.");
  return {};
}

QString SignOffViewModel::actionText() const {
  return isSigned() ? tr("Sign and seal") : tr("Record without a signature");
}

void SignOffViewModel::record() {
  if (finished_ || saving()) return;
  SignOffRequest request;
  request.outcome = to_outcome(outcome_);
  request.remarks = remarks_.trimmed().toStdString();
  request.language = source() != nullptr ? source()->session()->language().toStdString() : "en";
  if (isSigned()) {
    request.name = name_.trimmed().toStdString();
    request.strokes = ink_.strokes();
    request.rating = rating_;
  } else {
    request.reason = reason_.trimmed().toStdString();
  }
  act(
      [request](Tablet& tablet, const OrderId& order) mutable {
        request.order = order;
        return SigningOff(tablet).sign(std::move(request));
      },
      [this] {
        finished_ = true;
        emit finishedChanged();
        emit missingChanged();
      });
}

}  // namespace siteproof
