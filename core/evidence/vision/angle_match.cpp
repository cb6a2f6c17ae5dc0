#include "core/evidence/vision/angle_match.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "core/evidence/vision/alignment.h"
#include "core/evidence/vision/camera_hints.h"
#include "core/evidence/vision/features.h"
#include "core/evidence/vision/homography_fit.h"
#include "core/evidence/vision/pixels.h"
#include "core/evidence/vision/vision_tuning.h"

namespace siteproof::vision {
namespace {

/// How closely pictures are looked at.
struct Care {
  int px, features_before, features;
  std::span<const int> align_px;
};
constexpr Care live{tuning::match_px, tuning::match_features_before, tuning::match_features, tuning::align_px};
constexpr Care still{tuning::register_px, tuning::register_features_before, tuning::register_features,
                     tuning::align_px_register};

PixelSize size_of(cv::Size size) { return {static_cast<double>(size.width), static_cast<double>(size.height)}; }

std::vector<PointPair> in_units(const PointPairs& pairs, cv::Size from, cv::Size to) {
  std::vector<PointPair> out;
  for (std::size_t i = 0; i < pairs.from.size(); ++i) {
    out.push_back({to_picture_units(pairs.from[i].x, pairs.from[i].y, from.width, from.height),
                   to_picture_units(pairs.to[i].x, pairs.to[i].y, to.width, to.height)});
  }
  return out;
}

std::vector<PictureHomography> guesses_from(const PointPairs& pairs, cv::Size from, cv::Size to) {
  std::vector<PictureHomography> out;
  const auto add = [&](const std::optional<cv::Matx33d>& found) {
    if (!found || !is_plausible(*found, from)) return;
    PictureHomography pixels{};
    std::copy_n(found->val, 9, pixels.begin());
    out.push_back(from_pixels(pixels, size_of(from), size_of(to)));
  };
  add(fit_homography(pairs, tuning::match_inlier_px));
  add(fit_similarity(pairs, tuning::similarity_inlier_px));
  return out;
}

int support_of(const PictureHomography& homography, std::span<const PointPair> pairs) {
  return static_cast<int>(std::count_if(pairs.begin(), pairs.end(), [&](const PointPair& pair) {
    const PicturePoint at = map(homography, pair.from);
    return std::hypot(at.x - pair.to.x, at.y - pair.to.y) < tuning::match_support_off;
  }));
}

bool is_plausible_in_units(const PictureHomography& homography, cv::Size before) {
  const PictureHomography pixels = to_pixels(homography, size_of(before), size_of(before));
  return is_plausible(cv::Matx33d(pixels.data()), before);
}

bool is_same_place(const AngleMatch& match) {
  return match.agreement >= tuning::match_agreement_min && match.support >= tuning::match_support_min &&
         match.agreement + tuning::agreement_per_support * match.support >= tuning::match_evidence_min;
}

/// A before photo, taken apart.
struct Subject {
  Subject(const cv::Mat& grey, const Care& care)
      : features(find_features(grey, care.features_before)), details(LightFree(grey, care.align_px)) {}
  [[nodiscard]] bool is_plain() const {
    return details.is_plain() || features.points.size() < static_cast<std::size_t>(tuning::match_details_min);
  }

  Features features;
  AlignmentTemplate details;
};

Result<Subject> subject_of(const Raster& before, const Care& care) {
  Subject subject(shrunk(grey_of(before), care.px), care);
  if (!subject.is_plain()) return subject;
  return fail(ErrorKind::usage, "vision.too_plain",
              "The before photo shows too few details to find its angle again; line the new photo up by eye.");
}

AngleMatch compare(const Subject& subject, const Raster& picture, const Care& care) {
  AngleMatch out;
  const cv::Mat grey = shrunk(grey_of(picture), care.px);
  const cv::Size from = subject.features.size;
  const PointPairs pairs = pair_up(subject.features, find_features(grey, care.features));
  const auto guesses = guesses_from(pairs, from, grey.size());
  if (guesses.empty()) return out;
  const auto points = in_units(pairs, from, grey.size());
  const Alignment found = subject.details.align(LightFree(grey, care.align_px), guesses, points);
  out.agreement = found.agreement;
  out.support = support_of(found.homography, points);
  out.accepted = is_same_place(out) && is_plausible_in_units(found.homography, from);
  if (!out.accepted) return out;
  out.before_to_frame = found.homography;
  out.corner_error = found.corner_error;
  out.score = framing_score(found.homography, size_of(from));
  out.hints = hints_for(found.homography, size_of(from));
  return out;
}

}  // namespace

struct AngleMatcher::Prepared {
  Subject subject;
};

AngleMatcher::AngleMatcher(std::unique_ptr<Prepared> prepared) : prepared_(std::move(prepared)) {}
AngleMatcher::~AngleMatcher() = default;
AngleMatcher::AngleMatcher(AngleMatcher&&) noexcept = default;
AngleMatcher& AngleMatcher::operator=(AngleMatcher&&) noexcept = default;

Result<AngleMatcher> AngleMatcher::prepare(const Raster& before) {
  SITEPROOF_CHECK(check_raster(before));
  return guarded([&]() -> Result<AngleMatcher> {
    SITEPROOF_TRY(Subject subject, subject_of(before, live));
    return AngleMatcher(std::make_unique<Prepared>(Prepared{std::move(subject)}));
  });
}

Result<AngleMatch> AngleMatcher::match(const Raster& frame) const {
  SITEPROOF_CHECK(check_raster(frame));
  return guarded([&]() -> Result<AngleMatch> { return compare(prepared_->subject, frame, live); });
}

Result<AngleMatch> register_pair(const Raster& before, const Raster& after) {
  SITEPROOF_CHECK(check_raster(before));
  SITEPROOF_CHECK(check_raster(after));
  return guarded([&]() -> Result<AngleMatch> {
    SITEPROOF_TRY(const Subject subject, subject_of(before, still));
    return compare(subject, after, still);
  });
}

std::string_view to_string(Hint hint) noexcept {
  static constexpr std::array<std::string_view, 13> names{"aligned",   "move_nearer",      "move_back",
                                                          "move_left", "move_right",       "move_up",
                                                          "move_down", "rotate_clockwise", "rotate_counterclockwise",
                                                          "tilt_left", "tilt_right",       "tilt_up",
                                                          "tilt_down"};
  return names.at(static_cast<std::size_t>(hint));
}

}  // namespace siteproof::vision
