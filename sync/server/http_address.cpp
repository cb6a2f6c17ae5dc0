#include "sync/server/http_address.h"

#include <algorithm>
#include <charconv>

#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

constexpr std::size_t host_bytes_max = 253;  // RFC 1035 section 2.3.4
constexpr std::string_view own_ipv6 = "[::1]";

bool take(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

bool is_host(std::string_view host) {
  constexpr std::string_view possible = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
  if (host == own_ipv6) return true;
  return !host.empty() && host.size() <= host_bytes_max && host.find_first_not_of(possible) == std::string_view::npos;
}

bool is_port(std::string_view port) {
  int value = 0;
  const char* const end = port.data() + port.size();
  const auto [stop, error] = std::from_chars(port.data(), end, value);
  return error == std::errc() && stop == end && value >= 1 && value <= 65535;
}

bool is_path(std::string_view path) {
  if (!path.empty() && path.front() != '/') return false;
  return std::none_of(path.begin(), path.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7f || c == '#';
  });
}

}  // namespace

std::optional<HttpAddress> read_http_address(std::string_view url) {
  if (url.size() > http_url_max) return std::nullopt;
  std::string_view rest = url;
  const bool encrypted = take(rest, "https://");
  if (!encrypted && !take(rest, "http://")) return std::nullopt;
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  const std::string_view path = rest.substr(authority.size());
  const std::size_t colon = authority.find(':', authority.starts_with(own_ipv6) ? own_ipv6.size() : 0);
  const std::string_view host = authority.substr(0, colon);
  if (!is_host(host) || !is_path(path)) return std::nullopt;
  if (colon != std::string_view::npos && !is_port(authority.substr(colon + 1))) return std::nullopt;
  return HttpAddress{encrypted, std::string(host), std::string(url.substr(0, url.size() - path.size())),
                     path.empty() ? "/" : std::string(path)};
}

bool is_this_machine(const HttpAddress& address) {
  return address.host == "127.0.0.1" || address.host == "localhost" || address.host == own_ipv6;
}

}  // namespace siteproof::server
