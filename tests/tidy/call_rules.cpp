#include <algorithm>
#include <array>

#include "tests/tidy/tidy.h"

namespace siteproof::tidy {
namespace {

enum class Where { anywhere, product, core_and_sync, core };

struct Ban {
  const char* name;  ///< a whole word; without a scope only where it is called
  Where where;
  const char* instead;
};

constexpr std::array bans{
    Ban{"sleep_for", Where::anywhere, "wait on a condition variable, or drive a FixedClock in a test"},
    Ban{"sleep_until", Where::anywhere, "wait on a condition variable, or drive a FixedClock in a test"},
    Ban{"usleep", Where::anywhere, "wait on a condition variable, or drive a FixedClock in a test"},
    Ban{"nanosleep", Where::anywhere, "wait on a condition variable, or drive a FixedClock in a test"},
    Ban{"std::rand", Where::anywhere, "use the Random port (core/base/random.h) or SeededRandom"},
    Ban{"srand", Where::anywhere, "use the Random port (core/base/random.h) or SeededRandom"},
    Ban{"random_device", Where::anywhere, "use the Random port (core/base/random.h) or SeededRandom"},
    Ban{"sprintf", Where::anywhere, "use fmt::format"},
    Ban{"vsprintf", Where::anywhere, "use fmt::format"},
    Ban{"strcpy", Where::anywhere, "use std::string"},
    Ban{"strcat", Where::anywhere, "use std::string"},
    Ban{"gets", Where::anywhere, "use std::getline"},
    Ban{"std::format", Where::anywhere, "use fmt::format: libc++ 14 has no <format>"},
    Ban{"std::jthread", Where::anywhere, "use std::thread with an owner that joins it: libc++ 14 has no jthread"},
    Ban{"std::expected", Where::anywhere, "use Result<T> (core/base/result.h)"},
    Ban{"system", Where::product,
        "start a program with its arguments, without a shell (platform/common/child_process)"},
    Ban{"popen", Where::product, "start a program with its arguments, without a shell (platform/common/child_process)"},
    Ban{"std::regex", Where::product, "write a small scanner: std::regex recurses once per character"},
    Ban{"atoi", Where::product, "use std::from_chars and look at its error"},
    Ban{"atol", Where::product, "use std::from_chars and look at its error"},
    Ban{"atof", Where::product, "use Decimal::parse"},
    Ban{"setContextProperty", Where::anywhere, "register the type with QML_ELEMENT and pass it as a required property"},
    Ban{"localtime", Where::product, "use to_rfc3339, or Qt's locale in the interface"},
    Ban{"system_clock::now", Where::core_and_sync, "use the Clock port (core/ports/clock.h)"},
    Ban{"std::cout", Where::core, "return a Result and let the program print"},
    Ban{"std::cerr", Where::core, "return a Result and let the program print"},
    Ban{"printf", Where::core, "return a Result and let the program print"},
};

struct Exception {
  const char* path;
  const char* name;
  const char* reason;
};

constexpr std::array exceptions{
    Exception{"sync/server/http_listener.cpp", "new", "cpp-httplib takes a task queue that it deletes itself"},
};

bool excepted(const std::string& path, const std::string& name) {
  return std::any_of(exceptions.begin(), exceptions.end(),
                     [&](const Exception& e) { return path == e.path && name == e.name; });
}

bool begins_with(const std::string& text, const char* start) { return text.rfind(start, 0) == 0; }

bool applies(Where where, const std::string& path) {
  const bool core = begins_with(path, "core/");
  switch (where) {
    case Where::anywhere: return true;
    case Where::product: return !begins_with(path, "tests/");
    case Where::core_and_sync: return core || begins_with(path, "sync/");
    case Where::core: return core;
  }
  return true;
}

bool name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

int line_of(const std::string& text, std::size_t at) {
  int line = 1;
  for (std::size_t i = 0; i < at; ++i) line += text[i] == '\n' ? 1 : 0;
  return line;
}

/// Whether `name` stands at `at` as a whole word that is called or named with its scope.
bool is_use(const std::string& code, std::size_t at, const std::string& name) {
  if (at > 0 &&
      (name_char(code[at - 1]) || code[at - 1] == '.' || (code[at - 1] == '>' && at > 1 && code[at - 2] == '-')))
    return false;
  if (at > 2 && code[at - 1] == ':' && name_char(code[at - 3])) {
    // A member of somebody else's scope is another function of the same name.
    std::size_t begin = at - 2;
    while (begin > 0 && name_char(code[begin - 1])) --begin;
    const std::string scope = code.substr(begin, at - 2 - begin);
    if (scope != "std" && scope != "chrono" && scope != "this_thread") return false;
  }
  std::size_t after = at + name.size();
  if (after < code.size() && name_char(code[after])) return false;
  if (name.find("::") != std::string::npos) return true;
  while (after < code.size() && (code[after] == ' ' || code[after] == '\n')) ++after;
  return after < code.size() && code[after] == '(';
}

// `new` belongs straight into an owner: std::unique_ptr<T>(new T) for constructors that std::make_unique cannot reach.
void check_new(const SourceFile& file, const std::string& code, std::vector<Finding>& out) {
  if (!applies(Where::core_and_sync, file.path) || excepted(file.path, "new")) return;
  std::size_t begin = 0;
  for (int line = 1; begin < code.size(); ++line) {
    const auto end = std::min(code.find('\n', begin), code.size());
    const std::string text = code.substr(begin, end - begin);
    begin = end + 1;
    const auto at = text.find("new ");
    const bool used = at != std::string::npos && (at == 0 || !name_char(text[at - 1])) && at + 4 < text.size() &&
                      name_char(text[at + 4]);
    const bool owned = text.find("unique_ptr") != std::string::npos || text.find("static") != std::string::npos;
    if (used && !owned) out.push_back({file.path, line, "call.new", "Do not call new; use std::make_unique."});
  }
}

}  // namespace

std::vector<Finding> check_calls(const SourceFile& file) {
  std::vector<Finding> out;
  const std::string code = code_only(file.text);
  for (const Ban& ban : bans) {
    const std::string name = ban.name;
    if (!applies(ban.where, file.path) || excepted(file.path, name)) continue;
    for (auto at = code.find(name); at != std::string::npos; at = code.find(name, at + 1)) {
      if (!is_use(code, at, name)) continue;
      out.push_back({file.path, line_of(code, at), "call." + name, "Do not use " + name + "; " + ban.instead + "."});
    }
  }
  check_new(file, code, out);
  return out;
}

}  // namespace siteproof::tidy
