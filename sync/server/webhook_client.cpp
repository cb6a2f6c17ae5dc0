#include "sync/server/webhook_client.h"

#include <fmt/core.h>
#include <httplib.h>

#include "sync/server/time_limit.h"

namespace siteproof::server {
namespace {

Status deliver(const WebhookPost& post, std::chrono::milliseconds wait_max) {
  const std::size_t slash = post.url.find('/', post.url.find("://") + 3);
  httplib::Client client(post.url.substr(0, slash));
  client.set_connection_timeout(wait_max);
  client.set_read_timeout(wait_max);
  client.set_write_timeout(wait_max);
  httplib::Request request;
  request.method = "POST";
  request.path = slash == std::string::npos ? "/" : post.url.substr(slash);
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
