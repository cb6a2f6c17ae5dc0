#include "sync/engine/http_message.h"

#include <algorithm>
#include <charconv>

namespace siteproof {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

/// "/prefix" of "https://host/prefix": what stands before every path of the server. Without a slash at its end.
std::string_view path_prefix(std::string_view server_url) {
  const std::size_t scheme = server_url.find("://");
  const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::size_t path = server_url.find('/', host);
  return path == std::string_view::npos ? std::string_view{} : server_url.substr(path);
}

}  // namespace

std::string_view to_string(HttpMethod method) noexcept {
  switch (method) {
    case HttpMethod::get: return "GET";
    case HttpMethod::head: return "HEAD";
    case HttpMethod::post: return "POST";
    case HttpMethod::patch: return "PATCH";
    case HttpMethod::del: return "DELETE";
  }
  return {};
}

std::optional<std::string_view> HttpReply::header(std::string_view name) const noexcept {
  for (const HttpHeader& h : headers) {
    if (same_name(h.name, name)) return h.value;
  }
  return std::nullopt;
}

std::optional<std::int64_t> HttpReply::number(std::string_view name) const noexcept {
  const auto text = header(name);
  std::int64_t value = 0;
  if (!text || text->empty()) return std::nullopt;
  const char* const end = text->data() + text->size();
  const auto [stop, problem] = std::from_chars(text->data(), end, value);
  if (problem != std::errc{} || stop != end || value < 0) return std::nullopt;
  return value;
}

std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool unreserved = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
                            c == '.' || c == '_' || c == '~';
    if (unreserved) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
    }
  }
  return out;
}

std::string on_our_server(std::string_view server_url, std::string_view location) {
  while (!server_url.empty() && server_url.back() == '/') server_url.remove_suffix(1);
  const std::string_view path = location.empty() || location.front() == '/' ? location : path_prefix(location);
  // "//host/x" is a network-path reference: it names a host as well.
  if (path.empty() || path.substr(0, 2) == "//") return {};
  const std::string_view prefix = path_prefix(server_url);
  const bool has_prefix = !prefix.empty() && path.size() > prefix.size() && path.substr(0, prefix.size()) == prefix &&
                          path[prefix.size()] == '/';
  return std::string(server_url) + std::string(has_prefix ? path.substr(prefix.size()) : path);
}

}  // namespace siteproof
