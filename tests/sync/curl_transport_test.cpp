#include "sync/transport/curl_transport.h"

#include <fstream>

#include "sync/transport/api_client.h"
#include "sync/transport/server_url.h"
#include "tests/server/openssl_keys.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"
#include "tests/sync/network_world.h"
#include "tests/sync/tls_files.h"

namespace siteproof {
namespace {

using test::BytesHost;
using test::NetworkWorld;

Result<HttpReply> get(CurlTransport& transport, const std::string& url) {
  BytesHost host;
  return transport.perform({HttpMethod::get, url, {}, {}}, host);
}

std::string problem(const Result<HttpReply>& result) {
  return result ? "status " + std::to_string(result->status) : result.error().code;
}

TEST_CASE("what went wrong is told apart, each with a sentence") {
  CurlTransport transport;
  CHECK(problem(get(transport, "http://server.example/v1/changes")) == "network.cleartext");
  CHECK(problem(get(transport, "ftp://127.0.0.1/")) == "network.address");
  const auto gone = [] {
    const ServerWorld world;
    return world.server->url();
  }();
  const auto refused = get(transport, gone + "/v1/changes");
  CHECK(problem(refused) == "network.unreachable");
  CHECK(refused.error().message.find("127.0.0.1") != std::string::npos);
}

TEST_CASE("any status is an answer") {
  const ServerWorld world;
  CurlTransport transport;
  CHECK(problem(get(transport, world.server->url() + "/v1/changes")) == "status 401");
  CHECK(full_refusal(get_json(transport, world.server->url(), world.office_token, "/v1/files/none")) != "no error");
}

TEST_CASE("an answer larger than the bound is dropped") {
  CurlOptions options;
  options.reply_bytes_max = 20;
  CurlTransport transport(options);
  const ServerWorld world;
  CHECK(problem(get(transport, world.server->url() + "/v1/changes")) == "reply.too_large");
}

TEST_CASE("a server is trusted by its certificate only, over TLS") {
  const test::TlsFiles files;
  const TempFolder folder;
  const MovableClock clock;
  const auto server = value_of(CentralServer::start(
      {.data = folder.path() / "data", .tls_certificate = files.certificate(), .tls_key = files.key()}, clock));
  const std::string url = "https://127.0.0.1:" + std::to_string(server->port()) + "/v1/changes";

  CurlTransport stranger;
  CHECK(problem(get(stranger, url)) == "network.not_trusted");
  CurlOptions options;
  options.ca_file = files.certificate();
  CurlTransport knows(options);
  CHECK(problem(get(knows, url)) == "status 401");
  options.ca_file = files.certificate() + ".missing";
  CurlTransport wrong(options);
  CHECK(problem(get(wrong, url)) == "network.ca_file");
}

TEST_CASE("a transfer is cancelled in the middle") {
  NetworkWorld w;
  BytesHost host;
  host.bytes.assign(20'000'000, 7);
  host.cancel_after = 100'000;
  const auto result = w.transport.perform({HttpMethod::post,
                                           w.proxy_url() + "/v1/events",
                                           {{"Authorization", "Bearer " + w.door.who.token}},
                                           FileSlice{Sha256{}, 0, 20'000'000}},
                                          host);
  CHECK_FALSE(result.has_value());
  CHECK(host.sent_most < 20'000'000);
}

TEST_CASE("enrolling twice with the same device gives the same answer, a wrong code a reason") {
  ServerWorld world;
  CurlTransport transport;
  test::SeededRandom random(3);
  const DeviceId device = DeviceId::make(world.clock.now().wall, random);
  const std::string code = value_of(world.server->make_enrol_code(PersonId{"li"}));
  const std::string csr = TestKey().csr(device.str());
  const auto first = value_of(enrol(transport, world.server->url(), {code, device, csr}));
  const auto second = value_of(enrol(transport, world.server->url() + "/", {code, device, csr}));
  CHECK(first.token == second.token);
  CHECK(refusal(enrol(transport, world.server->url(), {"AAAA-BBBB-CCCC", device, csr})) == "enrol.code");
}

TEST_CASE("the office's requests carry JSON both ways, and refusals come with the server's own words") {
  const ServerWorld world;
  CurlTransport transport;
  const std::string url = world.server->url();
  const auto code = post_json(transport, url, world.office_token, "/v1/dispatch/enrol-codes", R"({"technician":"li"})");
  CHECK(value_of(code).find("code") != std::string::npos);
  CHECK(value_of(get_json(transport, url, world.office_token, "/v1/dispatch/digest?technician=li")).front() == '{');
  CHECK(full_refusal(get_json(transport, url, world.office_token, "/v1/dispatch/orders/none")).substr(0, 9) ==
        "not_found");
  CHECK_FALSE(get_json(transport, url, "wrong", "/v1/dispatch/digest").has_value());
}

TEST_CASE("a server's address is taken apart, and what is none is refused") {
  CHECK(value_of(ServerUrl::parse("https://s.example:8443/x")).host == "s.example");
  CHECK(value_of(ServerUrl::parse("http://[::1]:80")).loopback);
  CHECK(value_of(ServerUrl::parse("http://127.0.0.1")).loopback);
  CHECK_FALSE(value_of(ServerUrl::parse("http://127.0.0.1.example/")).loopback);
  for (const char* bad :
       {"", "server", "http://", "file:///etc/passwd", "http://localhost@evil.example/", "http://[::1"}) {
    CHECK(refusal(ServerUrl::parse(bad)) == "network.address");
  }
}

}  // namespace
}  // namespace siteproof
