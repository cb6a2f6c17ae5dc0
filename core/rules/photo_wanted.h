#pragma once

#include <set>

#include "core/rules/photo_plan.h"

namespace siteproof {

/// Refuses a photograph of a stage that the order does not take now: "photo.order_finished", "photo.stage". An
/// inspection agrees no plan, so nothing waits for one.
[[nodiscard]] Status check_stage(const OrderState& order, Stage stage, Workflow workflow = Workflow::repair);

/// The stage whose photographs are wanted next, among those the order takes now; the last of these when all are there.
[[nodiscard]] Stage stage_wanted(const OrderState& order, const std::vector<PhotoStagePlan>& plan,
                                 Workflow workflow = Workflow::repair);

/// The before photo whose angle the next after photo repeats: the first one without a partner that is not among
/// `on_their_way`, the partners of photographs taken and not yet recorded.
[[nodiscard]] std::optional<PhotoId> partner_wanted(const PhotoStagePlan& after, const std::set<PhotoId>& on_their_way);

/// How many of the wanted angles are there, counting `on_their_way` photographs as taken; at most plan.wanted.
[[nodiscard]] int angles_taken(const PhotoStagePlan& plan, int on_their_way, const std::set<PhotoId>& partners);

}  // namespace siteproof
