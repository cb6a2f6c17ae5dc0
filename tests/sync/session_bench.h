#pragma once

#include "sync/engine/sync_session.h"
#include "tests/sync/fake_door.h"
#include "tests/sync/fake_link.h"
#include "tests/sync/fake_server.h"
#include "tests/sync/fake_time.h"

namespace siteproof::test {

/// A whole synchronisation in memory: fake store, fake link, fake server, and time that passes without sleeping.
struct SessionBench {
  explicit SessionBench(std::uint64_t seed = 1) : random(seed) {}

  FakeServer server;
  FakeDoor door{server.signer.certificate()};
  FakeLink link{server};
  FixedClock clock{UtcTime{1'800'000'000'000}};
  SeededRandom random;
  FakeWaiter waiter{clock};
  SyncOptions options;

  SyncReport sync() { return run_sync({door, link, clock, random, waiter}, options); }
};

}  // namespace siteproof::test
