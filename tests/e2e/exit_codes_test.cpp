#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;

namespace {

// One sentence on standard error, and nothing that looks like a program talking to itself.
void check_refused(const Ran& ran, int exit_code, const std::string& code) {
  INFO(ran.errors << ran.output);
  CHECK(ran.exit_code == exit_code);
  REQUIRE(ran.document.is_object());
  CHECK(ran.document.at("error").at("code") == code);
  CHECK(ran.errors.find('\n') == ran.errors.size() - 1);
  CHECK(ran.errors.size() > 20);
}

}  // namespace

TEST_CASE("Every kind of refusal has its exit code, its rule's name and one sentence") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  const std::string& order = world.order();

  SECTION("usage: a command line that makes no sense") {
    const Ran ran = run_program({siteproof_program_path(), "order", "fly", order});
    CHECK(ran.exit_code == 2);
    CHECK_FALSE(ran.errors.empty());
  }
  SECTION("usage: a value that is none") {
    check_refused(ProgramWorld::tablet(data, {"orders", "--state", "flying"}), 2, "name.unknown");
    check_refused(ProgramWorld::tablet(data, {"order", "show", "../etc"}), 2, "name.malformed");
    check_refused(ProgramWorld::tablet(data, {"requisition", "add", order, "--item", "X", "--quantity", "1e5"}), 2,
                  "decimal.malformed");
  }
  SECTION("rule: a step out of turn names the rule") {
    check_refused(ProgramWorld::tablet(data, {"order", "finish", order}), 3, "workflow.self_checked");
    REQUIRE(ProgramWorld::tablet(data, {"order", "accept", order}).exit_code == 0);
    REQUIRE(ProgramWorld::tablet(data, {"order", "arrive", order}).exit_code == 0);
    check_refused(ProgramWorld::tablet(data, {"order", "survey", order}), 3, "consent.missing");
    check_refused(ProgramWorld::tablet(data, {"order", "resume", order}), 3, "workflow.resume");
    check_refused(ProgramWorld::tablet(data, {"answer", order, "moisture", "140"}), 3, "answer.limits");
    check_refused(ProgramWorld::tablet(data, {"answer", order, "no_such_item", "1"}), 3, "answer.item");
  }
  SECTION("rule: the tablet is enrolled already, or not yet") {
    check_refused(ProgramWorld::tablet(data, {"enrol", "--server", world.url(), "--code", "anything"}), 3,
                  "enrol.again");
    const std::string fresh = (world.folder() / "fresh").string();
    check_refused(ProgramWorld::tablet(fresh, {"sync"}), 3, "enrol.missing");
  }
  SECTION("not found: an order and a photo that are not here") {
    check_refused(ProgramWorld::tablet(data, {"order", "show", "WO-NONE"}), 4, "order.unknown");
    check_refused(ProgramWorld::tablet(data, {"order", "accept", "WO-NONE"}), 4, "order.unknown");
    check_refused(ProgramWorld::tablet(data, {"photo", "get", "018f0000-0000-7000-8000-000000000000", "x.jpg"}), 4,
                  "photo.unknown");
    check_refused(world.office({"show", "WO-NONE"}), 4, "order.unknown");
  }
  SECTION("network: nobody answers, and what was entered waits") {
    REQUIRE(ProgramWorld::tablet(data, {"order", "note", order, "--text", "stays"}).exit_code == 0);
    const Ran ran = ProgramWorld::tablet(data, {"sync", "--server", "http://127.0.0.1:1", "--attempts", "1"});
    INFO(ran.errors);
    CHECK(ran.exit_code == 6);
    CHECK(ProgramWorld::tablet(data, {"status"}).document.at("events_pending") == 1);
  }
  SECTION("network: a token that the server does not know") {
    const Ran ran = run_program(
        {siteproof_program_path(), "dispatch", "show", order, "--server", world.url(), "--token", "wrong", "--json"});
    CHECK(ran.exit_code == 6);
  }
}

TEST_CASE("A tablet that lost its order to another technician still delivers what was recorded") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  const std::string& order = world.order();
  REQUIRE(ProgramWorld::tablet(data, {"order", "accept", order}).exit_code == 0);
  REQUIRE(ProgramWorld::tablet(data, {"photo", "add", order, world.photo(1), "--stage", "before"}).exit_code == 0);
  REQUIRE(world.office({"assign", order, "--to", "li.na"}).exit_code == 0);
  const Ran synced = ProgramWorld::tablet(data, {"sync"});
  INFO(synced.errors);
  REQUIRE(synced.exit_code == 0);
  const Ran seen = world.office({"show", order});
  CHECK(seen.document.at("state").at("photos").size() == 1);
  CHECK(seen.document.at("state").at("technician").at("value") == "li.na");
  CHECK(seen.document.at("conflicts") == 1);
  const std::string other = world.enrolled_tablet("li.na");
  CHECK(ProgramWorld::tablet(other, {"order", "show", order}).document.at("digest") == seen.document.at("digest"));
}
