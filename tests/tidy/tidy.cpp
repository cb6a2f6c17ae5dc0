#include "tests/tidy/tidy.h"

#include <algorithm>

namespace siteproof::tidy {

std::vector<Finding> tidy(const std::vector<SourceFile>& files) {
  std::vector<Finding> out = check_rooms(files);
  for (const SourceFile& file : files) {
    for (auto& finding : check_text(file)) out.push_back(std::move(finding));
    if (!is_cpp(file.path)) continue;
    for (auto& finding : check_calls(file)) out.push_back(std::move(finding));
  }
  return out;
}

bool ends_with(const std::string& path, const std::string& end) {
  return path.size() >= end.size() && path.compare(path.size() - end.size(), end.size(), end) == 0;
}

bool is_cpp(const std::string& path) {
  return ends_with(path, ".cpp") || ends_with(path, ".h") || ends_with(path, ".mm");
}

namespace {

/// Where a literal or comment that begins at `at` ends, and how much of both ends is its delimiter.
struct Span {
  std::size_t end = 0, open = 0, close = 0;
};

Span raw_string(const std::string& text, std::size_t at) {
  const auto paren = text.find('(', at);
  if (paren == std::string::npos) return {text.size(), 0, 0};
  const std::string closing = ")" + text.substr(at + 2, paren - at - 2) + "\"";
  const auto end = text.find(closing, paren);
  if (end == std::string::npos) return {text.size(), 2, 0};
  return {end + closing.size(), paren - at + 1, closing.size()};
}

Span quoted(const std::string& text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == text[at] || text[i] == '\n')
      return {i + 1, 1, 1};
  }
  return {text.size(), 1, 0};
}

bool after_digit(const std::string& text, std::size_t at) {
  return at > 0 && ((text[at - 1] >= '0' && text[at - 1] <= '9') || (text[at - 1] >= 'a' && text[at - 1] <= 'f') ||
                    (text[at - 1] >= 'A' && text[at - 1] <= 'F'));
}

Span span_at(const std::string& text, std::size_t at) {
  if (text.compare(at, 2, "//") == 0) return {std::min(text.find('\n', at), text.size()), 2, 0};
  if (text.compare(at, 2, "/*") == 0) {
    const auto end = text.find("*/", at + 2);
    return {end == std::string::npos ? text.size() : end + 2, 2, 2};
  }
  if (text.compare(at, 2, "R\"") == 0) return raw_string(text, at);
  if (text[at] == '"' || (text[at] == '\'' && !after_digit(text, at))) return quoted(text, at);
  return {};
}

}  // namespace

std::string code_only(const std::string& text) {
  std::string out = text;
  for (std::size_t at = 0; at < text.size();) {
    const Span span = span_at(text, at);
    if (span.end == 0) {
      ++at;
      continue;
    }
    for (std::size_t i = at + span.open; i + span.close < span.end; ++i) {
      if (out[i] != '\n') out[i] = ' ';
    }
    at = span.end;
  }
  return out;
}

}  // namespace siteproof::tidy
