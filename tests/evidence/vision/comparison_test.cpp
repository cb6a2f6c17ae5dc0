#include "core/evidence/vision/comparison.h"

#include <cstdlib>

#include "core/evidence/decode.h"
#include "core/evidence/vision/angle_match.h"
#include "tests/evidence/test_photos.h"
#include "tests/evidence/vision/scene_views.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using namespace siteproof::vision;

namespace {

struct Shots {
  View before, after;
  Bytes before_jpeg, after_jpeg;
};

Shots shots() {
  scenes::SceneParameters scene = place(scenes::SceneKind::pipe_joint, 2);
  scenes::SceneParameters later = scene;
  later.repaired = true;
  later.camera.x = 0.05;
  later.camera.yaw = 6;
  later.exif.orientation = 3;
  return {take(scene), take(later), scenes::render_jpeg(scene), scenes::render_jpeg(later)};
}

Raster decoded(const Bytes& jpeg) { return value_of(decode_scaled(jpeg, 4096, PixelFormat::rgb)); }

const std::uint8_t* at(const Raster& raster, double x, double y) {
  const auto column = static_cast<std::size_t>(x * static_cast<double>(raster.width - 1));
  const auto row = static_cast<std::size_t>(y * static_cast<double>(raster.height - 1));
  return raster.samples.data() + (row * raster.width + column) * raster.channels;
}

/// How far the two differ on average, over the part of the picture between the given shares of its width.
double difference(const Raster& a, const Raster& b, double from, double to) {
  double sum = 0;
  int count = 0;
  for (double y = 0.1; y < 0.9; y += 0.01) {
    for (double x = from; x < to; x += 0.01) {
      sum += std::abs(at(a, x, y)[1] - at(b, x, y)[1]);
      ++count;
    }
  }
  return sum / count;
}

}  // namespace

TEST_CASE("side by side, both photos are upright and as high as was asked, the before photo on the left") {
  const Shots pair = shots();
  const Raster both = decoded(value_of(side_by_side(pair.before_jpeg, pair.after_jpeg, 240)));
  CHECK(both.height == 240);
  CHECK(both.width == 320 + 4 + 320);
  CHECK(at(both, 0.5, 0.5)[0] > 230);
  const Raster after = decoded(pair.after_jpeg);
  // The same fifth of the way into the right half and into the photo itself.
  CHECK(std::abs(at(both, (324 + 64) / 643.0, 0.5)[1] - at(after, 0.2, 0.5)[1]) < 40);
}

TEST_CASE("a panorama beside a tiny picture is shown whole between grey strips, in a picture of a size to look at") {
  PhotoRecipe wide;
  wide.width = 4000;
  wide.height = 16;
  const Raster both = decoded(value_of(side_by_side(make_jpeg(wide), make_jpeg({}), 640)));
  CHECK(both.height == 640);
  CHECK(both.width == 2560 + 10 + 853);
  const auto is_grey = [&](double x, double y) { return std::abs(at(both, x, y)[0] - at(both, x, y)[1]) < 20; };
  CHECK(is_grey(0.2, 0.1));
  CHECK(is_grey(0.2, 0.9));
  // Red left above and green right above, as the recipe draws it: both ends of the panorama are there.
  const double row = 317 / 639.0;
  CHECK(at(both, 0.01, row)[0] > at(both, 0.01, row)[1] + 40);
  CHECK(at(both, 2530 / 3422.0, row)[1] > at(both, 3800 / 5135.0, row)[0] + 40);
}

TEST_CASE("registered on the before photo, the tiles lie on the tiles") {
  const Shots pair = shots();
  const auto shown = value_of(registered_pair(pair.before_jpeg, pair.after_jpeg, truth(pair.before, pair.after), 640));
  CHECK(shown.before.width == shown.after.width);
  CHECK(shown.before.height == shown.after.height);
  const auto unregistered = value_of(registered_pair(pair.before_jpeg, pair.after_jpeg, picture_identity, 640));
  CHECK(difference(shown.before, shown.after, 0.15, 0.4) * 1.3 <
        difference(unregistered.before, unregistered.after, 0.15, 0.4));
}

TEST_CASE("what the after photo does not show is mid-grey") {
  const Shots pair = shots();
  const PictureHomography far_left{1, 0, -0.5, 0, 1, 0, 0, 0, 1};
  const auto shown = value_of(registered_pair(pair.before_jpeg, pair.after_jpeg, far_left, 320));
  CHECK(at(shown.after, 0.1, 0.5)[0] == 128);
  CHECK(at(shown.after, 0.1, 0.5)[2] == 128);
}

TEST_CASE("an overlay is coloured where the place has changed and grey where it has not") {
  const Shots pair = shots();
  const auto found = value_of(register_pair(pair.before.raster, pair.after.raster));
  REQUIRE(found.accepted);
  const Raster both = decoded(value_of(overlay(pair.before_jpeg, pair.after_jpeg, found.before_to_frame, 640)));
  const auto colour = [&](double x_from, double x_to, double y_from, double y_to) {
    double sum = 0;
    int count = 0;
    for (double y = y_from; y < y_to; y += 0.005) {
      for (double x = x_from; x < x_to; x += 0.005) {
        const std::uint8_t* p = at(both, x, y);
        sum += std::abs(p[0] - p[2]);
        ++count;
      }
    }
    return sum / count;
  };
  // The tee in the middle was corroded and is new; the tiles on the left are as they were.
  CHECK(colour(0.46, 0.54, 0.4, 0.6) > 2 * colour(0.12, 0.3, 0.2, 0.8));
}

TEST_CASE("a comparison of what is no photo, or of no size, is refused") {
  const Shots pair = shots();
  CHECK(refusal(side_by_side(as_bytes("no photo"), pair.after_jpeg, 240)) == "photo.damaged");
  CHECK(refusal(side_by_side(pair.before_jpeg, pair.after_jpeg, 0)) == "vision.size");
  CHECK(refusal(registered_pair(pair.before_jpeg, pair.after_jpeg, picture_identity, 5000)) == "vision.size");
  CHECK(refusal(overlay(pair.before_jpeg, as_bytes(""), picture_identity, 320)) == "photo.damaged");
}
