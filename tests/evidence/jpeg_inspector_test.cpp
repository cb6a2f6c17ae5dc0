#include "core/evidence/image.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"

using namespace siteproof;

namespace {

/// A JPEG that claims a size and has nothing in it.
Bytes claiming(unsigned width, unsigned height, std::uint8_t frame = 0xC0) {
  return {0xFF,
          0xD8,
          0xFF,
          frame,
          0,
          11,
          8,
          static_cast<std::uint8_t>(height >> 8U),
          static_cast<std::uint8_t>(height),
          static_cast<std::uint8_t>(width >> 8U),
          static_cast<std::uint8_t>(width),
          1,
          1,
          0x11,
          0,
          0xFF,
          0xDA,
          0,
          8,
          1,
          1,
          0,
          0,
          63,
          0,
          0xFF,
          0xD9};
}

std::string inspect_code(ByteView file) { return refusal(inspect_jpeg(file)); }

}  // namespace

TEST_CASE("a photo's size, orientation, time, camera and position are read without decoding it") {
  PhotoRecipe recipe;
  recipe.exif = recipe.position = true;
  recipe.orientation = 6;
  recipe.time = "2026:11:22 09:30:15";
  recipe.make = "Nokia";
  recipe.model = "XR21 现场";
  const ImageFacts facts = value_of(inspect_jpeg(make_jpeg(recipe)));
  CHECK(facts.media_type == "image/jpeg");
  CHECK(facts.width == 64);
  CHECK(facts.height == 48);
  CHECK(facts.orientation == 6);
  CHECK(facts.exif_time == "2026:11:22 09:30:15");
  CHECK(facts.camera_make == "Nokia");
  CHECK(facts.camera_model == "XR21 现场");
  CHECK(facts.position == GeoPoint{-312368056, 1214684028});
}

TEST_CASE("a photo without EXIF is taken in as it is") {
  for (const bool progressive : {false, true}) {
    PhotoRecipe recipe;
    recipe.progressive = progressive;
    const ImageFacts facts = value_of(inspect_jpeg(make_jpeg(recipe)));
    CHECK(facts.orientation == 1);
    CHECK(facts.exif_time.empty());
    CHECK_FALSE(facts.position.has_value());
  }
}

TEST_CASE("an orientation that does not exist counts as none") {
  PhotoRecipe recipe;
  recipe.exif = true;
  recipe.orientation = 9;
  CHECK(value_of(inspect_jpeg(make_jpeg(recipe))).orientation == 1);
}

TEST_CASE("what is no photo is refused with what to do") {
  CHECK(inspect_code({}) == "photo.empty");
  CHECK(inspect_code(as_bytes("a text that somebody named .jpg")) == "photo.not_jpeg");
  CHECK(inspect_code(as_bytes("\x89PNG\r\n\x1a\n")) == "photo.not_jpeg");
  CHECK(inspect_code(as_bytes("\xFF\xD8 not a marker")) == "photo.not_jpeg");
  CHECK(inspect_code(as_bytes("\xFF\xD8\xFF\xD9")) == "photo.damaged");
  const auto refused = inspect_jpeg({});
  CHECK(refused.error().kind == ErrorKind::usage);
  CHECK(refused.error().message.find("take or choose the photo again") != std::string::npos);
}

TEST_CASE("a decompression bomb is refused by the size it claims") {
  CHECK(inspect_code(claiming(20'000, 20'000)) == "photo.too_large");
  CHECK(inspect_code(claiming(65'501, 10)) == "photo.too_large");
  CHECK(inspect_code(claiming(10, 65'501)) == "photo.too_large");
  CHECK(inspect_code(claiming(15'001, 10'000)) == "photo.too_large");
  CHECK(inspect_code(claiming(15'000, 10'000)) == "no error");
}

TEST_CASE("kinds of JPEG that cannot be shown are refused") {
  CHECK(inspect_code(claiming(64, 48, 0xC3)) == "photo.unsupported");
  CHECK(inspect_code(claiming(0, 48)) == "photo.unsupported");
  CHECK(inspect_code(claiming(64, 0)) == "photo.unsupported");
}

TEST_CASE("every truncation of a photo is refused") {
  for (const bool progressive : {false, true}) {
    PhotoRecipe recipe;
    recipe.exif = true;
    recipe.progressive = progressive;
    recipe.noise = 30;
    const Bytes jpeg = make_jpeg(recipe);
    for (std::size_t length = 1; length < jpeg.size(); ++length) {
      INFO("cut after " << length << " of " << jpeg.size());
      REQUIRE(inspect_code(ByteView(jpeg).first(length)) == "photo.truncated");
    }
  }
}

TEST_CASE("bytes after the image are part of the photo and do not disturb") {
  Bytes jpeg = make_jpeg({});
  jpeg.insert(jpeg.end(), 5000, 0xFF);
  CHECK(inspect_code(jpeg) == "no error");
}
