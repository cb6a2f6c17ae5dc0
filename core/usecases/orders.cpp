#include "core/usecases/orders.h"

#include "core/rules/checklist.h"

namespace siteproof {

Result<OrderList> Orders::list(const OrderQuery& query) { return tablet_.store().list(query); }

Result<OrderPage> Orders::page(const OrderId& id) {
  OrderPage page;
  SITEPROOF_TRY(page.order, tablet_.store().order(id));
  SITEPROOF_TRY(page.checklist, tablet_.store().checklist(page.order.intake.checklist));
  page.sla = sla_clock(page.order, page.checklist.get(), tablet_.now());
  page.next = next_step(page.order);
  if (page.next) page.blocked = blocks(page.order, *page.next, page.checklist.get());
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

}  // namespace siteproof
