#include <algorithm>

#include "core/evidence/image.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"
#include "tests/support/property.h"

using namespace siteproof;

namespace {

Bytes with_damage(Bytes jpeg) {
  const auto places = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, jpeg.size()));
  for (const std::size_t place : places) jpeg[place] = *rc::gen::arbitrary<std::uint8_t>();
  return jpeg;
}

}  // namespace

TEST_CASE("it does not matter in which pieces a photo arrives") {
  PhotoRecipe recipe;
  recipe.exif = recipe.position = true;
  recipe.noise = 50;
  const Bytes jpeg = make_jpeg(recipe);
  const ImageFacts whole = value_of(inspect_jpeg(jpeg));
  property("the facts are the same", [&] {
    JpegInspector inspector;
    ByteView rest = jpeg;
    while (!rest.empty()) {
      const auto n = std::min<std::size_t>(*rc::gen::inRange<std::size_t>(1, 700), rest.size());
      RC_ASSERT(inspector.feed(rest.first(n)).has_value());
      rest = rest.subspan(n);
    }
    const auto facts = inspector.finish();
    RC_ASSERT(facts.has_value());
    RC_ASSERT(*facts == whole);
  });
}

TEST_CASE("random bytes and damaged photos never crash the inspector") {
  PhotoRecipe recipe;
  recipe.exif = recipe.position = true;
  recipe.make = "Maker";
  const Bytes jpeg = make_jpeg(recipe);
  property("random bytes", [](const Bytes& bytes) {
    Bytes file{0xFF, 0xD8, 0xFF};
    file.insert(file.end(), bytes.begin(), bytes.end());
    (void)inspect_jpeg(file);
    (void)inspect_jpeg(bytes);
  });
  property("flipped bytes", [&] { (void)inspect_jpeg(with_damage(jpeg)); });
}

TEST_CASE("damaged photos never crash the decoder") {
  for (const bool progressive : {false, true}) {
    PhotoRecipe recipe;
    recipe.progressive = progressive;
    recipe.noise = 30;
    const Bytes jpeg = make_jpeg(recipe);
    property("flipped bytes", [&] { (void)make_thumbnail(with_damage(jpeg), 32); });
  }
}
