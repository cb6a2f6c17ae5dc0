#pragma once

#include <string>
#include <string_view>

#include "sync/engine/transport.h"
#include "sync/protocol/messages.h"

namespace siteproof {

/// POST /v1/enrol: hands in a one-time code and a certificate request. Repeating it with the same device id gets the
/// same answer.
[[nodiscard]] Result<protocol::EnrolReply> enrol(Transport& transport, std::string_view server_url,
                                                 const protocol::EnrolRequest& request);

/// Sends one JSON document and returns the body of a 2xx reply; any other reply is its ErrorReply as an Error.
/// `path` begins with '/'. An empty token sends no Authorization.
[[nodiscard]] Result<std::string> post_json(Transport& transport, std::string_view server_url, std::string_view token,
                                            std::string_view path, std::string body);
[[nodiscard]] Result<std::string> get_json(Transport& transport, std::string_view server_url, std::string_view token,
                                           std::string_view path);
[[nodiscard]] Status delete_at(Transport& transport, std::string_view server_url, std::string_view token,
                               std::string_view path);

}  // namespace siteproof
