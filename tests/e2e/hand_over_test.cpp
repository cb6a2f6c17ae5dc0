#include <nlohmann/json.hpp>

#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;
using nlohmann::json;

namespace {

json answer(const std::string& data, const Words& words) {
  const Ran ran = ProgramWorld::tablet(data, words);
  INFO(words.front() << " " << ran.errors);
  REQUIRE(ran.exit_code == 0);
  return ran.document;
}

}  // namespace

TEST_CASE("An order goes from one technician's tablet through the server to the next one's, with its open points") {
  ProgramWorld world;
  const std::string chen = world.enrolled_tablet("chen.wei");
  const std::string li = world.enrolled_tablet("li.na");
  const std::string order = world.order();
  for (const char* step : {"accept", "arrive"}) answer(chen, {"order", step, order});
  const json points = answer(chen, {"order", "open-points", order});
  REQUIRE_FALSE(points.at("points").empty());
  const json given = answer(chen, {"order", "hand-over", order, "--to", "li.na", "--note", "keys at the front desk",
                                   "--point", "ask for Mrs. Wang"});
  CHECK(given.at("open_points").size() == points.at("points").size() + 1);
  const std::string first_asked = given.at("first_asked");
  CHECK(ProgramWorld::tablet(chen, {"order", "hand-over", order, "--to", "li.na"}).exit_code == 3);
  answer(chen, {"sync"});
  answer(li, {"sync"});

  const json handed = answer(li, {"handed"});
  REQUIRE(handed.at("orders").size() == 1);
  CHECK(handed.at("orders").at(0).at("id") == order);
  CHECK(handed.at("orders").at(0).at("from") == "chen.wei");
  CHECK(handed.at("orders").at(0).at("note") == "keys at the front desk");
  CHECK(handed.at("orders").at(0).at("open_points") == given.at("open_points"));
  CHECK(handed.at("orders").at(0).at("first_asked") == first_asked);
  answer(li, {"order", "take", order});
  CHECK(ProgramWorld::tablet(li, {"order", "take", order}).exit_code == 3);
  CHECK(answer(li, {"handed"}).at("orders").empty());
  const json sent = answer(li, {"sync"});
  CHECK(sent.at("events_quarantined") == 0);
  const json shown = answer(li, {"order", "show", order});
  CHECK(shown.at("order").at("technician").at("value") == "li.na");
}

TEST_CASE("Two people work with one tablet, and the server takes what each recorded as theirs") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet("chen.wei");
  const std::string order = world.order();
  answer(data, {"order", "accept", order});
  const json code = world.office({"enrol-code", "--technician", "li.na"}).document;
  const Words add{"people", "add", "--server", world.url(), "--code", code.at("code"), "--pin", "2468"};
  // Nobody is added beside an open door.
  CHECK(ProgramWorld::tablet(data, add).exit_code == 3);
  answer(data, {"people", "pin", "--pin", "1357"});
  CHECK(answer(data, add).at("technician") == "li.na");
  CHECK(ProgramWorld::tablet(data, {"people", "switch", "li.na", "--pin", "1357"}).exit_code == 3);
  answer(data, {"people", "switch", "li.na", "--pin", "2468"});
  const json people = answer(data, {"people", "list"}).at("people");
  REQUIRE(people.size() == 2);
  CHECK(people.at(0).at("events_pending") == 1);
  CHECK(people.at(1).at("current") == true);
  // Her own orders only, fetched with her own login; his wait is over whoever's shift it is.
  CHECK(answer(data, {"orders"}).at("orders").empty());
  const json sent = answer(data, {"sync", "--everyone"}).at("people");
  REQUIRE(sent.size() == 2);
  CHECK(sent.at(0).at("technician") == "chen.wei");
  CHECK(sent.at(0).at("events_sent") == 1);
  for (const json& one : sent) CHECK(one.at("events_quarantined") == 0);
  const json hers = answer(data, {"orders"}).at("orders");
  REQUIRE_FALSE(hers.empty());
  CHECK(ProgramWorld::tablet(data, {"order", "show", order}).exit_code == 4);
  answer(data, {"order", "accept", hers.at(0).at("id")});
  CHECK(answer(data, {"sync"}).at("events_quarantined") == 0);
  answer(data, {"people", "switch", "chen.wei", "--pin", "1357"});
  CHECK(answer(data, {"order", "show", order}).at("order").at("status").at("value") == "accepted");
}
