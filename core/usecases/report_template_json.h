#pragma once

#include <string_view>

namespace siteproof {

/// The text of templates/owner_report.json as it was when the program was built.
[[nodiscard]] std::string_view shipped_report_template_json();

}  // namespace siteproof
