#pragma once

#include <optional>
#include <vector>

#include "core/model/checklist_template.h"

namespace siteproof {

/// How far the photographs of one stage are (domain.md section 5).
struct PhotoStagePlan {
  Stage stage = Stage::before;
  int taken = 0;
  int wanted = 0;                 ///< 0: none required
  std::vector<PhotoId> unpaired;  ///< for `after`, where pairs are wanted: before photos still without a partner
  [[nodiscard]] bool complete() const { return taken >= wanted && unpaired.empty(); }
};

/// The plan for every stage, before first. Without a template the trade's default holds: 3 before, 3 after in pairs.
/// Photographs with the same bytes count once.
[[nodiscard]] std::vector<PhotoStagePlan> photo_plan(const OrderState& order, const ChecklistTemplate* checklist);

/// Refuses a pair that is not an after photo of a before photo of the same order: "photo.pair".
[[nodiscard]] Status check_pair(const OrderState& order, Stage stage, const std::optional<PhotoId>& pair);

}  // namespace siteproof
