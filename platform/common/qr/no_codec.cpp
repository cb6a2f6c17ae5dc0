#include "platform/common/qr/package_code.h"

namespace siteproof {

Result<QrCode> make_qr(std::string_view) {
  return fail(ErrorKind::usage, "qr.missing", "This build has no QR codes: hand on the link or the code instead.");
}

std::optional<std::string> read_qr(const BrightnessView&) { return std::nullopt; }
std::optional<ReadCode> read_code(const BrightnessView&) { return std::nullopt; }

}  // namespace siteproof
