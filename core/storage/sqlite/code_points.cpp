#include "core/storage/sqlite/code_points.h"

#include <algorithm>
#include <array>

namespace siteproof {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Blocks.txt of Unicode 15, less the punctuation in them.
constexpr std::array<Range, 22> cjk{{
    {0x1100, 0x11FF},    // Hangul Jamo
    {0x2E80, 0x2FDF},    // radicals
    {0x3005, 0x3007},    // iteration mark, zero
    {0x3021, 0x3029},    // Suzhou numerals
    {0x3031, 0x3035},    // Kana repeat marks
    {0x3038, 0x303C},    // Suzhou numerals
    {0x3041, 0x309F},    // Hiragana
    {0x30A1, 0x30FA},    // Katakana up to the middle dot
    {0x30FC, 0x31BF},    // Katakana, Bopomofo, Hangul compatibility Jamo
    {0x31F0, 0x31FF},    // Katakana extensions
    {0x3400, 0x4DBF},    // Han extension A
    {0x4E00, 0x9FFF},    // Han
    {0xA960, 0xA97F},    // Hangul Jamo extended A
    {0xAC00, 0xD7FF},    // Hangul syllables, Jamo extended B
    {0xF900, 0xFAFF},    // Han compatibility
    {0xFF66, 0xFFDC},    // half-width Katakana and Hangul
    {0x16FE2, 0x16FF1},  // Han marks
    {0x17000, 0x18CD5},  // Tangut, Khitan
    {0x1AFF0, 0x1B16F},  // Kana extensions
    {0x1B170, 0x1B2FB},  // Nushu
    {0x20000, 0x2FFFD},  // Han, plane 2
    {0x30000, 0x3FFFD},  // Han, plane 3
}};

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

CodePoint first_code_point(std::string_view text) {
  constexpr CodePoint bad{0xFFFD, 1};
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return bad;
  char32_t value = lead & (0x7FU >> size);
  for (const char byte : text.substr(1, size - 1)) {
    if (!continues(byte)) return bad;
    value = (value << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least[size] || value > 0x10FFFF || surrogate) return bad;
  return {value, size};
}

bool is_cjk(char32_t c) noexcept {
  const auto* range = std::find_if(cjk.begin(), cjk.end(), [c](const Range& r) { return c <= r.last; });
  return range != cjk.end() && c >= range->first;
}

bool is_invisible(char32_t c) noexcept {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xE0100 && c <= 0xE01EF);
}

char32_t fold_width(char32_t c) noexcept { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + U'!' : c; }

ScriptRun first_run(std::string_view text) {
  CodePoint next = first_code_point(text);
  const bool cjk_run = is_cjk(next.value);
  std::size_t size = next.size;
  for (; size < text.size(); size += next.size) {
    next = first_code_point(text.substr(size));
    if (is_cjk(next.value) != cjk_run && !is_invisible(next.value)) break;
  }
  return {text.substr(0, size), cjk_run};
}

}  // namespace siteproof
