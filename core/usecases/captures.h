#pragma once

#include "core/storage/evidence_table.h"
#include "core/usecases/photos.h"

namespace siteproof {

/// What a camera or microphone is opened for, on record before it opens: whatever is found after a crash is then known
/// by order, stage, place, person and time, and not only by its bytes.
class Captures {
 public:
  explicit Captures(Tablet& tablet) : tablet_(tablet) {}

  /// Durable when it returns. Hand the result's id on in PhotoRequest::capture. A request that has one already goes on
  /// with it: the camera that was opened then is for this stage, place and partner now. Not for an intent that a shot
  /// was taken with, whose record it is.
  [[nodiscard]] Result<CaptureIntent> intend(const PhotoRequest& request);
  /// not_found "capture.unknown".
  [[nodiscard]] Result<CaptureIntent> find(const CaptureId& id);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
