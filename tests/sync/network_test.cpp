#include "tests/support/catch.h"
#include "tests/support/result_checks.h"
#include "tests/sync/network_world.h"

namespace siteproof {
namespace {

using test::NetworkWorld;

void check_all_arrived(NetworkWorld& w, const SyncReport& report) {
  INFO((report.error ? report.error->message : ""));
  CHECK(report.end == SyncEnd::complete);
  CHECK(report.tally.events_quarantined == 0);
  for (const auto& [seq, event] : w.door.events) CHECK(event.verdict->verdict == Verdict::accepted);
  for (const auto& [hash, file] : w.door.files) {
    CHECK(file.receipt.has_value());
    const HttpAnswer kept = w.world.send("GET", "/v1/files/" + hash.hex(), w.world.office_token);
    CHECK(kept.status == 200);
    CHECK(sha256(kept.body) == hash);
  }
  for (const auto& [seq, times] : w.door.changes_applied) CHECK(times == 1);
  // Every event is a note on the order: the server's order has each of them once.
  w.door.cursor_now.clear();
  CHECK(w.sync().end == SyncEnd::complete);
  CHECK(w.door.snapshots.at(OrderId{"A1"}).notes.size() == w.door.events.size());
}

TEST_CASE("twenty photographs arrive exactly once over a connection that is cut after every 700 KB") {
  NetworkWorld w;
  for (int i = 0; i < 20; ++i) w.door.add_file(1'500'000U + 10'000U * static_cast<std::size_t>(i));
  w.proxy->cut_after(700'000);
  const SyncReport report = w.sync();
  check_all_arrived(w, report);
  CHECK(report.tally.files_confirmed == 20);
  const ProxyCounters network = w.proxy->counters();
  CHECK(network.cuts >= 40);
  CHECK(network.connection_bytes_max == 700'000);
  CHECK(network.bytes < 45'000'000);
}

TEST_CASE("answers lost after the server acted change nothing in the end") {
  NetworkWorld w;
  for (int i = 0; i < 30; ++i) w.door.add_event();
  w.door.add_file(300'000);
  w.door.add_file(20'000);
  const int lost = GENERATE(1, 2, 3, 5, 8);
  w.proxy->drop_replies(lost);
  const SyncReport report = w.sync();
  check_all_arrived(w, report);
  CHECK(w.proxy->counters().replies_dropped == lost);
}

TEST_CASE("a push larger than what a connection survives comes through in parts") {
  NetworkWorld w;
  for (int i = 0; i < 400; ++i) w.door.add_event(2000);
  w.proxy->cut_after(100'000);
  check_all_arrived(w, w.sync());
}

TEST_CASE("offline everything stays, and back online it goes") {
  NetworkWorld w;
  w.door.add_event();
  w.door.add_file(200'000);
  w.proxy->set_offline(true);
  w.options.fruitless_attempts_max = 4;
  const SyncReport off = w.sync();
  CHECK(off.end == SyncEnd::incomplete);
  CHECK(off.error->kind == ErrorKind::network);
  CHECK(off.left.events_pending == 2);
  w.proxy->set_offline(false);
  check_all_arrived(w, w.sync());
}

TEST_CASE("a whole synchronisation uses one kept connection") {
  NetworkWorld w;
  const std::int64_t before = w.proxy->counters().connections;
  for (int i = 0; i < 5; ++i) w.door.add_file(100'000);
  check_all_arrived(w, w.sync());
  CHECK(w.proxy->counters().connections - before <= 1);
}

TEST_CASE("a token the server does not know stops with what to do") {
  NetworkWorld w;
  w.door.add_event();
  w.door.who.token = "nobody";
  const SyncReport report = w.sync();
  CHECK(report.end == SyncEnd::stopped);
  CHECK(report.error->code == "auth.expired");
  CHECK(report.left.events_pending == 1);
}

TEST_CASE("a file that became shorter on this device is set aside, and the others go on") {
  NetworkWorld w;
  const Sha256 damaged = w.door.add_file(400'000);
  w.door.add_file(100'000);
  w.door.files.at(damaged).bytes.resize(150'000);
  const SyncReport report = w.sync();
  CHECK(report.end == SyncEnd::incomplete);
  CHECK(report.error->code == "vault.short");
  CHECK(report.tally.files_confirmed == 1);
}

TEST_CASE("a cancelled transfer ends at once and goes on in the next run") {
  NetworkWorld w;
  w.door.add_file(8'000'000);
  std::atomic<bool> cancel{false};
  w.options.cancel = &cancel;
  w.options.on_progress = [&](const SyncProgress& p) { cancel = p.activity == SyncActivity::uploading; };
  CHECK(w.sync().end == SyncEnd::cancelled);
  cancel = false;
  w.options.on_progress = nullptr;
  check_all_arrived(w, w.sync());
}

}  // namespace
}  // namespace siteproof
