#include "sync/transport/server_url.h"

#include <fmt/core.h>

#include <algorithm>

namespace siteproof {
namespace {

bool begins_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

bool is_loopback(std::string_view host) {
  const bool ipv4 = begins_with(host, "127.") && host.find_first_not_of("0123456789.") == std::string_view::npos;
  return host == "localhost" || host == "::1" || ipv4;
}

}  // namespace

Result<ServerUrl> ServerUrl::parse(std::string_view url) {
  ServerUrl out;
  const auto bad = [&] {
    return fail(ErrorKind::usage, "network.address",
                fmt::format("\"{}\" is no server address: write it like https://server.example.", url.substr(0, 200)));
  };
  std::string_view rest = url;
  if (begins_with(rest, "https://")) {
    out.encrypted = true;
    rest.remove_prefix(8);
  } else if (begins_with(rest, "http://")) {
    rest.remove_prefix(7);
  } else {
    return bad();
  }
  rest = rest.substr(0, std::min(rest.find_first_of("/?#"), rest.size()));
  if (rest.empty() || rest.find_first_of("@\\ ") != std::string_view::npos) return bad();
  if (rest.front() == '[') {
    const std::size_t close = rest.find(']');
    if (close == std::string_view::npos) return bad();
    rest = rest.substr(1, close - 1);
  } else {
    rest = rest.substr(0, std::min(rest.find(':'), rest.size()));
  }
  if (rest.empty()) return bad();
  out.host = std::string(rest);
  out.loopback = is_loopback(rest);
  return out;
}

}  // namespace siteproof
