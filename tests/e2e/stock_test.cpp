#include <nlohmann/json.hpp>

#include "core/base/time.h"
#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;
using nlohmann::json;

TEST_CASE("The stock goes from the dispatcher's file through the server into the tablet's search") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  const Ran all = ProgramWorld::tablet(data, {"stock"});
  REQUIRE(all.exit_code == 0);
  CHECK(all.document.at("items").size() >= 40);
  CHECK_FALSE(all.document.at("stale").get<bool>());
  const std::string counted = all.document.at("taken_at");

  const Ran found = ProgramWorld::tablet(data, {"stock", "--search", "角阀"});
  REQUIRE(found.exit_code == 0);
  REQUIRE(found.document.at("items").size() == 1);
  const json valve = found.document.at("items").at(0);
  CHECK(valve.at("code") == "VALVE-15");
  CHECK(valve.at("on_hand") == "24");
  CHECK(valve.at("availability") == "on_hand");
  CHECK(valve.at("price") == json{{"amount", "28"}, {"currency", "CNY"}});
  CHECK(ProgramWorld::tablet(data, {"stock", "--search", "nothing like it"}).document.at("items").empty());

  // A newer picture replaces it whole with the next synchronisation.
  const std::string later = to_rfc3339({parse_rfc3339(counted).value().ms + 60'000});
  const json newer{{"stock",
                    {{"taken_at", later},
                     {"items",
                      {{{"code", "VALVE-15"},
                        {"name", {{"zh", "角阀"}, {"en", "Angle valve"}}},
                        {"unit", "pc"},
                        {"on_hand", "0"},
                        {"special", true}}}}}}};
  REQUIRE(world.office({"import", world.file("stock.json", newer.dump())}).document.at("stock") == 1);
  CHECK(ProgramWorld::tablet(data, {"stock"}).document.at("taken_at") == counted);
  REQUIRE(ProgramWorld::tablet(data, {"sync"}).exit_code == 0);
  const Ran after = ProgramWorld::tablet(data, {"stock", "--search", "angle", "--language", "zh"});
  REQUIRE(after.exit_code == 0);
  REQUIRE(after.document.at("items").size() == 1);
  CHECK(after.document.at("items").at(0).at("availability") == "ordered_ahead");
  CHECK(after.document.at("taken_at") == later);
  CHECK(ProgramWorld::tablet(data, {"stock"}).document.at("items").size() == 1);
}
