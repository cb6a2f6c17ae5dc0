#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/evidence/raster.h"
#include "core/model/evidence.h"

// What looks at photographs, without the library that does it: a build that has none does without the judgement.
namespace siteproof {

inline constexpr int examined_px = 1280;    ///< longer side of the copies that an examiner is given; more is not needed
inline constexpr int guide_frame_px = 640;  ///< longer side of a frame for a guide, at most

/// 64 signs of a picture that resemble each other for much the same picture.
enum class PhotoPrint : std::uint64_t {};

/// A photo, its longer side examined_px unless it is smaller itself, and what its judgement depends on.
struct PhotoToExamine {
  ByteView jpeg;
  int width = 0, height = 0;        ///< of the original, upright, pixels
  std::optional<ByteView> before;   ///< the photo whose angle it should repeat, of the same size
  std::vector<PhotoPrint> earlier;  ///< of shots that it should not repeat
};

/// How a camera's frame compares with the photo from before.
struct AngleReading {
  int permille = 0;                ///< 1000 is the same angle; 0 when the place is not recognised
  std::vector<std::string> hints;  ///< what to do with the camera, what matters most first: names of vision's hints
  bool aligned = false;
  friend bool operator==(const AngleReading&, const AngleReading&) = default;
};

/// Leads to the angle of one photo from before. Immutable, so any number of threads may read.
class AngleGuide {
 public:
  virtual ~AngleGuide() = default;
  /// An upright grey frame of up to guide_frame_px. Another scene is no error. Refused as vision.raster.
  [[nodiscard]] virtual Result<AngleReading> read(const Raster& frame) const = 0;
};

/// Judges photographs. Immutable and thread-safe.
class PhotoExaminer {
 public:
  virtual ~PhotoExaminer() = default;
  /// Findings, and the angle when there is a photo from before with details to go by. Refuses what cannot be decoded,
  /// as decode_scaled does.
  [[nodiscard]] virtual Result<PhotoAssessment> examine(const PhotoToExamine& photo) const = 0;
  [[nodiscard]] virtual Result<PhotoPrint> print(ByteView jpeg) const = 0;
  /// Refused as vision.too_plain when the photo has no details to go by, or as decode_scaled does.
  [[nodiscard]] virtual Result<std::unique_ptr<AngleGuide>> guide(ByteView before) const = 0;
};

}  // namespace siteproof
