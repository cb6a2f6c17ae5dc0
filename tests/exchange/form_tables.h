#pragma once

#include <string>

#include "core/exchange/xlsform.h"

namespace siteproof {

/// The form of a table whose first column names the sheets, with semicolons between cells; a failed test when it is
/// refused, or when what it gives is no template.
[[nodiscard]] ConvertedForm form_of(const std::string& table);
/// An item by its id, in rows too; null when there is none.
[[nodiscard]] nlohmann::ordered_json item_of(const ConvertedForm& form, const std::string& id);
/// What could not be taken, a line each: "survey 3 relevant: The item stands …".
[[nodiscard]] std::string untaken_of(const ConvertedForm& form);

}  // namespace siteproof
