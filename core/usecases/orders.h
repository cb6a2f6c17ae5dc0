#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/rules/photo_plan.h"
#include "core/rules/sla.h"
#include "core/rules/visit.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// Everything an order's page shows, decided once here.
struct OrderPage {
  OrderState order;
  std::shared_ptr<const ChecklistTemplate> checklist;  ///< nullptr when the order has none
  SlaClock sla;
  std::optional<OrderStatus> next;  ///< the visit's next step
  std::vector<Block> blocked;       ///< why `next` cannot be taken yet; empty when it can
  std::vector<PhotoStagePlan> photos;
  std::vector<VerdictRule> verdicts;
};

/// Finding and reading orders; never waits for a network.
class Orders {
 public:
  explicit Orders(Tablet& tablet) : tablet_(tablet) {}

  /// By due time; what a search finds, last arrived first. The projection answers; no order is read whole.
  [[nodiscard]] Result<OrderList> list(const OrderQuery& query);
  [[nodiscard]] Result<OrderPage> page(const OrderId& id);
  [[nodiscard]] Result<HouseholdFile> household(const OrderId& id);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
