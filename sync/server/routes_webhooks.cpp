#include "sync/server/route_body.h"
#include "sync/server/routes.h"

namespace siteproof::server {
namespace {

using nlohmann::json;

struct WebhookBody {
  std::string url, secret;
};
template <class Io>
void fields(Io& io, WebhookBody& v) {
  io("url", v.url);
  io("secret", v.secret);
}

Result<HttpReply> add(WebhookDesk& desk, const Visit& visit) {
  // Who may not add one learns nothing of what one looks like.
  SITEPROOF_CHECK(desk.all(visit.office()));
  SITEPROOF_TRY(const WebhookBody body, read_body<WebhookBody>(visit.request));
  SITEPROOF_TRY(const WebhookDesk::Added added, desk.add(visit.office(), body.url, body.secret));
  return json_reply(
      201, json{{"id", added.id}, {"secret", added.secret}}.dump(-1, ' ', false, json::error_handler_t::replace));
}

Result<HttpReply> list(WebhookDesk& desk, const Visit& visit) {
  SITEPROOF_TRY(const auto all, desk.all(visit.office()));
  json out = json::array();
  for (const Webhook& webhook : all) {
    json line{{"id", webhook.id},         {"url", webhook.url},           {"delivered", raw(webhook.delivered)},
              {"behind", webhook.behind}, {"failures", webhook.failures}, {"problem", webhook.problem}};
    if (webhook.retry_at) line["retry_at"] = webhook.retry_at->ms;
    out.push_back(std::move(line));
  }
  return with_json({{"webhooks", std::move(out)}});
}

Result<HttpReply> remove(WebhookDesk& desk, const Visit& visit) {
  const std::string& text = visit.parts.at(0);
  std::int64_t id = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc() || stop != text.data() + text.size()) id = 0;  // there is no such webhook
  SITEPROOF_CHECK(desk.remove(visit.office(), id));
  HttpReply reply;
  reply.status = 204;
  return reply;
}

}  // namespace

void add_webhook_routes(Router& router, WebhookDesk& desk) {
  router.add("GET", "/v1/dispatch/webhooks", Audience::office,
             [&desk](const Visit& visit) { return list(desk, visit); });
  router.add("POST", "/v1/dispatch/webhooks", Audience::office,
             [&desk](const Visit& visit) { return add(desk, visit); });
  router.add("DELETE", "/v1/dispatch/webhooks/*", Audience::office,
             [&desk](const Visit& visit) { return remove(desk, visit); });
}

}  // namespace siteproof::server
