#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace siteproof {

/// Undoes ST_Xstring's escapes (ECMA-376 part 1, 22.9.2.19): "_x000A_" is a line feed. What XML cannot hold goes.
[[nodiscard]] std::string unescape_xstring(std::string_view text);

/// Collects a string item (si, is): plain or rich text, without the phonetic readings beside it.
class StringItem {
 public:
  void start(std::string_view element);
  void end(std::string_view element);
  void text(std::string_view piece);
  /// The text so far, unescaped; begins anew.
  [[nodiscard]] std::string take();

 private:
  std::string text_;
  bool within_text_ = false;
  bool within_phonetic_ = false;
};

/// xl/sharedStrings.xml
[[nodiscard]] Result<std::vector<std::string>> read_shared_strings(std::string_view document);

}  // namespace siteproof
