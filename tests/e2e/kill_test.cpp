#include <fmt/core.h>

#include <csignal>

#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;

TEST_CASE("Killed at any moment of adding photographs, every one that was called saved is there, once") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  constexpr int photos = 6;
  Words words{siteproof_program_path(), "photo", "add", world.order(), "--stage", "before", "--data", data};
  for (int i = 0; i < photos; ++i) words.push_back(world.photo(i));
  // A kill after each number of lines meets the program in the middle of the photograph after it.
  for (int kill_after = 0; kill_after < photos; ++kill_after) {
    auto child = ChildProcess::start(words);
    REQUIRE(child);
    int saved = 0;
    std::string line;
    while (saved < kill_after && child->read_line(line)) ++saved;
    child->signal(SIGKILL);
    static_cast<void>(child->wait());
    while (child->read_line(line)) saved += line.rfind("saved", 0) == 0 ? 1 : 0;
    const auto listed = ProgramWorld::tablet(data, {"photo", "list", world.order()}).document.at("photos").size();
    INFO("killed after " << kill_after << " lines");
    CHECK(listed >= static_cast<std::size_t>(saved));
    const Ran health = ProgramWorld::tablet(data, {"doctor"});
    INFO(health.errors);
    CHECK(health.exit_code == 0);
  }
  REQUIRE(run_program(words).exit_code == 0);
  CHECK(ProgramWorld::tablet(data, {"photo", "list", world.order()}).document.at("photos").size() == photos);
  CHECK(ProgramWorld::tablet(data, {"photo", "recovered"}).document.at("recovered").empty());
}

TEST_CASE("Killed at any moment of synchronising, everything still arrives once") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  for (int i = 0; i < 4; ++i) {
    REQUIRE(
        ProgramWorld::tablet(data, {"photo", "add", world.order(), world.photo(i), "--stage", "before"}).exit_code ==
        0);
  }
  for (int lines = 0; lines < 4; ++lines) {
    auto child = ChildProcess::start({siteproof_program_path(), "sync", "--data", data});
    REQUIRE(child);
    std::string line;
    for (int i = 0; i < lines && child->read_line(line); ++i) {
    }
    child->signal(SIGKILL);
    static_cast<void>(child->wait());
  }
  const Ran synced = ProgramWorld::tablet(data, {"sync"});
  INFO(synced.errors);
  REQUIRE(synced.exit_code == 0);
  const Ran seen = world.office({"show", world.order()});
  CHECK(seen.document.at("state").at("photos").size() == 4);
  for (const auto& [hash, received] : seen.document.at("files").items()) CHECK(received == true);
  const auto status = ProgramWorld::tablet(data, {"status"}).document;
  CHECK(status.at("orders").at(world.order()) == seen.document.at("digest"));
}
