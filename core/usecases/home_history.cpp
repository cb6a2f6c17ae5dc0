#include <algorithm>
#include <set>

#include "core/rules/checklist.h"
#include "core/rules/household.h"
#include "core/usecases/orders.h"

namespace siteproof {
namespace {

// A home's newest orders are told in full; older ones by their line.
constexpr std::size_t read_whole_max = 40;
// Where no template says; the office's default is the same.
constexpr std::chrono::days guarantee_usual{180};
// Templates without warranties that came after the one that has them.
constexpr int templates_looked_at_max = 64;

Share first_time_fix(const HouseholdFile& file, const std::vector<CameBack>& came_back) {
  std::set<OrderId> failed;
  for (const CameBack& defect : came_back) failed.insert(defect.repaired);
  Share share;
  for (const HouseholdLine& line : file.lines) {
    const bool repair = line.order_class != OrderClass::enquiry && line.status != OrderStatus::cancelled;
    if (repair && line.finished_at) share.add(!failed.contains(line.order));
  }
  return share;
}

std::vector<PartCover> covers(const ChecklistTemplate& policy, const Household& home, UtcTime now) {
  std::vector<PartCover> out;
  if (home.handover.empty()) return out;
  for (const auto& [part, period] : policy.policy.warranty) {
    out.push_back({part, period.title, warranty_cover(policy.policy, part, home.handover, now, policy.utc_offset)});
  }
  return out;
}

}  // namespace

Result<HomeHistory> Orders::home(const HouseholdId& id) {
  SITEPROOF_TRY(HouseholdFile file, tablet_.store().household(id));
  HomeHistory history;
  for (HouseholdLine& line : file.lines) {
    HomeVisit visit;
    visit.line = line;
    if (history.visits.size() < read_whole_max) SITEPROOF_CHECK(add_details(visit));
    line = visit.line;
    history.visits.push_back(std::move(visit));
  }
  SITEPROOF_TRY(const auto policy, newest_with_warranty());
  Guarantee guarantee{{}, guarantee_usual, {}, {}};
  if (policy) {
    guarantee = {policy->policy.warranty, policy->policy.guarantee.value_or(guarantee_usual), policy->utc_offset,
                 policy->policy.heating_season};
    history.warranty = covers(*policy, file.household, tablet_.now());
  }
  const std::vector<CameBack> came_back = defects_that_came_back(file, guarantee);
  for (const CameBack& defect : came_back) {
    const auto again = std::find_if(history.visits.begin(), history.visits.end(),
                                    [&](const HomeVisit& visit) { return visit.line.order == defect.again; });
    if (again != history.visits.end()) again->came_back_from.push_back(defect.repaired);
  }
  history.first_time_fix = first_time_fix(file, came_back);
  history.household = std::move(file.household);
  SITEPROOF_TRY(history.owner, hide_owner_data(tablet_, history.household));
  return history;
}

Result<std::shared_ptr<const ChecklistTemplate>> Orders::newest_with_warranty() {
  std::vector<TemplateRef> newest;
  {
    SITEPROOF_TRY(auto rows, tablet_.store().database().cached(
                                 "SELECT id, version FROM checklist_template ORDER BY arrived DESC LIMIT ?"));
    rows->bind_all(templates_looked_at_max);
    while (true) {
      SITEPROOF_TRY(const bool more, rows->step());
      if (!more) break;
      newest.push_back({TemplateId{std::string(rows->text(0))}, static_cast<int>(rows->int64(1))});
    }
  }
  for (const TemplateRef& ref : newest) {
    SITEPROOF_TRY(auto found, tablet_.store().checklist(ref));
    if (found && !found->policy.warranty.empty()) return found;
  }
  return std::shared_ptr<const ChecklistTemplate>();
}

Status Orders::add_details(HomeVisit& visit) {
  auto known = tablet_.store().order(visit.line.order);
  if (!known) return known.error().kind == ErrorKind::not_found ? Status{} : fail(std::move(known).error());
  OrderState& order = *known;
  visit.on_tablet = true;
  visit.line = household_line(order);
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order.intake.checklist));
  if (checklist) {
    for (const VerdictRule* rule : Form(order, *checklist).verdicts()) visit.verdicts.push_back(rule->title);
  }
  if (!order.plans.empty()) visit.done = order.plans.back().text;
  if (!order.sign_offs.empty()) visit.sign_off = order.sign_offs.back();
  visit.parts = std::move(order.parts);
  visit.asked = std::move(order.requisitions);
  return {};
}

}  // namespace siteproof
