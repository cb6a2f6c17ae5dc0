#include "sync/server/sla_policy.h"

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/model/checklist_template.h"
#include "core/rules/sla_limits.h"

namespace siteproof::server {

using Limits = std::map<OrderClass, SlaLimits>;

Result<std::optional<Limits>> SlaPolicy::of_template(const TemplateRef& ref) {
  const std::pair key(ref.id.str(), ref.version);
  if (const auto known = known_.find(key); known != known_.end()) return std::optional(known->second);
  SITEPROOF_TRY(auto row, database_.cached("SELECT text FROM template WHERE id = ? AND version = ?"));
  SITEPROOF_TRY(const bool found, row->bind_all(ref.id, ref.version).step());
  if (!found) return std::optional<Limits>();
  SITEPROOF_TRY(const nlohmann::json document, parse_json(row->text(0), "The stored template"));
  SITEPROOF_TRY(ChecklistTemplate checklist, parse_template(document));
  return std::optional(known_.emplace(key, std::move(checklist.sla)).first->second);
}

Result<std::optional<SlaLimits>> SlaPolicy::limits(const std::optional<TemplateRef>& checklist,
                                                   OrderClass order_class) {
  Limits named;
  if (checklist) {
    SITEPROOF_TRY(auto limits, of_template(*checklist));
    if (!limits) return std::optional<SlaLimits>();
    named = std::move(*limits);
  }
  return std::optional(sla_limits(named, order_class));
}

}  // namespace siteproof::server
