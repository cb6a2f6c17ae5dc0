#include "sync/server/sla_policy.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/json_fields.h"
#include "core/model/checklist_template.h"

namespace siteproof::server {
namespace {

using Limits = std::map<OrderClass, SlaLimits>;

Result<Limits> read_default() {
  SITEPROOF_TRY(const nlohmann::json policy, parse_json(default_policy_text, "The default policy"));
  Limits out;
  for (const OrderClass c :
       {OrderClass::emergency, OrderClass::ordinary, OrderClass::alteration, OrderClass::enquiry}) {
    SITEPROOF_TRY(out[c], from_fields<SlaLimits>(policy.at("sla").at(std::string(to_string(c))), "The default policy"));
  }
  return out;
}

}  // namespace

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
  if (checklist) {
    SITEPROOF_TRY(const auto limits, of_template(*checklist));
    if (!limits) return std::optional<SlaLimits>();
    if (const auto it = limits->find(order_class); it != limits->end()) return std::optional(it->second);
  }
  static const Result<Limits> defaults = read_default();
  if (!defaults) return fail(defaults.error());
  return std::optional(defaults->at(order_class));
}

}  // namespace siteproof::server
