#pragma once

#include <memory>
#include <string>

#include "platform/common/cutting_proxy/cutting_proxy.h"
#include "sync/engine/sync_session.h"
#include "sync/transport/curl_transport.h"
#include "tests/server/server_world.h"
#include "tests/sync/fake_door.h"
#include "tests/sync/fake_time.h"

namespace siteproof::test {

/// A real server, a bad network of real sockets, libcurl, and a tablet's store in memory that is enrolled there. Waits
/// pass without sleeping.
struct NetworkWorld {
  NetworkWorld();

  ServerWorld world;
  std::unique_ptr<CuttingProxy> proxy;
  CurlTransport transport;
  FakeDoor door{""};
  FixedClock clock{UtcTime{1'790'000'000'000}};
  SeededRandom random{5};
  FakeWaiter waiter{clock};
  SyncOptions options;

  SyncReport sync() { return run_sync({door, transport, clock, random, waiter}, options); }
  [[nodiscard]] std::string proxy_url() const;
};

/// A host for requests that carry no file, or one that is given here.
class BytesHost final : public TransferHost {
 public:
  Result<std::int64_t> read_file(const Sha256&, std::int64_t offset,
                                 const std::function<bool(ByteView)>& sink) override {
    const ByteView rest = ByteView(bytes).subspan(static_cast<std::size_t>(offset));
    sink(rest);
    return static_cast<std::int64_t>(rest.size());
  }
  bool keep_going(std::int64_t sent, std::int64_t) override {
    sent_most = sent;
    return !cancel_after || sent < *cancel_after;
  }

  Bytes bytes;
  std::optional<std::int64_t> cancel_after;
  std::int64_t sent_most = 0;
};

}  // namespace siteproof::test
