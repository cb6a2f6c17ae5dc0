#pragma once

#include <string>
#include <string_view>

namespace siteproof {

/// Guards a cell against being run as a formula; unguard_formula(guard_formula(x)) is x for every x. See write_csv.
[[nodiscard]] std::string guard_formula(std::string_view cell);
[[nodiscard]] std::string_view unguard_formula(std::string_view cell);

}  // namespace siteproof
