#include "core/usecases/orders.h"

#include "core/rules/checklist.h"

namespace siteproof {
namespace {

// A home's newest orders are told in full; older ones by their line.
constexpr std::size_t read_whole_max = 40;

}  // namespace

Result<OrderList> Orders::list(const OrderQuery& query) { return tablet_.store().list(query); }

Result<OrderList> Orders::first_in_hand(UtcTime end_of_day) { return tablet_.store().first_in_hand(end_of_day); }

Result<std::vector<HomeLine>> Orders::find_homes(const std::string& words, int limit) {
  return tablet_.store().find_homes(words, limit);
}

Result<OrderPage> Orders::page(const OrderId& id) {
  OrderPage page;
  SITEPROOF_TRY(page.order, tablet_.store().order(id));
  SITEPROOF_TRY(page.checklist, tablet_.store().checklist(page.order.intake.checklist));
  page.sla = sla_clock(page.order, page.checklist.get(), tablet_.now());
  page.next = next_step(page.order);
  if (page.next) {
    page.blocked = blocks(page.order, *page.next, page.checklist.get());
    page.to_do = to_do_before(page.order, *page.next, page.checklist.get());
  }
  page.photos = photo_plan(page.order, page.checklist.get());
  if (page.checklist) {
    for (const VerdictRule* rule : verdicts(page.order, *page.checklist)) page.verdicts.push_back(*rule);
  }
  return page;
}

Result<HouseholdFile> Orders::household(const OrderId& id) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  return tablet_.store().household(order.intake.household);
}

Result<HomeHistory> Orders::home(const HouseholdId& id) {
  SITEPROOF_TRY(HouseholdFile file, tablet_.store().household(id));
  HomeHistory history{std::move(file.household), {}};
  for (HouseholdLine& line : file.lines) {
    HomeVisit visit;
    visit.line = std::move(line);
    if (history.visits.size() < read_whole_max) SITEPROOF_CHECK(add_details(visit));
    history.visits.push_back(std::move(visit));
  }
  return history;
}

Status Orders::add_details(HomeVisit& visit) {
  auto known = tablet_.store().order(visit.line.order);
  if (!known) return known.error().kind == ErrorKind::not_found ? Status{} : fail(std::move(known).error());
  OrderState& order = *known;
  visit.on_tablet = true;
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order.intake.checklist));
  if (checklist) {
    for (const VerdictRule* rule : verdicts(order, *checklist)) visit.verdicts.push_back(rule->title);
  }
  if (!order.plans.empty()) visit.done = order.plans.back().text;
  if (!order.sign_offs.empty()) visit.sign_off = order.sign_offs.back();
  visit.parts = std::move(order.parts);
  visit.asked = std::move(order.requisitions);
  return {};
}

}  // namespace siteproof
