#pragma once

#include <vector>

#include "core/evidence/photo_examiner.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// A photo that nobody has looked at yet.
struct UnjudgedPhoto {
  PhotoId id;
  OrderId order;
  UtcTime at;  ///< when it was recorded
};

/// Looks at a saved photo while the technician still stands there, and keeps what was found with the record.
class PhotoCheck {
 public:
  /// So many of the stage's photos before this one are looked at for a repetition.
  static constexpr std::size_t earlier_max = 50;

  PhotoCheck(Tablet& tablet, const PhotoExaminer& examiner) : tablet_(tablet), examiner_(examiner) {}

  /// Judges the photo by itself, against the stage's earlier ones, and against the photo from before that it is the
  /// partner of, where that is on this tablet. What was found is durable when it returns; a photo that was judged
  /// already keeps its judgement. Errors are those of the vault and of PhotoExaminer::examine, and "photo.unknown".
  [[nodiscard]] Result<PhotoAssessment> check(const PhotoId& id);

  /// This tablet's photos on unfinished orders without a judgement, oldest first: the program ended before it came to
  /// them, or another one added them that has no examiner.
  [[nodiscard]] Result<std::vector<UnjudgedPhoto>> unjudged();

  /// What leads a camera to the angle of this photo. Refused as PhotoExaminer::guide does.
  [[nodiscard]] Result<std::unique_ptr<AngleGuide>> guide(const PhotoId& before);

 private:
  [[nodiscard]] Result<std::vector<PhotoPrint>> earlier(const OrderState& order, const Photo& photo);

  Tablet& tablet_;
  const PhotoExaminer& examiner_;
};

}  // namespace siteproof
