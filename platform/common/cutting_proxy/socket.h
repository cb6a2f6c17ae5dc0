#pragma once

#include <cstdint>
#include <utility>

#include "core/base/result.h"

namespace siteproof {

/// A file descriptor that closes itself. -1 is none.
class Socket {
 public:
  Socket() = default;
  explicit Socket(int fd) : fd_(fd) {}
  ~Socket();
  Socket(Socket&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Socket& operator=(Socket&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  [[nodiscard]] int fd() const noexcept { return fd_; }

 private:
  int fd_ = -1;
};

/// Listens on a free port of 127.0.0.1, non-blocking.
[[nodiscard]] Result<Socket> listen_on_loopback();
[[nodiscard]] Result<std::uint16_t> port_of(const Socket& listener);
/// Connects to 127.0.0.1, non-blocking afterwards.
[[nodiscard]] Result<Socket> connect_to_loopback(std::uint16_t port);
[[nodiscard]] Status set_non_blocking(const Socket& socket);

}  // namespace siteproof
