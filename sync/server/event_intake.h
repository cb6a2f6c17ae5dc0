#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/ports/clock.h"
#include "sync/server/access.h"
#include "sync/server/certificate_authority.h"
#include "sync/server/order_book.h"

namespace siteproof::server {

/// Takes in what tablets send. Nothing is ever refused as a whole: an event that cannot be entered is set aside with
/// its text and the reason, and the others go on. A seal gets its receipt in the same transaction. Thread-safe.
class EventIntake {
 public:
  EventIntake(ServerStore& store, const CertificateAuthority& authority, const Clock& clock, Random& random)
      : store_(store), authority_(authority), clock_(clock), random_(random) {}

  /// One verdict for each element of the list, in their order, after all of them are on the disk. A device number that
  /// was answered before gets the same answer again. A cursor is checked first (check_history): events that follow on
  /// others must not meet a history that lacks them.
  [[nodiscard]] Result<std::vector<PushVerdict>> push(const DeviceCaller& sender,
                                                      const std::optional<std::string>& cursor,
                                                      const nlohmann::json& events);

 private:
  ServerStore& store_;
  const CertificateAuthority& authority_;
  const Clock& clock_;
  Random& random_;
};

}  // namespace siteproof::server
