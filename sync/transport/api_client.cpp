#include "sync/transport/api_client.h"

namespace siteproof {
namespace {

/// For requests without a file, which nobody cancels.
class PlainHost final : public TransferHost {
 public:
  Result<std::int64_t> read_file(const Sha256&, std::int64_t, const std::function<bool(ByteView)>&) override {
    return std::int64_t{0};
  }
  bool keep_going(std::int64_t, std::int64_t) override { return true; }
};

Result<std::string> ask(Transport& transport, HttpMethod method, std::string_view server_url, std::string_view token,
                        std::string_view path, HttpBody body) {
  while (!server_url.empty() && server_url.back() == '/') server_url.remove_suffix(1);
  HttpRequest request{method, std::string(server_url) + std::string(path), {}, std::move(body)};
  if (!token.empty()) request.headers.push_back({"Authorization", "Bearer " + std::string(token)});
  if (method == HttpMethod::post) request.headers.push_back({"Content-Type", "application/json"});
  PlainHost host;
  SITEPROOF_TRY(HttpReply reply, transport.perform(request, host));
  if (reply.status < 200 || reply.status > 299) {
    return fail(protocol::to_error(reply.status, protocol::decode_error(reply.status, reply.body)));
  }
  return std::move(reply.body);
}

}  // namespace

Result<std::string> post_json(Transport& transport, std::string_view server_url, std::string_view token,
                              std::string_view path, std::string body) {
  return ask(transport, HttpMethod::post, server_url, token, path, std::move(body));
}

Result<std::string> get_json(Transport& transport, std::string_view server_url, std::string_view token,
                             std::string_view path) {
  return ask(transport, HttpMethod::get, server_url, token, path, std::monostate{});
}

Status delete_at(Transport& transport, std::string_view server_url, std::string_view token, std::string_view path) {
  return ask(transport, HttpMethod::del, server_url, token, path, std::monostate{}).map([](const std::string&) {});
}

Result<protocol::EnrolReply> enrol(Transport& transport, std::string_view server_url,
                                   const protocol::EnrolRequest& request) {
  SITEPROOF_TRY(const std::string body, post_json(transport, server_url, "", "/v1/enrol", encode(request)));
  return protocol::decode_enrol_reply(body);
}

}  // namespace siteproof
