#include "qml/viewmodels/angle_hints_view_model.h"

#include "core/usecases/photo_check.h"
#include "qml/viewmodels/photo_words.h"

namespace siteproof {

AngleHintsViewModel::~AngleHintsViewModel() {
  if (kit_ && kit_->angles() != nullptr) kit_->angles()->watch(nullptr, nullptr);
}

void AngleHintsViewModel::setKit(CameraKit* kit) {
  if (kit == kit_) return;
  if (kit_ && kit_->angles() != nullptr) {
    kit_->angles()->watch(nullptr, nullptr);
    kit_->angles()->disconnect(this);
  }
  kit_ = kit;
  if (kit_ && kit_->angles() != nullptr) {
    connect(kit_->angles(), &AngleReader::read, this, [this](const AngleReading& reading) {
      if (reading_ == reading) return;
      reading_ = reading;
      emit changed();
    });
  }
  emit kitChanged();
  seek();
}

void AngleHintsViewModel::setPair(const QString& photo) {
  if (photo == pair_) return;
  pair_ = photo;
  emit pairChanged();
  seek();
}

void AngleHintsViewModel::setOutput(QObject* output) {
  if (output == output_) return;
  output_ = output;
  emit outputChanged();
  watch();
}

void AngleHintsViewModel::seek() {
  guide_.reset();
  const quint64 question = ++asked_;
  watch();
  if (!kit_ || kit_->examiner() == nullptr || pair_.isEmpty()) return;
  using Guide = std::unique_ptr<AngleGuide>;
  kit_->session().ask<Guide>(
      this,
      [examiner = kit_->examiner(), pair = pair_.toStdString()](Tablet& tablet) -> Result<Guide> {
        SITEPROOF_TRY(const PhotoId photo, PhotoId::parse(pair));
        return PhotoCheck(tablet, *examiner).guide(photo);
      },
      [this, question](Result<Guide> guide) {
        // Without details to go by there is nothing to say, and the photo from before still shows through.
        if (question != asked_ || !guide) return;
        guide_ = std::move(*guide);
        watch();
      },
      TabletWorker::Urgency::picture);
}

void AngleHintsViewModel::watch() {
  reading_.reset();
  if (kit_ && kit_->angles() != nullptr) kit_->angles()->watch(output_, guide_);
  emit changed();
}

QString AngleHintsViewModel::text() const {
  if (!shown()) return {};
  if (reading_->aligned) return words::sameAngle();
  return reading_->hints.empty() ? words::placeNotSeen() : words::hint(reading_->hints.front());
}

QString AngleHintsViewModel::iconName() const {
  return shown() && !reading_->hints.empty() ? words::hintIcon(reading_->hints.front()) : QString();
}

}  // namespace siteproof
