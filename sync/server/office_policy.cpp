#include "sync/server/office_policy.h"

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/json_fields.h"
#include "sync/server/sla_policy.h"

namespace siteproof {

template <class Io>
void fields(Io& io, AssignmentWeights& v) {
  io("skill", v.skill);
  io("same_building", v.same_building);
  io("same_estate", v.same_estate);
  io("per_open_order", v.per_open_order);
  io("first_time_fix", v.first_time_fix);
}

}  // namespace siteproof

namespace siteproof::server {

template <class Io>
void fields(Io& io, FigureTargets& v) {
  io("first_time_fix_permille", v.first_time_fix_permille);
  io("first_visit_permille", v.first_visit_permille);
  io("punctual_permille", v.punctual_permille);
  io("satisfaction_hundredths", v.satisfaction_hundredths);
}

namespace {

using nlohmann::json;

constexpr const char* name = "The default policy";

struct GuaranteeFields {
  int days = 0, utc_offset_minutes = 0;
};
template <class Io>
void fields(Io& io, GuaranteeFields& v) {
  io("days", v.days);
  io("utc_offset_minutes", v.utc_offset_minutes);
}
struct ComplaintFields {
  int grade_minutes = 0, facts_hours = 0;
};
template <class Io>
void fields(Io& io, ComplaintFields& v) {
  io("grade_minutes", v.grade_minutes);
  io("facts_hours", v.facts_hours);
}

/// A template notes call-backs in the same way, and its reader checks them.
Result<std::vector<CallBackRule>> read_call_backs(const json& calls) {
  const json title{{"zh", "默认"}, {"en", "Default"}};
  const json item{{"id", "none"}, {"kind", "note"}, {"title", title}};
  const json section{{"id", "none"}, {"stage", "survey"}, {"title", title}, {"items", json::array({item})}};
  const json document{
      {"id", "default"}, {"version", 1}, {"title", title}, {"sections", json::array({section})}, {"call_backs", calls}};
  return parse_template(document).map([](ChecklistTemplate&& t) { return std::move(t.policy.call_backs); });
}

Result<DefaultPolicy> read_default() {
  SITEPROOF_TRY(const json policy, parse_json(default_policy_text, name));
  DefaultPolicy out;
  SITEPROOF_TRY(out.call_backs, read_call_backs(policy.at("call_backs")));
  SITEPROOF_TRY(const auto complaints, from_fields<ComplaintFields>(policy.at("complaints"), name));
  out.complaints.grade_minutes = complaints.grade_minutes;
  out.complaints.facts_hours = complaints.facts_hours;
  for (int grade = 1; grade <= complaint_grade_max; ++grade) {
    out.complaints.answer_hours[grade] =
        policy.at("complaints").at("answer_hours").at(std::to_string(grade)).get<int>();
  }
  SITEPROOF_TRY(const auto guarantee, from_fields<GuaranteeFields>(policy.at("guarantee"), name));
  out.guarantee = std::chrono::days(guarantee.days);
  out.utc_offset = std::chrono::minutes(guarantee.utc_offset_minutes);
  SITEPROOF_TRY(out.targets, from_fields<FigureTargets>(policy.at("targets"), name));
  SITEPROOF_TRY(out.assignment, from_fields<AssignmentWeights>(policy.at("assignment"), name));
  return out;
}

}  // namespace

const Result<DefaultPolicy>& default_policy() {
  static const Result<DefaultPolicy> policy = read_default();
  return policy;
}

Result<const ChecklistTemplate*> OfficePolicy::checklist(const std::optional<TemplateRef>& ref) {
  if (!ref) return nullptr;
  const std::pair key(ref->id.str(), ref->version);
  if (const auto known = known_.find(key); known != known_.end()) return known->second.get();
  SITEPROOF_TRY(auto row, database_.cached("SELECT text FROM template WHERE id = ? AND version = ?"));
  SITEPROOF_TRY(const bool found, row->bind_all(ref->id, ref->version).step());
  std::unique_ptr<const ChecklistTemplate> read;
  if (found) {
    // One that this program cannot read must keep no event of its orders out, and no list from showing the others.
    if (const auto document = parse_json(row->text(0), "The stored template")) {
      if (auto checklist = parse_template(*document)) {
        read = std::make_unique<const ChecklistTemplate>(std::move(*checklist));
      }
    }
  }
  return known_.emplace(key, std::move(read)).first->second.get();
}

Result<std::vector<CallBackRule>> OfficePolicy::call_backs(const OrderState& order) {
  SITEPROOF_TRY(const ChecklistTemplate* const own, checklist(order.intake.checklist));
  if (own != nullptr && !own->policy.call_backs.empty()) return own->policy.call_backs;
  return default_policy().map([](const DefaultPolicy& policy) { return policy.call_backs; });
}

Result<ComplaintPolicy> OfficePolicy::complaints(const OrderState& order) {
  SITEPROOF_TRY(ComplaintPolicy out,
                default_policy().map([](const DefaultPolicy& policy) { return policy.complaints; }));
  SITEPROOF_TRY(const ChecklistTemplate* const own, checklist(order.intake.checklist));
  if (own != nullptr) {
    for (const auto& [grade, hours] : own->policy.complaint_hours) out.answer_hours[grade] = hours;
  }
  return out;
}

Result<Guarantee> OfficePolicy::guarantee(const OrderState& order) {
  SITEPROOF_TRY(Guarantee out, default_policy().map([](const DefaultPolicy& policy) {
    return Guarantee{{}, policy.guarantee, policy.utc_offset, {}};
  }));
  SITEPROOF_TRY(const ChecklistTemplate* const own, checklist(order.intake.checklist));
  if (own != nullptr) {
    out = {own->policy.warranty, own->policy.guarantee.value_or(out.otherwise), own->utc_offset,
           own->policy.heating_season};
  }
  return out;
}

}  // namespace siteproof::server
