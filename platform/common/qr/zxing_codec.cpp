#define ZX_USE_UTF8
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>

#include <exception>

#include "platform/common/qr/package_code.h"

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

namespace {

// A few lines across a blurred label that lies askew can agree on a wrong number whose check digit fits.
constexpr std::uint8_t lines_that_agree = 6;

ZXing::Result read_formats(const BrightnessView& picture, ZXing::BarcodeFormats formats) {
  const ZXing::ImageView view(picture.first, picture.width, picture.height, ZXing::ImageFormat::Lum,
                              picture.bytes_per_row, picture.step_bytes);
  return ZXing::ReadBarcode(
      view, ZXing::DecodeHints().setFormats(formats).setTryHarder(true).setMinLineCount(lines_that_agree));
}

std::optional<ReadCode> read(const BrightnessView& picture, ZXing::BarcodeFormats formats) {
  if (picture.first == nullptr || picture.width <= 0 || picture.height <= 0) return std::nullopt;
  try {
    const ZXing::Result found = read_formats(picture, formats);
    if (!found.isValid()) return std::nullopt;
    switch (found.format()) {
      case ZXing::BarcodeFormat::QRCode: return ReadCode{CodeKind::qr, found.text()};
      case ZXing::BarcodeFormat::EAN13: return ReadCode{CodeKind::ean_13, found.text()};
      case ZXing::BarcodeFormat::EAN8: return ReadCode{CodeKind::ean_8, found.text()};
      case ZXing::BarcodeFormat::UPCA: return ReadCode{CodeKind::upc_a, found.text()};
      case ZXing::BarcodeFormat::Code128: return ReadCode{CodeKind::code_128, found.text()};
      default: return std::nullopt;
    }
  } catch (const std::exception&) {
    return std::nullopt;  // what cannot be read counts as not there
  }
}

}  // namespace

std::optional<std::string> read_qr(const BrightnessView& picture) {
  auto code = read(picture, ZXing::BarcodeFormat::QRCode);
  return code ? std::optional(std::move(code->text)) : std::nullopt;
}

std::optional<ReadCode> read_code(const BrightnessView& picture) {
  using Format = ZXing::BarcodeFormat;
  return read(picture, Format::QRCode | Format::EAN13 | Format::EAN8 | Format::UPCA | Format::Code128);
}

}  // namespace siteproof
