#pragma once

#include "core/evidence/photo_examiner.h"

namespace siteproof {

/// Judges photographs with the part "vision". Where the part is missing every question is refused as
/// "program.incomplete", and the photo is kept unjudged.
class PartExaminer final : public PhotoExaminer {
 public:
  [[nodiscard]] Result<PhotoAssessment> examine(const PhotoToExamine& photo) const override;
  [[nodiscard]] Result<PhotoPrint> print(ByteView jpeg) const override;
  [[nodiscard]] Result<std::unique_ptr<AngleGuide>> guide(ByteView before) const override;
};

}  // namespace siteproof
