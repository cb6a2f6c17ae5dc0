#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/evidence/raster.h"

namespace siteproof::vision {

/// 64 signs of a picture's coarse waves (discrete cosine transform): much the same for the same shot, whatever size,
/// quality and brightness it was stored with.
struct PerceptualHash {
  std::uint64_t bits = 0;
  friend bool operator==(const PerceptualHash&, const PerceptualHash&) = default;
};
/// Of an upright picture of any size. Refused as vision.raster.
[[nodiscard]] Result<PerceptualHash> perceptual_hash(const Raster& picture);
/// How many signs differ, 0 to 64; unrelated pictures differ in about half.
[[nodiscard]] int distance(PerceptualHash a, PerceptualHash b) noexcept;

enum class QualityProblem { blurred, too_dark, too_bright, covered, too_small, duplicate_of };
[[nodiscard]] std::string_view to_string(QualityProblem problem) noexcept;

/// A `doubt` is said, `bad` asks for another shot (the template says whether it may be overridden).
enum class Severity { doubt, bad };
[[nodiscard]] std::string_view to_string(Severity severity) noexcept;

struct QualityFinding {
  QualityProblem problem = QualityProblem::blurred;
  Severity severity = Severity::doubt;
  /// What was measured against the limit. blurred: the edges' blur (standard deviation) in thousandths of the longer
  /// side; too_dark, too_bright: a level of 255 and a share of the picture; covered: a share of the picture; too_small:
  /// pixels of the longer side; duplicate_of: signs that differ.
  double measured = 0, limit = 0;
  std::size_t earlier = 0;  ///< duplicate_of: which of the earlier shots
  friend bool operator==(const QualityFinding&, const QualityFinding&) = default;
};

/// What is known of a photo besides its pixels.
struct PhotoFacts {
  int width = 0, height = 0;                ///< of the original
  int long_side_min = 0;                    ///< what the template asks for; 0 when it does not
  std::span<const PerceptualHash> earlier;  ///< shots that this one must not repeat
};

struct QualityReport {
  std::vector<QualityFinding> findings;  ///< worst first; none for a good photo
  PerceptualHash hash;                   ///< of this photo, for the ones that follow
};

/// The longer side of the small picture that a photo is judged by.
inline constexpr int quality_px = 1000;

/// Judges an upright grey or RGB picture of quality_px (smaller only when the photo is). Pure: no state, thread-safe.
/// Refused as vision.raster.
[[nodiscard]] Result<QualityReport> assess_quality(const Raster& picture, const PhotoFacts& facts);

}  // namespace siteproof::vision
