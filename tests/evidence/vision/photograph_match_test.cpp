#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/evidence/vision/angle_match.h"
#include "tests/evidence/vision/photographs.h"
#include "tests/evidence/vision/scene_views.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using namespace siteproof::vision;

namespace {

cv::Mat pixels_of(Raster& raster) {
  return {static_cast<int>(raster.height), static_cast<int>(raster.width), CV_8UC1, raster.samples.data()};
}

/// The photograph as another camera position would show it, in other light and with noise; fills the map it used.
Raster seen_again(Raster& original, scenes::Dice& random, PictureHomography& used) {
  const auto off = [&] { return between(random, -0.06, 0.06); };
  const double tilt_x = between(random, -0.12, 0.12);
  const double tilt_y = between(random, -0.12, 0.12);
  const double scale = between(random, 0.9, 1.15);
  used = {scale, off(), off(), off(), scale, off(), tilt_x, tilt_y, 1};
  const cv::Mat from = pixels_of(original);
  const PixelSize size{static_cast<double>(from.cols), static_cast<double>(from.rows)};
  const PictureHomography pixels = to_pixels(used, size, size);
  cv::Mat warped;
  cv::warpPerspective(from, warped, cv::Matx33d(pixels.data()), from.size(), cv::INTER_LINEAR, cv::BORDER_REFLECT);
  warped.convertTo(warped, CV_8U, between(random, 0.6, 1.1), between(random, -10, 10));
  cv::Mat noise(warped.size(), CV_16S);
  cv::RNG dice(random.next());
  dice.fill(noise, cv::RNG::NORMAL, 0, 3);
  cv::add(warped, noise, warped, {}, CV_8U);
  return {original.width, original.height, 1, Bytes(warped.data, warped.data + warped.total())};
}

double error_px(const PictureHomography& found, const PictureHomography& used, const Raster& of) {
  double sum = 0;
  for (const auto& corner : corners_of(static_cast<double>(of.width), static_cast<double>(of.height))) {
    const PicturePoint a = map(found, corner);
    const PicturePoint b = map(used, corner);
    sum += std::hypot(a.x - b.x, a.y - b.y);
  }
  return sum / 4 * 640;
}

}  // namespace

TEST_CASE("photographs seen again under a known homography are found to within three pixels") {
  constexpr std::uint64_t seed = 77;
  scenes::Dice random(seed);
  INFO("seed " << seed);
  int pairs = 0;
  int missed = 0;
  std::vector<double> errors;
  for (const Photograph& photograph : photographs()) {
    Raster original = grey_photograph(photograph, 640);
    const AngleMatcher matcher = value_of(AngleMatcher::prepare(original));
    for (int i = 0; i < 5; ++i) {
      PictureHomography used{};
      const AngleMatch match = value_of(matcher.match(seen_again(original, random, used)));
      ++pairs;
      missed += match.accepted ? 0 : 1;
      if (match.accepted) errors.push_back(error_px(match.before_to_frame, used, original));
      if (!match.accepted) UNSCOPED_INFO(photograph.name << " missed: " << match.agreement << ", " << match.support);
    }
  }
  std::sort(errors.begin(), errors.end());
  REQUIRE(errors.size() > 40);
  CHECK(errors[errors.size() / 2] <= 3);
  CHECK(errors[errors.size() * 9 / 10] <= 3);
  CHECK(missed * 50 <= pairs);
}

TEST_CASE("no photograph is taken for another") {
  std::vector<Raster> all;
  for (const Photograph& photograph : photographs()) all.push_back(grey_photograph(photograph, 640));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const AngleMatcher matcher = value_of(AngleMatcher::prepare(all[i]));
    for (std::size_t j = 0; j < all.size(); ++j) {
      INFO(photographs()[i].name << " and " << photographs()[j].name);
      CHECK(value_of(matcher.match(all[j])).accepted == (i == j));
    }
  }
}
