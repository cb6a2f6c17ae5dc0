#include "core/evidence/decode.h"

#include <cmath>

#include "core/evidence/encode.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"

using namespace siteproof;

namespace {

PhotoRecipe recipe_of(int orientation) {
  PhotoRecipe recipe;
  recipe.width = 800;
  recipe.height = 600;
  recipe.exif = true;
  recipe.orientation = orientation;
  return recipe;
}

}  // namespace

TEST_CASE("a photo is decoded upright, in the size and the colours that were asked for") {
  const Raster rgb = value_of(decode_scaled(make_jpeg(recipe_of(6)), 200, PixelFormat::rgb));
  CHECK(rgb.width == 150);
  CHECK(rgb.height == 200);
  REQUIRE(rgb.channels == 3);
  // Turned clockwise, the blue corner comes to be left above.
  CHECK(rgb.samples[2] > 200);
  CHECK(rgb.samples[0] < 60);
  const Raster grey = value_of(decode_scaled(make_jpeg(recipe_of(1)), 200, PixelFormat::grey));
  CHECK(grey.channels == 1);
  CHECK(grey.samples.size() == std::size_t{200} * 150);
}

TEST_CASE("red is as bright in grey as ITU-R BT.601 says, from RGB and from CMYK") {
  PhotoRecipe recipe = recipe_of(1);
  for (const bool cmyk : {false, true}) {
    recipe.cmyk = cmyk;
    const Raster grey = value_of(decode_scaled(make_jpeg(recipe), 200, PixelFormat::grey));
    INFO("CMYK " << cmyk);
    CHECK(std::abs(grey.samples[0] - (299 * 240 + 701 * 15) / 1000) < 12);
  }
}

TEST_CASE("a decoded size that makes no sense is refused") {
  CHECK(refusal(decode_scaled(make_jpeg({}), 0, PixelFormat::rgb)) == "photo.decode_size");
  CHECK(refusal(decode_scaled(make_jpeg({}), decode_px_max + 1, PixelFormat::grey)) == "photo.decode_size");
}

TEST_CASE("a raster comes through a JPEG nearly as it was, and one that is no whole picture is refused") {
  const Raster rgb = value_of(decode_scaled(make_jpeg({}), 64, PixelFormat::rgb));
  const Raster again = value_of(decode_scaled(value_of(encode_jpeg(rgb, PixelFormat::rgb, 95)), 64, PixelFormat::rgb));
  REQUIRE(again.samples.size() == rgb.samples.size());
  CHECK(std::abs(again.samples[0] - rgb.samples[0]) < 8);
  CHECK(refusal(encode_jpeg(rgb, PixelFormat::grey, 90)) == "photo.raster");
  CHECK(refusal(encode_jpeg({}, PixelFormat::rgb, 90)) == "photo.raster");
}
