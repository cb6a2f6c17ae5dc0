#include <algorithm>
#include <thread>

#include "core/evidence/vault.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"

using namespace siteproof;

namespace {

/// Larger than one encrypted chunk.
Bytes big_photo(unsigned seed = 1) {
  PhotoRecipe recipe;
  recipe.width = 900;
  recipe.height = 700;
  recipe.noise = 100;
  recipe.quality = 98;
  recipe.seed = seed;
  return make_jpeg(recipe);
}

std::filesystem::path stored(const TempFolder& folder, const Sha256& photo) {
  return folder.path() / photo.hex().substr(0, 2) / (photo.hex() + ".sealed");
}

std::size_t files_in(const std::filesystem::path& folder) {
  const std::filesystem::directory_iterator all(folder);
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

}  // namespace

TEST_CASE("a photo comes back exactly as the camera made it") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  PhotoRecipe recipe;
  recipe.exif = true;
  recipe.time = "2026:11:22 09:30:15";
  for (const Bytes& jpeg : {make_jpeg(recipe), big_photo()}) {
    const Ingested in = value_of(vault.ingest_bytes(jpeg));
    CHECK(in.sha256 == sha256(jpeg));
    CHECK(in.size == static_cast<std::int64_t>(jpeg.size()));
    CHECK_FALSE(in.was_known);
    CHECK(vault.contains(in.sha256));
    CHECK(value_of(vault.plain_size(in.sha256)) == in.size);
    CHECK(value_of(vault.read_all(in.sha256)) == jpeg);
    must(vault.verify(in.sha256));
  }
  CHECK(value_of(vault.list()).size() == 2);
  CHECK(files_in(folder.path() / "tmp") == 0);
}

TEST_CASE("a file is taken in like bytes, and what cannot be read says so") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path() / "vault", test_secret()));
  const Bytes jpeg = big_photo();
  write_file(folder.path() / "photo.jpg", jpeg);
  const Ingested in = value_of(vault.ingest_file(folder.path() / "photo.jpg"));
  CHECK(in.sha256 == sha256(jpeg));
  CHECK(in.facts.width == 900);
  CHECK(value_of(vault.read_all(in.sha256)) == jpeg);
  const auto missing = vault.ingest_file(folder.path() / "nothing.jpg");
  CHECK(refusal(missing) == "photo.unreadable");
  CHECK(missing.error().kind == ErrorKind::not_found);
  CHECK(refusal(vault.ingest_file(folder.path())) == "photo.unreadable");
}

TEST_CASE("the same photo is stored once, also when the vault is opened again") {
  const TempFolder folder;
  const Bytes jpeg = big_photo();
  {
    const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
    CHECK_FALSE(value_of(vault.ingest_bytes(jpeg)).was_known);
    CHECK(value_of(vault.ingest_bytes(jpeg)).was_known);
  }
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  CHECK(value_of(vault.ingest_bytes(jpeg)).was_known);
  CHECK(value_of(vault.list()) == std::vector<VaultEntry>{{sha256(jpeg), static_cast<std::int64_t>(jpeg.size())}});
  CHECK(files_in(folder.path() / "tmp") == 0);
}

TEST_CASE("what is no photo leaves the vault as it was") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  const Bytes jpeg = big_photo();
  CHECK(refusal(vault.ingest_bytes({})) == "photo.empty");
  CHECK(refusal(vault.ingest_bytes(as_bytes("text"))) == "photo.not_jpeg");
  CHECK(refusal(vault.ingest_bytes(ByteView(jpeg).first(jpeg.size() - 2))) == "photo.truncated");
  CHECK(value_of(vault.list()).empty());
  CHECK(files_in(folder.path() / "tmp") == 0);
}

TEST_CASE("reading from an offset gives the rest of the photo") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  const Bytes jpeg = big_photo();
  const Sha256 photo = value_of(vault.ingest_bytes(jpeg)).sha256;
  const auto size = static_cast<std::int64_t>(jpeg.size());
  const auto from = [&](std::int64_t offset) {
    Bytes out;
    const auto handed = vault.read(photo, offset, [&](ByteView piece) {
      out.insert(out.end(), piece.begin(), piece.end());
      return true;
    });
    CHECK(value_of(handed) == static_cast<std::int64_t>(out.size()));
    return out;
  };
  for (const std::int64_t offset : {std::int64_t{0}, std::int64_t{256 * 1024 - 1}, std::int64_t{256 * 1024}, size}) {
    CHECK(from(offset) == Bytes(jpeg.begin() + offset, jpeg.end()));
  }
  const auto ignore = [](ByteView) { return true; };
  CHECK(refusal(vault.read(photo, -1, ignore)) == "vault.offset");
  CHECK(refusal(vault.read(photo, size + 1, ignore)) == "vault.offset");
  CHECK(value_of(vault.read(photo, 0, [](ByteView) { return false; })) == 256 * 1024);
  CHECK(refusal(vault.read(sha256("none"), 0, ignore)) == "vault.missing");
}

TEST_CASE("another key is refused at the door, and one that came in anyway reads nothing") {
  const TempFolder folder;
  const Bytes jpeg = big_photo();
  {
    const auto vault = value_of(PhotoVault::open(folder.path(), test_secret(1)));
    (void)value_of(vault.ingest_bytes(jpeg));
  }
  CHECK(refusal(PhotoVault::open(folder.path(), test_secret(2))) == "vault.wrong_key");
  std::filesystem::remove(folder.path() / "VAULT");
  const auto intruder = value_of(PhotoVault::open(folder.path(), test_secret(2)));
  CHECK(refusal(intruder.read_all(sha256(jpeg))) == "vault.wrong_key");
}

TEST_CASE("nothing of a photo can be read on the disk") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  PhotoRecipe recipe;
  recipe.width = 640;
  recipe.height = 480;
  recipe.exif = true;
  recipe.make = "a maker nobody else has";
  const Bytes jpeg = make_jpeg(recipe);
  const Sha256 photo = value_of(vault.ingest_bytes(jpeg)).sha256;
  const Bytes small = value_of(vault.thumbnail(photo, 128));
  int sealed = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
    if (!entry.is_regular_file()) continue;
    const Bytes on_disk = read_file(entry.path());
    const auto holds = [&](ByteView plain) {
      return std::search(on_disk.begin(), on_disk.end(), plain.begin(), plain.end()) != on_disk.end();
    };
    CHECK_FALSE(holds(as_bytes(recipe.make)));
    CHECK_FALSE(holds(ByteView(jpeg).first(16)));
    CHECK_FALSE(holds(ByteView(jpeg).subspan(jpeg.size() / 2, 16)));
    CHECK_FALSE(holds(ByteView(small).subspan(small.size() / 2, 16)));
    sealed += entry.path().extension() == ".sealed" ? 1 : 0;
  }
  CHECK(sealed == 2);
}

TEST_CASE("every flipped byte and every cut is noticed") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  const Sha256 photo = value_of(vault.ingest_bytes(make_jpeg({}))).sha256;
  const Bytes good = read_file(stored(folder, photo));
  for (std::size_t place = 0; place < good.size(); ++place) {
    Bytes bad = good;
    bad[place] ^= 0x40;
    write_file(stored(folder, photo), bad);
    const std::string code = refusal(vault.verify(photo));
    INFO("byte " << place);
    REQUIRE((code == "vault.damaged" || code == "vault.wrong_key"));
  }
  for (std::size_t length = 0; length < good.size(); ++length) {
    write_file(stored(folder, photo), ByteView(good).first(length));
    INFO("cut to " << length);
    REQUIRE(refusal(vault.verify(photo)) == "vault.damaged");
  }
  write_file(stored(folder, photo), good);
  must(vault.verify(photo));
}

TEST_CASE("a photo cut at a chunk's border, or put under another's name, is noticed") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  const Sha256 one = value_of(vault.ingest_bytes(big_photo(1))).sha256;
  const Sha256 two = value_of(vault.ingest_bytes(big_photo(2))).sha256;
  const Bytes good = read_file(stored(folder, one));

  Bytes cut(good.begin(), good.begin() + 48 + 256 * 1024 + 17 + 17);
  cut.insert(cut.end(), good.end() - 32, good.end());
  write_file(stored(folder, one), cut);
  CHECK(refusal(vault.read_all(one)) == "vault.damaged");

  write_file(stored(folder, two), good);
  CHECK(refusal(vault.read_all(two)) == "vault.damaged");
  CHECK(refusal(vault.plain_size(two)) == "vault.damaged");
}

TEST_CASE("a damaged photo that is taken in again is repaired") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  const Bytes jpeg = big_photo();
  const Sha256 photo = value_of(vault.ingest_bytes(jpeg)).sha256;
  write_file(stored(folder, photo), ByteView(read_file(stored(folder, photo))).first(1000));
  CHECK_FALSE(value_of(vault.ingest_bytes(jpeg)).was_known);
  must(vault.verify(photo));
  Bytes flipped = read_file(stored(folder, photo));
  flipped[flipped.size() / 2] ^= 1;
  write_file(stored(folder, photo), flipped);
  CHECK_FALSE(value_of(vault.ingest_bytes(jpeg)).was_known);
  must(vault.verify(photo));
}

TEST_CASE("an export is the original, all or nothing") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path() / "vault", test_secret()));
  const Bytes jpeg = big_photo();
  const Sha256 photo = value_of(vault.ingest_bytes(jpeg)).sha256;
  std::filesystem::create_directory(folder.path() / "out");
  must(vault.export_to(photo, folder.path() / "out/photo.jpg"));
  CHECK(read_file(folder.path() / "out/photo.jpg") == jpeg);
  must(vault.export_to(photo, folder.path() / "out/photo.jpg"));
  CHECK(refusal(vault.export_to(photo, folder.path() / "no/such/folder.jpg")) == "file.missing");
  CHECK(refusal(vault.export_to(sha256("none"), folder.path() / "out/none.jpg")) == "vault.missing");

  const auto sealed = folder.path() / "vault" / photo.hex().substr(0, 2) / (photo.hex() + ".sealed");
  Bytes bad = read_file(sealed);
  bad[bad.size() - 100] ^= 1;
  write_file(sealed, bad);
  CHECK(refusal(vault.export_to(photo, folder.path() / "out/bad.jpg")) == "vault.damaged");
  CHECK(files_in(folder.path() / "out") == 1);
}

TEST_CASE("the list is in order and shows impossible lengths") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  std::vector<VaultEntry> expected;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    PhotoRecipe recipe;
    recipe.noise = 20;
    recipe.seed = seed;
    const Ingested in = value_of(vault.ingest_bytes(make_jpeg(recipe)));
    expected.push_back({in.sha256, in.size});
  }
  std::sort(expected.begin(), expected.end(), [](const auto& a, const auto& b) { return a.sha256 < b.sha256; });
  write_file(stored(folder, expected[3].sha256), as_bytes("x"));
  expected[3].size = -1;
  write_file(stored(folder, expected[4].sha256).parent_path() / "stray.txt", as_bytes("not ours"));
  CHECK(value_of(vault.list()) == expected);
}

TEST_CASE("a thumbnail is kept, and made again when its file is gone or damaged") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  PhotoRecipe recipe;
  recipe.width = 400;
  recipe.height = 300;
  const Sha256 photo = value_of(vault.ingest_bytes(make_jpeg(recipe))).sha256;
  const Bytes first = value_of(vault.thumbnail(photo, 100));
  CHECK(decode_jpeg(first).width == 100);
  const auto kept = folder.path() / "derived" / photo.hex().substr(0, 2) / (photo.hex() + "-100.sealed");
  REQUIRE(std::filesystem::exists(kept));
  CHECK(value_of(vault.thumbnail(photo, 100)) == first);
  CHECK(decode_jpeg(value_of(vault.thumbnail(photo, 50))).width == 50);
  write_file(kept, as_bytes("damaged"));
  CHECK(value_of(vault.thumbnail(photo, 100)) == first);
  std::filesystem::remove_all(folder.path() / "derived");
  CHECK(value_of(vault.thumbnail(photo, 100)) == first);
  CHECK(refusal(vault.thumbnail(sha256("none"), 100)) == "vault.missing");
}

TEST_CASE("many threads may use one vault") {
  const TempFolder folder;
  const auto vault = value_of(PhotoVault::open(folder.path(), test_secret()));
  std::vector<Bytes> photos;
  for (unsigned seed = 1; seed <= 4; ++seed) photos.push_back(big_photo(seed));
  std::vector<std::string> codes(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    threads.emplace_back([&, i] {
      const Bytes& jpeg = photos[i % photos.size()];
      const auto in = vault.ingest_bytes(jpeg);
      const auto small = in ? vault.thumbnail(in->sha256, 64) : Result<Bytes>(fail(in.error()));
      codes[i] = refusal(small);
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(codes == std::vector<std::string>(8, "no error"));
  CHECK(value_of(vault.list()).size() == 4);
  for (const Bytes& jpeg : photos) must(vault.verify(sha256(jpeg)));
  CHECK(files_in(folder.path() / "tmp") == 0);
}
