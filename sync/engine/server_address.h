#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/usecases/sync_door.h"
#include "sync/engine/http_message.h"

namespace siteproof {

/// Makes requests to the server this device is enrolled with.
class ServerAddress {
 public:
  explicit ServerAddress(const SyncIdentity& identity);
  /// `path_and_query` begins with '/'.
  [[nodiscard]] HttpRequest request(HttpMethod method, std::string_view path_and_query) const;
  [[nodiscard]] HttpRequest request_json(HttpMethod method, std::string_view path, std::string body) const;
  /// A request to an upload, with the version header every tus request has (tus 1.0.0).
  [[nodiscard]] HttpRequest tus(HttpMethod method, std::string_view absolute_url) const;
  [[nodiscard]] HttpRequest tus_creation() const;
  /// See on_our_server.
  [[nodiscard]] std::string resolve(std::string_view location) const { return on_our_server(url_, location); }

 private:
  std::string url_;  ///< without a slash at the end
  std::string authorization_;
};

}  // namespace siteproof
