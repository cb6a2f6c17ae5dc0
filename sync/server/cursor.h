#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace siteproof::server {

/// Where a tablet is in its changes. While it still receives what there was at the beginning, one of the `after` fields
/// says how far that went, and the feed follows from `feed`, fixed when the first page was made.
struct Cursor {
  std::string epoch;
  std::int64_t feed = 0;
  std::optional<std::int64_t> template_after;
  std::optional<std::string> order_after;
  friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// Opaque to the client: base64url without padding, safe in a query.
[[nodiscard]] std::string encode(const Cursor& cursor);
/// A usage error (cursor.malformed) for any text that encode() does not make.
[[nodiscard]] Result<Cursor> decode_cursor(std::string_view text);

}  // namespace siteproof::server
