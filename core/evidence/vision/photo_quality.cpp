#include "core/evidence/vision/photo_quality.h"

#include <algorithm>
#include <array>
#include <opencv2/core.hpp>

#include "core/evidence/vision/cover.h"
#include "core/evidence/vision/pixels.h"
#include "core/evidence/vision/sharpness.h"
#include "core/evidence/vision/vision_tuning.h"

namespace siteproof::vision {
namespace {

using Findings = std::vector<QualityFinding>;

struct Exposure {
  int brightest = 0;     ///< the level that all but a twentieth of the picture stays below
  double burnt_out = 0;  ///< share of the picture
};

Exposure exposure_of(const cv::Mat& grey) {
  std::array<std::size_t, 256> count{};
  for (int y = 0; y < grey.rows; ++y) {
    const auto* row = grey.ptr<std::uint8_t>(y);
    for (int x = 0; x < grey.cols; ++x) ++count[row[x]];
  }
  Exposure out;
  const std::size_t all = grey.total();
  std::size_t above = 0;
  for (int level = 255; level >= 0; --level) {
    above += count[static_cast<std::size_t>(level)];
    if (level == tuning::burnt_out_level) out.burnt_out = static_cast<double>(above) / static_cast<double>(all);
    if (above * 20 > all) {
      out.brightest = std::max(out.brightest, level);
    }
  }
  return out;
}

void check_above(Findings& out, QualityProblem problem, double measured, double doubt, double bad) {
  if (measured < doubt) return;
  out.push_back({problem, measured < bad ? Severity::doubt : Severity::bad, measured, doubt, 0});
}

void check_light(Findings& out, const cv::Mat& grey) {
  const Exposure light = exposure_of(grey);
  if (light.brightest < tuning::dark_doubt) {
    const Severity severity = light.brightest < tuning::dark_bad ? Severity::bad : Severity::doubt;
    out.push_back({QualityProblem::too_dark, severity, static_cast<double>(light.brightest), tuning::dark_doubt, 0});
  }
  check_above(out, QualityProblem::too_bright, light.burnt_out, tuning::burnt_doubt, tuning::burnt_bad);
}

void check_detail(Findings& out, const cv::Mat& grey) {
  const Sharpness sharpness = measure_sharpness(grey);
  const double covered = covered_share(grey, sharpness.noise);
  check_above(out, QualityProblem::covered, covered, tuning::covered_doubt, tuning::covered_bad);
  if (!sharpness.known || covered >= 1) return;
  check_above(out, QualityProblem::blurred, sharpness.blur_px * 1000 / std::max(grey.cols, grey.rows),
              tuning::blur_doubt, tuning::blur_bad);
}

void check_size(Findings& out, const PhotoFacts& facts) {
  const int long_side = std::max(facts.width, facts.height);
  if (long_side >= facts.long_side_min) return;
  out.push_back({QualityProblem::too_small, Severity::bad, static_cast<double>(long_side),
                 static_cast<double>(facts.long_side_min), 0});
}

void check_repeated(Findings& out, PerceptualHash hash, std::span<const PerceptualHash> earlier) {
  const auto nearest = std::min_element(earlier.begin(), earlier.end(), [&](PerceptualHash a, PerceptualHash b) {
    return distance(a, hash) < distance(b, hash);
  });
  if (nearest == earlier.end() || distance(*nearest, hash) > tuning::duplicate_distance_max) return;
  out.push_back({QualityProblem::duplicate_of, Severity::bad, static_cast<double>(distance(*nearest, hash)),
                 static_cast<double>(tuning::duplicate_distance_max),
                 static_cast<std::size_t>(nearest - earlier.begin())});
}

}  // namespace

Result<QualityReport> assess_quality(const Raster& picture, const PhotoFacts& facts) {
  SITEPROOF_CHECK(check_raster(picture));
  SITEPROOF_TRY(const PerceptualHash hash, perceptual_hash(picture));
  return guarded([&]() -> Result<QualityReport> {
    const cv::Mat grey = shrunk(grey_of(picture), quality_px);
    QualityReport report{{}, hash};
    check_light(report.findings, grey);
    check_detail(report.findings, grey);
    check_size(report.findings, facts);
    check_repeated(report.findings, hash, facts.earlier);
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const QualityFinding& a, const QualityFinding& b) { return a.severity > b.severity; });
    return report;
  });
}

std::string_view to_string(QualityProblem problem) noexcept {
  static constexpr std::array<std::string_view, 6> names{"blurred", "too_dark",  "too_bright",
                                                         "covered", "too_small", "duplicate_of"};
  return names.at(static_cast<std::size_t>(problem));
}

std::string_view to_string(Severity severity) noexcept { return severity == Severity::bad ? "bad" : "doubt"; }

}  // namespace siteproof::vision
