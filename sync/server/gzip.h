#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace siteproof::server {

/// RFC 1952, at gzip_level.
[[nodiscard]] Result<std::string> gzip(std::string_view text);

/// Whether an Accept-Encoding header (RFC 9110 section 12.5.3) takes gzip.
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

}  // namespace siteproof::server
