#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace siteproof {

/// A QR code (ISO/IEC 18004) as its square of modules, with the quiet zone of four modules around it.
struct QrCode {
  int side = 0;            ///< modules
  std::vector<bool> dark;  ///< row by row, side × side
};

/// A view of the brightness of a picture; the bytes stay the caller's.
struct BrightnessView {
  const std::uint8_t* first = nullptr;
  int width = 0, height = 0;              ///< pixels
  int bytes_per_row = 0, step_bytes = 1;  ///< from one row, and from one pixel, to the next
};

/// For UTF-8 text of up to about 1 KB, with error correction M (15 %). usage "qr.text" where it does not fit; usage
/// "qr.missing" in a build without QR codes.
[[nodiscard]] Result<QrCode> make_qr(std::string_view text);
/// The text of a QR code in the picture, however it is turned; nothing where there is none that can be read.
/// Thread-safe; takes milliseconds.
[[nodiscard]] std::optional<std::string> read_qr(const BrightnessView& picture);

}  // namespace siteproof
