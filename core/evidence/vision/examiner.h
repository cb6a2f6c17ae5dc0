#pragma once

#include "core/evidence/photo_examiner.h"

namespace siteproof::vision {

/// Judges photographs with this room's measures. Findings are the names of QualityProblem, the worst first; hints those
/// of Hint.
class OpenCvExaminer final : public PhotoExaminer {
 public:
  [[nodiscard]] Result<PhotoAssessment> examine(const PhotoToExamine& photo) const override;
  [[nodiscard]] Result<PhotoPrint> print(ByteView jpeg) const override;
  [[nodiscard]] Result<std::unique_ptr<AngleGuide>> guide(ByteView before) const override;
};

}  // namespace siteproof::vision
