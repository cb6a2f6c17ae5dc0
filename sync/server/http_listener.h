#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "sync/server/http_message.h"

namespace siteproof::server {

struct ListenOptions {
  std::string host;
  int port = 0;                                                   ///< 0 takes a free one
  std::optional<std::filesystem::path> tls_certificate, tls_key;  ///< PEM; both or neither
};

/// HTTP/1.1 by cpp-httplib: turns its requests into ours and our answers into its. The handler is called by many
/// threads.
class HttpListener {
 public:
  using Handler = std::function<HttpReply(const HttpRequest&)>;

  /// Returns when the port takes connections.
  [[nodiscard]] static Result<std::unique_ptr<HttpListener>> start(const ListenOptions& options, Handler handler);
  ~HttpListener();

  [[nodiscard]] int port() const noexcept;
  /// Returns when no request is handled any more.
  void stop();

 private:
  struct Impl;
  explicit HttpListener(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace siteproof::server
