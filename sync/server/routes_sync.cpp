#include <fmt/core.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "sync/server/routes.h"

namespace siteproof::server {
namespace {

Result<int> page_limit(const HttpRequest& request) {
  const auto it = request.query.find("limit");
  if (it == request.query.end()) return protocol::page_changes_default;
  int limit = 0;
  const char* end = it->second.data() + it->second.size();
  const auto [stop, error] = std::from_chars(it->second.data(), end, limit);
  if (error != std::errc() || stop != end || limit < 1 || limit > protocol::page_changes_max) {
    return fail(ErrorKind::usage, "page.limit", "The limit must be a whole number from 1 to 2000.");
  }
  return limit;
}

std::optional<std::string> cursor_of(const HttpRequest& request) {
  const auto it = request.query.find("cursor");
  return it == request.query.end() || it->second.empty() ? std::nullopt : std::optional(it->second);
}

}  // namespace

void add_sync_routes(Router& router, ChangesFeed& feed, EventIntake& intake, const Clock& clock) {
  router.add("GET", "/v1/changes", Audience::device, [&feed](const Visit& visit) -> Result<HttpReply> {
    SITEPROOF_TRY(const int limit, page_limit(visit.request));
    SITEPROOF_TRY(ChangesFeed::Page page, feed.page(visit.device(), cursor_of(visit.request), limit));
    HttpReply reply = json_reply(200, std::move(page.body));
    if (page.next)
      reply.headers.emplace_back("Link",
                                 fmt::format("</v1/changes?limit={}&cursor={}>; rel=\"next\"", limit, *page.next));
    return reply;
  });
  router.add("POST", "/v1/events", Audience::device, [&intake, &clock](const Visit& visit) -> Result<HttpReply> {
    SITEPROOF_TRY(const std::string body, body_text(visit.request, protocol::request_bytes_max));
    SITEPROOF_TRY(const nlohmann::json events, protocol::decode_push_events(body));
    protocol::PushReply reply;
    SITEPROOF_TRY(reply.verdicts, intake.push(visit.device(), cursor_of(visit.request), events));
    reply.server_time = clock.now().wall;
    return json_reply(200, protocol::encode(reply));
  });
}

void add_enrol_routes(Router& router, Enrolment& enrolment) {
  router.add("POST", "/v1/enrol", Audience::anybody, [&enrolment](const Visit& visit) -> Result<HttpReply> {
    SITEPROOF_TRY(const std::string body, body_text(visit.request, protocol::request_bytes_max));
    SITEPROOF_TRY(const protocol::EnrolRequest request, protocol::decode_enrol_request(body));
    SITEPROOF_TRY(const protocol::EnrolReply reply, enrolment.enrol(request));
    return json_reply(200, protocol::encode(reply));
  });
}

}  // namespace siteproof::server
