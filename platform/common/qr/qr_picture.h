#pragma once

#include <filesystem>
#include <string>

#include "core/base/bytes.h"
#include "platform/common/qr/qr_code.h"

namespace siteproof {

/// Black on white, scaled by whoever shows it.
[[nodiscard]] std::string qr_svg(const QrCode& code);
/// Grey PNG (RFC 2083) with this many pixels for each module's side.
[[nodiscard]] Bytes qr_png(const QrCode& code, int pixels_per_module);
/// By the name's ending; usage "qr.file" unless it is .svg or .png, storage "qr.file" when it cannot be written.
[[nodiscard]] Status save_qr(const QrCode& code, const std::filesystem::path& file);

}  // namespace siteproof
