#include "tests/tidy/tidy.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace siteproof::tidy;

namespace {

/// A small repository that is as it should be.
std::vector<SourceFile> sound() {
  return {{"core/base/CMakeLists.txt", "siteproof_room(base SOURCES a.cpp LIBS expected)\n"},
          {"core/base/a.h", "#pragma once\n#include <string>\n"},
          {"core/base/a.cpp", "#include \"core/base/a.h\"\n"},
          {"core/model/CMakeLists.txt",
           "siteproof_room(model # its room\n  SOURCES m.cpp\n  USES base\n  LIBS expected)\n"},
          {"core/model/m.h", "#pragma once\n#include \"core/base/a.h\"\n"},
          {"core/model/m.cpp", "#include \"core/model/m.h\"\n"},
          {"tests/model/CMakeLists.txt",
           "set(rooms base model)\nsiteproof_test(model_test SOURCES m_test.cpp USES ${rooms} LABELS quick)\n"},
          {"tests/model/m_test.cpp", "#include \"core/model/m.h\"\n#include \"core/base/a.h\"\n"},
          {"README.md", "Siteproof\n"}};
}

void put(std::vector<SourceFile>& files, const std::string& path, const std::string& text) {
  for (SourceFile& file : files) {
    if (file.path == path) {
      file.text = text;
      return;
    }
  }
  files.push_back({path, text});
}

/// "path:line rule" of everything found after one file was written.
std::vector<std::string> after(const std::string& path, const std::string& text) {
  auto files = sound();
  put(files, path, text);
  std::vector<std::string> out;
  for (const Finding& finding : tidy(files)) {
    CHECK(finding.message.size() > 20);
    out.push_back(finding.path + ':' + std::to_string(finding.line) + ' ' + finding.rule);
  }
  return out;
}

using Found = std::vector<std::string>;
const Found nothing;

}  // namespace

TEST_CASE("a sound tree has no findings") { CHECK(after("README.md", "Siteproof\n") == nothing); }

TEST_CASE("include.up: no include climbs") {
  CHECK(after("core/model/m.h", "#include \"../base/a.h\"\n") == Found{"core/model/m.h:1 include.up"});
  CHECK(after("core/model/m.h", "\n#  include \"core/model/../base/a.h\"\n") == Found{"core/model/m.h:2 include.up"});
}

TEST_CASE("include.top: a quoted include names its whole path") {
  CHECK(after("core/model/m.cpp", "#include \"m.h\"\n") == Found{"core/model/m.cpp:1 include.top"});
  CHECK(after("core/model/m.cpp", "#include <vector>\n#include \"m.moc\"\n") == nothing);
}

TEST_CASE("include.room: a room sees its own headers and those of rooms it names") {
  CHECK(after("core/base/a.cpp", "#include \"core/model/m.h\"\n") == Found{"core/base/a.cpp:1 include.room"});
  CHECK(after("core/model/m.cpp", "#include \"core/base/a.h\"\n") == nothing);
  CHECK(after("tests/model/m_test.cpp", "#include \"core/model/m.h\"\n") == nothing);
  CHECK(after("tests/model/CMakeLists.txt", "siteproof_test(model_test SOURCES m_test.cpp USES model)\n") ==
        Found{"tests/model/m_test.cpp:2 include.room"});
  CHECK(after("core/model/CMakeLists.txt", "siteproof_room(model SOURCES m.cpp # USES base\n)\n") ==
        Found{"core/model/m.h:2 include.room"});
}

TEST_CASE("include.unknown: a folder that no room declares cannot be included") {
  CHECK(after("core/model/m.cpp", "#include \"sync/nowhere/x.h\"\n") == Found{"core/model/m.cpp:1 include.unknown"});
}

TEST_CASE("room.uses: the declared uses follow the design") {
  CHECK(after("core/base/CMakeLists.txt", "\nsiteproof_room(base SOURCES a.cpp USES model)\n") ==
        Found{"core/base/CMakeLists.txt:2 room.uses"});
  CHECK(after("sync/server/CMakeLists.txt", "siteproof_room(server SOURCES s.cpp USES base engine usecases)\n") ==
        Found{"sync/server/CMakeLists.txt:1 room.uses", "sync/server/CMakeLists.txt:1 room.uses"});
  CHECK(after("sync/server/CMakeLists.txt", "siteproof_room(server SOURCES s.cpp USES base model)\n") == nothing);
}

TEST_CASE("room.unknown: a new room is entered in the table first") {
  CHECK(after("core/attic/CMakeLists.txt", "siteproof_room(attic SOURCES x.cpp USES base)\n") ==
        Found{"core/attic/CMakeLists.txt:1 room.unknown"});
  CHECK(after("tests/attic/CMakeLists.txt", "siteproof_room(attic SOURCES x.cpp USES base)\n") == nothing);
}

TEST_CASE("room.backdoor: nobody puts the repository's top on the include path") {
  CHECK(after("core/model/CMakeLists.txt",
              "siteproof_room(model SOURCES m.cpp USES base)\ntarget_include_directories(model PRIVATE "
              "${CMAKE_SOURCE_DIR})\n") == Found{"core/model/CMakeLists.txt:2 room.backdoor"});
  CHECK(after("core/model/CMakeLists.txt",
              "siteproof_room(model SOURCES m.cpp USES base)\ntarget_include_directories(model PRIVATE "
              "${CMAKE_CURRENT_BINARY_DIR})\n") == nothing);
}

TEST_CASE("banned calls are found in code and not in words about them") {
  const std::vector<std::pair<std::string, std::string>> calls{
      {"std::this_thread::sleep_for(1s)", "sleep_for"},
      {"sleep_until(t)", "sleep_until"},
      {"usleep(5)", "usleep"},
      {"::nanosleep(&t, nullptr)", "nanosleep"},
      {"int x = std::rand()", "std::rand"},
      {"srand(1)", "srand"},
      {"sprintf(b, f)", "sprintf"},
      {"vsprintf (b, f, a)", "vsprintf"},
      {"strcpy(a, b)", "strcpy"},
      {"strcat(a, b)", "strcat"},
      {"gets(line)", "gets"},
      {"auto s = std::format(f)", "std::format"},
      {"std::jthread t", "std::jthread"},
      {"std::expected<int, E> e", "std::expected"},
      {"::system(c)", "system"},
      {"popen(c, m)", "popen"},
      {"std::regex r", "std::regex"},
      {"atoi(s)", "atoi"},
      {"atol(s)", "atol"},
      {"atof(s)", "atof"},
      {"context->x(); setContextProperty(a, b)", "setContextProperty"},
      {"localtime(&t)", "localtime"},
      {"std::chrono::system_clock::now()", "system_clock::now"},
      {"std::cout << 1", "std::cout"},
      {"std::cerr << 1", "std::cerr"},
      {"printf(f)", "printf"},
      {"auto* p = new Thing()", "new"}};
  for (const auto& [code, name] : calls) {
    INFO(code);
    const auto found = after("core/base/a.cpp", "\n  " + code + ";\n");
    CHECK(std::find(found.begin(), found.end(), "core/base/a.cpp:2 call." + name) != found.end());
    CHECK(after("core/base/a.cpp", "// " + code + "\n/* " + code + "\n */\nauto t = R\"x(" + code +
                                       ")x\";\nauto u = \"" + code + "\";\n") == nothing);
  }
}

TEST_CASE("what only looks like a banned call passes") {
  for (const char* code :
       {"database.system(x)", "QLocale::system()", "file->popen(x)", "my_system(x)", "system_random()", "targets(x)",
        "std::fprintf2(x)", "int system = 1", "fmt::format(x)", "std::unique_ptr<T>(new T(x))", "renew (x)",
        "auto n = 1'000'000; f('\"'); g(\"usleep(1)\")"}) {
    INFO(code);
    CHECK(after("core/base/a.cpp", std::string(code) + ";\n") == nothing);
  }
}

TEST_CASE("some calls are banned only where they do harm") {
  CHECK(after("tests/model/m_test.cpp", "auto r = std::regex(x); popen(a, b); std::cout << 1; auto* p = new T;\n") ==
        nothing);
  CHECK(after("tests/model/m_test.cpp", "\nstd::this_thread::sleep_for(1s);\n") ==
        Found{"tests/model/m_test.cpp:2 call.sleep_for"});
}

TEST_CASE("text.unfinished: nothing is marked as to be done") {
  CHECK(after("core/base/a.cpp", std::string("// TO") + "DO later\n") == Found{"core/base/a.cpp:1 text.unfinished"});
  CHECK(after("README.md", std::string("a\n FIX") + "ME: b\n") == Found{"README.md:2 text.unfinished"});
  CHECK(after("core/base/a.cpp", std::string("// MASTO") + "DON\n") == nothing);
}

TEST_CASE("text.machine_path: no path of one machine") {
  CHECK(after("core/base/a.cpp", std::string("auto p = \"/ho") + "me/li/x\";\n") ==
        Found{"core/base/a.cpp:1 text.machine_path"});
  CHECK(after("platform/x.sh", std::string("cd /ro") + "ot/x\n") == Found{"platform/x.sh:1 text.machine_path"});
  CHECK(after("core/base/a.cpp", std::string("auto p = \"data/wo") + "rk/x\"; // ${DIR}/ho" + "me/y\n") == nothing);
}

TEST_CASE("text.registry: no registry is named") {
  CHECK(after("platform/x.json", std::string("{\"a\": \"https://registry.") + "npmjs.org/x\"}\n") ==
        Found{"platform/x.json:1 text.registry"});
}

TEST_CASE("text.tab: sources are indented with spaces") {
  CHECK(after("core/base/a.cpp", "\tint x;\n") == Found{"core/base/a.cpp:1 text.tab"});
  CHECK(after("platform/x.sh", "\techo\n") == nothing);
}

TEST_CASE("file.long: a file that is too long holds two things") {
  const auto lines = [](int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += "//\n";
    return out;
  };
  CHECK(after("core/base/a.cpp", lines(500)) == nothing);
  CHECK(after("core/base/a.cpp", lines(501)) == Found{"core/base/a.cpp:501 file.long"});
  CHECK(after("qml/app/Main.qml", lines(300)) == nothing);
  CHECK(after("qml/app/Main.qml", lines(301)) == Found{"qml/app/Main.qml:301 file.long"});
  CHECK(after("README.md", lines(900)) == nothing);
}

TEST_CASE("file.top: the top level holds the rooms and nothing else") {
  CHECK(after("utils/a.cpp", "") == Found{"utils/a.cpp:0 file.top"});
  CHECK(after("notes.txt", "") == Found{"notes.txt:0 file.top"});
  CHECK(after(".gitignore", "build\n") == nothing);
  CHECK(after("LICENSE", "MIT\n") == nothing);
}

TEST_CASE("code and words are told apart") {
  CHECK(code_only("a // b\nc") == "a //  \nc");
  CHECK(code_only("a /* b\n b */ c") == "a /*  \n   */ c");
  CHECK(code_only("f(\"x\\\"y\", 'z')") == "f(\"    \", ' ')");
  CHECK(code_only("R\"sql(a \"b\")sql\" c") == "R\"sql(     )sql\" c");
  CHECK(code_only("1'000'000 x") == "1'000'000 x");
  CHECK(code_only("\"unended") == "\"       ");
}
