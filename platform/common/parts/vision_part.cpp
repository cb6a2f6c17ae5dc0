#include "core/evidence/vision/examiner.h"
#include "platform/common/parts/part_entries.h"

const void* siteproof_part_vision() {
  static const siteproof::vision::OpenCvExaminer examiner;
  return static_cast<const siteproof::PhotoExaminer*>(&examiner);
}
