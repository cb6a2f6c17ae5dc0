#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "core/journal/replication.h"
#include "sync/server/changes_feed.h"
#include "sync/server/server_store.h"

namespace siteproof::server {

/// What the office sees: orders as they stand, a technician's scope, what was set aside. Thread-safe.
class OrderDesk {
 public:
  explicit OrderDesk(ServerStore& store) : store_(store) {}

  /// {"state", "digest", "files": {"<sha256>": received}, "conflicts": open ones}; unknown orders are not_found.
  [[nodiscard]] Result<nlohmann::json> order(const OrderId& order);
  [[nodiscard]] Result<ScopeDigest> digest(const PersonId& technician);
  /// {"events": […], "more"}, oldest first, those after the number `after`.
  [[nodiscard]] Result<nlohmann::json> quarantine(std::int64_t after, std::int64_t limit);

 private:
  ServerStore& store_;
};

}  // namespace siteproof::server
