#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/error.h"
#include "sync/server/posix_file.h"

namespace siteproof::server {

/// A request, independent of the library that read it. Valid while it is handled.
struct HttpRequest {
  std::string method, path;
  std::map<std::string, std::string> query;
  std::function<std::optional<std::string>(const char* name)> header;
  /// What the head announces; nothing for a body of unknown length.
  std::optional<std::int64_t> content_length;
  /// Hands the body's bytes to the sink as they arrive, until it returns false. False when the body did not come whole.
  /// Call it once at most.
  std::function<bool(const std::function<bool(ByteView)>& sink)> read_body;
};

/// A part of a file, streamed from the disk.
struct FileSlice {
  PosixFile file;
  std::int64_t offset = 0, length = 0;  ///< bytes
};

struct HttpReply {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string content_type = "application/json";
  std::string body;
  std::optional<FileSlice> file;  ///< instead of `body`
};

[[nodiscard]] HttpReply json_reply(int status, std::string body);
[[nodiscard]] HttpReply error_reply(int status, std::string_view code, std::string_view message);
/// The status follows from the error's code where the contract names one, and from its kind otherwise.
[[nodiscard]] HttpReply error_reply(const Error& error);

/// The whole body, at most `bytes_max` of it (request.too_large). A body that broke off is request.cut.
[[nodiscard]] Result<std::string> body_text(const HttpRequest& request, std::size_t bytes_max);

}  // namespace siteproof::server
