#include "qml/viewmodels/photo_verdict_view_model.h"

#include "core/usecases/photo_review.h"
#include "qml/viewmodels/photo_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {

PhotoVerdictViewModel::PhotoVerdictViewModel(QObject* parent) : OrderAspect(parent), draft_("keep-photo") {
  keep(draft_);
}

void PhotoVerdictViewModel::setPhoto(const QString& photo) {
  if (photo == photo_) return;
  photo_ = photo;
  assessment_.reset();
  clearProblem();
  emit photoChanged();
  if (source() != nullptr) {
    if (const auto page = source()->page()) update(*page);
  }
  emit updated();
}

void PhotoVerdictViewModel::update(const OrderPage& page) {
  assessment_.reset();
  for (const Photo& photo : page.order.photos) {
    if (words::text(photo.id.str()) == photo_) assessment_ = photo.assessment;
  }
}

bool PhotoVerdictViewModel::good() const {
  return assessment_ && (assessment_->findings.empty() || !assessment_->kept_because.empty());
}

QString PhotoVerdictViewModel::text() const {
  if (!assessment_) return {};
  if (!assessment_->kept_because.empty()) {
    return tr("Kept: %1").arg(words::text(assessment_->kept_because));
  }
  if (assessment_->findings.empty()) return tr("A good photo");
  QStringList sentences;
  for (const std::string& name : assessment_->findings) sentences << words::finding(name);
  return sentences.join(QLatin1Char('\n'));
}

QString PhotoVerdictViewModel::angleText() const {
  return assessment_ && assessment_->angle ? words::angle(*assessment_->angle) : QString();
}

bool PhotoVerdictViewModel::angleGood() const {
  return assessment_ && assessment_->angle && words::isSameView(*assessment_->angle);
}

QStringList PhotoVerdictViewModel::reasons() const { return words::reasonsToKeep(); }

void PhotoVerdictViewModel::keepBecause(const QString& reason) {
  act(
      [photo = photo_.toStdString(), because = reason.trimmed().toStdString()](Tablet& tablet,
                                                                               const OrderId&) -> Status {
        SITEPROOF_TRY(const PhotoId id, PhotoId::parse(photo));
        return PhotoReview(tablet).keep(id, because);
      },
      {}, &draft_);
}

}  // namespace siteproof
