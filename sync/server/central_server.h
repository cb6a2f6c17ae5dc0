#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/model/order.h"
#include "core/ports/clock.h"

namespace siteproof {

struct CentralServerOptions {
  std::filesystem::path
      data;  ///< made on first use; holds the database, its key, the certificate authority and all files
  std::string listen_host = "127.0.0.1";
  int listen_port = 0;                                   ///< 0 takes a free one
  std::optional<std::filesystem::path> tls_certificate;  ///< PEM; both or neither
  std::optional<std::filesystem::path> tls_key;
  std::optional<std::string> tsa_url = std::nullopt;  ///< of a time-stamping authority (RFC 3161); both or neither
  std::optional<std::filesystem::path> tsa_certificate = std::nullopt;  ///< PEM: what its stamps must lead to
  /// Told a line for whoever runs the server when something fails that no request can answer for; from any thread.
  std::function<void(const std::string&)> notice = {};
};

/// The central server: it keeps every order, decides what becomes of crossing edits and serves the tablets and the
/// office over HTTP (sync/protocol/openapi.yaml). One process at a time on a data folder (server.data_in_use). Methods
/// are thread-safe. The clock and the source of randomness must outlive it.
class CentralServer {
 public:
  /// Returns when the port takes connections.
  [[nodiscard]] static Result<std::unique_ptr<CentralServer>> start(const CentralServerOptions& options,
                                                                    const Clock& clock,
                                                                    Random& random = system_random());
  ~CentralServer();
  CentralServer(const CentralServer&) = delete;
  CentralServer& operator=(const CentralServer&) = delete;

  [[nodiscard]] int port() const noexcept;
  [[nodiscard]] std::string url() const;  ///< "http://127.0.0.1:8480", without a slash at the end

  /// A new bearer token for somebody in the office (supervisor, dispatcher or admin); valid at once.
  [[nodiscard]] Result<std::string> make_operator_token(Role role, const PersonId& name);
  /// A new one-time code with which a tablet of that technician enrols.
  [[nodiscard]] Result<std::string> make_enrol_code(const PersonId& technician);

  /// Ends every connection and returns when nothing runs any more. What was answered before stays.
  void stop();

 private:
  struct Impl;
  explicit CentralServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace siteproof
