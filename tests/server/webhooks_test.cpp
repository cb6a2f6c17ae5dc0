#include "sync/server/webhooks.h"

#include <httplib.h>

#include <algorithm>
#include <condition_variable>
#include <thread>

#include "sync/server/server_tuning.h"
#include "sync/server/webhook_client.h"
#include "tests/server/server_world.h"

using namespace siteproof;
using nlohmann::json;
using server::WebhookPost;

namespace {

/// What a system of the company's took, on a free port of this machine; ends with its scope.
class Listener {
 public:
  Listener() {
    http_.Post("/events", [this](const httplib::Request& request, httplib::Response&) {
      const std::lock_guard lock(mutex_);
      taken_.push_back({request.body, request.get_header_value("Siteproof-Signature"),
                        request.get_header_value("Siteproof-Sequence")});
      arrived_.notify_all();
    });
    port_ = http_.bind_to_any_port("127.0.0.1");
    thread_ = std::thread([this] { http_.listen_after_bind(); });
  }
  ~Listener() {
    http_.stop();
    thread_.join();
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  struct Taken {
    std::string body, signature, sequence;
  };
  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/events"; }
  /// The first `count` of them; a failed test when they do not come within a minute.
  std::vector<Taken> wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    REQUIRE(arrived_.wait_for(lock, std::chrono::minutes(1), [&] { return taken_.size() >= count; }));
    return taken_;
  }

 private:
  httplib::Server http_;
  int port_ = 0;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::vector<Taken> taken_;
  std::thread thread_;
};

/// A store with orders and one webhook, and the other side as a function.
struct Sending {
  TempFolder folder;
  MovableClock clock;
  std::unique_ptr<server::ServerStore> store{
      value_of(server::ServerStore::open(folder.path() / "data", clock.now().wall, system_random()))};
  server::WebhookDesk desk{*store, system_random()};
  server::OperatorCaller admin{Role::admin, PersonId{"ada"}};
  bool refuses = false;
  std::vector<std::string> taken;
  int tries = 0;
  server::WebhookSender sender{*store, clock, [this](const WebhookPost& post) -> Status {
                                 ++tries;
                                 if (refuses) return fail(ErrorKind::network, "webhook.answer", "It answered 500.");
                                 taken.push_back(post.body);
                                 return {};
                               }};

  Sending() { (void)value_of(desk.add(admin, "https://erp.example/in", "")); }
  void enter(int event) {
    must(store->write([&](Database& database) {
      return database.run(
          "INSERT INTO event(server_seq, order_id, device, device_seq, hash, text, verdict, reason)"
          " VALUES(?1, 'A-1', x'00', ?1, x'00', ?2, 'accepted', '')",
          event, "event " + std::to_string(event));
    }));
  }
  server::Webhook webhook() { return value_of(desk.all(admin)).at(0); }
};

}  // namespace

TEST_CASE("the company's systems are told of every event, signed, as it was recorded") {
  Listener listener;
  ServerWorld world;
  world.import_orders({"A-0"}, "");
  const std::string admin = value_of(world.server->make_operator_token(Role::admin, *PersonId::parse("ada")));
  const HttpAnswer added = world.send("POST", "/v1/dispatch/webhooks", admin, json{{"url", listener.url()}}.dump());
  INFO(added.body);
  REQUIRE(added.status == 201);
  const std::string secret = added.json()["secret"];
  world.import_orders({"A-1"}, "li");
  REQUIRE(world.office("POST", "/v1/dispatch/orders/A-1/cancel", {{"reason", "sold"}}).status == 200);

  const auto taken = listener.wait_for(2);
  CHECK(json::parse(taken[0].body)["order"] == "A-1");  // not A-0, which was there before
  CHECK(json::parse(taken[1].body)["kind"] == "order.status");
  CHECK(json::parse(taken[0].body).at("id") != json::parse(taken[1].body).at("id"));
  for (const Listener::Taken& event : taken) {
    const std::size_t comma = event.signature.find(",v1=");
    REQUIRE(comma != std::string::npos);
    const std::int64_t time = std::stoll(event.signature.substr(2, comma - 2));
    CHECK(event.signature.substr(comma + 4) ==
          server::webhook_signature(secret, UtcTime{time}, ServerSeq{std::stoll(event.sequence)}, event.body));
  }
}

TEST_CASE("a webhook's signature is HMAC-SHA256 over time, sequence and body") {
  // As openssl makes it: printf '5.7.{}' | openssl dgst -sha256 -hmac 0123456789abcdef
  CHECK(server::webhook_signature("0123456789abcdef", UtcTime{5}, ServerSeq{7}, "{}") ==
        "25e745d0cec01b6c52de7dfdd677c8156a60b3f1559b850cd7d4611439ceeba1");
}

TEST_CASE("events that a system does not take wait in their order, longer each time, and it shows") {
  Sending world;
  world.enter(1);
  world.enter(2);
  world.refuses = true;
  CHECK(world.sender.round() == server::webhook_look_wait);
  CHECK(world.tries == 1);  // what comes behind does not overtake
  CHECK(world.webhook().failures == 1);
  CHECK(world.webhook().behind == 2);
  CHECK(world.webhook().problem == "It answered 500.");
  std::chrono::milliseconds before = *world.webhook().retry_at - world.clock.now().wall;
  CHECK(before == server::webhook_failure_wait_min);
  for (int failure = 2; failure <= 40; ++failure) {
    (void)world.sender.round();
    CHECK(world.tries == failure - 1);  // not before its time
    world.clock.advance(before);
    (void)world.sender.round();
    REQUIRE(world.webhook().failures == failure);
    const std::chrono::milliseconds wait = *world.webhook().retry_at - world.clock.now().wall;
    CHECK(wait == std::min<std::chrono::milliseconds>(before * 2, server::webhook_failure_wait_max));
    before = wait;
  }
  world.refuses = false;
  world.clock.advance(before);
  (void)world.sender.round();
  CHECK(world.taken == std::vector<std::string>{"event 1", "event 2"});
  CHECK(world.webhook().failures == 0);
  CHECK(world.webhook().behind == 0);
  CHECK(world.webhook().problem.empty());
}

TEST_CASE("a webhook goes on where it was after a restart, and one that is new begins with the next event") {
  Sending world;
  world.enter(1);
  (void)world.sender.round();
  world.enter(2);
  std::vector<std::string> taken;
  server::WebhookSender restarted(*world.store, world.clock, [&](const WebhookPost& post) -> Status {
    taken.push_back(post.body);
    return {};
  });
  (void)value_of(world.desk.add(world.admin, "https://other.example", ""));
  (void)restarted.round();
  CHECK(taken == std::vector<std::string>{"event 2"});
}

TEST_CASE("webhook.url, .secret: personal data leaves the machine encrypted only; webhooks are an admin's") {
  Sending world;
  const auto add = [&](const std::string& url, const std::string& secret = {}) {
    return refusal(world.desk.add(world.admin, url, secret));
  };
  CHECK(add("https://erp.example:8443/in") == "no error");
  CHECK(add("http://localhost:9000/in") == "no error");
  CHECK(add("http://[::1]:9000") == "no error");
  for (const char* bad :
       {"http://erp.example/in", "http://127.0.0.1.example/in", "http://127.0.0.1:1@erp.example/", "ftp://x",
        "https://", "https:///in", "", "https://li:pass@erp.example/", "https://erp.example:0/",
        "https://erp.example:65536/", "https://erp.example:/", "https://erp.example?in", "https://erp.example/in#x",
        "https://erp.example/a b", "https://erp.example/\r\nX: y", "https://erp example/", "https://[fe80::1]/"}) {
    INFO(bad);
    CHECK(add(bad) == "webhook.url");
  }
  CHECK(add("https://erp.example", "short") == "webhook.secret");
  CHECK(add("https://erp.example", std::string(257, 's')) == "webhook.secret");
  const server::OperatorCaller supervisor{Role::supervisor, PersonId{"sun"}};
  CHECK(refusal(world.desk.add(supervisor, "https://erp.example", "")) == "auth.role");
  CHECK(refusal(world.desk.all(supervisor)) == "auth.role");
  CHECK(refusal(world.desk.remove(world.admin, 99)) == "webhook.unknown");
  must(world.desk.remove(world.admin, world.webhook().id));
}

TEST_CASE("an address that the HTTP library cannot take is refused, and does not end the server") {
  Sending world;
  // More digits than an int holds, and more letters than a regular expression's stack.
  for (const std::string& bad :
       {std::string("https://erp.example:99999999999/in"), "https://" + std::string(200'000, 'a') + ".example/in",
        "https://erp.example/" + std::string(200'000, 'a')}) {
    CHECK(refusal(world.desk.add(world.admin, bad, "")) == "webhook.url");
    CHECK(refusal(server::webhook_client()({bad, {}, "{}"})) == "webhook.url");
  }
}

TEST_CASE("webhook.many: there is an end to how many systems are told") {
  Sending world;
  for (std::int64_t i = 1; i < server::webhooks_max; ++i)
    (void)value_of(world.desk.add(world.admin, "https://a.b", ""));
  CHECK(refusal(world.desk.add(world.admin, "https://a.b", "")) == "webhook.many");
}

TEST_CASE("a system that is slow leaves the others most of the time") {
  Sending world;
  FixedClock clock{world.clock.now().wall};
  (void)value_of(world.desk.add(world.admin, "https://slow.example", ""));
  constexpr std::chrono::seconds slow{9};
  std::vector<std::string> told;
  server::WebhookSender sender(*world.store, clock, [&](const WebhookPost& post) -> Status {
    if (post.url == "https://slow.example") clock.advance(slow);
    told.push_back(post.url);
    return {};
  });
  for (int event = 1; event <= 5; ++event) world.enter(event);
  const auto to_the_slow = [&] { return std::count(told.begin(), told.end(), "https://slow.example"); };
  (void)sender.round();
  CHECK(to_the_slow() == 1);
  CHECK(std::ssize(told) == 6);  // the other one has all
  (void)sender.round();
  CHECK(to_the_slow() == 1);  // it rests
  clock.advance(slow * server::webhook_rest_times);
  (void)sender.round();
  CHECK(to_the_slow() == 2);
}

TEST_CASE("a system that takes each event in a moment is sent all that waits without a rest") {
  Sending world;
  FixedClock clock{world.clock.now().wall};
  (void)value_of(world.desk.add(world.admin, "https://far.example", ""));
  int far = 0;
  server::WebhookSender sender(*world.store, clock, [&](const WebhookPost& post) -> Status {
    if (post.url != "https://far.example") return {};
    clock.advance(std::chrono::milliseconds(300));
    ++far;
    return {};
  });
  for (int event = 1; event <= 20; ++event) world.enter(event);
  for (int round = 0; round < 2; ++round) CHECK(sender.round() == std::chrono::milliseconds(0));
  (void)sender.round();
  CHECK(far == 20);
}

TEST_CASE("a sender that is to end sends nothing after the event that is under way, and loses none") {
  Sending world;
  server::WebhookSender* self = nullptr;
  int sent = 0;
  server::WebhookSender sender(*world.store, world.clock, [&](const WebhookPost&) -> Status {
    ++sent;
    self->stop();
    return {};
  });
  self = &sender;
  (void)value_of(world.desk.add(world.admin, "https://other.example", ""));
  world.enter(1);
  world.enter(2);
  (void)sender.round();
  CHECK(sent == 1);
  CHECK(world.webhook().behind == 1);
}

TEST_CASE("a webhook that takes the number of one that was removed meanwhile begins with its own next event") {
  Sending world;
  world.enter(1);
  world.enter(2);
  server::WebhookSender sender(*world.store, world.clock, [&](const WebhookPost&) -> Status {
    must(world.desk.remove(world.admin, world.webhook().id));
    (void)value_of(world.desk.add(world.admin, "https://new.example", ""));
    return fail(ErrorKind::network, "webhook.answer", "It answered 500.");
  });
  (void)sender.round();
  CHECK(world.webhook().url == "https://new.example");
  CHECK(world.webhook().delivered == ServerSeq{2});
  CHECK(world.webhook().failures == 0);
}
