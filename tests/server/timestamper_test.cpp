#include "sync/server/timestamper.h"

#include <httplib.h>

#include <future>

#include "core/evidence/timestamp.h"
#include "sync/server/tsa_client.h"
#include "tests/evidence/test_tsa.h"
#include "tests/server/sealing_tablet.h"

using namespace siteproof;

namespace {

/// The system's `openssl ts` behind HTTP on a free port of this machine; ends with its scope.
class HttpTsa {
 public:
  HttpTsa() {
    server_.Post("/tsa", [this](const httplib::Request& request, httplib::Response& reply) {
      CHECK(request.get_header_value("Content-Type") == "application/timestamp-query");
      const Bytes answer = test_tsa().reply(as_bytes(request.body));
      reply.set_content(std::string(as_text(answer)), "application/timestamp-reply");
      if (!told_.exchange(true)) answered_.set_value();
    });
    server_.Post("/busy", [](const httplib::Request&, httplib::Response& reply) { reply.status = 503; });
    server_.Post("/page",
                 [](const httplib::Request&, httplib::Response& reply) { reply.set_content("<html>", "text/html"); });
    port_ = server_.bind_to_any_port("127.0.0.1");
    thread_ = std::thread([this] { server_.listen_after_bind(); });
  }
  ~HttpTsa() {
    server_.stop();
    thread_.join();
  }
  HttpTsa(const HttpTsa&) = delete;
  HttpTsa& operator=(const HttpTsa&) = delete;

  [[nodiscard]] std::string url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  void wait_until_answered() { answered_.get_future().wait(); }

 private:
  httplib::Server server_;
  int port_ = 0;
  std::atomic<bool> told_{false};
  std::promise<void> answered_;
  std::thread thread_;
};

/// A server that holds one seal without a time stamp; the server is down, so that its parts can be driven by hand.
struct Sealed : ServerWorld {
  Sealed() {
    import_orders({"A-1"}, "li");
    tablet.emplace(*this, "li");
    tablet->pull();
    CHECK(tablet->send_seal("A-1", "a manifest\n").reason.empty());
    server.reset();
  }
  [[nodiscard]] std::unique_ptr<server::ServerStore> store() const {
    return value_of(server::ServerStore::open(folder.path() / "data", clock.now().wall, system_random()));
  }
  /// What the tablet knows of the seal's time stamp after the server is up again.
  [[nodiscard]] std::string stamp() {
    restart();
    tablet->pull();
    return tablet->at("A-1").seals.at(0).timestamp;
  }
  std::optional<SealingTablet> tablet;
};

}  // namespace

TEST_CASE("a server with a time-stamping authority stamps its seals beside its other work, and tells the tablets") {
  Sealed world;
  HttpTsa tsa;
  const TempFolder files;
  write_file(files.path() / "tsa.pem", as_bytes(test_tsa().root_pem()));
  CentralServerOptions options;
  options.data = world.folder.path() / "data";
  options.tsa_url = tsa.url("/tsa");
  options.tsa_certificate = files.path() / "tsa.pem";
  world.server = value_of(CentralServer::start(options, world.clock));
  tsa.wait_until_answered();
  world.server.reset();  // ends when the stamp is entered
  const Bytes token = value_of(from_base64(world.stamp()));
  CHECK(check_timestamp(token, sha256("a manifest\n"), test_tsa().root_pem()));
}

TEST_CASE("an authority that fails, or answers wrongly, loses nothing: the seal waits and is stamped later") {
  Sealed world;
  {
    const auto store = world.store();
    std::function<Result<Bytes>(ByteView)> answer;
    server::Timestamper stamper(
        *store, world.clock, system_random(), [&](ByteView request) { return answer(request); }, test_tsa().root_pem());
    answer = [](ByteView) -> Result<Bytes> { return fail(ErrorKind::network, "tsa.unreachable", "down"); };
    CHECK(refusal(stamper.stamp_next()) == "tsa.unreachable");
    answer = [](ByteView) -> Result<Bytes> { return Bytes{1, 2, 3}; };
    CHECK(refusal(stamper.stamp_next()) == "timestamp.malformed");
    answer = [](ByteView) -> Result<Bytes> {
      return test_tsa().reply(value_of(timestamp_request(sha256("a manifest\n"), system_random())));
    };
    CHECK(refusal(stamper.stamp_next()) == "timestamp.mismatch");
    const TestTsa stranger;
    answer = [&](ByteView request) -> Result<Bytes> { return stranger.reply(request); };
    CHECK(refusal(stamper.stamp_next()) == "timestamp.untrusted");
    answer = [](ByteView request) -> Result<Bytes> { return test_tsa().reply(request); };
    CHECK(value_of(stamper.stamp_next()));
    CHECK_FALSE(value_of(stamper.stamp_next()));
  }
  CHECK_FALSE(world.stamp().empty());
}

TEST_CASE("an authority that cannot be reached, is busy or sends a page is told apart") {
  const HttpTsa tsa;
  const auto code = [](const std::string& url) { return refusal(value_of(server::tsa_client(url))(Bytes{1})); };
  CHECK(code(tsa.url("/busy")) == "tsa.answer");
  CHECK(code(tsa.url("/page")) == "tsa.answer");
  CHECK(code(tsa.url("/nowhere")) == "tsa.answer");
  CHECK(code("http://127.0.0.1:1/") == "tsa.unreachable");
  for (const char* url : {"", "tsa.example", "ftp://tsa.example/", "http://", "http:///tsa"}) {
    CHECK(refusal(server::tsa_client(url)) == "tsa.address");
  }
}

TEST_CASE("a server is not started with a time-stamping authority that cannot be trusted") {
  const TempFolder folder;
  CentralServerOptions options;
  options.data = folder.path() / "data";
  options.tsa_url = "http://127.0.0.1:1/tsa";
  options.tsa_certificate = folder.path() / "none.pem";
  const MovableClock clock;
  CHECK(refusal(CentralServer::start(options, clock)) == "tsa.certificate");
}
