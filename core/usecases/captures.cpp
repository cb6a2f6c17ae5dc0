#include "core/usecases/captures.h"

namespace siteproof {

Result<CaptureIntent> Captures::intend(const PhotoRequest& request) {
  CaptureIntent intent;
  if (request.capture) {
    SITEPROOF_TRY(intent, find(*request.capture));
    if (intent.order != request.order) {
      return fail(ErrorKind::usage, "capture.order", "The camera was opened for another order: open it for this one.");
    }
  } else {
    intent.at = tablet_.ports().clock.now();
    intent.id = CaptureId::make(intent.at.wall, tablet_.ports().random);
    intent.order = request.order;
    SITEPROOF_TRY(intent.technician, tablet_.technician());
  }
  intent.stage = request.stage;
  intent.place = request.place;
  intent.pair = request.pair;
  SITEPROOF_CHECK(EvidenceTable(tablet_.store()).put_intent(intent));
  return intent;
}

Result<CaptureIntent> Captures::find(const CaptureId& id) {
  SITEPROOF_TRY(auto intent, EvidenceTable(tablet_.store()).intent(id));
  if (!intent) {
    return fail(ErrorKind::not_found, "capture.unknown", "It is not known what this was taken for.");
  }
  return std::move(*intent);
}

}  // namespace siteproof
