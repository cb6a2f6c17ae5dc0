#include "core/model/expression_text.h"

namespace siteproof::expression {
namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += begins_character(c) ? 1U : 0U;
  return count;
}

std::string_view cut(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t from = text.size();
  std::size_t to = text.size();
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size() && to == text.size(); ++i) {
    if (!begins_character(text[i])) continue;
    if (count == begin) from = i;
    if (count == end) to = i;
    ++count;
  }
  return from < to ? text.substr(from, to - from) : std::string_view();
}

std::vector<std::string_view> words(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  std::vector<std::string_view> out;
  for (auto begin = text.find_first_not_of(space); begin != std::string_view::npos;) {
    const auto end = text.find_first_of(space, begin);
    out.push_back(text.substr(begin, end - begin));
    begin = end == std::string_view::npos ? end : text.find_first_not_of(space, end);
  }
  return out;
}

// Knuth, Morris and Pratt: std::string::find may compare every place with the whole part.
bool contains(std::string_view text, std::string_view part) {
  if (part.empty()) return true;
  std::vector<std::size_t> fallback(part.size(), 0);
  for (std::size_t i = 1, matched = 0; i < part.size(); ++i) {
    while (matched > 0 && part[i] != part[matched]) matched = fallback[matched - 1];
    if (part[i] == part[matched]) ++matched;
    fallback[i] = matched;
  }
  std::size_t matched = 0;
  for (const char c : text) {
    while (matched > 0 && c != part[matched]) matched = fallback[matched - 1];
    if (c == part[matched]) ++matched;
    if (matched == part.size()) return true;
  }
  return false;
}

}  // namespace siteproof::expression
