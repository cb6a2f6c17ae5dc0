#pragma once

#include <optional>
#include <string>

#include "core/ports/clock.h"
#include "sync/server/access.h"

namespace siteproof::server {

/// What a tablet pulls: at first the templates and the orders of its technician as they stand, then everything that was
/// committed meanwhile and since, in commit order. Thread-safe.
class ChangesFeed {
 public:
  ChangesFeed(ServerStore& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// The body of one page, made of one moment of the database. No cursor: from the beginning. About `limit` changes at
  /// most, and about page_bytes_max bytes. A cursor of another epoch, or from a later time than this database holds, is
  /// refused with sync.epoch_changed.
  [[nodiscard]] Result<std::string> page(const DeviceCaller& caller, const std::optional<std::string>& cursor, int limit);

 private:
  ServerStore& store_;
  const Clock& clock_;
};

/// The checksum of everything that is this technician's now.
struct ScopeDigest {
  std::int64_t orders = 0;
  Sha256 digest;
};
[[nodiscard]] Result<ScopeDigest> digest_of_scope(Database& database, const PersonId& technician);

}  // namespace siteproof::server
