#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace siteproof::server {

/// Where the server posts something, in the parts that the HTTP library takes.
struct HttpAddress {
  bool encrypted = false;
  std::string host;
  std::string origin;  ///< "https://erp.example:8443"
  std::string path;    ///< with its query; "/" at least
};

/// An http or https URL whose host is a name, an IPv4 address or [::1], and whose port is 1 to 65535. Nothing for any
/// other text: the HTTP library throws on some of it. A login, a fragment, white space and more than http_url_max bytes
/// are refused.
[[nodiscard]] std::optional<HttpAddress> read_http_address(std::string_view url);

/// Whether what is posted there does not leave this machine: 127.0.0.1, localhost and [::1].
[[nodiscard]] bool is_this_machine(const HttpAddress& address);

}  // namespace siteproof::server
