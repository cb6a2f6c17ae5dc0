#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "platform/common/child_process/child_process.h"
#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

std::string said(const Words& command) { return value_of(run_command(command)).output; }

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("The owner's report comes from the tablet alone, signed, and a faulty template changes nothing") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  world.agree_plan(data);
  const std::string pdf = (world.folder() / "report.pdf").string();
  const Words report{"report", world.order(), "--output", pdf, "--language", "en"};
  const auto with = [&](const Words& more) {
    Words all = report;
    all.insert(all.end(), more.begin(), more.end());
    return ProgramWorld::tablet(data, all);
  };

  const Ran made = with({"--sign"});
  INFO(made.errors);
  REQUIRE(made.exit_code == 0);
  CHECK(made.document.at("signed") == true);
  CHECK(said({"pdfsig", "-nocert", pdf}).find("Signature is Valid.") != std::string::npos);
  const std::string text = said({"pdftotext", "-layout", pdf, "-"});
  CHECK(text.find("Draft: not signed") != std::string::npos);
  CHECK(text.find(world.order()) != std::string::npos);

  REQUIRE(with({"--template", world.file("acme.json", R"({"logo": "ACME", "colours": {"accent": "#7a1f1f"}})")})
              .exit_code == 0);
  CHECK(said({"pdftotext", pdf, "-"}).find("ACME") != std::string::npos);
  const Ran refused = with({"--template", world.file("faulty.json", "{\n\"logo\": \"\"}")});
  CHECK(refused.exit_code == 2);
  CHECK(refused.errors.find("Line 2 of the report's template") != std::string::npos);
  REQUIRE(with({}).exit_code == 0);
  CHECK(said({"pdftotext", pdf, "-"}).find("ACME") != std::string::npos);
}

TEST_CASE("A photograph's copy for the owner is another file, and the original stays byte for byte") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  world.agree_plan(data);
  const std::string source = world.photo(77);
  const Ran added = ProgramWorld::tablet(data, {"photo", "add", world.order(), "--stage", "before", source});
  REQUIRE(added.exit_code == 0);
  const std::string id = added.document.at("photos").at(0).at("id");
  const std::string copy = (world.folder() / "copy.jpg").string();
  const Ran exported = ProgramWorld::tablet(data, {"photo", "export", id, copy, "--annotated", "--for-owner"});
  INFO(exported.errors);
  REQUIRE(exported.exit_code == 0);
  CHECK(exported.document.at("position") == false);
  CHECK(bytes_of(copy).substr(0, 3) == "\xFF\xD8\xFF");
  CHECK(bytes_of(copy) != bytes_of(source));
  const std::string original = (world.folder() / "original.jpg").string();
  REQUIRE(ProgramWorld::tablet(data, {"photo", "export", id, original}).exit_code == 0);
  CHECK(bytes_of(original) == bytes_of(source));
}
