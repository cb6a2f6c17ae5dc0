#include "sync/server/http_message.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "sync/protocol/messages.h"

namespace siteproof::server {
namespace {

struct CodeStatus {
  std::string_view code;
  int status;
};
// Where the contract or tus 1.0.0 names a status that the error's kind alone does not give.
constexpr std::array code_statuses{
    CodeStatus{"sync.epoch_changed", 410}, CodeStatus{"auth.role", 403},
    CodeStatus{"enrol.code", 403},         CodeStatus{"request.too_large", 413},
    CodeStatus{"request.cut", 400},        CodeStatus{"upload.too_large", 413},
    CodeStatus{"upload.locked", 423},      CodeStatus{"upload.expired", 410},
    CodeStatus{"upload.checksum", 460},    CodeStatus{"upload.hash_differs", 460},
    CodeStatus{"upload.cut", 400},         CodeStatus{"upload.media_type", 415},
    CodeStatus{"tus.version", 412},        CodeStatus{"range.unsatisfiable", 416},
    CodeStatus{"storage.internal", 500},
};

}  // namespace

HttpReply json_reply(int status, std::string body) {
  HttpReply reply;
  reply.status = status;
  reply.body = std::move(body);
  return reply;
}

HttpReply error_reply(int status, std::string_view code, std::string_view message) {
  return json_reply(status, protocol::encode(protocol::ErrorReply{std::string(code), std::string(message)}));
}

HttpReply error_reply(const Error& error) {
  const auto named = std::find_if(code_statuses.begin(), code_statuses.end(),
                                  [&](const CodeStatus& c) { return c.code == error.code; });
  const int status = named == code_statuses.end() ? protocol::http_status(error) : named->status;
  HttpReply reply = error_reply(status, error.code, error.message);
  if (status == 401) reply.headers.emplace_back("WWW-Authenticate", "Bearer");
  return reply;
}

Result<std::string> body_text(const HttpRequest& request, std::size_t bytes_max) {
  bool too_large = request.content_length && *request.content_length > static_cast<std::int64_t>(bytes_max);
  std::string text;
  // Read on a little past the limit, so that a client that is still sending gets to see the answer.
  std::size_t passed = 0;
  const bool whole = request.read_body([&](ByteView bytes) {
    passed += bytes.size();
    too_large = too_large || passed > bytes_max;
    if (!too_large) text += as_text(bytes);
    return passed <= 2 * bytes_max;
  });
  if (too_large) {
    return fail(ErrorKind::usage, "request.too_large",
                fmt::format("The request is larger than {} bytes: send it in smaller parts.", bytes_max));
  }
  if (!whole) return fail(ErrorKind::usage, "request.cut", "The request broke off before its end: send it again.");
  return text;
}

}  // namespace siteproof::server
