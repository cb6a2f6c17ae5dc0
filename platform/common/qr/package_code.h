#pragma once

#include <optional>
#include <string>

#include "platform/common/qr/qr_code.h"

namespace siteproof {

enum class CodeKind {
  qr,        ///< ISO/IEC 18004
  ean_13,    ///< ISO/IEC 15420, thirteen digits; a UPC-A where only its first digit is the nought that it leaves out
  ean_8,     ///< ISO/IEC 15420, eight digits
  upc_a,     ///< ISO/IEC 15420, twelve digits
  code_128,  ///< ISO/IEC 15417
};
struct ReadCode {
  CodeKind kind = CodeKind::qr;
  std::string text;
  friend bool operator==(const ReadCode&, const ReadCode&) = default;
};

/// A code of one of these kinds in the picture, turned by a quarter, a half or a little; nothing where none can be
/// read, or where its check digit is not that of its digits. Thread-safe; takes milliseconds to tens of them.
[[nodiscard]] std::optional<ReadCode> read_code(const BrightnessView& picture);

}  // namespace siteproof
