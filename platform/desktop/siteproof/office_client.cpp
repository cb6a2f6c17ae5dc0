#include "platform/desktop/siteproof/office_client.h"

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "sync/transport/api_client.h"

namespace siteproof {

using nlohmann::json;

Result<json> OfficeClient::post(const std::string& path, const json& body) {
  SITEPROOF_TRY(const std::string reply, post_json(transport_, server_, token_, path, body.dump()));
  return parse_json(reply, "The server's answer");
}

Result<json> OfficeClient::post_file(const std::string& path, std::string bytes) {
  SITEPROOF_TRY(const std::string reply, post_json(transport_, server_, token_, path, std::move(bytes)));
  return parse_json(reply, "The server's answer");
}

Result<json> OfficeClient::get(const std::string& path) {
  SITEPROOF_TRY(const std::string reply, get_json(transport_, server_, token_, path));
  return parse_json(reply, "The server's answer");
}

Result<std::string> OfficeClient::get_text(const std::string& path) {
  return get_json(transport_, server_, token_, path);
}

Status OfficeClient::remove(const std::string& path) { return delete_at(transport_, server_, token_, path); }

}  // namespace siteproof
