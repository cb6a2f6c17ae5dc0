#include "sync/engine/sync_tuning.h"
#include "tests/support/catch.h"
#include "tests/sync/machine_bench.h"

namespace siteproof {
namespace {

using test::MachineBench;
using test::refuse;
using Lines = std::vector<std::string>;

HttpReply one_page(const protocol::ChangesReply& reply) { return {200, {}, encode(reply)}; }

TEST_CASE("events go out before changes come in, and files after both") {
  MachineBench b;
  b.door.add_file(100'000);
  CHECK(b.run() == Lines{"POST /v1/events", "GET /v1/changes", "POST /v1/receipts/query", "POST /v1/files",
                         "PATCH /v1/files/uploads/1", "GET /v1/changes", "finished"});
  CHECK(b.door.attempts == std::vector<std::optional<Error>>{std::nullopt});
}

TEST_CASE("an idle device asks for changes once and is finished") {
  MachineBench b;
  CHECK(b.run() == Lines{"GET /v1/changes", "finished"});
  CHECK(b.ask() == "finished");
  b.machine.begin_round(b.now);
  CHECK(b.run() == Lines{"GET /v1/changes", "finished"});
}

TEST_CASE("a large outbox goes in several requests, all within the protocol's bounds") {
  MachineBench b;
  for (int i = 0; i < 1201; ++i) b.door.add_event();
  CHECK(b.ask() == "POST /v1/events");
  b.answer();
  CHECK(b.server.events.size() <= protocol::push_events_max);
  CHECK(b.run().back() == "finished");
  CHECK(b.server.events.size() == 1201);
  CHECK(b.machine.tally().events_sent == 1201);
}

TEST_CASE("changes are fetched page by page until there are no more") {
  MachineBench b;
  for (int i = 0; i < 1100; ++i) b.server.add_change();
  CHECK(b.run() == Lines{"GET /v1/changes", "GET /v1/changes", "finished"});
  CHECK(b.door.changes_applied.size() == 1100);
}

TEST_CASE("something saved during the pull is sent and fetched again before the end") {
  MachineBench b;
  CHECK(b.ask() == "GET /v1/changes");
  b.door.add_event();
  b.answer();
  CHECK(b.run() == Lines{"POST /v1/events", "GET /v1/changes", "finished"});
}

TEST_CASE("a push whose answer was lost is repeated and takes effect once") {
  MachineBench b;
  const DeviceSeq seq = b.door.add_event();
  CHECK(b.ask() == "POST /v1/events");
  b.server.handle(b.request(), as_bytes(std::get<std::string>(b.request().body)), true);
  b.drop();
  CHECK(b.ask() == "wait network.dropped");
  b.pass_wait();
  CHECK(b.run().front() == "POST /v1/events");
  CHECK(b.server.events_applied.at(seq) == 1);
  CHECK(b.door.events.at(seq).verdicts == 1);
}

TEST_CASE("verdicts on events that were not in the request are not believed") {
  MachineBench b;
  b.door.add_event();
  CHECK(b.ask() == "POST /v1/events");
  const DeviceSeq later = b.door.add_event();
  b.answer({200, {}, encode(protocol::PushReply{{{later, Verdict::accepted, ServerSeq{9}, ""}}, UtcTime{}})});
  CHECK_FALSE(b.door.events.at(later).verdict.has_value());
  CHECK(b.ask() == "wait reply.malformed");
}

TEST_CASE("an event that the server quarantines is set aside and the others go on") {
  MachineBench b;
  b.door.add_event();
  const DeviceSeq bad = b.door.add_event();
  b.door.add_event();
  b.server.poison = {bad};
  CHECK(b.run().back() == "finished");
  CHECK(b.server.events.size() == 2);
  CHECK(b.door.events.at(bad).verdict->verdict == Verdict::quarantined);
  CHECK(b.machine.tally().events_quarantined == 1);
}

TEST_CASE("a batch that is refused as a whole goes one by one until the guilty event is alone") {
  MachineBench b;
  b.door.add_event();
  b.door.add_event();
  CHECK(b.ask() == "POST /v1/events");
  b.answer(refuse(400, "record.malformed"));
  CHECK(b.ask() == "wait record.malformed");
  b.pass_wait();
  CHECK(b.ask() == "POST /v1/events");
  b.answer(refuse(400, "record.malformed"));
  CHECK(b.door.events.at(DeviceSeq{1}).verdict->verdict == Verdict::quarantined);
  CHECK(b.run().back() == "finished");
  CHECK(b.server.events.size() == 1);
}

TEST_CASE("a 400 that is not the server's own sets nothing aside") {
  MachineBench b;
  b.door.add_event();
  for (int i = 0; i < 5; ++i) {
    CHECK(b.ask() == "POST /v1/events");
    b.answer({400, {}, "<html>Bad Request</html>"});
    CHECK(b.ask() == "wait http.400");
    b.pass_wait();
  }
  CHECK_FALSE(b.door.events.at(DeviceSeq{1}).verdict.has_value());
}

TEST_CASE("a push that does not get through is made smaller until it does") {
  MachineBench b;
  for (int i = 0; i < 400; ++i) b.door.add_event(2000);
  std::vector<std::size_t> sizes;
  for (int i = 0; i < 5; ++i) {
    REQUIRE(b.ask() == "POST /v1/events");
    sizes.push_back(std::get<std::string>(b.request().body).size());
    b.drop();
    REQUIRE(b.ask() == "wait network.dropped");
    b.pass_wait();
  }
  CHECK(sizes.front() > 400'000);
  CHECK(sizes.back() < 20'000);
}

TEST_CASE("a page that does not get through is asked for smaller") {
  MachineBench b;
  for (int i = 0; i < 5; ++i) {
    REQUIRE(b.ask() == "GET /v1/changes");
    b.drop();
    b.ask();
    b.pass_wait();
  }
  REQUIRE(b.ask() == "GET /v1/changes");
  CHECK(b.request().url == "http://127.0.0.1:1/v1/changes?limit=1");
}

TEST_CASE("a cursor the server does not know any more leads to a pull from the beginning") {
  MachineBench b;
  b.server.add_change();
  b.door.add_event();
  REQUIRE(b.run().back() == "finished");
  b.server.epoch = "e2";
  b.server.events.clear();
  b.server.feed.resize(1);
  b.machine.begin_round(b.now);
  CHECK(b.run() == Lines{"GET /v1/changes", "POST /v1/events", "GET /v1/changes", "finished"});
  CHECK(b.door.forgotten == 1);
  CHECK(b.server.events.size() == 1);
  CHECK(b.door.cursor_now == "e2.2");
}

namespace {

// One event is through; the next one is on its way.
void push_after_a_sync(MachineBench& b) {
  b.server.add_change();
  b.door.add_event();
  REQUIRE(b.run().back() == "finished");
  b.door.add_event();
  b.machine.begin_round(b.now);
  REQUIRE(b.ask() == "POST /v1/events");
}

}  // namespace

TEST_CASE("events are not taken in by a server that was restored meanwhile: all is offered anew, none is set aside") {
  MachineBench b;
  push_after_a_sync(b);
  CHECK(b.request().url.ends_with("?cursor=" + b.door.cursor_now));
  b.server.events.clear();
  b.server.feed.clear();
  b.answer();
  // The tablet's own outbox waits for the first page of the new history; the fake one does not.
  CHECK(b.run() == Lines{"POST /v1/events", "GET /v1/changes", "finished"});
  CHECK(b.door.forgotten == 1);
  CHECK(b.server.events.size() == 2);
}

TEST_CASE("a cursor that the server cannot read is forgotten; no event is set aside for it") {
  MachineBench b;
  push_after_a_sync(b);
  b.answer(refuse(400, "cursor.malformed"));
  CHECK(b.run().back() == "finished");
  CHECK(b.door.forgotten == 1);
  CHECK(b.server.events.size() == 2);
  CHECK(b.machine.tally().events_quarantined == 0);
}

TEST_CASE("a proxy's 410 says nothing about the server's history") {
  MachineBench b;
  b.door.add_event();
  REQUIRE(b.ask() == "POST /v1/events");
  b.answer({410, {}, "<html>gone</html>"});
  CHECK(b.ask().starts_with("wait "));
  CHECK(b.door.forgotten == 0);
}

TEST_CASE(
    "pushes that are refused for their history again and again are waited out, whatever the pulls in between say") {
  MachineBench b;
  b.door.add_event();
  std::string asked = b.ask();
  int refused = 0;
  for (; asked == "POST /v1/events" || asked == "GET /v1/changes"; asked = b.ask()) {
    REQUIRE(refused < 10);
    if (asked == "POST /v1/events") {
      ++refused;
      b.answer(refuse(410, "sync.epoch_changed"));
    } else {
      b.answer();
    }
  }
  CHECK(asked == "wait scope.epoch");
  CHECK(refused == 2);
}

TEST_CASE("a page that was fetched ahead does not set the clock") {
  MachineBench b;
  b.server.add_change();
  REQUIRE(b.ask() == "GET /v1/changes");
  b.answer();
  const int set = b.door.clock_set;
  REQUIRE(set == 1);
  b.machine.begin_round(b.now);
  REQUIRE(b.ask() == "GET /v1/changes");
  protocol::ChangesReply page;
  page.page.epoch = b.door.epoch;
  page.page.cursor = b.door.cursor_now;
  b.answer({200, {{"Age", "1"}}, encode(page)});
  CHECK(b.door.clock_set == set);
}

TEST_CASE("histories that change again and again are waited out instead of pulled in a loop") {
  MachineBench b;
  CHECK(b.ask() == "GET /v1/changes");
  b.answer(refuse(410, "sync.epoch_changed"));
  CHECK(b.ask() == "GET /v1/changes");
  b.answer(refuse(410, "sync.epoch_changed"));
  CHECK(b.ask() == "wait scope.epoch");
  CHECK(b.pass_wait() >= tuning::scope_differs_wait);
}

TEST_CASE(
    "a differing checksum restarts the pull once, and the second time it is an error that leaves the outbox alone") {
  MachineBench b;
  const DeviceSeq seq = b.door.add_event();
  b.door.outcomes = {PageOutcome::checksum_differs, PageOutcome::checksum_differs};
  CHECK(b.ask() == "POST /v1/events");
  b.answer();
  CHECK(b.ask() == "GET /v1/changes");
  b.answer();
  CHECK(b.ask() == "GET /v1/changes");
  b.answer();
  CHECK(b.ask() == "wait scope.differs");
  CHECK(b.pass_wait() >= tuning::scope_differs_wait);
  CHECK(b.door.events.at(seq).verdicts == 1);
  CHECK(b.door.forgotten == 0);
  CHECK(b.run() == Lines{"GET /v1/changes", "finished"});
}

TEST_CASE("an expired login stops everything and keeps the outbox") {
  MachineBench b;
  b.door.add_event();
  b.door.who.token = "old-token";
  CHECK(b.run() == Lines{"POST /v1/events", "stopped auth.expired"});
  CHECK(b.ask() == "stopped auth.expired");
  CHECK(b.door.status()->events_pending == 1);
  CHECK(b.door.attempts.back()->message.find("log in") != std::string::npos);
  b.door.who.token = "good-token";
  b.machine.begin_round(b.now);
  CHECK(b.run().back() == "finished");
  CHECK(b.server.events.size() == 1);
}

TEST_CASE("a full disk stops with the disk's own error and nothing is acknowledged") {
  MachineBench b;
  b.door.add_event();
  b.door.storage_error = Error{ErrorKind::storage, "storage.full", "The disk is full."};
  CHECK(b.run() == Lines{"POST /v1/events", "stopped storage.full"});
  b.door.storage_error.reset();
  b.machine.begin_round(b.now);
  CHECK(b.run().back() == "finished");
  CHECK(b.server.events_applied.at(DeviceSeq{1}) == 1);
}

TEST_CASE("answers that cannot be read change nothing and are asked again") {
  const std::string body = GENERATE("", "{", "[]", "{}", "<html>log in to the wireless network</html>",
                                    R"({"changes":[],"cursor":"x","epoch":"e"})");
  MachineBench b;
  REQUIRE(b.ask() == "GET /v1/changes");
  b.answer({200, {}, body});
  CHECK(b.ask() == "wait reply.malformed");
  CHECK(b.door.cursor_now.empty());
  b.pass_wait();
  CHECK(b.run() == Lines{"GET /v1/changes", "finished"});
}

TEST_CASE("a redirect is a failure: its target never sees the token") {
  MachineBench b;
  REQUIRE(b.ask() == "GET /v1/changes");
  b.answer({302, {{"Location", "http://elsewhere/"}}, ""});
  CHECK(b.ask() == "wait reply.malformed");
}

TEST_CASE("more changes without a new cursor are a malformed answer, not an endless loop") {
  MachineBench b;
  REQUIRE(b.ask() == "GET /v1/changes");
  b.answer(one_page({{"e1", "", true, {}, std::nullopt}, UtcTime{}}));
  CHECK(b.ask() == "wait reply.malformed");
}

}  // namespace
}  // namespace siteproof
