#define ZX_USE_UTF8
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>

#include <exception>

#include "platform/common/qr/qr_code.h"

namespace siteproof {

Result<QrCode> make_qr(std::string_view text) {
  constexpr int correction_m = 4;  // in ZXing's scale of 0 to 8
  constexpr int quiet_modules = 4;
  try {
    const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                        .setEncoding(ZXing::CharacterSet::UTF8)
                                        .setEccLevel(correction_m)
                                        .setMargin(quiet_modules)
                                        .encode(std::string(text), 0, 0);
    QrCode code;
    code.side = matrix.width();
    code.dark.reserve(static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side));
    for (int y = 0; y < code.side; ++y) {
      for (int x = 0; x < code.side; ++x) code.dark.push_back(matrix.get(x, y));
    }
    return code;
  } catch (const std::exception& problem) {
    return fail(ErrorKind::usage, "qr.text",
                std::string("This text does not fit a QR code (") + problem.what() + "): shorten it.");
  }
}

std::optional<std::string> read_qr(const BrightnessView& picture) {
  if (picture.first == nullptr || picture.width <= 0 || picture.height <= 0) return std::nullopt;
  try {
    const ZXing::ImageView view(picture.first, picture.width, picture.height, ZXing::ImageFormat::Lum,
                                picture.bytes_per_row, picture.step_bytes);
    const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
    const ZXing::Result found = ZXing::ReadBarcode(view, hints);
    if (!found.isValid()) return std::nullopt;
    return found.text();
  } catch (const std::exception&) {
    return std::nullopt;  // what cannot be read counts as not there
  }
}

}  // namespace siteproof
