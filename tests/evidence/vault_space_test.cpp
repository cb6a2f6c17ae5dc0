#include "core/evidence/space.h"
#include "core/evidence/vault.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"

using namespace siteproof;

namespace {

constexpr std::int64_t megabyte = 1024 * 1024;
constexpr std::int64_t reserve = sign_off_reserve_bytes;

Bytes photo_of(unsigned seed) {
  PhotoRecipe recipe;
  recipe.width = 400;
  recipe.height = 300;
  recipe.noise = 80;
  recipe.seed = seed;
  return make_jpeg(recipe);
}

/// A vault on a disk with so much space as the test says.
struct SmallDisk {
  TempFolder folder;
  std::int64_t free = 0;
  PhotoVault vault = value_of(PhotoVault::open(folder.path() / "vault", test_secret(),
                                               {reserve, [this](const auto&) { return Result<std::int64_t>(free); }}));
};

}  // namespace

TEST_CASE("low space is announced by the photos that are left, before the reserve begins") {
  CHECK(space_outlook(10'000 * megabyte, 4 * megabyte) == SpaceOutlook{SpaceLevel::ample, (10'000 - 64) / 4});
  CHECK(space_outlook(reserve + 4 * megabyte * photos_left_low, 4 * megabyte) ==
        SpaceOutlook{SpaceLevel::ample, photos_left_low});
  CHECK(space_outlook(reserve + 4 * megabyte * photos_left_low - 1, 4 * megabyte) ==
        SpaceOutlook{SpaceLevel::low, photos_left_low - 1});
  CHECK(space_outlook(reserve + 4 * megabyte, 4 * megabyte) == SpaceOutlook{SpaceLevel::low, 1});
}

TEST_CASE("within the reserve only sign-offs are left") {
  for (const std::int64_t free : {std::int64_t{0}, reserve, reserve + 4 * megabyte - 1}) {
    CHECK(space_outlook(free, 4 * megabyte) == SpaceOutlook{SpaceLevel::full, 0});
  }
}

TEST_CASE("a typical photo is the mean of those taken, within reason") {
  CHECK(typical_photo_bytes({}) == 4 * megabyte);
  CHECK(typical_photo_bytes({-1, 0}) == 4 * megabyte);
  CHECK(typical_photo_bytes({2 * megabyte, 6 * megabyte, -1}) == 4 * megabyte);
  CHECK(typical_photo_bytes({10}) == megabyte);
  CHECK(typical_photo_bytes({200 * megabyte}) == 25 * megabyte);
}

TEST_CASE("a photo that would eat the reserve is refused") {
  SmallDisk disk;
  const Bytes jpeg = photo_of(1);
  const auto size = static_cast<std::int64_t>(jpeg.size());
  write_file(disk.folder.path() / "photo.jpg", jpeg);
  disk.free = reserve + size - 1;
  CHECK(refusal(disk.vault.ingest_bytes(jpeg)) == "vault.reserve");
  const auto refused = disk.vault.ingest_file(disk.folder.path() / "photo.jpg");
  CHECK(full_refusal(refused) == "storage vault.reserve");
  CHECK(refused.error().message.find("free some space or sync") != std::string::npos);
  CHECK(value_of(disk.vault.list()).empty());
  disk.free = reserve + 2 * size;
  CHECK_FALSE(value_of(disk.vault.ingest_bytes(photo_of(2))).was_known);
  CHECK(value_of(disk.vault.free_space()) == reserve + 2 * size);
}

TEST_CASE("the space of the real disk is asked when nobody says otherwise") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  CHECK(value_of(vault.free_space()) > 0);
}

TEST_CASE("derived pictures go first, those made longest ago before the others, and no original with them") {
  SmallDisk disk;
  disk.free = 10'000 * megabyte;
  std::vector<Sha256> photos;
  for (unsigned seed = 1; seed <= 3; ++seed) {
    photos.push_back(value_of(disk.vault.ingest_bytes(photo_of(seed))).sha256);
    (void)value_of(disk.vault.thumbnail(photos.back(), 128));
  }
  const auto derived = [&](const Sha256& photo) {
    return disk.folder.path() / "vault/derived" / photo.hex().substr(0, 2) / (photo.hex() + "-128.sealed");
  };
  const auto now = std::filesystem::last_write_time(derived(photos[0]));
  std::filesystem::last_write_time(derived(photos[1]), now - std::chrono::hours(2));
  std::filesystem::last_write_time(derived(photos[2]), now - std::chrono::hours(1));
  CHECK(value_of(disk.vault.drop_derived(0)) == 0);
  const auto oldest = static_cast<std::int64_t>(std::filesystem::file_size(derived(photos[1])));
  CHECK(value_of(disk.vault.drop_derived(1)) == oldest);
  CHECK_FALSE(std::filesystem::exists(derived(photos[1])));
  CHECK(std::filesystem::exists(derived(photos[0])));
  CHECK(std::filesystem::exists(derived(photos[2])));
  CHECK(value_of(disk.vault.drop_derived(1000 * megabyte)) > 0);
  CHECK_FALSE(std::filesystem::exists(derived(photos[0])));
  CHECK(value_of(disk.vault.drop_derived(1)) == 0);
  for (const Sha256& photo : photos) {
    must(disk.vault.verify(photo));
    CHECK(decode_jpeg(value_of(disk.vault.thumbnail(photo, 128))).width == 128);
  }
}

TEST_CASE("a derived picture that would eat the reserve is made each time and not kept") {
  SmallDisk disk;
  disk.free = 10'000 * megabyte;
  const Sha256 photo = value_of(disk.vault.ingest_bytes(photo_of(1))).sha256;
  disk.free = reserve;
  CHECK(decode_jpeg(value_of(disk.vault.thumbnail(photo, 128))).width == 128);
  CHECK(value_of(disk.vault.drop_derived(1)) == 0);
  disk.free = 10'000 * megabyte;
  CHECK(decode_jpeg(value_of(disk.vault.thumbnail(photo, 128))).width == 128);
  CHECK(value_of(disk.vault.drop_derived(1)) > 0);
}

TEST_CASE("an original that its caller may drop is gone, the others are not") {
  SmallDisk disk;
  disk.free = 10'000 * megabyte;
  const Bytes jpeg = photo_of(1);
  const Sha256 dropped = value_of(disk.vault.ingest_bytes(jpeg)).sha256;
  const Sha256 kept = value_of(disk.vault.ingest_bytes(photo_of(2))).sha256;
  CHECK(value_of(disk.vault.drop_original(dropped)) == static_cast<std::int64_t>(jpeg.size()));
  CHECK_FALSE(disk.vault.contains(dropped));
  CHECK(refusal(disk.vault.read_all(dropped)) == "vault.missing");
  CHECK(refusal(disk.vault.drop_original(dropped)) == "vault.missing");
  must(disk.vault.verify(kept));
}

TEST_CASE("many photos are verified at once, and each that is damaged or missing is named") {
  SmallDisk disk;
  disk.free = 10'000 * megabyte;
  std::vector<Sha256> photos;
  for (unsigned seed = 1; seed <= 9; ++seed) {
    photos.push_back(value_of(disk.vault.ingest_bytes(photo_of(seed))).sha256);
  }
  CHECK(disk.vault.verify_all(photos).empty());
  const std::string hex = photos[3].hex();
  const auto file = disk.folder.path() / "vault" / hex.substr(0, 2) / (hex + ".sealed");
  Bytes bad = read_file(file);
  bad[bad.size() / 2] ^= 1;
  write_file(file, bad);
  const Sha256 missing = sha256("none");
  photos.push_back(missing);
  const auto failures = disk.vault.verify_all(photos);
  REQUIRE(failures.size() == 2);
  const auto code_of = [&](const Sha256& photo) {
    return failures[0].sha256 == photo ? failures[0].error.code : failures[1].error.code;
  };
  CHECK(failures[0].sha256 < failures[1].sha256);
  CHECK(code_of(photos[3]) == "vault.damaged");
  CHECK(code_of(missing) == "vault.missing");
}
