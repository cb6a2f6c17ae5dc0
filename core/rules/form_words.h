#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "core/rules/form.h"

namespace siteproof {

/// What an asked item holds, in words for the owner: an answer, a computed value, how many photographs, how a test
/// ended, who signed. Empty where there is nothing to say. Times are of a wall clock `utc_offset` ahead of UTC.
[[nodiscard]] std::string shown_item(const Form& form, const OrderState& order, const AskedItem& asked,
                                     std::string_view language, std::chrono::minutes utc_offset);

}  // namespace siteproof
