#include "qml/viewmodels/enrol_view_model.h"

#include "qml/viewmodels/words.h"

namespace siteproof {

QString EnrolViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void EnrolViewModel::enrol() {
  if (busy_ || session_ == nullptr || desk_ == nullptr || !ready()) return;
  busy_ = true;
  problem_.reset();
  emit busyChanged();
  emit problemChanged();
  session_->ask<void>(
      this,
      [handIn = desk_->handIn(), url = serverUrl_.trimmed().toStdString(),
       code = code_.trimmed().toStdString()](Tablet& tablet) -> Status {
        Enrolment enrolment(tablet);
        SITEPROOF_TRY(const EnrolmentOffer offer, enrolment.offer());
        SITEPROOF_TRY(const EnrolmentGrant grant, handIn(url, code, offer));
        return enrolment.accept(grant);
      },
      [this](const Status& status) {
        busy_ = false;
        emit busyChanged();
        if (!status) problem_ = status.error();
        emit problemChanged();
        if (status) session_->start();
      });
}

}  // namespace siteproof
