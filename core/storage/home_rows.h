#pragma once

#include <string>

#include "core/model/order.h"
#include "core/storage/sqlite/database.h"

namespace siteproof {

/// One home as a search shows it.
struct HomeLine {
  HouseholdId id;
  std::string address, owner;
  std::int64_t orders = 0;  ///< in its file
};

/// Writes the line and the words that `file`'s home is found by, where they differ from what is stored. Inside the
/// caller's transaction, after everything else: see save_search.
[[nodiscard]] Status save_home(Database& db, const HouseholdFile& file);

}  // namespace siteproof
