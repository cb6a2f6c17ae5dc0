#include "core/evidence/vision/examiner.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/evidence/decode.h"
#include "core/evidence/vision/angle_match.h"
#include "core/evidence/vision/photo_quality.h"

namespace siteproof::vision {
namespace {

constexpr std::string_view too_plain = "vision.too_plain";

PixelSize size_of(const Raster& raster) {
  return {static_cast<double>(raster.width), static_cast<double>(raster.height)};
}

int to_permille(double score) { return static_cast<int>(std::lround(1000 * score)); }

// A unit square reaches from edge to edge of a picture, as picture units do.
std::vector<std::int64_t> unit_squares_e9(const PictureHomography& homography, PixelSize from, PixelSize to) {
  const auto scaled = [](PixelSize size) {
    const double unit = std::max(size.width, size.height);
    return std::pair(size.width / unit, size.height / unit);
  };
  const auto [from_width, from_height] = scaled(from);
  const auto [to_width, to_height] = scaled(to);
  // Columns: from the unit square to picture units, x -> (x - 1/2) * width.
  const auto& h = homography;
  PictureHomography right{};
  for (std::size_t row = 0; row < 3; ++row) {
    const double a = h[row * 3] * from_width;
    const double b = h[row * 3 + 1] * from_height;
    right[row * 3] = a;
    right[row * 3 + 1] = b;
    right[row * 3 + 2] = h[row * 3 + 2] - a / 2 - b / 2;
  }
  // Rows: back, x -> x / width + 1/2.
  PictureHomography out = right;
  for (std::size_t column = 0; column < 3; ++column) {
    out[column] = right[column] / to_width + right[6 + column] / 2;
    out[3 + column] = right[3 + column] / to_height + right[6 + column] / 2;
  }
  std::vector<std::int64_t> e9;
  for (const double element : out) e9.push_back(std::llround(element / out[8] * 1e9));
  return e9;
}

/// Nothing when the photo from before has nothing to go by.
Result<std::optional<AngleScore>> compare(ByteView before_jpeg, ByteView after_jpeg) {
  SITEPROOF_TRY(const Raster before, decode_scaled(before_jpeg, examined_px, PixelFormat::grey));
  SITEPROOF_TRY(const Raster after, decode_scaled(after_jpeg, examined_px, PixelFormat::grey));
  const auto match = register_pair(before, after);
  if (!match && match.error().code == too_plain) return std::nullopt;
  if (!match) return fail(match.error());
  AngleScore score;
  if (match->accepted) {
    score.permille = to_permille(match->score);
    score.homography_e9 = unit_squares_e9(match->before_to_frame, size_of(before), size_of(after));
  }
  return score;
}

class OpenCvGuide final : public AngleGuide {
 public:
  explicit OpenCvGuide(AngleMatcher matcher) : matcher_(std::move(matcher)) {}
  [[nodiscard]] Result<AngleReading> read(const Raster& frame) const override {
    SITEPROOF_TRY(const AngleMatch match, matcher_.match(frame));
    AngleReading reading;
    reading.permille = to_permille(match.score);
    for (const Hint hint : match.hints) {
      if (hint == Hint::aligned) {
        reading.aligned = true;
      } else {
        reading.hints.emplace_back(to_string(hint));
      }
    }
    return reading;
  }

 private:
  AngleMatcher matcher_;
};

}  // namespace

Result<PhotoAssessment> OpenCvExaminer::examine(const PhotoToExamine& photo) const {
  SITEPROOF_TRY(const Raster picture, decode_scaled(photo.jpeg, quality_px, PixelFormat::rgb));
  std::vector<PerceptualHash> earlier;
  for (const PhotoPrint print : photo.earlier) earlier.push_back({static_cast<std::uint64_t>(print)});
  PhotoFacts facts;
  facts.width = photo.width;
  facts.height = photo.height;
  facts.earlier = earlier;
  SITEPROOF_TRY(const QualityReport report, assess_quality(picture, facts));
  PhotoAssessment assessment;
  for (const QualityFinding& finding : report.findings) assessment.findings.emplace_back(to_string(finding.problem));
  if (photo.before) {
    SITEPROOF_TRY(assessment.angle, compare(*photo.before, photo.jpeg));
  }
  return assessment;
}

Result<PhotoPrint> OpenCvExaminer::print(ByteView jpeg) const {
  SITEPROOF_TRY(const Raster picture, decode_scaled(jpeg, quality_px, PixelFormat::grey));
  SITEPROOF_TRY(const PerceptualHash hash, perceptual_hash(picture));
  return PhotoPrint{hash.bits};
}

Result<std::unique_ptr<AngleGuide>> OpenCvExaminer::guide(ByteView before) const {
  SITEPROOF_TRY(const Raster picture, decode_scaled(before, guide_frame_px, PixelFormat::grey));
  SITEPROOF_TRY(AngleMatcher matcher, AngleMatcher::prepare(picture));
  return std::make_unique<OpenCvGuide>(std::move(matcher));
}

}  // namespace siteproof::vision
