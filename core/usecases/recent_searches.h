#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

inline constexpr std::size_t recent_searches_max = 8;

/// What was searched for on this tablet, newest first. Never leaves it.
[[nodiscard]] Result<std::vector<std::string>> recent_searches(Tablet& tablet);
/// Puts `words` first, without repeating it; blank words change nothing. Kept before it returns.
[[nodiscard]] Result<std::vector<std::string>> keep_search(Tablet& tablet, std::string_view words);
[[nodiscard]] Status forget_searches(Tablet& tablet);

}  // namespace siteproof
