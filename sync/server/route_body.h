#pragma once

#include <charconv>
#include <nlohmann/json.hpp>
#include <string>

#include "core/journal/canonical_json.h"
#include "core/journal/json_fields.h"
#include "sync/protocol/messages.h"
#include "sync/server/order_change.h"
#include "sync/server/router.h"

// What the routes read requests and write answers with.
namespace siteproof::server {

template <class Body>
[[nodiscard]] Result<Body> read_body(const HttpRequest& request) {
  SITEPROOF_TRY(const std::string text, body_text(request, protocol::request_bytes_max));
  SITEPROOF_TRY(const nlohmann::json object, parse_json(text, "The request"));
  return from_fields<Body>(object, "The request");
}

/// Why something is done.
struct ReasonBody {
  std::string reason;
};
template <class Io>
void fields(Io& io, ReasonBody& v) {
  io("reason", v.reason);
}

/// 200; text that is not UTF-8 is shown as far as it can be.
[[nodiscard]] inline HttpReply with_json(const nlohmann::json& object) {
  return json_reply(200, object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

[[nodiscard]] inline nlohmann::json changed_json(const OrderChanged& changed) {
  return {{"seq", raw(changed.seq)}, {"digest", changed.digest.hex()}};
}

[[nodiscard]] inline HttpReply changed_reply(const OrderChanged& changed) { return with_json(changed_json(changed)); }

/// The query's text of that name, or `otherwise`.
[[nodiscard]] inline std::string query_text(const HttpRequest& request, const char* name,
                                            const std::string& otherwise = {}) {
  const auto it = request.query.find(name);
  return it == request.query.end() ? otherwise : it->second;
}

/// The query's minutes ahead of UTC, or `otherwise`; at most 14 hours either way (query.offset).
[[nodiscard]] Result<std::chrono::minutes> query_offset(const HttpRequest& request, std::chrono::minutes otherwise);

/// Runs `act(order, visit)` with the order that the path names.
template <class Act>
void add_order_route(Router& router, const char* method, const char* deed, Act act) {
  router.add(method, std::string("/v1/dispatch/orders/*/") + deed, Audience::office,
             [act = std::move(act)](const Visit& visit) -> Result<HttpReply> {
               SITEPROOF_TRY(const OrderId order, OrderId::parse(visit.parts.at(0)));
               return act(order, visit);
             });
}

}  // namespace siteproof::server
