#include <utility>

#include "core/evidence/decode.h"
#include "core/evidence/encode.h"
#include "core/evidence/image.h"

namespace siteproof {
namespace {

constexpr int thumbnail_quality = 85;

}  // namespace

Result<Bytes> make_thumbnail(const ByteSource& jpeg, int max_px) {
  if (max_px < 1 || max_px > thumbnail_px_max) {
    return fail(ErrorKind::usage, "photo.thumbnail_size",
                "A thumbnail's longer side is 1 to 4096 pixels; ask for that.");
  }
  SITEPROOF_TRY(const DecodedPhoto photo, decode_as_stored(jpeg, max_px));
  return encode_jpeg(photo.raster, photo.format, thumbnail_quality);
}

Result<Bytes> make_thumbnail(ByteView jpeg, int max_px) {
  ByteView rest = jpeg;
  const ByteSource source = [&rest]() -> Result<ByteView> { return std::exchange(rest, {}); };
  return make_thumbnail(source, max_px);
}

}  // namespace siteproof
