#pragma once

#include <string>

#include "tests/server/server_world.h"

namespace siteproof {

/// The requests of a tus 1.0.0 client, one by one.
class TusClient {
 public:
  TusClient(const ServerWorld& world, std::string token) : world_(world), token_(std::move(token)) {}

  [[nodiscard]] HttpAnswer create(const std::string& sha256_hex, std::int64_t size, const std::string& body = {}) const;
  [[nodiscard]] HttpAnswer head(const std::string& location) const { return send("HEAD", location, {}, {}); }
  [[nodiscard]] HttpAnswer patch(const std::string& location, std::int64_t offset, const std::string& bytes,
                                 HeaderList more = {}) const;
  [[nodiscard]] HttpAnswer send(std::string_view method, const std::string& path, const std::string& body,
                                HeaderList headers) const;

 private:
  const ServerWorld& world_;
  std::string token_;
};

/// A TCP connection to 127.0.0.1 on which a test says exactly what it likes.
class RawConnection {
 public:
  explicit RawConnection(int port);
  ~RawConnection();
  RawConnection(const RawConnection&) = delete;
  RawConnection& operator=(const RawConnection&) = delete;
  void say(std::string_view bytes) const;
  /// Everything until the server closes, or until `enough` is in it.
  [[nodiscard]] std::string hear(std::string_view enough = {}) const;
  /// Closes without a word, as a cut line does.
  void cut();

 private:
  int socket_ = -1;
};

/// The status of one request over TLS by a client that trusts the authorities in `ca_file`; 0 when there was no answer.
[[nodiscard]] int status_over_tls(int port, const std::string& ca_file, const std::string& token);

/// Bytes that compress badly and repeat from run to run.
[[nodiscard]] std::string test_bytes(std::size_t size, unsigned seed = 1);

}  // namespace siteproof
