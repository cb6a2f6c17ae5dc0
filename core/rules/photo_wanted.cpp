#include "core/rules/photo_wanted.h"

#include <algorithm>

namespace siteproof {

// Photographs are facts, but of a visit: before anybody has arrived there is nothing to photograph for the record.
Status check_stage(const OrderState& order, Stage stage, Workflow workflow) {
  if (order.status.value == OrderStatus::cancelled || order.status.value == OrderStatus::archived) {
    return fail(ErrorKind::rule, "photo.order_finished",
                "The order is " + std::string(to_string(order.status.value)) + ": take the photo on an open order.");
  }
  if (workflow == Workflow::repair && stage != Stage::before && order.plans.empty()) {
    return fail(ErrorKind::rule, "photo.stage",
                "Photos during and after the repair come after the plan is agreed: take it as a before photo.");
  }
  return {};
}

Stage stage_wanted(const OrderState& order, const std::vector<PhotoStagePlan>& plan, Workflow workflow) {
  Stage last = Stage::before;
  for (const PhotoStagePlan& line : plan) {
    if (!check_stage(order, line.stage, workflow)) continue;
    last = line.stage;
    if (!line.complete()) break;
  }
  return last;
}

std::optional<PhotoId> partner_wanted(const PhotoStagePlan& after, const std::set<PhotoId>& on_their_way) {
  const auto open = std::find_if(after.unpaired.begin(), after.unpaired.end(),
                                 [&](const PhotoId& photo) { return !on_their_way.contains(photo); });
  if (open == after.unpaired.end()) return std::nullopt;
  return *open;
}

int angles_taken(const PhotoStagePlan& plan, int on_their_way, const std::set<PhotoId>& partners) {
  const auto open = std::count_if(plan.unpaired.begin(), plan.unpaired.end(),
                                  [&](const PhotoId& photo) { return !partners.contains(photo); });
  const int covered = plan.wanted - static_cast<int>(open);
  return std::max(0, std::min(plan.taken + on_their_way, covered));
}

}  // namespace siteproof
