#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/ports/clock.h"
#include "core/rules/assignment.h"
#include "sync/server/access.h"

namespace siteproof::server {

/// A technician as the office keeps them.
struct Technician {
  PersonId id;
  std::string name;                 ///< as people say it; may be empty
  std::vector<std::string> skills;  ///< names of templates and parts
  std::string contractor;           ///< whose they are; empty: the company's own
  std::string estate, building;     ///< where they are based; may be empty
};

/// Who there is to do the work, and who suits an order best. Thread-safe.
class Staff {
 public:
  Staff(ServerStore& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// New, or in place of what was kept of them; for a supervisor or an admin. Whose they were until now stays on
  /// record.
  [[nodiscard]] Status put(const OperatorCaller& who, const Technician& technician);
  /// Nothing when nobody of that name is on record.
  [[nodiscard]] Result<std::optional<Technician>> find(const PersonId& id);
  /// By name.
  [[nodiscard]] Result<std::vector<Technician>> all();
  /// Everybody, best first, with the reasons in words.
  [[nodiscard]] Result<std::vector<Suggestion>> suggestions(const OrderId& order);

 private:
  ServerStore& store_;
  const Clock& clock_;
};

/// The same within a transaction that is under way. No technicians on record: none.
[[nodiscard]] Result<std::vector<Suggestion>> suggestions_for(Database& database, const OrderState& order, UtcTime now);
[[nodiscard]] Result<std::map<PersonId, Technician>> technicians(Database& database);

/// Whose each technician was at which time.
class Contractors {
 public:
  [[nodiscard]] static Result<Contractors> read(Database& database);
  /// Empty for the company's own and for whom nobody has on record.
  [[nodiscard]] std::string of(const PersonId& technician, UtcTime at) const;

 private:
  std::map<PersonId, std::map<UtcTime, std::string>> since_;
};

}  // namespace siteproof::server
