#include "tests/server/tus_client.h"

#include <arpa/inet.h>
#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <random>

namespace siteproof {

HttpAnswer TusClient::send(std::string_view method, const std::string& path, const std::string& body,
                           HeaderList headers) const {
  headers.emplace_back("Tus-Resumable", "1.0.0");
  return world_.send(method, path, token_, body, headers);
}

HttpAnswer TusClient::create(const std::string& sha256_hex, std::int64_t size, const std::string& body) const {
  HeaderList headers{{"Upload-Length", std::to_string(size)},
                     {"Upload-Metadata", "sha256 " + to_base64(as_bytes(sha256_hex)) + ",media_type " +
                                             to_base64(as_bytes("image/jpeg"))}};
  if (!body.empty()) headers.emplace_back("Content-Type", "application/offset+octet-stream");
  return send("POST", "/v1/files", body, headers);
}

HttpAnswer TusClient::patch(const std::string& location, std::int64_t offset, const std::string& bytes,
                            HeaderList more) const {
  more.emplace_back("Upload-Offset", std::to_string(offset));
  more.emplace_back("Content-Type", "application/offset+octet-stream");
  return send("PATCH", location, bytes, more);
}

RawConnection::RawConnection(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const auto* generic = static_cast<const sockaddr*>(static_cast<const void*>(&address));
  REQUIRE(::connect(socket_, generic, sizeof address) == 0);
}

RawConnection::~RawConnection() { cut(); }

void RawConnection::cut() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
}

void RawConnection::say(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

std::string RawConnection::hear(std::string_view enough) const {
  std::string out;
  char block[4096];
  while (enough.empty() || out.find(enough) == std::string::npos) {
    const ssize_t n = ::recv(socket_, block, sizeof block, 0);
    if (n <= 0) break;
    out.append(block, static_cast<std::size_t>(n));
  }
  return out;
}

int status_over_tls(int port, const std::string& ca_file, const std::string& token) {
  httplib::SSLClient client("127.0.0.1", port);
  if (!ca_file.empty()) client.set_ca_cert_path(ca_file.c_str());
  client.enable_server_certificate_verification(true);
  const auto answer = client.Get("/v1/dispatch/quarantine", {{"Authorization", "Bearer " + token}});
  return answer ? answer->status : 0;
}

std::string test_bytes(std::size_t size, unsigned seed) {
  std::minstd_rand random(seed);
  std::string out(size, '\0');
  for (char& c : out) c = static_cast<char>(random() >> 8);
  return out;
}

}  // namespace siteproof
