#pragma once

#include <string>
#include <string_view>

namespace siteproof {

/// A text in the interface's two languages.
struct Bilingual {
  std::string zh, en;
  [[nodiscard]] const std::string& in(std::string_view language) const { return language == "zh" ? zh : en; }
  [[nodiscard]] bool empty() const noexcept { return zh.empty() && en.empty(); }
};

}  // namespace siteproof
