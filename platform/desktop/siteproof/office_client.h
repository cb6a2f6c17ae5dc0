#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "sync/transport/curl_transport.h"

namespace siteproof {

/// Talks to the central server's dispatch routes with an operator's token.
class OfficeClient {
 public:
  OfficeClient(std::string server, std::string token, std::string ca_file)
      : server_(std::move(server)), token_(std::move(token)), transport_({.ca_file = std::move(ca_file)}) {}

  [[nodiscard]] const std::string& server() const noexcept { return server_; }
  [[nodiscard]] Result<nlohmann::json> post(const std::string& path, const nlohmann::json& body);
  /// Sends a file as it is.
  [[nodiscard]] Result<nlohmann::json> post_file(const std::string& path, std::string bytes);
  [[nodiscard]] Result<nlohmann::json> get(const std::string& path);
  /// The answer as it is, for what is no JSON.
  [[nodiscard]] Result<std::string> get_text(const std::string& path);
  [[nodiscard]] Status remove(const std::string& path);

 private:
  std::string server_, token_;
  CurlTransport transport_;
};

}  // namespace siteproof
