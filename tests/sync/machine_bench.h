#pragma once

#include <string>
#include <vector>

#include "sync/engine/sync_machine.h"
#include "tests/sync/fake_door.h"
#include "tests/sync/fake_link.h"
#include "tests/sync/fake_server.h"
#include "tests/sync/fake_time.h"

namespace siteproof::test {

/// A machine between a fake store and a fake server, taken one step at a time: ask() what it wants, then answer.
class MachineBench {
 public:
  FakeServer server;
  FakeDoor door{server.signer.certificate()};
  SeededRandom random{1};
  SyncMachine machine{door, random};
  MonotonicTime now{std::chrono::milliseconds{1000}};
  Action last;

  /// "POST /v1/events", "wait reply.malformed", "finished", "finished vault.damaged" or "stopped auth.expired".
  std::string ask();
  /// The fake server answers the last request.
  void answer();
  void answer(const HttpReply& reply);
  /// So many bytes of the body arrive, then the connection breaks.
  void cut_after(std::size_t bytes);
  void drop(const Error& error = dropped());
  /// Lets the time of the last wait pass; returns how long it was.
  std::chrono::milliseconds pass_wait();
  /// Lets the server answer everything, from a request that is open on, through all waits, until nothing is left;
  /// returns what was asked.
  std::vector<std::string> run();

  [[nodiscard]] const HttpRequest& request() const { return std::get<Send>(last).request; }
  [[nodiscard]] std::string header(std::string_view name) const;

 private:
  Bytes body() const;
  bool open_ = false;  ///< the last request has no outcome yet
};

}  // namespace siteproof::test
