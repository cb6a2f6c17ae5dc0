#include "sync/server/timestamper.h"

#include <httplib.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <future>

#include "core/evidence/timestamp.h"
#include "sync/server/server_tuning.h"
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

/// An authority that begins its answer and goes on with one more header line, for ever, until the other side hangs up.
class EndlessTsa {
 public:
  EndlessTsa() : listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    REQUIRE(::bind(listener_, any, length) == 0);
    REQUIRE(::listen(listener_, 1) == 0);
    REQUIRE(::getsockname(listener_, any, &length) == 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { talk(); });
  }
  ~EndlessTsa() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }
  EndlessTsa(const EndlessTsa&) = delete;
  EndlessTsa& operator=(const EndlessTsa&) = delete;
  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/"; }

 private:
  void talk() const {
    const int peer = ::accept(listener_, nullptr, nullptr);
    if (peer < 0) return;
    constexpr std::string_view begin = "HTTP/1.1 200 OK\r\n", more = "X-Wait: a little longer\r\n";
    std::string_view next = begin;
    while (::send(peer, next.data(), next.size(), MSG_NOSIGNAL) > 0) {
      next = more;
      pollfd until_gone{peer, POLLRDHUP, 0};
      if (::poll(&until_gone, 1, 20) > 0) break;
    }
    ::close(peer);
  }

  int listener_;
  int port_ = 0;
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
    CHECK(value_of(stamper.stamp_next()) == server::Stamping::stamped);
    CHECK(value_of(stamper.stamp_next()) == server::Stamping::nothing_waits);
    const server::StampingTally tally = stamper.tally();
    CHECK(tally.stamped == 1);
    CHECK(tally.failures == 4);
    CHECK(tally.last_failure->code == "timestamp.untrusted");
  }
  CHECK_FALSE(world.stamp().empty());
}

TEST_CASE("a seal whose order cannot be written holds up none behind it, is told, and is stamped once it can be") {
  Sealed world;
  world.restart();
  world.import_orders({"A-2"}, "li");
  world.tablet->pull();
  CHECK(world.tablet->send_seal("A-2", "another manifest\n").reason.empty());
  world.server.reset();
  FixedClock clock{world.clock.now().wall};
  const auto store = world.store();
  std::vector<std::string> told;
  server::Timestamper stamper(
      *store, clock, system_random(), [](ByteView request) -> Result<Bytes> { return test_tsa().reply(request); },
      test_tsa().root_pem(), [&](const std::string& line) { told.push_back(line); });
  const auto swap_state = [&](const char* statement) {
    must(store->write([&](Database& database) { return database.exec(statement); }));
  };
  swap_state("CREATE TABLE kept AS SELECT state FROM order_state WHERE order_id = 'A-1'");
  swap_state("UPDATE order_state SET state = 'damaged' WHERE order_id = 'A-1'");
  CHECK(value_of(stamper.stamp_next()) == server::Stamping::set_aside);
  CHECK(value_of(stamper.stamp_next()) == server::Stamping::stamped);
  CHECK(value_of(stamper.stamp_next()) == server::Stamping::nothing_waits);
  REQUIRE(told.size() == 1);
  CHECK(told[0].find("place 0 of the log") != std::string::npos);
  CHECK(stamper.tally().set_aside == 1);

  clock.advance(server::timestamp_failure_wait_min);
  CHECK(value_of(stamper.stamp_next()) == server::Stamping::set_aside);
  // Twice as long now.
  clock.advance(server::timestamp_failure_wait_min);
  CHECK(value_of(stamper.stamp_next()) == server::Stamping::nothing_waits);
  swap_state("UPDATE order_state SET state = (SELECT state FROM kept) WHERE order_id = 'A-1'");
  clock.advance(server::timestamp_failure_wait_min);
  CHECK(value_of(stamper.stamp_next()) == server::Stamping::stamped);
  CHECK(stamper.tally().set_aside == 0);
  CHECK(stamper.tally().stamped == 2);
}

TEST_CASE("several threads that stamp take turns, and no seal is stamped twice") {
  Sealed world;
  world.restart();
  constexpr int seals = 6;
  for (int i = 1; i < seals; ++i) {
    CHECK(world.tablet->send_seal("A-1", "manifest " + std::to_string(i)).reason.empty());
  }
  world.server.reset();
  const auto store = world.store();
  std::atomic<int> asked{0}, stamped{0};
  server::Timestamper stamper(
      *store, world.clock, system_random(),
      [&](ByteView request) -> Result<Bytes> {
        ++asked;
        return test_tsa().reply(request);
      },
      test_tsa().root_pem());
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (auto done = stamper.stamp_next(); done && *done == server::Stamping::stamped; done = stamper.stamp_next()) {
        ++stamped;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(asked == seals);
  CHECK(stamped == seals);
}

TEST_CASE("whoever runs the server is told when the authority fails") {
  Sealed world;
  const TempFolder files;
  write_file(files.path() / "tsa.pem", as_bytes(test_tsa().root_pem()));
  CentralServerOptions options;
  options.data = world.folder.path() / "data";
  options.tsa_url = "http://127.0.0.1:1/tsa";
  options.tsa_certificate = files.path() / "tsa.pem";
  std::promise<std::string> told;
  std::atomic<bool> once{false};
  options.notice = [&](const std::string& line) {
    if (!once.exchange(true)) told.set_value(line);
  };
  world.server = value_of(CentralServer::start(options, world.clock));
  const std::string line = told.get_future().get();
  world.server.reset();
  INFO(line);
  CHECK(line.find("[tsa.unreachable]") != std::string::npos);
  CHECK(line.find("failure 1 since the start") != std::string::npos);
}

TEST_CASE("an authority that goes on talking without an end is cut off") {
  const EndlessTsa tsa;
  const auto ask = value_of(server::tsa_client(tsa.url(), std::chrono::milliseconds(200)));
  CHECK(refusal(ask(Bytes{1})) == "tsa.unreachable");
}

TEST_CASE("an authority that cannot be reached, is busy or sends a page is told apart") {
  const HttpTsa tsa;
  const auto code = [](const std::string& url) { return refusal(value_of(server::tsa_client(url))(Bytes{1})); };
  CHECK(code(tsa.url("/busy")) == "tsa.answer");
  CHECK(code(tsa.url("/page")) == "tsa.answer");
  CHECK(code(tsa.url("/nowhere")) == "tsa.answer");
  CHECK(code("http://127.0.0.1:1/") == "tsa.unreachable");
  for (const char* url :
       {"", "tsa.example", "ftp://tsa.example/", "http://", "http:///tsa", "http://tsa.example:99999999999/"}) {
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
