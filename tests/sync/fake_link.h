#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <vector>

#include "sync/engine/transport.h"
#include "tests/sync/fake_server.h"

namespace siteproof::test {

/// What the network does to one request.
struct Fault {
  enum class Kind { none, refused, cut_in_body, reply_lost, status } kind = Kind::none;
  std::int64_t after_bytes = 0;  ///< of the body, for cut_in_body
  int status = 503;
};

/// An in-memory link to a FakeServer: a real engine on one side, loss on the way.
class FakeLink final : public Transport {
 public:
  explicit FakeLink(FakeServer& server) : server_(server) {}

  Result<HttpReply> perform(const HttpRequest& request, TransferHost& host) override;

  std::deque<Fault> faults;  ///< for the next requests, one each
  /// Sees every request first; what it returns is the outcome.
  std::function<std::optional<Result<HttpReply>>(const HttpRequest&)> intercept;
  /// No body gets further than this many bytes.
  std::optional<std::int64_t> cut_every;
  /// The host is asked whether to go on each time so many bytes have left; refused, no more arrive.
  std::optional<std::int64_t> ask_every;
  std::vector<HttpRequest> requests;

 private:
  FakeServer& server_;
};

[[nodiscard]] Error dropped();

}  // namespace siteproof::test
