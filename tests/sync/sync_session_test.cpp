#include "sync/engine/sync_session.h"

#include "tests/support/catch.h"
#include "tests/sync/session_bench.h"

namespace siteproof {
namespace {

using namespace std::chrono_literals;
using test::Fault;
using test::SessionBench;

TEST_CASE("once: everything is through, and the report says so") {
  SessionBench b;
  b.door.add_event();
  b.door.add_file(300'000);
  b.server.add_change();
  const SyncReport report = b.sync();
  CHECK(report.end == SyncEnd::complete);
  CHECK_FALSE(report.error.has_value());
  CHECK(report.tally.events_sent == 2);
  CHECK(report.tally.files_confirmed == 1);
  CHECK(report.tally.changes == 3);
  CHECK(report.left.events_pending == 0);
  CHECK(b.waiter.waits().empty());
}

TEST_CASE("once: without a network it ends after its attempts with the reason, and all is kept") {
  SessionBench b;
  b.door.add_event();
  b.link.intercept = [](const HttpRequest&) { return std::optional<Result<HttpReply>>(fail(test::dropped())); };
  const SyncReport report = b.sync();
  CHECK(report.end == SyncEnd::incomplete);
  CHECK(report.error == test::dropped());
  CHECK(report.left.events_pending == 1);
  CHECK(b.link.requests.size() == static_cast<std::size_t>(tuning::fruitless_attempts_max));
}

TEST_CASE("once: a wait that a person would not sit through ends the run") {
  SessionBench b;
  b.link.intercept = [](const HttpRequest&) {
    return std::optional<Result<HttpReply>>(HttpReply{503, {{"Retry-After", "1800"}}, ""});
  };
  CHECK(b.sync().end == SyncEnd::incomplete);
  CHECK(b.link.requests.size() == 1);
  CHECK(b.waiter.waits().empty());
}

TEST_CASE("once: a file set aside makes the run incomplete") {
  SessionBench b;
  const Sha256 file = b.door.add_file(100'000);
  b.door.files.at(file).bytes[0] ^= 1U;
  const SyncReport report = b.sync();
  CHECK(report.end == SyncEnd::incomplete);
  CHECK(report.error->code == "vault.damaged");
  CHECK(report.left.uploads_pending == 1);
}

TEST_CASE("an expired login ends the run in either mode") {
  SessionBench b;
  b.door.add_event();
  b.door.who.token = "old";
  b.options.mode = GENERATE(SyncMode::once, SyncMode::watch);
  const SyncReport report = b.sync();
  CHECK(report.end == SyncEnd::stopped);
  CHECK(report.error->code == "auth.expired");
  CHECK(report.left.events_pending == 1);
}

TEST_CASE("twenty photographs through a link that is cut every 700 KB arrive exactly once") {
  SessionBench b;
  for (int i = 0; i < 20; ++i) b.door.add_file(2'500'000);
  b.link.cut_every = 700'000;
  const SyncReport report = b.sync();
  CHECK(report.end == SyncEnd::complete);
  REQUIRE(b.server.files.size() == 20);
  for (const auto& [hash, bytes] : b.server.files) {
    CHECK(bytes == b.door.files.at(hash).bytes);
    CHECK(b.server.files_stored.at(hash) == 1);
  }
  CHECK(report.tally.bytes_uploaded == 50'000'000);
  // Resuming costs no bytes: what is sent is the files and little more.
  CHECK(b.server.bytes_received < 50'100'000);
  CHECK(b.waiter.timers_most() == 1);
}

TEST_CASE("watch: it looks again by time, and at once when nudged") {
  SessionBench b;
  b.options.mode = SyncMode::watch;
  std::atomic<bool> cancel{false};
  b.options.cancel = &cancel;
  int waits = 0;
  b.waiter.on_wait = [&] {
    ++waits;
    if (waits == 1) b.server.add_change();
    if (waits == 2) {
      b.door.add_event();
      b.waiter.nudge();
    }
    if (waits == 3) cancel = true;
  };
  const SyncReport report = b.sync();
  CHECK(report.end == SyncEnd::cancelled);
  CHECK(b.server.events.size() == 1);
  CHECK(b.door.changes_applied.size() == 2);
  CHECK(b.waiter.waits() == std::vector<std::chrono::milliseconds>(3, tuning::poll_interval));
}

TEST_CASE("watch: it keeps trying past any number of failures, and comes through when the network is back") {
  SessionBench b;
  b.options.mode = SyncMode::watch;
  std::atomic<bool> cancel{false};
  b.options.cancel = &cancel;
  b.door.add_event();
  for (int i = 0; i < 60; ++i) b.link.faults.push_back({Fault::Kind::refused});
  b.waiter.on_wait = [&] { cancel = b.link.faults.empty() && b.door.status()->events_pending == 0; };
  CHECK(b.sync().end == SyncEnd::cancelled);
  CHECK(b.server.events.size() == 1);
  for (const auto wait : b.waiter.waits()) CHECK(wait <= tuning::back_off_ceiling);
}

TEST_CASE("watch: a full disk is looked at again") {
  SessionBench b;
  b.options.mode = SyncMode::watch;
  std::atomic<bool> cancel{false};
  b.options.cancel = &cancel;
  b.door.add_event();
  b.door.storage_error = Error{ErrorKind::storage, "storage.full", "The disk is full."};
  int waits = 0;
  b.waiter.on_wait = [&] {
    if (++waits == 2) b.door.storage_error.reset();
    cancel = waits == 3;
  };
  CHECK(b.sync().end == SyncEnd::cancelled);
  CHECK(b.server.events_applied.at(DeviceSeq{1}) == 1);
  CHECK(b.door.status()->events_pending == 0);
}

TEST_CASE("cancelled in a transfer, the run ends without a failure and the next one goes on") {
  SessionBench b;
  b.door.add_file(500'000);
  std::atomic<bool> cancel{false};
  b.options.cancel = &cancel;
  b.link.intercept = [&](const HttpRequest& request) -> std::optional<Result<HttpReply>> {
    if (request.method == HttpMethod::patch) cancel = true;
    return std::nullopt;
  };
  const SyncReport first = b.sync();
  CHECK(first.end == SyncEnd::cancelled);
  CHECK(first.tally.failures == 0);
  cancel = false;
  b.link.intercept = nullptr;
  CHECK(b.sync().end == SyncEnd::complete);
  CHECK(b.server.files_stored.size() == 1);
}

TEST_CASE("progress counts down and names what is being done") {
  SessionBench b;
  b.door.add_event();
  b.door.add_file(300'000);
  std::vector<SyncActivity> seen;
  std::int64_t bytes_left = 300'000;
  b.options.on_progress = [&](const SyncProgress& p) {
    if (seen.empty() || seen.back() != p.activity) seen.push_back(p.activity);
    CHECK(p.bytes_left <= bytes_left);
    bytes_left = p.bytes_left;
  };
  CHECK(b.sync().end == SyncEnd::complete);
  CHECK(bytes_left == 0);
  CHECK(seen == std::vector{SyncActivity::sending_events, SyncActivity::receiving, SyncActivity::checking_receipts,
                            SyncActivity::uploading, SyncActivity::receiving, SyncActivity::idle});
}

TEST_CASE("a real waiter returns at once when it was nudged before") {
  ThreadWaiter waiter;
  waiter.nudge();
  CHECK(waiter.wait_for(1h) == Waiter::Woke::by_nudge);
  CHECK(waiter.wait_for(0ms) == Waiter::Woke::by_time);
}

}  // namespace
}  // namespace siteproof
