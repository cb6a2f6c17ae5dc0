#pragma once

#include <span>
#include <string_view>

namespace siteproof::server {

/// A form that comes with the program: a file of core/model/templates, as it was when the program was built.
struct ShippedTemplate {
  std::string_view name;  ///< its id
  std::string_view text;
};

/// By name.
[[nodiscard]] std::span<const ShippedTemplate> shipped_templates();
/// nullptr when there is none of that name.
[[nodiscard]] const ShippedTemplate* shipped_template(std::string_view name);

}  // namespace siteproof::server
