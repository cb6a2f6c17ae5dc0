#include "platform/common/cutting_proxy/socket.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace siteproof {
namespace {

tl::unexpected<Error> socket_error(const char* what) {
  return fail(ErrorKind::network, "proxy.socket",
              std::string("The proxy could not ") + what + ": " + std::strerror(errno) + ".");
}

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
  address.sin_port = ::htons(port);
  return address;
}

}  // namespace

Socket::~Socket() {
  if (fd_ >= 0) ::close(fd_);
}

Status set_non_blocking(const Socket& socket) {
  const int flags = ::fcntl(socket.fd(), F_GETFL);
  if (flags < 0 || ::fcntl(socket.fd(), F_SETFL, flags | O_NONBLOCK) < 0) return socket_error("set up a socket");
  return {};
}

Result<Socket> listen_on_loopback() {
  Socket out(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const sockaddr_in address = loopback(0);
  if (out.fd() < 0 || ::bind(out.fd(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(out.fd(), SOMAXCONN) != 0) {
    return socket_error("listen");
  }
  SITEPROOF_CHECK(set_non_blocking(out));
  return out;
}

Result<std::uint16_t> port_of(const Socket& listener) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  if (::getsockname(listener.fd(), reinterpret_cast<sockaddr*>(&address), &size) != 0)
    return socket_error("find its port");
  return static_cast<std::uint16_t>(::ntohs(address.sin_port));
}

Result<Socket> connect_to_loopback(std::uint16_t port) {
  Socket out(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const sockaddr_in address = loopback(port);
  if (out.fd() < 0 || ::connect(out.fd(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    return socket_error("reach the server");
  }
  SITEPROOF_CHECK(set_non_blocking(out));
  return out;
}

}  // namespace siteproof
