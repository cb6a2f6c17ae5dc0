#pragma once

#include <optional>
#include <string>

#include "core/model/evidence.h"
#include "core/ports/clock.h"
#include "sync/server/access.h"
#include "sync/server/certificate_authority.h"

namespace siteproof::server {

/// What a tablet pulls: at first the templates and the orders of its technician as they stand, then everything that was
/// committed meanwhile and since, in commit order. Thread-safe.
class ChangesFeed {
 public:
  ChangesFeed(ServerStore& store, const CertificateAuthority& authority, const Clock& clock, Random& random)
      : store_(store), authority_(authority), clock_(clock), random_(random) {}

  struct Page {
    std::string body;
    std::optional<std::string> next;  ///< the cursor to go on from at once; nothing after the last page
  };
  /// One page, made of one moment of the database. No cursor: from the beginning. About `limit` changes at most, and
  /// about page_bytes_max bytes. The last page carries a fresh beacon. Refuses a cursor as check_history does.
  [[nodiscard]] Result<Page> page(const DeviceCaller& caller, const std::optional<std::string>& cursor, int limit);

 private:
  [[nodiscard]] Result<Beacon> beacon(Database& database, UtcTime now);

  ServerStore& store_;
  const CertificateAuthority& authority_;
  const Clock& clock_;
  Random& random_;
};

/// sync.epoch_changed for a cursor of another epoch, or from a later time than this database holds: the server was set
/// up anew, or restored from a backup.
[[nodiscard]] Status check_history(Database& database, std::string_view epoch, std::string_view cursor);

/// The checksum of everything that is this technician's now.
struct ScopeDigest {
  std::int64_t orders = 0;
  Sha256 digest;
};
[[nodiscard]] Result<ScopeDigest> digest_of_scope(Database& database, const PersonId& technician);

}  // namespace siteproof::server
