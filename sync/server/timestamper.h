#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/ports/clock.h"
#include "sync/server/server_store.h"

namespace siteproof::server {

/// Sends a TimeStampReq to a time-stamping authority and gives its TimeStampResp (RFC 3161 section 3.4), both DER.
using AskAuthority = std::function<Result<Bytes>(ByteView request)>;

/// Told a line for whoever runs the server, on any thread.
using Notice = std::function<void(const std::string& line)>;

/// What became of the oldest seal that was to be stamped.
enum class Stamping {
  nothing_waits,
  stamped,
  set_aside,  ///< this one cannot be stamped now; it is tried again later, and those behind it go on
};

/// Since the Timestamper was made.
struct StampingTally {
  std::int64_t stamped = 0;
  std::int64_t failures = 0;   ///< each told to the notice as well
  std::int64_t set_aside = 0;  ///< seals that are set aside now
  std::optional<Error> last_failure;
};

/// Gets a third party's time stamp for every seal that has a receipt. Thread-safe: who calls while another call runs
/// waits for its end, so that no seal is stamped twice.
class Timestamper {
 public:
  /// `authority_pem` is what a stamp must lead to.
  Timestamper(ServerStore& store, const Clock& clock, Random& random, AskAuthority ask, std::string authority_pem,
              Notice notice = {})
      : store_(store),
        clock_(clock),
        random_(random),
        ask_(std::move(ask)),
        authority_pem_(std::move(authority_pem)),
        notice_(std::move(notice)) {}

  /// Stamps the oldest seal that waits and enters the stamp into its order's history. A seal whose own order cannot be
  /// written is set aside, each time for twice as long. After an error, which is the authority's or the whole store's,
  /// the seal waits as before. The database is not held while the authority thinks.
  [[nodiscard]] Result<Stamping> stamp_next();
  /// The same for a RepeatingThread: how long there is nothing to do, twice as long after each failure in a row. For
  /// one thread only.
  [[nodiscard]] std::chrono::milliseconds round();
  [[nodiscard]] StampingTally tally() const;

 private:
  struct Waiting;
  struct Aside {
    int failures = 0;
    std::int64_t until_ms = 0;  // by the monotonic clock
  };
  [[nodiscard]] Result<Stamping> stamp_oldest();
  [[nodiscard]] Result<std::optional<std::int64_t>> oldest_due();
  [[nodiscard]] Result<Waiting> waiting(std::int64_t index);
  [[nodiscard]] Status enter(const Waiting& seal, const Bytes& response);
  [[nodiscard]] Stamping set_aside(std::int64_t index, const Error& error);
  void note_failure(const std::string& what, const Error& error);

  ServerStore& store_;
  const Clock& clock_;
  Random& random_;
  AskAuthority ask_;
  std::string authority_pem_;
  Notice notice_;
  std::mutex turn_;                      // held by the one that stamps
  std::map<std::int64_t, Aside> aside_;  // by place in the log; of the one that stamps
  mutable std::mutex tally_mutex_;
  StampingTally tally_;
  std::chrono::milliseconds failure_wait_{0};  // of the one that calls round()
};

}  // namespace siteproof::server
