#include "platform/common/parts/part_examiner.h"

#include "platform/common/parts/part.h"

namespace siteproof {
namespace {

Result<const PhotoExaminer*> vision() { return find_part_as<PhotoExaminer>("vision"); }

}  // namespace

Result<PhotoAssessment> PartExaminer::examine(const PhotoToExamine& photo) const {
  SITEPROOF_TRY(const PhotoExaminer* const examiner, vision());
  return examiner->examine(photo);
}

Result<PhotoPrint> PartExaminer::print(ByteView jpeg) const {
  SITEPROOF_TRY(const PhotoExaminer* const examiner, vision());
  return examiner->print(jpeg);
}

Result<std::unique_ptr<AngleGuide>> PartExaminer::guide(ByteView before) const {
  SITEPROOF_TRY(const PhotoExaminer* const examiner, vision());
  return examiner->guide(before);
}

}  // namespace siteproof
