#pragma once

#include <httplib.h>

#include "sync/server/http_message.h"

// Between cpp-httplib's messages and ours. Only http_listener.cpp and httplib_messages.cpp see that library.
namespace siteproof::server {

/// What is wrong with how a request announces its body; the connection cannot be used after it.
[[nodiscard]] std::optional<HttpReply> check_framing(const httplib::Request& in);
/// True when bytes follow the head.
[[nodiscard]] bool has_body(const httplib::Request& in);

/// Our view of a request. `reader` is null when it has no body. Keeps count of what was read, so that the rest can be
/// drained before the next request on the connection.
class IncomingBody {
 public:
  IncomingBody(const httplib::Request& in, const httplib::ContentReader* reader);
  [[nodiscard]] HttpRequest request();
  /// Reads what the handler left; true when the connection is clean for another request.
  [[nodiscard]] bool drain();

 private:
  const httplib::Request& in_;
  const httplib::ContentReader* reader_;
  bool touched_ = false, whole_ = false;
};

/// Fills `out`; compresses where the client takes it. With `close`, the connection ends after the answer.
void write_reply(HttpReply reply, const httplib::Request& in, httplib::Response& out, bool close);

}  // namespace siteproof::server
