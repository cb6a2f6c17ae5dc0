#pragma once

#include <string>
#include <string_view>

#include "core/model/checklist_template.h"

namespace siteproof {

/// What the owner reads before signing, as plain UTF-8 text: address, fault, consent and plan, what was done and found, parts,
/// photographs with their digests. `language` is "zh" or "en". The exact bytes are recorded and sealed.
[[nodiscard]] std::string sign_off_summary(const OrderState& order, const ChecklistTemplate* checklist,
                                           std::string_view language);

}  // namespace siteproof
