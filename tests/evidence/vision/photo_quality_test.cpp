#include "core/evidence/vision/photo_quality.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <set>

#include "core/evidence/decode.h"
#include "core/evidence/encode.h"
#include "tests/evidence/vision/photographs.h"
#include "tests/evidence/vision/scene_views.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using namespace siteproof::vision;

namespace {

const std::vector<scenes::SceneKind> kinds{scenes::SceneKind::cracked_wall, scenes::SceneKind::wet_ceiling,
                                           scenes::SceneKind::pipe_joint};

cv::Mat pixels_of(const Raster& raster) {
  return {static_cast<int>(raster.height), static_cast<int>(raster.width), CV_8UC1,
          const_cast<std::uint8_t*>(raster.samples.data())};
}
Raster raster_of(const cv::Mat& pixels) {
  return {static_cast<std::size_t>(pixels.cols), static_cast<std::size_t>(pixels.rows), 1,
          Bytes(pixels.data, pixels.data + pixels.total())};
}

/// "blurred/bad covered/doubt", or "" for a good photo.
std::string findings(const Raster& picture, const PhotoFacts& facts = {4000, 3000, 1600, {}}) {
  std::string all;
  for (const QualityFinding& finding : value_of(assess_quality(picture, facts)).findings) {
    all += (all.empty() ? "" : " ") + std::string(to_string(finding.problem)) + '/' +
           std::string(to_string(finding.severity));
  }
  return all;
}

/// A phone's twelve megapixels, as small as the gate looks at them.
Raster phone_photo(scenes::SceneParameters scene) {
  scene.width = 4000;
  scene.height = 3000;
  scene.noise = 4;
  return take(scene, quality_px).raster;
}

Raster small_photo(scenes::SceneParameters scene) {
  scene.width = 1000;
  scene.height = 750;
  return take(scene, quality_px).raster;
}

/// Something dark before the lens: an ellipse whose outline is out of focus.
Raster with_finger(const Raster& picture, cv::Point2d at, cv::Size2d reach, double level) {
  const cv::Mat scene = pixels_of(picture);
  cv::Mat cover = cv::Mat::zeros(scene.size(), CV_32F);
  cv::ellipse(cover, {static_cast<int>(at.x * scene.cols), static_cast<int>(at.y * scene.rows)},
              {static_cast<int>(reach.width * scene.cols), static_cast<int>(reach.height * scene.rows)}, 20, 0, 360,
              cv::Scalar(1), -1);
  cv::GaussianBlur(cover, cover, {}, 0.035 * scene.cols);
  cv::Mat mixed;
  scene.convertTo(mixed, CV_32F);
  mixed = mixed.mul(1 - cover) + cover * level;
  cv::Mat noise(mixed.size(), CV_32F);
  cv::RNG dice(5);
  dice.fill(noise, cv::RNG::NORMAL, 0, 1);
  mixed += noise;
  cv::Mat out;
  mixed.convertTo(out, CV_8U);
  return raster_of(out);
}

Raster blurred(const Raster& picture, double sigma_px) {
  cv::Mat out;
  cv::GaussianBlur(pixels_of(picture), out, {}, sigma_px);
  cv::Mat noise(out.size(), CV_16S);
  cv::RNG dice(9);
  dice.fill(noise, cv::RNG::NORMAL, 0, 1.5);
  cv::add(out, noise, out, {}, CV_8U);
  return raster_of(out);
}

PerceptualHash hash_of(const Raster& picture) { return value_of(perceptual_hash(picture)); }

bool has(const std::string& all, const std::string& word) { return all.find(word) != std::string::npos; }

}  // namespace

TEST_CASE("good photos of every scene, before and after the work, have no findings") {
  for (const auto kind : kinds) {
    for (const bool repaired : {false, true}) {
      auto scene = place(kind, 2);
      scene.repaired = repaired;
      INFO("kind " << static_cast<int>(kind) << " repaired " << repaired);
      CHECK(findings(phone_photo(scene)).empty());
    }
  }
}

TEST_CASE("real photographs, a lamp-lit ceiling among them, have no findings") {
  for (const Photograph& photograph : photographs()) {
    INFO(photograph.name);
    CHECK(findings(grey_photograph(photograph, quality_px)).empty());
  }
}

TEST_CASE("a white wall with nothing but a hairline crack is sharp and not covered") {
  cv::Mat wall(750, 1000, CV_8U, cv::Scalar(225));
  cv::line(wall, {100, 80}, {420, 330}, cv::Scalar(150), 1, cv::LINE_AA);
  cv::line(wall, {420, 330}, {880, 690}, cv::Scalar(160), 1, cv::LINE_AA);
  cv::RNG dice(3);
  cv::Mat noise(wall.size(), CV_16S);
  dice.fill(noise, cv::RNG::NORMAL, 0, 1);
  cv::add(wall, noise, wall, {}, CV_8U);
  CHECK(findings(raster_of(wall)).empty());
  CHECK(has(findings(blurred(raster_of(wall), 4)), "blurred"));
}

TEST_CASE("the more a photo is out of focus, the worse the finding") {
  for (const auto kind : kinds) {
    auto scene = place(kind, 2);
    scene.blur = 3;
    CHECK_FALSE(has(findings(phone_photo(scene)), "blurred"));
    scene.blur = 24;
    INFO("kind " << static_cast<int>(kind));
    CHECK(has(findings(phone_photo(scene)), "blurred/bad"));
  }
  for (const Photograph& photograph : photographs()) {
    INFO(photograph.name);
    const Raster sharp = grey_photograph(photograph, quality_px);
    CHECK(has(findings(blurred(sharp, 4)), "blurred/bad"));
    CHECK(has(findings(blurred(sharp, 10)), "blurred/bad"));
  }
}

TEST_CASE("a photo in the dark and one that is burnt out are told apart from good ones") {
  for (const auto kind : kinds) {
    auto scene = place(kind, 1);
    INFO("kind " << static_cast<int>(kind));
    scene.light = 0.04;
    CHECK(has(findings(small_photo(scene)), "too_dark/bad"));
    scene.light = 0.1;
    CHECK(has(findings(small_photo(scene)), "too_dark"));
    scene.light = 0.5;
    CHECK(findings(small_photo(scene)).empty());
    scene.light = 4;
    CHECK(has(findings(small_photo(scene)), "too_bright/bad"));
  }
}

TEST_CASE("a finger over a third of the picture is found on four photos of five") {
  int seen = 0;
  int all = 0;
  std::vector<Raster> pictures;
  for (const Photograph& photograph : photographs()) pictures.push_back(grey_photograph(photograph, quality_px));
  for (const auto kind : kinds) pictures.push_back(small_photo(place(kind, 2)));
  for (const Raster& picture : pictures) {
    for (const double level : {20.0, 50.0}) {
      ++all;
      const bool found = has(findings(with_finger(picture, {0.5, 0}, {0.6, 0.5}, level)), "covered/bad");
      seen += found ? 1 : 0;
    }
  }
  CHECK(seen * 10 >= all * 8);
}

TEST_CASE("a fingertip in the corner of a wall, a ceiling or a pipe's picture is found") {
  for (const auto kind : kinds) {
    INFO("kind " << static_cast<int>(kind));
    const Raster picture = small_photo(place(kind, 2));
    CHECK(has(findings(with_finger(picture, {0, 0.5}, {0.25, 0.3}, 60)), "covered"));
    CHECK(has(findings(with_finger(picture, {1, 1}, {0.35, 0.4}, 40)), "covered"));
  }
}

TEST_CASE("a picture that shows nothing at all is covered, whatever its brightness") {
  for (const int level : {5, 90, 180}) {
    cv::Mat nothing(750, 1000, CV_8U);
    cv::RNG dice(4);
    dice.fill(nothing, cv::RNG::NORMAL, level, 1.2);
    CHECK(has(findings(raster_of(nothing)), "covered/bad"));
  }
}

TEST_CASE("a photo smaller than the template asks for says how large it is") {
  const Raster picture = small_photo(place(scenes::SceneKind::pipe_joint, 1));
  const auto report = value_of(assess_quality(picture, {1000, 750, 1600, {}}));
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0] == QualityFinding{QualityProblem::too_small, Severity::bad, 1000, 1600, 0});
  CHECK(findings(picture, {1600, 1200, 1600, {}}).empty());
}

TEST_CASE("the same shot stored again in another size and quality is a duplicate of the right one") {
  std::vector<PerceptualHash> earlier;
  for (const Photograph& photograph : photographs()) earlier.push_back(hash_of(grey_photograph(photograph, 640)));
  for (std::size_t i = 0; i < photographs().size(); ++i) {
    INFO(photographs()[i].name);
    const Raster picture = grey_photograph(photographs()[i], quality_px);
    const Raster again =
        value_of(decode_scaled(value_of(encode_jpeg(picture, PixelFormat::grey, 40)), 400, PixelFormat::grey));
    const auto report = value_of(assess_quality(again, {4000, 3000, 0, earlier}));
    const auto found = std::find_if(report.findings.begin(), report.findings.end(), [](const auto& finding) {
      return finding.problem == QualityProblem::duplicate_of;
    });
    REQUIRE(found != report.findings.end());
    CHECK(found->earlier == i);
  }
}

TEST_CASE("the repaired place from the very same angle is no duplicate of the before photo") {
  for (const auto kind : kinds) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
      auto scene = place(kind, seed);
      const PerceptualHash before = hash_of(take(scene).raster);
      auto darker = scene;
      darker.light = 0.8;
      darker.noise = 4;
      scene.repaired = true;
      INFO("kind " << static_cast<int>(kind) << " seed " << seed);
      CHECK(distance(before, hash_of(take(scene).raster)) > 3);
      CHECK(distance(before, hash_of(take(darker).raster)) <= 3);
    }
  }
}

TEST_CASE("different photographs have distant hashes") {
  std::vector<PerceptualHash> all;
  for (const Photograph& photograph : photographs()) all.push_back(hash_of(grey_photograph(photograph, 640)));
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(distance(all[i], all[j]) >= 14);
  }
}

TEST_CASE("every problem and severity has a name of its own") {
  std::set<std::string_view> names;
  for (const auto problem : {QualityProblem::blurred, QualityProblem::too_dark, QualityProblem::too_bright,
                             QualityProblem::covered, QualityProblem::too_small, QualityProblem::duplicate_of}) {
    names.insert(to_string(problem));
  }
  CHECK(names ==
        std::set<std::string_view>{"blurred", "too_dark", "too_bright", "covered", "too_small", "duplicate_of"});
  CHECK(to_string(Severity::doubt) != to_string(Severity::bad));
}

TEST_CASE("what is no picture has no quality, and the smallest picture is no reason to fail") {
  CHECK(refusal(assess_quality({}, {})) == "vision.raster");
  CHECK(refusal(perceptual_hash({3, 3, 3, Bytes(2)})) == "vision.raster");
  CHECK(value_of(assess_quality({1, 1, 3, Bytes(3, 90)}, {1, 1, 9, {}})).findings.front().problem ==
        QualityProblem::too_small);
}
