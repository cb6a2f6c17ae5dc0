#include "sync/server/tsa_client.h"

#include <fmt/core.h>
#include <httplib.h>

#include "sync/server/http_address.h"
#include "sync/server/time_limit.h"

namespace siteproof::server {
namespace {

constexpr const char* query_type = "application/timestamp-query";
constexpr std::string_view reply_type = "application/timestamp-reply";

Result<Bytes> ask(const std::string& origin, const std::string& path, std::chrono::milliseconds wait_max,
                  ByteView request) {
  httplib::Client client(origin);
  client.set_connection_timeout(wait_max);
  client.set_read_timeout(wait_max);
  client.set_write_timeout(wait_max);
  std::string body;
  const auto within = [&](const char* data, std::size_t size) {
    if (body.size() + size > tsa_answer_bytes_max) return false;
    body.append(data, size);
    return true;
  };
  httplib::Request post;
  post.method = "POST";
  post.path = path;
  post.body = std::string(as_text(request));
  post.headers.emplace("Content-Type", query_type);
  post.content_receiver = [&](const char* data, std::size_t size, std::uint64_t, std::uint64_t) {
    return within(data, size);
  };
  const auto reply = [&] {
    const TimeLimit limit(client, wait_max);
    return client.send(post);
  }();
  if (!reply) {
    return fail(ErrorKind::network, "tsa.unreachable",
                fmt::format("The time-stamping authority does not answer ({}).", httplib::to_string(reply.error())));
  }
  if (reply->status != 200 || reply->get_header_value("Content-Type").compare(0, reply_type.size(), reply_type) != 0) {
    return fail(ErrorKind::network, "tsa.answer",
                fmt::format("The time-stamping authority answered {} instead of a time stamp.", reply->status));
  }
  const ByteView bytes = as_bytes(body);
  return Bytes(bytes.begin(), bytes.end());
}

}  // namespace

Result<AskAuthority> tsa_client(const std::string& url, std::chrono::milliseconds wait_max) {
  const auto address = read_http_address(url);
  if (!address) {
    return fail(ErrorKind::usage, "tsa.address",
                fmt::format("{} is no address of a time-stamping authority: write http://host/path or https://…", url));
  }
  return AskAuthority([address = *address, wait_max](ByteView request) {
    return ask(address.origin, address.path, wait_max, request);
  });
}

}  // namespace siteproof::server
