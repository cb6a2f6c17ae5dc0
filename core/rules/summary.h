#pragma once

#include <string>
#include <string_view>

#include "core/model/checklist_template.h"

namespace siteproof {

/// What the owner reads before signing, as plain UTF-8 text: address, fault, consent and plan, what was done and found,
/// parts, photographs with their digests. `language` is "zh" or "en"; times are of a wall clock `utc_offset` ahead of
/// UTC. The exact bytes are recorded and sealed.
[[nodiscard]] std::string sign_off_summary(const OrderState& order, const ChecklistTemplate* checklist,
                                           std::string_view language, std::chrono::minutes utc_offset);

}  // namespace siteproof
