#include "platform/common/drawing/photo_copy.h"

#include "core/evidence/decode.h"
#include "core/evidence/encode.h"
#include "core/evidence/exif_writer.h"

namespace siteproof {
namespace {

Raster raster_of(const QImage& picture) {
  const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
  Raster out{static_cast<std::size_t>(rgb.width()), static_cast<std::size_t>(rgb.height()), 3, {}};
  out.samples.reserve(out.width * out.height * 3);
  for (int y = 0; y < rgb.height(); ++y) {
    const uchar* row = rgb.constScanLine(y);
    out.samples.insert(out.samples.end(), row, row + out.width * 3);
  }
  return out;
}

}  // namespace

QImage picture_of(const Raster& rgb) {
  const QImage view(rgb.samples.data(), static_cast<int>(rgb.width), static_cast<int>(rgb.height),
                    static_cast<qsizetype>(rgb.width * 3), QImage::Format_RGB888);
  return view.convertToFormat(QImage::Format_RGB32);
}

Result<Bytes> export_copy(ByteView original, const std::vector<Mark>& marks, const CopyOptions& options) {
  SITEPROOF_TRY(ImageFacts facts, inspect_jpeg(original));
  SITEPROOF_TRY(const Raster upright, decode_scaled(original, options.max_px, PixelFormat::rgb));
  SITEPROOF_TRY(const QImage drawn, draw_marks(picture_of(upright), marks, options.hide));
  SITEPROOF_TRY(const Bytes jpeg, encode_jpeg(raster_of(drawn), PixelFormat::rgb, options.quality));
  if (!facts.position) facts.position = options.position;
  if (options.strip_position) facts.position.reset();
  return with_exif(jpeg, facts);
}

}  // namespace siteproof
