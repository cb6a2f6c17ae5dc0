#pragma once

#include <string_view>

namespace siteproof::demodata {

/// The text of core/model/templates/leak.json as it was when the program was built.
[[nodiscard]] std::string_view leak_json();

}  // namespace siteproof::demodata
