#pragma once

#include <map>
#include <optional>

#include "core/model/order.h"
#include "core/storage/sqlite/database.h"

namespace siteproof::server {

/// default_policy.json, compiled in.
extern const char* const default_policy_text;

/// The limits an order of that class gets by rules/sla_limits.h. Reads each template once.
class SlaPolicy {
 public:
  explicit SlaPolicy(Database& database) : database_(database) {}

  /// Nothing when there is no such template.
  [[nodiscard]] Result<std::optional<SlaLimits>> limits(const std::optional<TemplateRef>& checklist,
                                                        OrderClass order_class);

 private:
  using Limits = std::map<OrderClass, SlaLimits>;
  [[nodiscard]] Result<std::optional<Limits>> of_template(const TemplateRef& ref);

  Database& database_;
  std::map<std::pair<std::string, int>, Limits> known_;
};

}  // namespace siteproof::server
