#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "sync/engine/transport.h"

namespace siteproof {

struct CurlOptions {
  /// PEM file of authorities to trust instead of the system's; empty for the system's.
  std::string ca_file;
  /// Without it, http:// is refused for every host but this machine itself: a token must not travel in the clear.
  bool allow_cleartext = false;
  std::chrono::milliseconds connect_timeout{10'000};
  /// A transfer slower than `low_speed_bytes` per second for this long is given up; there is no limit on its whole
  /// length.
  std::chrono::seconds low_speed_time{30};
  long low_speed_bytes = 64;
  std::size_t reply_bytes_max = 64 * 1024 * 1024;  ///< after decompression
  std::string user_agent = "siteproof";
};

/// libcurl with kept-alive connections, verified TLS, HTTP/2 where the server offers it, compressed replies. Redirects
/// are not followed: they would carry the token elsewhere. One thread at a time.
class CurlTransport final : public Transport {
 public:
  explicit CurlTransport(CurlOptions options = {});
  ~CurlTransport() override;
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;

  [[nodiscard]] Result<HttpReply> perform(const HttpRequest& request, TransferHost& host) override;

 private:
  struct Handles;
  CurlOptions options_;
  std::unique_ptr<Handles> handles_;
};

}  // namespace siteproof
