#pragma once

#include "core/exchange/xlsform_survey.h"

namespace siteproof::xlsform {

/// The sections of a template: one for each group, and for what lies around groups. A group within a group becomes a
/// section of its own with both conditions; within a repeat its words become a note.
[[nodiscard]] nlohmann::ordered_json write_sections(const Survey& survey, const Bilingual& title, const Table& table);

}  // namespace siteproof::xlsform
