#pragma once

#include <map>
#include <memory>
#include <optional>

#include "core/rules/assignment.h"
#include "core/rules/complaints.h"
#include "core/rules/household.h"
#include "core/storage/sqlite/database.h"

namespace siteproof::server {

/// What a company wants of its technicians (domain.md section 9).
struct FigureTargets {
  int first_time_fix_permille = 0, first_visit_permille = 0, punctual_permille = 0;
  int satisfaction_hundredths = 0;  ///< of a star
};

/// What holds where an order's template says nothing of its own: default_policy.json, read once.
struct DefaultPolicy {
  std::vector<CallBackRule> call_backs;
  ComplaintPolicy complaints;
  std::chrono::days guarantee{0};
  std::chrono::minutes utc_offset{0};
  FigureTargets targets;
  AssignmentWeights assignment;
};
[[nodiscard]] const Result<DefaultPolicy>& default_policy();

/// What each order's template, or else the default policy, says of what follows the visit. Reads each template once.
class OfficePolicy {
 public:
  explicit OfficePolicy(Database& database) : database_(database) {}

  /// Null when the order has none, or the server does not know it or cannot read it. Valid as long as this.
  [[nodiscard]] Result<const ChecklistTemplate*> checklist(const std::optional<TemplateRef>& ref);
  [[nodiscard]] Result<std::vector<CallBackRule>> call_backs(const OrderState& order);
  [[nodiscard]] Result<ComplaintPolicy> complaints(const OrderState& order);
  [[nodiscard]] Result<Guarantee> guarantee(const OrderState& order);

 private:
  Database& database_;
  std::map<std::pair<std::string, int>, std::unique_ptr<const ChecklistTemplate>> known_;
};

}  // namespace siteproof::server
