#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/sha256.h"

namespace siteproof {

enum class HttpMethod { get, head, post, patch, del };
[[nodiscard]] std::string_view to_string(HttpMethod method) noexcept;

struct HttpHeader {
  std::string name, value;
  friend bool operator==(const HttpHeader&, const HttpHeader&) = default;
};

/// Bytes [offset, offset + length) of a stored file; the transport streams them, they are never in memory whole.
struct FileSlice {
  Sha256 sha256;
  std::int64_t offset = 0;  ///< bytes
  std::int64_t length = 0;  ///< bytes
  friend bool operator==(const FileSlice&, const FileSlice&) = default;
};
using HttpBody = std::variant<std::monostate, std::string, FileSlice>;

/// A request as the engine wants it made (RFC 9110). The transport adds only what the connection needs.
struct HttpRequest {
  HttpMethod method = HttpMethod::get;
  std::string url;  ///< absolute
  std::vector<HttpHeader> headers;
  HttpBody body;
};

/// A whole answer, already decompressed.
struct HttpReply {
  int status = 0;
  std::vector<HttpHeader> headers;
  std::string body;

  /// The value of the first header of that name; names compare without case (RFC 9110 section 5.1).
  [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const noexcept;
  /// A header that holds a whole number of 0 or more; nothing when it is missing or is something else.
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view name) const noexcept;
};

/// A text for one component of a query: everything but RFC 3986's unreserved characters is percent-encoded.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// Where a Location points to, as an address on our own server: only its path is taken, so that a token never travels
/// to a host that an answer named. Empty when there is no path in it.
[[nodiscard]] std::string on_our_server(std::string_view server_url, std::string_view location);

}  // namespace siteproof
