#pragma once

#include <map>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/evidence/beacon.h"
#include "core/ports/clock.h"
#include "sync/server/certificate_authority.h"
#include "sync/server/server_store.h"

namespace siteproof::server {

/// Signs a receipt for a seal and enters it as the log's next leaf, in the caller's transaction; `facts.log_index` is
/// filled in. A seal has one leaf: it must not have one yet. The leaf's day is never before that of the leaf before it,
/// and always after every day whose root was given out, whatever the clock says.
[[nodiscard]] Result<SealReceipt> enter_receipt(Database& database, const CertificateAuthority& authority,
                                                SealReceiptFacts facts);
[[nodiscard]] Result<bool> has_receipt(Database& database, const EventId& seal);
/// The log as this transaction sees it.
[[nodiscard]] Result<LogHead> log_head(Database& database, UtcTime now);

/// A head with the authority's signature over `text`.
struct SignedHead {
  LogHead head;
  std::string text;       ///< log_head_text
  std::string signature;  ///< base64
};
struct DayRoot {
  std::string day;  ///< "2026-11-22", UTC
  SignedHead signed_head;
};

/// What anybody may ask of the log of receipts (RFC 6962 section 4, in our own words and routes). An answer costs a
/// number of reads that grows with the log's logarithm, and a signature only for a head that was not signed lately.
/// Thread-safe.
class ReceiptLog {
 public:
  ReceiptLog(ServerStore& store, const CertificateAuthority& authority, const Clock& clock)
      : store_(store), authority_(authority), clock_(clock) {}

  /// {"size", "root", "at", "text", "signature"}
  [[nodiscard]] Result<nlohmann::json> head();
  /// {"index", "leaf", "proof": [hash…]} with the members of head() for the tree of `size` leaves. Usage, log.range.
  [[nodiscard]] Result<nlohmann::json> inclusion(std::int64_t index, std::int64_t size);
  /// {"first", "second", "first_root", "second_root", "proof"}. Usage, log.range.
  [[nodiscard]] Result<nlohmann::json> consistency(std::int64_t first, std::int64_t second);
  /// {"index", "receipt", "signature", "hash"}; not_found, log.leaf.
  [[nodiscard]] Result<nlohmann::json> leaf(std::int64_t index);
  /// The log as it stood at the end of each day that is over and saw a receipt, oldest first. A day's root is signed
  /// once, when it is first asked for, and stays to the byte: what the log receives from then on is of a later day.
  [[nodiscard]] Result<std::vector<DayRoot>> day_roots();
  /// {"roots": [{"day"} with the members of head()], "more"}: those of `since` ("2026-11-22") and after, all when it is
  /// empty; `more` says that there are later ones than fit one answer. Usage, log.day.
  [[nodiscard]] Result<nlohmann::json> roots(const std::string& since = {});

 private:
  [[nodiscard]] Result<SignedHead> sign(const LogHead& head) const;
  /// The head for a size that the log has reached.
  [[nodiscard]] Result<SignedHead> signed_head(Database& database, std::int64_t size);
  /// Signs the roots of days that ended since this was last called.
  [[nodiscard]] Status end_days();
  [[nodiscard]] Result<std::vector<DayRoot>> given_out(std::int64_t first_day, std::int64_t days_max);

  ServerStore& store_;
  const CertificateAuthority& authority_;
  const Clock& clock_;
  std::mutex mutex_;
  std::map<std::int64_t, SignedHead> heads_;  // by size
};

/// The day roots as a text that anybody can keep: how to check it, then a line for each day.
[[nodiscard]] std::string day_roots_text(const std::vector<DayRoot>& roots);

}  // namespace siteproof::server
