#include "qml/viewmodels/sign_off_view_model.h"

#include <algorithm>

#include "core/usecases/sign_off.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

SignOffOutcome to_outcome(SignOffViewModel::Outcome outcome) {
  switch (outcome) {
    case SignOffViewModel::Outcome::Signed: return SignOffOutcome::signed_by_owner;
    case SignOffViewModel::Outcome::Represented: return SignOffOutcome::represented;
    case SignOffViewModel::Outcome::Absent: return SignOffOutcome::absent;
    case SignOffViewModel::Outcome::Refused: return SignOffOutcome::refused;
  }
  return SignOffOutcome::refused;
}

// The fields of the draft; what is kept is read by later versions too.
const auto outcome_field = QStringLiteral("outcome");
const auto rating_field = QStringLiteral("rating");
const auto remarks_field = QStringLiteral("remarks");
const auto reason_field = QStringLiteral("reason");

}  // namespace

SignOffViewModel::SignOffViewModel(QObject* parent)
    : OrderAspect(parent),
      owner_(SignerEntry::Part::Owner, draft_, {}, this),
      representative_(SignerEntry::Part::Representative, draft_, QStringLiteral("represented."), this),
      cosigners_(draft_, this) {
  keep(draft_);
  listSigners();
  connect(&draft_, &DraftKeeper::replaced, this, &SignOffViewModel::restore);
  for (const SignerEntry* one : {&owner_, &representative_}) {
    connect(one, &SignerEntry::changed, this, &SignOffViewModel::missingChanged);
  }
  connect(&cosigners_, &CosignerList::entered, this, &SignOffViewModel::missingChanged);
  connect(&cosigners_, &CosignerList::listChanged, this, &SignOffViewModel::listSigners);
  connect(this, &OrderAspect::updated, this, &SignOffViewModel::missingChanged);
}

void SignOffViewModel::listSigners() {
  signers_.clear();
  if (bearsSignature()) signers_ << signer();
  signers_ << cosigners_.all();
  emit signersChanged();
}

QStringList SignOffViewModel::representedReasons() const {
  return {tr("Family; the owner is away"), tr("Tenant; the owner lives elsewhere"),
          tr("Property office; the owner asked by phone"), tr("The owner cannot write")};
}

void SignOffViewModel::update(const OrderPage& page) {
  contact_ = words::text(page.order.intake.contact.name);
  restore();
  if (finished_) return;  // what was signed stays on the page as it was signed
  const quint64 question = ++asked_;
  source()->session()->ask<SealedView>(
      this,
      [order = page.order.id, language = source()->session()->language().toStdString()](Tablet& tablet) {
        return SigningOff(tablet).view(order, language);
      },
      [this, question, all = page.order.photos.size()](const Result<SealedView>& sealed) {
        if (question != asked_ || finished_) return;
        if (!sealed) {
          setProblem(sealed.error());
          return;
        }
        summary_ = words::text(sealed->summary);
        sealedPhotos_.clear();
        for (const PhotoId& photo : sealed->photos) sealedPhotos_ << words::text(photo.str());
        elsewhere_ = all - std::min(all, sealed->photos.size());
        emit summaryChanged();
      });
}

void SignOffViewModel::restore() {
  if (finished_) return;
  const QString order = source() != nullptr ? source()->orderId() : QString();
  if (order != inked_) {
    // What was signed on one order is never shown on another.
    inked_ = order;
    owner_.reset();
    representative_.reset();
    cosigners_.reset();
  }
  const QString outcome = draft_.value(outcome_field);
  outcome_ = outcome == QStringLiteral("absent")        ? Outcome::Absent
             : outcome == QStringLiteral("refused")     ? Outcome::Refused
             : outcome == QStringLiteral("represented") ? Outcome::Represented
                                                        : Outcome::Signed;
  owner_.read(contact_);
  representative_.read();
  cosigners_.read();
  rating_ = std::clamp(draft_.value(rating_field).toInt(), 0, 5);
  remarks_ = draft_.value(remarks_field);
  reason_ = draft_.value(reason_field);
  listSigners();
  emit inputChanged();
  emit missingChanged();
}

void SignOffViewModel::inputHasChanged(const QString& field, const QString& value) {
  draft_.put(field, value);
  emit inputChanged();
  emit missingChanged();
}

void SignOffViewModel::setOutcome(Outcome outcome) {
  if (outcome == outcome_) return;
  outcome_ = outcome;
  clearProblem();
  listSigners();
  inputHasChanged(outcome_field, outcome == Outcome::Absent        ? QStringLiteral("absent")
                                 : outcome == Outcome::Refused     ? QStringLiteral("refused")
                                 : outcome == Outcome::Represented ? QStringLiteral("represented")
                                                                   : QString());
}

void SignOffViewModel::setRating(int rating) {
  if (rating == rating_) return;
  rating_ = rating;
  inputHasChanged(rating_field, rating == 0 ? QString() : QString::number(rating));
}

void SignOffViewModel::setRemarks(const QString& remarks) {
  if (remarks == remarks_) return;
  remarks_ = remarks;
  inputHasChanged(remarks_field, remarks);
}

void SignOffViewModel::setReason(const QString& reason) {
  if (reason == reason_) return;
  reason_ = reason;
  inputHasChanged(reason_field, reason);
}

QString SignOffViewModel::sealedText() const {
  if (summary_.isEmpty()) return {};
  const QString here = sealedPhotos_.isEmpty() ? tr("Exactly this text is signed and sealed.")
                                               : tr("Exactly this text and these photos are signed and sealed.");
  return elsewhere_ == 0
             ? here
             : here + QLatin1Char(' ') + tr("Photos taken with another tablet, in the text alone: %1").arg(elsewhere_);
}

QString SignOffViewModel::missing() const {
  if (finished_) return {};
  if (!bearsSignature() && reason_.trimmed().isEmpty()) return tr("Write down why nobody signs.");
  const QString signer = bearsSignature() ? missingOfSigner() : QString();
  return signer.isEmpty() ? cosigners_.missing() : signer;
}

QString SignOffViewModel::missingOfSigner() const {
  const bool represented = outcome_ == Outcome::Represented;
  const SignerEntry& signer = represented ? representative_ : owner_;
  if (represented && signer.reason().trimmed().isEmpty())
    return tr("Choose or write why somebody signs for the owner.");
  if (signer.ink().empty()) return tr("Please sign in the box.");
  if (rating_ == 0) return tr("Please give 1 to 5 stars.");
  if (signer.name().trimmed().isEmpty()) return tr("Please write your name.");
  return {};
}

QString SignOffViewModel::actionText() const {
  return bearsSignature() ? tr("Sign and seal") : tr("Record without a signature");
}

void SignOffViewModel::record() {
  if (finished_ || saving()) return;
  SignOffRequest request;
  request.outcome = to_outcome(outcome_);
  request.remarks = remarks_.trimmed().toStdString();
  request.language = source() != nullptr ? source()->session()->language().toStdString() : "en";
  request.also = cosigners_.signatures();
  if (bearsSignature()) {
    request.name = signer()->name().trimmed().toStdString();
    request.reason = signer()->reason().trimmed().toStdString();
    request.strokes = signer()->ink()->strokes();
    request.rating = rating_;
    request.seen = summary_.toStdString();
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
      },
      &draft_);
}

}  // namespace siteproof
