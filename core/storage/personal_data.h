#pragma once

#include <optional>
#include <vector>

#include "core/model/order.h"
#include "core/storage/sqlite/database.h"

namespace siteproof {

/// What this tablet's orders of a home say of its owner's data.
struct HomeScope {
  bool any = false;                ///< an order of the home is in the technician's scope
  bool open = false;               ///< one of these is not finished
  std::vector<OrderId> finished;   ///< those in scope that are
  std::optional<UtcTime> left_at;  ///< when it was first seen that none is in scope
  friend bool operator==(const HomeScope&, const HomeScope&) = default;
};

/// Which homes' owner's data this tablet keeps, and when to look at each again. Calls belong into a transaction.
class PersonalData {
 public:
  explicit PersonalData(Database& db) : db_(db) {}

  /// The server sent the home's file: it is looked at next time.
  [[nodiscard]] Status came(const HouseholdId& home);
  [[nodiscard]] Result<std::vector<HouseholdId>> due(UtcTime now, int count_max);
  [[nodiscard]] Result<HomeScope> scope(const HouseholdId& home);
  [[nodiscard]] Status look_again(const HouseholdId& home, UtcTime at, std::optional<UtcTime> left_at);
  /// Contact, flags, preferences and documents leave the home's file and what it is found by. Its address, its handover
  /// date and its orders stay.
  [[nodiscard]] Status forget(const HouseholdId& home);
  [[nodiscard]] Result<bool> is_forgotten(const HouseholdId& home);
  [[nodiscard]] Result<bool> in_scope(const HouseholdId& home);

 private:
  Database& db_;
};

}  // namespace siteproof
