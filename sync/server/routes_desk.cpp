#include <charconv>
#include <nlohmann/json.hpp>

#include "sync/server/routes.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

using nlohmann::json;

Result<std::int64_t> number(const HttpRequest& request, const char* name, std::int64_t otherwise, std::int64_t max) {
  const auto it = request.query.find(name);
  if (it == request.query.end()) return otherwise;
  std::int64_t value = 0;
  const char* end = it->second.data() + it->second.size();
  const auto [stop, error] = std::from_chars(it->second.data(), end, value);
  if (error != std::errc() || stop != end || value < 0 || value > max) {
    return fail(ErrorKind::usage, "query.number",
                std::string("The query's ") + name + " is no number that is possible here.");
  }
  return value;
}

HttpReply with(const json& object) {
  return json_reply(200, object.dump(-1, ' ', false, json::error_handler_t::replace));
}

Result<HttpReply> digest(OrderDesk& desk, const Visit& visit) {
  const auto it = visit.request.query.find("technician");
  SITEPROOF_TRY(const PersonId technician,
                PersonId::parse(it == visit.request.query.end() ? std::string() : it->second));
  SITEPROOF_TRY(const ScopeDigest scope, desk.digest(technician));
  return with(json{{"orders", scope.orders}, {"digest", scope.digest.hex()}});
}

Result<HttpReply> quarantine(OrderDesk& desk, const Visit& visit) {
  SITEPROOF_TRY(const std::int64_t after, number(visit.request, "after", 0, INT64_MAX));
  SITEPROOF_TRY(const std::int64_t limit, number(visit.request, "limit", quarantine_page_default, quarantine_page_max));
  return desk.quarantine(after, std::max<std::int64_t>(limit, 1)).map(with);
}

}  // namespace

void add_order_desk_routes(Router& router, OrderDesk& desk) {
  router.add("GET", "/v1/dispatch/orders/*", Audience::office, [&desk](const Visit& visit) -> Result<HttpReply> {
    SITEPROOF_TRY(const OrderId order, OrderId::parse(visit.parts.at(0)));
    return desk.order(order).map(with);
  });
  router.add("GET", "/v1/dispatch/digest", Audience::office,
             [&desk](const Visit& visit) { return digest(desk, visit); });
  router.add("GET", "/v1/dispatch/quarantine", Audience::office,
             [&desk](const Visit& visit) { return quarantine(desk, visit); });
}

}  // namespace siteproof::server
