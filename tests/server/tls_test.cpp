#include <fstream>

#include "tests/server/openssl_keys.h"
#include "tests/server/server_world.h"
#include "tests/server/tus_client.h"

using namespace siteproof;

namespace {

CentralServerOptions tls_options(const TempFolder& folder) {
  const TestKey key;
  CentralServerOptions options;
  options.data = folder.path() / "data";
  options.tls_certificate = folder.path() / "server.pem";
  options.tls_key = folder.path() / "server-key.pem";
  std::ofstream(*options.tls_certificate) << key.self_signed("127.0.0.1");
  std::ofstream(*options.tls_key) << key.private_pem();
  return options;
}

}  // namespace

TEST_CASE("with a certificate the server speaks TLS, to who trusts it, and nothing else") {
  const TempFolder folder;
  const MovableClock clock;
  const CentralServerOptions options = tls_options(folder);
  const auto server = value_of(CentralServer::start(options, clock));
  CHECK(server->url().find("https://127.0.0.1:") == 0);
  const auto token = value_of(server->make_operator_token(Role::admin, *PersonId::parse("root")));
  CHECK(status_over_tls(server->port(), options.tls_certificate->string(), token) == 200);
  CHECK(status_over_tls(server->port(), options.tls_certificate->string(), "wrong") == 401);
  CHECK(status_over_tls(server->port(), "", token) == 0);
  RawConnection plain(server->port());
  plain.say("GET /v1/changes HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(plain.hear().find("HTTP/1.1") == std::string::npos);
}

TEST_CASE("a certificate that cannot be used is refused at the start") {
  const TempFolder folder;
  const MovableClock clock;
  CentralServerOptions options = tls_options(folder);
  options.tls_key = folder.path() / "nothing.pem";
  CHECK(refusal(CentralServer::start(options, clock)) == "listen.tls");
}
