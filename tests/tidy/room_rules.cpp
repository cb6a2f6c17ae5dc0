#include <algorithm>
#include <map>
#include <optional>
#include <sstream>

#include "tests/tidy/tidy.h"

namespace siteproof::tidy {
namespace {

using Names = std::set<std::string>;

// What the design allows each room to use (the architecture's diagram; a room's headers' dependencies are named too).
// A new room gets its line here first.
const std::map<std::string, Names>& allowed_uses() {
  static const Names core{"base", "ports", "model", "rules", "journal", "sqlite", "storage", "evidence", "usecases"};
  static const auto core_and = [](Names more) {
    more.insert(core.begin(), core.end());
    return more;
  };
  static const std::map<std::string, Names> table{
      {"base", {}},
      {"ports", {"base"}},
      {"model", {"base"}},
      {"rules", {"base", "model"}},
      {"exchange", {"base", "model"}},
      {"journal", {"base", "model"}},
      {"sqlite", {"base"}},
      {"storage", {"base", "model", "rules", "journal", "sqlite"}},
      {"evidence", {"base", "model", "rules", "ports", "journal"}},
      {"vision", {"base", "model", "evidence"}},
      {"usecases", {"base", "ports", "model", "rules", "journal", "sqlite", "storage", "evidence"}},
      {"protocol", {"base", "model", "journal"}},
      {"engine", {"base", "ports", "model", "journal", "protocol", "usecases"}},
      {"transport", {"base", "ports", "model", "journal", "protocol", "engine"}},
      // The server checks seals and keeps its log with the code that an outsider's check uses.
      {"server",
       {"base", "ports", "model", "exchange", "rules", "journal", "sqlite", "storage", "evidence", "protocol"}},
      {"adapters", {"base", "ports"}},
      {"child_process", {"base"}},
      {"cutting_proxy", {"base"}},
      {"demodata", {"base", "model"}},
      {"qr", {"base"}},
      {"scenes", {"base"}},
      {"pades", {"base", "ports", "evidence"}},
      {"positioning", {"base"}},
      {"mark_painter", {"base", "model", "rules"}},
      {"drawing", {"base", "model", "rules", "evidence", "mark_painter"}},
      {"parts",
       {"base", "ports", "model", "rules", "journal", "evidence", "pades", "positioning", "protocol", "engine",
        "transport"}},
      {"report", core_and({"qr", "drawing", "pades", "parts"})},
      // The interface knows the use cases and the engine's facade; transport, adapters and the server stay out of its
      // sight.
      {"viewmodels", core_and({"protocol", "engine"})},
      // Cameras and sensors; the scenes are for the camera of machines that have none.
      {"devices", core_and({"viewmodels", "qr", "scenes", "parts", "positioning"})},
      // Photos are marked on the screen as on paper.
      {"components", {"base", "model", "rules", "mark_painter", "viewmodels"}},
      {"window", core_and({"viewmodels"})},
      {"screens", {"base", "model", "viewmodels", "components"}},
      {"gallery", {"base", "model", "viewmodels"}},
      {"stubs",
       {"base", "model", "scenes", "components", "screens", "stub_entries", "stub_viewmodels", "viewmodels", "window"}},
      // Where the concrete parts meet.
      {"app_program", core_and({"protocol", "engine", "transport", "adapters", "report", "parts", "viewmodels",
                                "devices", "components", "screens", "window"})},
  };
  return table;
}

struct Declared {
  std::string kind, name, folder;
  Names uses;
  int line = 0;
};

int line_of(const std::string& text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string without_comments(std::string text) {
  for (auto at = text.find('#'); at != std::string::npos; at = text.find('#', at)) {
    while (at < text.size() && text[at] != '\n') text[at++] = ' ';
  }
  return text;
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

/// The arguments of the CMake command that begins at `at`.
std::vector<std::string> arguments(const std::string& text, std::size_t at) {
  const auto open = text.find('(', at);
  if (open == std::string::npos) return {};
  int depth = 0;
  std::size_t end = open;
  for (; end < text.size(); ++end) {
    depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
    if (depth == 0) break;
  }
  return words(text.substr(open + 1, end - open - 1));
}

using Variables = std::map<std::string, std::vector<std::string>>;

Variables variables_of(const std::string& text) {
  Variables out;
  for (auto at = text.find("set("); at != std::string::npos; at = text.find("set(", at + 1)) {
    auto parts = arguments(text, at);
    if (parts.empty()) continue;
    const std::string name = parts.front();
    parts.erase(parts.begin());
    out[name] = std::move(parts);
  }
  return out;
}

Names uses_of(const std::vector<std::string>& parts, const Variables& variables) {
  static const Names keywords{"SOURCES", "PROPERTIES", "LIBS", "LABELS"};
  Names out;
  bool within = false;
  for (const std::string& part : parts) {
    if (part == "USES" || part == "SEES" || keywords.contains(part)) {
      within = part == "USES" || part == "SEES";
    } else if (within && part.rfind("${", 0) == 0 && part.back() == '}') {
      const auto known = variables.find(part.substr(2, part.size() - 3));
      if (known != variables.end()) out.insert(known->second.begin(), known->second.end());
    } else if (within) {
      out.insert(part);
    }
  }
  return out;
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::vector<Declared> declarations(const std::vector<SourceFile>& files) {
  std::vector<Declared> out;
  for (const SourceFile& file : files) {
    if (!ends_with(file.path, "CMakeLists.txt")) continue;
    const std::string text = without_comments(file.text);
    const Variables variables = variables_of(text);
    for (const std::string kind :
         {"siteproof_room", "siteproof_part", "siteproof_program", "siteproof_test", "siteproof_fuzzer"}) {
      for (auto at = text.find(kind + "("); at != std::string::npos; at = text.find(kind + "(", at + 1)) {
        const auto parts = arguments(text, at);
        if (!parts.empty())
          out.push_back({kind, parts.front(), folder_of(file.path), uses_of(parts, variables), line_of(text, at)});
      }
    }
  }
  return out;
}

bool in_tests(const std::string& folder) { return folder.rfind("tests/", 0) == 0; }

void check_uses(const std::vector<Declared>& declared, std::vector<Finding>& out) {
  for (const Declared& room : declared) {
    if (room.kind != "siteproof_room" || in_tests(room.folder)) continue;
    const std::string place = room.folder + "/CMakeLists.txt";
    const auto line = allowed_uses().find(room.name);
    if (line == allowed_uses().end()) {
      out.push_back({place, room.line, "room.unknown",
                     "The room " + room.name +
                         " has no line in the table of tests/tidy/room_rules.cpp: decide there whom it may know."});
      continue;
    }
    for (const std::string& used : room.uses) {
      if (line->second.contains(used)) continue;
      out.push_back({place, room.line, "room.uses",
                     "The design does not let " + room.name + " know " + used +
                         ": turn the dependency around with a port, or move the code."});
    }
  }
}

struct Include {
  std::string path;
  int line = 0;
};

std::vector<Include> quoted_includes(const std::string& text) {
  std::vector<Include> out;
  std::istringstream in(text);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const auto hash = line.find_first_not_of(' ');
    if (hash == std::string::npos || line[hash] != '#') continue;
    const auto word = line.find_first_not_of(' ', hash + 1);
    if (word == std::string::npos || line.compare(word, 7, "include") != 0) continue;
    const auto open = line.find('"', word);
    const auto close = open == std::string::npos ? open : line.find('"', open + 1);
    if (close != std::string::npos) out.push_back({line.substr(open + 1, close - open - 1), number});
  }
  return out;
}

/// Which rooms' headers the files of a folder may include: those of all that is declared there together.
class Doors {
 public:
  explicit Doors(const std::vector<Declared>& declared) {
    for (const Declared& one : declared) {
      visible_[one.folder].insert(one.uses.begin(), one.uses.end());
      if (one.kind == "siteproof_test") visible_[one.folder].insert({"catch_main", "test_properties"});
      if (one.kind == "siteproof_room") folder_of_room_[one.name] = one.folder;
    }
  }
  /// The nearest folder above with a declaration in it; empty when there is none.
  [[nodiscard]] std::string home(std::string folder) const {
    while (!folder.empty() && !visible_.contains(folder)) folder = folder_of(folder);
    return folder;
  }
  [[nodiscard]] bool may_see(const std::string& from, const std::string& to) const {
    if (from == to) return true;
    const auto& uses = visible_.at(from);
    return std::any_of(uses.begin(), uses.end(), [&](const std::string& room) {
      const auto it = folder_of_room_.find(room);
      return it != folder_of_room_.end() && it->second == to;
    });
  }

 private:
  std::map<std::string, Names> visible_;
  std::map<std::string, std::string> folder_of_room_;
};

void check_includes(const SourceFile& file, const Doors& doors, std::vector<Finding>& out) {
  static const Names tops{"core", "sync", "platform", "qml", "tests"};
  const std::string from = doors.home(folder_of(file.path));
  for (const Include& include : quoted_includes(file.text)) {
    const auto found = [&](const char* rule, const std::string& message) {
      out.push_back({file.path, include.line, rule, message});
    };
    if (include.path.find("..") != std::string::npos) {
      found("include.up", "Write the path from the repository's top: " + include.path);
    } else if (ends_with(include.path, ".moc")) {
      continue;
    } else if (!tops.contains(include.path.substr(0, include.path.find('/')))) {
      found("include.top",
            "Write the path from the repository's top, or angle brackets for a library: " + include.path);
    } else {
      const std::string to = doors.home(folder_of(include.path));
      if (to.empty())
        found("include.unknown",
              "No room is declared for " + include.path + ": name its folder's room in a CMakeLists.txt.");
      else if (from.empty() || !doors.may_see(from, to))
        found("include.room", "This room does not name the room of " + include.path + " after USES.");
    }
  }
}

void check_backdoors(const SourceFile& file, std::vector<Finding>& out) {
  if (!ends_with(file.path, "CMakeLists.txt")) return;
  const std::string text = without_comments(file.text);
  static const Names tops{"${SITEPROOF_ROOT}", "${CMAKE_SOURCE_DIR}", "${PROJECT_SOURCE_DIR}"};
  const std::string command = "include_directories(";  // target_include_directories too
  for (auto at = text.find(command); at != std::string::npos; at = text.find(command, at + 1)) {
    for (std::string part : arguments(text, at)) {
      std::erase(part, '"');
      if (tops.contains(part))
        out.push_back(
            {file.path, line_of(text, at), "room.backdoor",
             "The repository's top on an include path lets every include compile: name rooms after USES instead."});
    }
  }
}

}  // namespace

std::vector<Finding> check_rooms(const std::vector<SourceFile>& files) {
  std::vector<Finding> out;
  const auto declared = declarations(files);
  check_uses(declared, out);
  const Doors doors(declared);
  for (const SourceFile& file : files) {
    if (is_cpp(file.path)) check_includes(file, doors, out);
    check_backdoors(file, out);
  }
  return out;
}

}  // namespace siteproof::tidy
