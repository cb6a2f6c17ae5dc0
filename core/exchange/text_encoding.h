#pragma once

#include "core/base/bytes.h"

namespace siteproof {

/// A text file's content as UTF-8 without byte order mark, whether it was UTF-8 or GB 18030.
/// Errors (usage): sheet.encoding.
[[nodiscard]] Result<std::string> decode_text(ByteView bytes);

}  // namespace siteproof
