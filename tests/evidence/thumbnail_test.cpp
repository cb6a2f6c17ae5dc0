#include <algorithm>

#include "core/evidence/image.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"

using namespace siteproof;

TEST_CASE("a thumbnail has exactly the size that was asked for and no EXIF") {
  PhotoRecipe recipe;
  recipe.width = 1000;
  recipe.height = 750;
  recipe.exif = true;
  recipe.make = "Maker";
  const Bytes jpeg = make_jpeg(recipe);
  for (const int px : {512, 500, 333, 125, 64, 1}) {
    const Decoded small = decode_jpeg(value_of(make_thumbnail(jpeg, px)));
    CHECK(small.width == px);
    CHECK(small.height == std::max(1, (750 * px + 500) / 1000));
    CHECK_FALSE(small.has_exif);
  }
}

TEST_CASE("a small photo is not made larger") {
  const Decoded small = decode_jpeg(value_of(make_thumbnail(make_jpeg({}), 512)));
  CHECK(small.width == 64);
  CHECK(small.height == 48);
}

TEST_CASE("a thumbnail is upright whatever the orientation") {
  // The corner that is red as stored, after each of the eight orientations: left above, clockwise.
  const std::vector<std::vector<std::string>> corners{
      {"red", "green", "white", "blue"}, {"green", "red", "blue", "white"}, {"white", "blue", "red", "green"},
      {"blue", "white", "green", "red"}, {"red", "blue", "white", "green"}, {"blue", "red", "green", "white"},
      {"white", "green", "red", "blue"}, {"green", "white", "blue", "red"}};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    PhotoRecipe recipe;
    recipe.width = 800;
    recipe.height = 600;
    recipe.exif = true;
    recipe.orientation = orientation;
    const Decoded small = decode_jpeg(value_of(make_thumbnail(make_jpeg(recipe), 200)));
    INFO("orientation " << orientation);
    CHECK(small.width == (orientation < 5 ? 200 : 150));
    CHECK(small.height == (orientation < 5 ? 150 : 200));
    const std::vector<std::string> seen{small.colour_at(20, 20), small.colour_at(80, 20), small.colour_at(80, 80),
                                        small.colour_at(20, 80)};
    CHECK(seen == corners[static_cast<std::size_t>(orientation - 1)]);
  }
}

TEST_CASE("progressive, grey and CMYK photos have thumbnails") {
  PhotoRecipe recipe;
  recipe.width = 640;
  recipe.height = 480;
  recipe.progressive = true;
  CHECK(decode_jpeg(value_of(make_thumbnail(make_jpeg(recipe), 160))).colour_at(80, 20) == "green");
  recipe.grey = true;
  CHECK(decode_jpeg(value_of(make_thumbnail(make_jpeg(recipe), 160))).width == 160);
  recipe.grey = false;
  recipe.cmyk = true;
  CHECK(decode_jpeg(value_of(make_thumbnail(make_jpeg(recipe), 160))).colour_at(80, 20) == "green");
}

TEST_CASE("a thumbnail size that makes no sense is refused") {
  CHECK(refusal(make_thumbnail(make_jpeg({}), 0)) == "photo.thumbnail_size");
  CHECK(refusal(make_thumbnail(make_jpeg({}), 5000)) == "photo.thumbnail_size");
}

TEST_CASE("a photo that cannot be decoded says so") {
  CHECK(refusal(make_thumbnail(as_bytes("no photo"), 100)) == "photo.damaged");
  CHECK(refusal(make_thumbnail(ByteView(), 100)) == "photo.damaged");
}

TEST_CASE("an error of the source comes through the decoder unchanged") {
  const Bytes jpeg = make_jpeg({});
  int calls = 0;
  const ByteSource source = [&]() -> Result<ByteView> {
    if (++calls == 1) return ByteView(jpeg).first(200);
    return fail(ErrorKind::storage, "vault.damaged", "gone");
  };
  CHECK(refusal(make_thumbnail(source, 32)) == "vault.damaged");
}

TEST_CASE("a source may deliver a photo in single bytes") {
  PhotoRecipe recipe;
  recipe.exif = true;
  const Bytes jpeg = make_jpeg(recipe);
  std::size_t at = 0;
  const ByteSource source = [&]() -> Result<ByteView> {
    if (at == jpeg.size()) return ByteView();
    return ByteView(jpeg).subspan(at++, 1);
  };
  CHECK(decode_jpeg(value_of(make_thumbnail(source, 32))).width == 32);
}

TEST_CASE("a progressive photo with a flood of scans or pixels is refused, not decoded for minutes") {
  // Header, one frame and a thousand empty scans.
  PhotoRecipe recipe;
  recipe.progressive = true;
  recipe.width = recipe.height = 16;
  Bytes flood = make_jpeg(recipe);
  const Bytes scan{0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0};
  std::size_t first_scan = 0;
  while (!(flood[first_scan] == 0xFF && flood[first_scan + 1] == 0xDA)) ++first_scan;
  flood.resize(first_scan);
  for (int i = 0; i < 1000; ++i) flood.insert(flood.end(), scan.begin(), scan.end());
  flood.insert(flood.end(), {0xFF, 0xD9});
  CHECK(refusal(make_thumbnail(flood, 16)) == "photo.too_large");

  // A hundred million coefficients do not fit into what a thumbnail may take.
  Bytes wide = make_jpeg(recipe);
  for (std::size_t i = 0; i + 8 < wide.size(); ++i) {
    if (wide[i] == 0xFF && wide[i + 1] == 0xC2) {
      wide[i + 5] = wide[i + 7] = 0x2F;
      break;
    }
  }
  CHECK(refusal(make_thumbnail(wide, 16)) == "photo.too_large");
}

TEST_CASE("every truncation of a photo has a thumbnail or a clear error") {
  for (const bool progressive : {false, true}) {
    PhotoRecipe recipe;
    recipe.progressive = progressive;
    recipe.noise = 30;
    const Bytes jpeg = make_jpeg(recipe);
    for (std::size_t length = 0; length < jpeg.size(); length += 3) {
      const auto small = make_thumbnail(ByteView(jpeg).first(length), 32);
      REQUIRE((small.has_value() || small.error().code == "photo.damaged"));
    }
  }
}
