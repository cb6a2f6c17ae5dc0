#include <fmt/core.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "sync/server/routes.h"

namespace siteproof::server {
namespace {

Result<std::int64_t> number(const HttpRequest& request, const char* name) {
  const auto it = request.query.find(name);
  std::int64_t value = -1;
  if (it != request.query.end()) {
    const char* end = it->second.data() + it->second.size();
    const auto [stop, error] = std::from_chars(it->second.data(), end, value);
    if (error == std::errc() && stop == end && value >= 0) return value;
  }
  return fail(ErrorKind::usage, "log.number", fmt::format("\"{}\" must be a whole number, 0 or more.", name));
}

}  // namespace

void add_log_routes(Router& router, ReceiptLog& log) {
  router.add("GET", "/v1/log/head", Audience::anybody, [&log](const Visit&) -> Result<HttpReply> {
    SITEPROOF_TRY(const nlohmann::json head, log.head());
    return json_reply(200, head.dump());
  });
  router.add("GET", "/v1/log/inclusion", Audience::anybody, [&log](const Visit& visit) -> Result<HttpReply> {
    SITEPROOF_TRY(const std::int64_t index, number(visit.request, "index"));
    SITEPROOF_TRY(const std::int64_t size, number(visit.request, "size"));
    SITEPROOF_TRY(const nlohmann::json proof, log.inclusion(index, size));
    return json_reply(200, proof.dump());
  });
  router.add("GET", "/v1/log/consistency", Audience::anybody, [&log](const Visit& visit) -> Result<HttpReply> {
    SITEPROOF_TRY(const std::int64_t first, number(visit.request, "first"));
    SITEPROOF_TRY(const std::int64_t second, number(visit.request, "second"));
    SITEPROOF_TRY(const nlohmann::json proof, log.consistency(first, second));
    return json_reply(200, proof.dump());
  });
  router.add("GET", "/v1/log/roots", Audience::anybody, [&log](const Visit& visit) -> Result<HttpReply> {
    const auto since = visit.request.query.find("since");
    SITEPROOF_TRY(const nlohmann::json roots,
                  log.roots(since != visit.request.query.end() ? since->second : std::string()));
    return json_reply(200, roots.dump());
  });
  // A leaf names an order and a device, which is not everybody's to see.
  router.add("GET", "/v1/log/leaf", Audience::enrolled, [&log](const Visit& visit) -> Result<HttpReply> {
    SITEPROOF_TRY(const std::int64_t index, number(visit.request, "index"));
    SITEPROOF_TRY(const nlohmann::json leaf, log.leaf(index));
    return json_reply(200, leaf.dump());
  });
}

}  // namespace siteproof::server
