#include "core/evidence/exif.h"
#include "core/evidence/image.h"
#include "tests/fuzz/fuzz_target.h"

using namespace siteproof;

namespace {

/// A larger picture would only be slower, not other code.
constexpr std::int64_t pixels_max = 4'000'000;

/// Whether any frame header there may be (ITU-T T.81 section B.2.2) claims more than that.
bool claims_much(ByteView file) {
  for (std::size_t i = 0; i + 8 < file.size(); ++i) {
    if (file[i] != 0xFF || file[i + 1] < 0xC0 || file[i + 1] > 0xCF) continue;
    const std::int64_t height = file[i + 5] << 8U | file[i + 6];
    const std::int64_t width = file[i + 7] << 8U | file[i + 8];
    if (width * height > pixels_max) return true;
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView file(data, size);
  const auto facts = inspect_jpeg(file);
  if (facts) {
    fuzz::promise(facts->width > 0 && facts->height > 0, "a photo that is taken in has a size");
    fuzz::promise(std::int64_t{facts->width} * facts->height <= photo_pixels_max, "no photo is larger than the limit");
    fuzz::promise(facts->orientation >= 1 && facts->orientation <= 8, "an orientation is 1 to 8");
    fuzz::promise(is_utf8(facts->exif_time) && is_utf8(facts->camera_make) && is_utf8(facts->camera_model),
                  "what is recorded of a photo is text");
  }
  if (!claims_much(file)) {
    const auto small = make_thumbnail(file, 64);
    if (small) fuzz::promise(inspect_jpeg(*small).has_value(), "a thumbnail is a whole JPEG");
  }
  ImageFacts exif;
  read_exif(file, exif);
  fuzz::promise(read_orientation(file) == exif.orientation, "both ways of reading an orientation agree");
  return 0;
}
