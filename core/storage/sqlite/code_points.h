#pragma once

#include <cstddef>
#include <string_view>

namespace siteproof {

/// One code point and the bytes it took. A byte that is not UTF-8 counts as U+FFFD of size 1.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};

/// The code point at the beginning of a text that is not empty.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

/// A character of a script that puts no space between words: Han, Hiragana, Katakana, Bopomofo, Hangul (Unicode 15
/// blocks).
[[nodiscard]] bool is_cjk(char32_t c) noexcept;
/// Shows nothing and separates nothing: zero-width characters and variation selectors.
[[nodiscard]] bool is_invisible(char32_t c) noexcept;
/// U+FF01..U+FF5E as the ASCII character they are a wide form of (their NFKC form), others as they are.
[[nodiscard]] char32_t fold_width(char32_t c) noexcept;

/// The longest beginning of a text (not empty) that is all CJK or all something else; what is invisible goes with
/// either.
struct ScriptRun {
  std::string_view text;
  bool cjk = false;
};
[[nodiscard]] ScriptRun first_run(std::string_view text);

}  // namespace siteproof
