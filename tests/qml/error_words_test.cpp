#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "qml/viewmodels/words.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

using Codes = std::map<std::string, std::string>;  ///< and where each is used

/// Codes of these domains wherever one is made, as they stand in the sources.
Codes codes_of(const std::set<std::string>& domains) {
  const std::regex made(R"re((?:ErrorKind::\w+,\s*|refuse\(\s*|\.code = |: )"([a-z_]+)\.([a-z_]+)",?)re");
  const std::filesystem::path top(SITEPROOF_SOURCES);
  Codes out;
  for (const char* folder : {"core", "platform/common", "qml"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top / folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".h") continue;
      std::ifstream in(entry.path());
      const std::string text{std::istreambuf_iterator<char>(in), {}};
      for (std::sregex_iterator code(text.begin(), text.end(), made), end; code != end; ++code) {
        if (domains.contains((*code)[1])) out[(*code)[1].str() + "." + (*code)[2].str()] = entry.path().string();
      }
    }
  }
  // The codes of files are put together from their owner and these.
  for (const char* kind : {"full", "read_only", "missing", "io"}) {
    for (const std::string owner : {"file.", "vault."}) out[owner + kind] = "core/evidence/posix_file.cpp";
  }
  return out;
}

TEST_CASE("every refusal around photos, recordings, reports and files has words of the interface's own") {
  need_application();
  const Codes codes = codes_of({"hand_over", "report", "report_template", "media", "recording", "evidence", "file",
                                "marks", "vault", "material", "receive", "substitute", "return", "count", "part"});
  CHECK(codes.size() > 30);
  // Asked for by programs alone: a person cannot choose where reading begins.
  const std::set<std::string> never_shown{"vault.offset"};
  for (const auto& [code, where] : codes) {
    if (never_shown.contains(code)) continue;
    INFO(code << " of " << where);
    const std::string detail = "the core's own sentence";
    const Error error{ErrorKind::storage, code, detail};
    CHECK_FALSE(words::problem(error).contains(QString::fromStdString(detail)));
  }
}

}  // namespace
}  // namespace siteproof
