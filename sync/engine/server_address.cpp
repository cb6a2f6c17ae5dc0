#include "sync/engine/server_address.h"

namespace siteproof {

ServerAddress::ServerAddress(const SyncIdentity& identity)
    : url_(identity.server_url), authorization_("Bearer " + identity.token) {
  while (!url_.empty() && url_.back() == '/') url_.pop_back();
}

HttpRequest ServerAddress::request(HttpMethod method, std::string_view path_and_query) const {
  return {method, url_ + std::string(path_and_query), {{"Authorization", authorization_}}, {}};
}

HttpRequest ServerAddress::request_json(HttpMethod method, std::string_view path, std::string body) const {
  HttpRequest out = request(method, path);
  out.headers.push_back({"Content-Type", "application/json"});
  out.body = std::move(body);
  return out;
}

HttpRequest ServerAddress::tus(HttpMethod method, std::string_view absolute_url) const {
  return {method, std::string(absolute_url), {{"Authorization", authorization_}, {"Tus-Resumable", "1.0.0"}}, {}};
}

HttpRequest ServerAddress::tus_creation() const { return tus(HttpMethod::post, url_ + "/v1/files"); }

}  // namespace siteproof
