#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "core/base/bytes.h"
#include "core/ports/clock.h"
#include "sync/server/server_store.h"

namespace siteproof::server {

/// Sends a TimeStampReq to a time-stamping authority and gives its TimeStampResp (RFC 3161 section 3.4), both DER.
using AskAuthority = std::function<Result<Bytes>(ByteView request)>;

/// Gets a third party's time stamp for every seal that has a receipt. Thread-safe.
class Timestamper {
 public:
  /// `authority_pem` is what a stamp must lead to.
  Timestamper(ServerStore& store, const Clock& clock, Random& random, AskAuthority ask, std::string authority_pem)
      : store_(store), clock_(clock), random_(random), ask_(std::move(ask)), authority_pem_(std::move(authority_pem)) {}

  /// Stamps the oldest seal that waits and enters the stamp into its order's history; false when none waits. After an
  /// error, the authority's or our own, it waits as before. The database is not held while the authority thinks.
  [[nodiscard]] Result<bool> stamp_next();

 private:
  struct Waiting;
  [[nodiscard]] Result<std::optional<Waiting>> oldest_waiting();
  [[nodiscard]] Status enter(const Waiting& seal, const Bytes& response);

  ServerStore& store_;
  const Clock& clock_;
  Random& random_;
  AskAuthority ask_;
  std::string authority_pem_;
};

/// Runs a Timestamper on a thread of its own until it is destroyed. After a failure it waits twice as long each time.
class TimestampThread {
 public:
  explicit TimestampThread(Timestamper& stamper);
  ~TimestampThread();
  TimestampThread(const TimestampThread&) = delete;
  TimestampThread& operator=(const TimestampThread&) = delete;

 private:
  void run();
  /// False when it is to end.
  [[nodiscard]] bool wait(std::chrono::milliseconds time);

  Timestamper& stamper_;
  std::mutex mutex_;
  std::condition_variable ending_;
  bool ends_ = false;
  std::thread thread_;
};

}  // namespace siteproof::server
