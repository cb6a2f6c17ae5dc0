#include "core/evidence/vault.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"
#include "tests/support/property.h"

using namespace siteproof;

TEST_CASE("reading from any offset gives the original from there on") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  PhotoRecipe recipe;
  recipe.width = 900;
  recipe.height = 700;
  recipe.noise = 100;
  recipe.quality = 98;
  const Bytes jpeg = make_jpeg(recipe);
  REQUIRE(jpeg.size() > std::size_t{2} * 256 * 1024);
  const Sha256 photo = value_of(vault.ingest_bytes(jpeg)).sha256;
  property("read(offset) is the original from offset on", [&] {
    const auto offset = *rc::gen::inRange<std::int64_t>(0, static_cast<std::int64_t>(jpeg.size()) + 1);
    Bytes out;
    const auto handed = vault.read(photo, offset, [&](ByteView piece) {
      out.insert(out.end(), piece.begin(), piece.end());
      return true;
    });
    RC_ASSERT(handed.has_value());
    RC_ASSERT(*handed == static_cast<std::int64_t>(out.size()));
    RC_ASSERT(out == Bytes(jpeg.begin() + offset, jpeg.end()));
  });
}
