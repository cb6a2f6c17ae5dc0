#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "core/model/checklist_template.h"

namespace siteproof {

// How recorded values read to an owner: the words of the text that is signed and of the report.

/// "维修前", "before".
[[nodiscard]] Bilingual stage_words(Stage stage);
/// Of Consent::how; what is none of the known ways stands as it was written.
[[nodiscard]] Bilingual consent_words(const std::string& how);
/// "m²" for "m2"; other units as they are.
[[nodiscard]] std::string unit_sign(const std::string& unit);
/// An answer with its unit, the title of the chosen option, yes or no, or a time of a wall clock `utc_offset` ahead of
/// UTC.
[[nodiscard]] std::string shown_value(const ChecklistItem& item, const Answer& answer, std::string_view language,
                                      std::chrono::minutes utc_offset);

}  // namespace siteproof
