#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/evidence/vault.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_photos.h"

using namespace siteproof;

// The measured part runs in a process of its own, which this program starts again for it: the largest amount of memory
// a process ever had can only be read from the process itself.
namespace {

constexpr std::int64_t peak_bytes_max = 64LL * 1024 * 1024;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

/// VmHWM of proc(5), in bytes; 0 where there is none.
std::int64_t peak_bytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::strtoll(line.c_str() + 6, nullptr, 10) * 1024;
  }
  return 0;
}

struct Measured {
  std::string codes;  ///< of ingest, thumbnail and preview
  std::int64_t peak = 0;
};

/// Takes a photo in and makes its pictures, in a program of its own.
Measured measure(const TempFolder& folder, ByteView jpeg) {
  write_file(folder.path() / "photo.jpg", jpeg);
  const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
  const Ran ran =
      run_in(folder.path(), "SITEPROOF_TEST_FOLDER='" + folder.path().string() + "' '" + self + "' '[photo_memory]'");
  INFO(ran.output);
  REQUIRE(ran.status == 0);
  std::istringstream said(as_text(read_file(folder.path() / "measured")).data());
  Measured measured;
  said >> measured.codes >> measured.peak;
  return measured;
}

PhotoRecipe of_48_megapixels() {
  PhotoRecipe recipe;
  recipe.width = 8000;
  recipe.height = 6000;
  recipe.noise = 15;
  recipe.exif = true;
  recipe.orientation = 6;
  return recipe;
}

/// The same file with another size in its frame header.
Bytes claiming(Bytes jpeg, unsigned width, unsigned height) {
  for (std::size_t i = 2; i + 8 < jpeg.size(); ++i) {
    if (jpeg[i] != 0xFF || jpeg[i + 1] < 0xC0 || jpeg[i + 1] > 0xC2) continue;
    jpeg[i + 5] = static_cast<std::uint8_t>(height >> 8U);
    jpeg[i + 6] = static_cast<std::uint8_t>(height);
    jpeg[i + 7] = static_cast<std::uint8_t>(width >> 8U);
    jpeg[i + 8] = static_cast<std::uint8_t>(width);
    break;
  }
  return jpeg;
}

}  // namespace

TEST_CASE("the memory of one photo", "[.][photo_memory]") {
  const std::filesystem::path folder = std::getenv("SITEPROOF_TEST_FOLDER");
  const auto vault = value_of(PhotoVault::open(folder / "vault", test_secret()));
  const std::int64_t idle = peak_bytes();
  REQUIRE(idle > 0);
  const auto stored = vault.ingest_file(folder / "photo.jpg");
  std::string codes = refusal(stored);
  if (stored) {
    codes += "," + refusal(vault.thumbnail(stored->sha256, 512)) + "," + refusal(vault.picture(stored->sha256, 1600));
  }
  std::replace(codes.begin(), codes.end(), ' ', '_');
  std::ofstream(folder / "measured") << codes << ' ' << peak_bytes() - idle << '\n';
}

TEST_CASE("one photo of 48 megapixels takes less than 64 MB, its thumbnail and its preview too") {
  if (sanitized) {
    WARN("a sanitizer needs memory of its own: left out");
    return;
  }
  const TempFolder folder;
  const Measured measured = measure(folder, make_jpeg(of_48_megapixels()));
  CHECK(measured.codes == "no_error,no_error,no_error");
  CHECK(measured.peak < peak_bytes_max);
}

TEST_CASE("a progressive photo is shown as long as it fits, and kept without a picture beyond that") {
  if (sanitized) {
    WARN("a sanitizer needs memory of its own: left out");
    return;
  }
  PhotoRecipe recipe = of_48_megapixels();
  recipe.progressive = true;
  recipe.width = 4000;
  recipe.height = 3000;
  const TempFolder folder;
  const Measured usual = measure(folder, make_jpeg(recipe));
  CHECK(usual.codes == "no_error,no_error,no_error");
  CHECK(usual.peak < peak_bytes_max);
  recipe.width = 8000;
  recipe.height = 6000;
  const Measured large = measure(folder, make_jpeg(recipe));
  CHECK(large.codes == "no_error,photo.too_large,photo.too_large");
  CHECK(large.peak < peak_bytes_max);
}

TEST_CASE("a small file that claims a huge picture takes little memory, whatever becomes of it") {
  if (sanitized) {
    WARN("a sanitizer needs memory of its own: left out");
    return;
  }
  const TempFolder folder;
  for (const bool progressive : {false, true}) {
    PhotoRecipe recipe;
    recipe.progressive = progressive;
    const Measured bomb = measure(folder, claiming(make_jpeg(recipe), 65'500, 65'500));
    CHECK(bomb.codes == "photo.too_large");
    CHECK(bomb.peak < peak_bytes_max);
    for (const auto& [width, height] : {std::pair{12'240U, 12'240U}, {65'500U, 2'290U}}) {
      // Within what is taken in: the decoder has to bear it.
      const Measured within = measure(folder, claiming(make_jpeg(recipe), width, height));
      CHECK(within.codes == (progressive ? "no_error,photo.too_large,photo.too_large" : "no_error,no_error,no_error"));
      CHECK(within.peak < peak_bytes_max);
    }
  }
}
