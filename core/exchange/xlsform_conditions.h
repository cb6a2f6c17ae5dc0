#pragma once

#include "core/exchange/xlsform_survey.h"

namespace siteproof::xlsform {

/// Takes every condition and calculation that a template can hold, and notes the others; drops items that are
/// calculated by one of those, and then what hangs on them.
void take_conditions(Survey& survey, const Choices& choices, const Table& table);

/// Both conditions as one; nothing when they are too long together.
[[nodiscard]] std::optional<Expression> both(const std::optional<Expression>& a, const std::optional<Expression>& b);

}  // namespace siteproof::xlsform
