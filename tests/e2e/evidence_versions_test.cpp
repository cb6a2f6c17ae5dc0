#include "tests/e2e/program_world.h"
#include "tests/support/finished_order.h"

using namespace siteproof;

TEST_CASE("Among an order's sealed versions one that proves nothing is marked as such") {
  FinishedOrder world;
  world.sign();
  world.sync();
  world.server.office(world.id, EvidenceSealed{"another manifest\n", "no signature"});
  world.pull();
  // Where the program looks for them.
  const std::filesystem::path data = world.folder.path() / "data";
  std::filesystem::create_directory_symlink(world.keys.folder(), data / "keys");
  const Words list{siteproof_program_path(), "evidence", "versions", world.id.str(), "--data", data.string()};
  Words as_json = list;
  as_json.emplace_back("--json");
  const Ran ran = run_program(as_json);
  INFO(ran.output << ran.errors);
  REQUIRE(ran.exit_code == 0);
  const auto& versions = ran.document.at("versions");
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].at("counts") == true);
  CHECK(versions[1].at("counts") == false);
  const std::string text = run_program(list).output;
  const std::size_t worthless = text.find("worth nothing");
  CHECK(worthless != std::string::npos);
  CHECK(worthless > text.find("Version 2"));
}
