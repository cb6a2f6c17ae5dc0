#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;

TEST_CASE("Several processes on one data folder take turns, and nobody's work is lost") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  constexpr int writers = 4;
  constexpr int notes = 5;
  std::vector<ChildProcess> children;
  for (int i = 0; i < writers; ++i) {
    // Each writer is a shell that runs the command a few times over.
    auto child = ChildProcess::start({"sh", "-c", "for n in 1 2 3 4 5; do \"$@\" --text \"note $n\" || exit 1; done",
                                      "sh", siteproof_program_path(), "order", "note", world.order(), "--data", data});
    REQUIRE(child);
    children.push_back(std::move(*child));
  }
  for (ChildProcess& child : children) {
    std::string line;
    while (child.read_line(line)) {
    }
    CHECK(child.wait() == 0);
  }
  CHECK(ProgramWorld::tablet(data, {"status"}).document.at("events_pending") == writers * notes);
  CHECK(ProgramWorld::tablet(data, {"doctor"}).exit_code == 0);
  REQUIRE(ProgramWorld::tablet(data, {"sync"}).exit_code == 0);
  CHECK(world.office({"show", world.order()}).document.at("state").at("notes").size() == writers * notes);
}
