#include <algorithm>
#include <array>

#include "tests/tidy/tidy.h"

namespace siteproof::tidy {
namespace {

constexpr int cpp_lines_max = 500;
constexpr int qml_lines_max = 300;

// Written in halves, so that this file does not find itself.
const std::array unfinished{std::string("TO") + "DO", std::string("FIX") + "ME"};
const std::array machine_paths{std::string("/ro") + "ot/", std::string("/ho") + "me/", std::string("/wo") + "rk/"};
const std::array registries{std::string("registry.") + "npmjs.org",  std::string("deb.") + "debian.org",
                            std::string("security.") + "debian.org", std::string("pypi.") + "org",
                            std::string("proxy.") + "golang.org",    std::string("crates.") + "io"};
const std::set<std::string> top_level{
    "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "core", "qml", "platform", "sync", "tests"};

bool word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool has_word(const std::string& line, const std::string& word) {
  for (auto at = line.find(word); at != std::string::npos; at = line.find(word, at + 1)) {
    const bool begins = at == 0 || !word_char(line[at - 1]);
    const bool ends = at + word.size() >= line.size() || !word_char(line[at + word.size()]);
    if (begins && ends) return true;
  }
  return false;
}

bool has_path(const std::string& line, const std::string& path) {
  for (auto at = line.find(path); at != std::string::npos; at = line.find(path, at + 1)) {
    const char before = at == 0 ? ' ' : line[at - 1];
    if (!word_char(before) && before != '.' && before != '-' && before != '}' && before != ')') return true;
  }
  return false;
}

}  // namespace

std::vector<Finding> check_text(const SourceFile& file) {
  std::vector<Finding> out;
  const std::string top = file.path.substr(0, file.path.find('/'));
  if (!top.empty() && top.front() != '.' && !top_level.contains(top)) {
    out.push_back({file.path, 0, "file.top",
                   "The top level holds the rooms and nothing else: move it into the room it belongs to."});
  }
  int lines = 0;
  std::size_t begin = 0;
  while (begin < file.text.size()) {
    const auto end = std::min(file.text.find('\n', begin), file.text.size());
    const std::string line = file.text.substr(begin, end - begin);
    begin = end + 1;
    ++lines;
    for (const auto& word : unfinished) {
      if (has_word(line, word))
        out.push_back({file.path, lines, "text.unfinished", "Finish it, or write an issue and leave the mark out."});
    }
    for (const auto& path : machine_paths) {
      if (has_path(line, path))
        out.push_back({file.path, lines, "text.machine_path",
                       "A path of one machine: use a relative path, a CMake variable or a temporary folder."});
    }
    for (const auto& host : registries) {
      if (line.find(host) != std::string::npos)
        out.push_back({file.path, lines, "text.registry",
                       "No registry is named here: the machine's own settings decide where packages come from."});
    }
    if ((is_cpp(file.path) || ends_with(file.path, ".qml")) && line.find('\t') != std::string::npos) {
      out.push_back({file.path, lines, "text.tab", "Indent with spaces: run clang-format or qmlformat."});
    }
  }
  const int lines_max = is_cpp(file.path) ? cpp_lines_max : ends_with(file.path, ".qml") ? qml_lines_max : 0;
  if (lines_max > 0 && lines > lines_max) {
    out.push_back({file.path, lines, "file.long",
                   "Longer than " + std::to_string(lines_max) + " lines: two things live in one room; part them."});
  }
  return out;
}

}  // namespace siteproof::tidy
