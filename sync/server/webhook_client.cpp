#include "sync/server/webhook_client.h"

#include <fmt/core.h>
#include <httplib.h>

#include "sync/server/http_address.h"
#include "sync/server/time_limit.h"

namespace siteproof::server {
namespace {

Status deliver(const WebhookPost& post, std::chrono::milliseconds wait_max) {
  const auto address = read_http_address(post.url);
  if (!address) {
    return fail(ErrorKind::usage, "webhook.url",
                "The webhook's address cannot be used: remove the webhook and add it anew.");
  }
  httplib::Client client(address->origin);
  client.set_connection_timeout(wait_max);
  client.set_read_timeout(wait_max);
  client.set_write_timeout(wait_max);
  httplib::Request request;
  request.method = "POST";
  request.path = address->path;
  request.body = post.body;
  request.headers.emplace("Content-Type", "application/json");
  for (const auto& [name, value] : post.headers) request.headers.emplace(name, value);
  // Only the status counts: what the other side says besides is not kept.
  request.content_receiver = [](const char*, std::size_t, std::uint64_t, std::uint64_t) { return true; };
  const auto reply = [&] {
    const TimeLimit limit(client, wait_max);
    return client.send(request);
  }();
  if (!reply) {
    return fail(ErrorKind::network, "webhook.unreachable",
                fmt::format("{} does not answer ({}).", post.url, httplib::to_string(reply.error())));
  }
  if (reply->status >= 200 && reply->status < 300) return {};
  return fail(ErrorKind::network, "webhook.answer", fmt::format("{} answered {}.", post.url, reply->status));
}

}  // namespace

PostEvent webhook_client(std::chrono::milliseconds wait_max) {
  return [wait_max](const WebhookPost& post) { return deliver(post, wait_max); };
}

}  // namespace siteproof::server
