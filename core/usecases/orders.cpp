#include "core/usecases/orders.h"

#include <fmt/core.h>

#include "core/rules/checklist.h"
#include "core/rules/raise.h"
#include "core/rules/workflow.h"
#include "core/usecases/good_seals.h"
#include "core/usecases/raising.h"

namespace siteproof {

namespace {

// Whether an order was raised is in no event of the inspection: only the tablet can tell.
Status warn_of_findings(Tablet& tablet, OrderPage& page) {
  const bool inspection = page.checklist && page.checklist->workflow == Workflow::inspection;
  if (!inspection || is_finished(page.order.status.value)) return {};
  if (asks_for_order(Form(page.order, *page.checklist)).empty()) return {};
  SITEPROOF_TRY(const auto open, Raising(tablet).offers(page.order.id));
  for (const RaiseOffer& offer : open) {
    page.warnings.push_back({fmt::format("{}{}", raise_open_rule, offer.item.str()),
                             {fmt::format("还没有派单：{}。", offer.intake.title),
                              fmt::format("No order is raised yet for \"{}\".", offer.intake.title)}});
  }
  return {};
}

}  // namespace

Result<OrderList> Orders::list(const OrderQuery& query) { return tablet_.store().list(query); }

Result<OrderList> Orders::first_in_hand(UtcTime end_of_day) { return tablet_.store().first_in_hand(end_of_day); }

Result<std::vector<HomeLine>> Orders::find_homes(const std::string& words, int limit) {
  SITEPROOF_TRY(auto homes, tablet_.store().find_homes(words, limit));
  for (HomeLine& home : homes) {
    SITEPROOF_TRY(const OwnerData may, owner_data(tablet_, home.id));
    if (may != OwnerData::shown) home.owner.clear();
  }
  return homes;
}

Result<OrderPage> Orders::page(const OrderId& id) {
  OrderPage page;
  SITEPROOF_TRY(page.order, tablet_.store().order(id));
  SITEPROOF_TRY(page.checklist, tablet_.store().checklist(page.order.intake.checklist));
  page.sla = sla_clock(page.order, page.checklist.get(), tablet_.now());
  page.next = next_step(page.order, page.checklist.get());
  if (page.next) {
    page.blocked = blocks(page.order, *page.next, page.checklist.get());
    page.to_do = to_do_before(page.order, *page.next, page.checklist.get());
    page.warnings = warnings(page.order, *page.next, page.checklist.get());
  }
  SITEPROOF_CHECK(warn_of_findings(tablet_, page));
  page.photos = photo_plan(page.order, page.checklist.get());
  if (page.checklist) {
    for (const VerdictRule* rule : Form(page.order, *page.checklist).verdicts()) page.verdicts.push_back(*rule);
    page.warranty = cover(page);
  }
  if (!page.order.seals.empty()) {
    SITEPROOF_TRY(std::vector<Seal> seals, good_seals(tablet_, page.order));
    if (!seals.empty()) page.seal = std::move(seals.back());
  }
  return page;
}

// What a verdict names counts before what the front desk took down.
WarrantyCover Orders::cover(const OrderPage& page) {
  std::string part = page.order.intake.part;
  for (const VerdictRule& verdict : page.verdicts) {
    if (!verdict.part.empty()) part = verdict.part;
  }
  if (part.empty() || page.checklist->policy.warranty.empty()) return {};
  const auto file = tablet_.store().household(page.order.intake.household);
  return warranty_cover(page.checklist->policy, part, file ? file->household.handover : std::string(),
                        page.order.intake.reported_at, page.checklist->utc_offset);
}

Result<HouseholdFile> Orders::household(const OrderId& id) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  SITEPROOF_TRY(HouseholdFile file, tablet_.store().household(order.intake.household));
  SITEPROOF_CHECK(hide_owner_data(tablet_, file.household));
  return file;
}

}  // namespace siteproof
