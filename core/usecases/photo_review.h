#pragma once

#include <vector>

#include "core/rules/marks.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// What is said and drawn about a photo after it was saved. The photo itself never changes.
class PhotoReview {
 public:
  explicit PhotoReview(Tablet& tablet) : tablet_(tablet) {}

  /// Records what the tablet found of the photo. Saying the same again writes nothing. Refuses "photo.unknown".
  [[nodiscard]] Status assess(const PhotoId& photo, PhotoAssessment assessment);
  /// Why a photo with findings is kept; without any it is refused with "photo.no_findings", an empty reason with
  /// "photo.reason".
  [[nodiscard]] Status keep(const PhotoId& photo, std::string because);
  /// Puts a layer over the photo in place of the one before; an empty one takes it away. Lengths of measures are worked
  /// out here. Refuses what check_marks does.
  [[nodiscard]] Status annotate(const PhotoId& photo, std::vector<Mark> marks);

 private:
  template <class Decide>
  [[nodiscard]] Status record(const PhotoId& photo, Decide decide);
  Tablet& tablet_;
};

/// The photo's size as it is looked at, its orientation applied.
[[nodiscard]] PictureSize upright_size(const Photo& photo);

}  // namespace siteproof
