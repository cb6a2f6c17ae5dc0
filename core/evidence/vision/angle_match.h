#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/evidence/raster.h"
#include "core/evidence/vision/picture_units.h"

namespace siteproof::vision {

/// What the technician does next to stand where the before photo was taken. `move_…` is the camera held as it is;
/// `tilt_…` swings it to face further to that side (a move back to the middle follows); `rotate_…` is about the line
/// of sight, as the technician sees it.
enum class Hint {
  aligned,
  move_nearer,
  move_back,
  move_left,
  move_right,
  move_up,
  move_down,
  rotate_clockwise,
  rotate_counterclockwise,
  tilt_left,
  tilt_right,
  tilt_up,
  tilt_down,
};
[[nodiscard]] std::string_view to_string(Hint hint) noexcept;

struct AngleMatch {
  bool accepted = false;  ///< the same place, seen well enough to be laid over the before photo
  double score = 0;       ///< 0 to 1: how near the before photo's own framing; 0 unless accepted
  PictureHomography before_to_frame = picture_identity;  ///< in picture units; the identity unless accepted
  double corner_error = 0;  ///< standard error of the before photo's corners in the frame, in picture units
  double agreement = 0;     ///< correlation of the details' brightness under the best homography found, -1 to 1
  int support = 0;          ///< corners of the scene found again where that homography says
  std::vector<Hint> hints;  ///< none unless accepted; `aligned` alone, or the one or two that matter most, first first
};

/// Compares camera frames to one before photo. Immutable once prepared, so any number of threads may match. Pictures
/// are upright; the size does not matter, larger ones are shrunk to 640 pixels first. Features by ORB (Rublee and
/// others, "ORB: an efficient alternative to SIFT or SURF", 2011), a first homography by RHO, the rest by the details'
/// brightness.
class AngleMatcher {
 public:
  /// Refused as vision.raster, or as vision.too_plain when the photo has no details to go by.
  [[nodiscard]] static Result<AngleMatcher> prepare(const Raster& before);
  ~AngleMatcher();
  AngleMatcher(AngleMatcher&&) noexcept;
  AngleMatcher& operator=(AngleMatcher&&) noexcept;

  /// Another scene is no error, nor is a frame of less than 320 pixels: `accepted` is false then. Refused as
  /// vision.raster.
  [[nodiscard]] Result<AngleMatch> match(const Raster& frame) const;

 private:
  struct Prepared;
  explicit AngleMatcher(std::unique_ptr<Prepared> prepared);
  std::unique_ptr<Prepared> prepared_;
};

/// The same for two stills after the shot, from up to 1280 pixels of each: slower and finer. Refused as vision.raster
/// or vision.too_plain.
[[nodiscard]] Result<AngleMatch> register_pair(const Raster& before, const Raster& after);

}  // namespace siteproof::vision
