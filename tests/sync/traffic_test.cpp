#include "sync/engine/traffic.h"

#include "sync/engine/sync_tuning.h"
#include "tests/support/catch.h"
#include "tests/sync/session_bench.h"

namespace siteproof {
namespace {

using test::SessionBench;

constexpr SyncPreferences freely{};
constexpr SyncPreferences wifi{false, true};
constexpr SyncPreferences paused{true, false};
constexpr NetworkState at_home{true, false};
constexpr NetworkState on_the_road{true, true};

TEST_CASE("without a wish everything goes over any network") {
  CHECK(what_may_go(freely, at_home) == Traffic{});
  CHECK(what_may_go(freely, on_the_road) == Traffic{});
}

TEST_CASE("over Wi-Fi only, photos wait for it and entries go") {
  CHECK(what_may_go(wifi, on_the_road) == Traffic{Hold::none, Hold::metered});
  CHECK(what_may_go(wifi, at_home) == Traffic{});
}

TEST_CASE("paused, nothing goes, whatever the network is") {
  for (const bool wifi_only : {false, true}) {
    for (const NetworkState& network : {at_home, on_the_road, NetworkState{false, false}}) {
      CHECK(what_may_go({true, wifi_only}, network) == Traffic{Hold::paused, Hold::paused});
    }
  }
  CHECK(what_may_go(paused, at_home).entries == Hold::paused);
}

TEST_CASE("what a system says of a missing network holds nothing back") {
  CHECK(what_may_go(freely, {false, false}) == Traffic{});
  CHECK(what_may_go(wifi, {false, false}) == Traffic{});
}

/// A session in watch mode under wishes that a test changes.
struct WatchedBench : SessionBench {
  WatchedBench() {
    options.mode = SyncMode::watch;
    options.cancel = &cancel;
    options.traffic = [this] {
      const bool sends_photo = !link.requests.empty() && link.requests.back().method == HttpMethod::patch;
      asked_in_transfer = sends_photo ? asked_in_transfer + 1 : 0;
      if (change_in_transfer && asked_in_transfer == 5) change_in_transfer();
      return what_may_go(wanted, network);
    };
    link.ask_every = 100'000;
    options.on_progress = [this](const SyncProgress& progress) { seen.push_back(progress); };
  }
  /// Runs until the waiter has rested that often; `at_rest` gets the count.
  void watch(int rests, std::function<void(int)> at_rest = {}) {
    cancel = false;
    int count = 0;
    waiter.on_wait = [this, rests, at_rest, count]() mutable {
      if (at_rest) at_rest(count);
      cancel = ++count >= rests;
    };
    CHECK(sync().end == SyncEnd::cancelled);
  }

  std::atomic<bool> cancel{false};
  SyncPreferences wanted;
  NetworkState network;
  std::function<void()> change_in_transfer;  ///< called once, with half a megabyte of a photo sent
  int asked_in_transfer = 0;
  std::vector<SyncProgress> seen;
};

TEST_CASE("watch: over Wi-Fi only the entries arrive, and the photos as soon as the network is free") {
  WatchedBench b;
  b.wanted = wifi;
  b.network = on_the_road;
  b.door.add_event();
  b.door.add_file(300'000);
  b.watch(3, [&](int rest) {
    if (rest > 0) return;
    CHECK(b.door.status()->events_pending == 0);
    CHECK(b.server.files.empty());
    CHECK(b.server.uploads.empty());
    // Not everything is through: nobody may read that it was.
    for (const auto& attempt : b.door.attempts) CHECK(attempt.has_value());
    b.network = at_home;
    b.waiter.nudge();
  });
  CHECK(b.server.files.size() == 1);
  CHECK(b.door.status()->uploads_pending == 0);
}

TEST_CASE("watch: a photo on its way stops where it is when the network begins to cost, and goes on from there") {
  WatchedBench b;
  b.wanted = wifi;
  b.door.add_file(3'000'000);
  b.change_in_transfer = [&] { b.network = on_the_road; };
  b.watch(1);
  const std::int64_t arrived = b.server.bytes_received;
  CHECK(b.server.files.empty());
  CHECK(b.door.status()->uploads_pending == 1);
  b.change_in_transfer = nullptr;
  b.network = at_home;
  b.watch(1);
  CHECK(b.server.files.size() == 1);
  // Nothing was sent twice.
  CHECK(b.server.bytes_received >= arrived);
  CHECK(b.server.bytes_received < 3'100'000);
}

TEST_CASE("watch: paused, not one request is made, and resuming sends what was saved meanwhile") {
  WatchedBench b;
  b.wanted = paused;
  b.door.add_event();
  b.door.add_file(100'000);
  b.watch(2, [&](int rest) {
    if (rest > 0) return;
    CHECK(b.link.requests.empty());
    CHECK(b.seen.back().activity == SyncActivity::paused);
    b.wanted = freely;
    b.waiter.nudge();
  });
  CHECK(b.waiter.waits().front() == tuning::paused_rest);
  CHECK(b.server.files.size() == 1);
  CHECK(b.door.status()->events_pending == 0);
}

TEST_CASE("watch: pausing during a photo is no failure and loses no byte that arrived") {
  WatchedBench b;
  b.door.add_file(3'000'000);
  b.change_in_transfer = [&] { b.wanted = paused; };
  b.watch(1);
  CHECK(b.server.files.empty());
  CHECK(b.server.bytes_received > 0);
  for (const auto& attempt : b.door.attempts) CHECK_FALSE(attempt.has_value());
  b.change_in_transfer = nullptr;
  b.wanted = freely;
  b.watch(1);
  CHECK(b.server.files.size() == 1);
  CHECK(b.server.bytes_received < 3'100'000);
}

TEST_CASE("progress names the photo under way and how much of it has left") {
  WatchedBench b;
  const Sha256 file = b.door.add_file(300'000);
  b.watch(1);
  std::int64_t sent = 0;
  for (const SyncProgress& progress : b.seen) {
    if (!progress.file) continue;
    CHECK(progress.file->sha256 == file);
    CHECK(progress.file->size == 300'000);
    CHECK(progress.file->sent >= sent);
    sent = progress.file->sent;
  }
  CHECK_FALSE(b.seen.back().file);
}

}  // namespace
}  // namespace siteproof
