#include <nlohmann/json.hpp>

#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;
using nlohmann::json;

namespace {

struct Desk {
  Ran run(Words words, const std::string& tablet = {}) const {
    words.insert(words.begin(), "material");
    return ProgramWorld::tablet(tablet.empty() ? data : tablet, std::move(words));
  }
  /// A move of the order's material that must work.
  json move(const char* what, Words words) const {
    words.insert(words.begin(), {what, world.order()});
    const Ran ran = run(std::move(words));
    INFO(ran.errors);
    REQUIRE(ran.exit_code == 0);
    return ran.document;
  }
  std::string ask(const Words& more) const {
    Words words{"requisition", "add", world.order()};
    words.insert(words.end(), more.begin(), more.end());
    const Ran ran = ProgramWorld::tablet(data, words);
    INFO(ran.errors);
    REQUIRE(ran.exit_code == 0);
    return ran.document.at("requisition");
  }
  void sync() const { REQUIRE(ProgramWorld::tablet(data, {"sync"}).exit_code == 0); }
  json van() const { return run({"stock"}).document.at("van"); }

  ProgramWorld world;
  std::string data = world.enrolled_tablet();
};

// One sentence for a person, with the rule's name for a program.
void check_refused(const Ran& ran, int exit_code, const std::string& code) {
  INFO(ran.errors << ran.output);
  CHECK(ran.exit_code == exit_code);
  REQUIRE(ran.document.is_object());
  CHECK(ran.document.at("error").at("code") == code);
  CHECK(ran.errors.find('\n') == ran.errors.size() - 1);
}

}  // namespace

TEST_CASE(
    "Material is asked for, granted in part, received, used, returned, counted and traced from the command line") {
  Desk desk;
  const std::string asked = desk.ask({"--item", "VALVE-15", "--quantity", "3"});
  const auto valve = [&] {
    return ProgramWorld::tablet(desk.data, {"stock", "--search", "VALVE-15"}).document.at("items").at(0);
  };
  CHECK(valve().at("available") == "21");
  CHECK(valve().at("reserved") == "3");
  desk.sync();
  const Ran granted = desk.world.office({"answer-requisition", desk.world.order(), "--requisition", asked, "--state",
                                         "partly", "--quantity", "2", "--reason", "few left"});
  INFO(granted.errors);
  REQUIRE(granted.exit_code == 0);
  desk.sync();
  const Words receive{"--item", "VALVE-15", "--batch", "B7", "--requisition", asked};
  Words too_many = receive;
  too_many.insert(too_many.begin(), {"receive", desk.world.order(), "--quantity", "3"});
  check_refused(desk.run(too_many), 3, "receive.beyond_grant");
  Words fitting = receive;
  fitting.insert(fitting.end(), {"--quantity", "2"});
  CHECK(desk.move("receive", fitting).at("warnings").empty());
  CHECK(desk.van().at(0).at("balance") == "2");
  CHECK(desk.van().at(0).at("unit") == "pc");

  CHECK(desk.move("use", {"--item", "VALVE-15", "--quantity", "1", "--batch", "B7"}).at("warnings").empty());
  desk.move("return", {"--item", "VALVE-15", "--quantity", "1", "--batch", "B7", "--reason", "left over"});
  CHECK(desk.van().empty());
  const json less = desk.move("use", {"--item", "VALVE-15", "--quantity", "1.5"});
  CHECK(less.at("warnings").at(0).at("en") == "VALVE-15: 1.5 pc more went out than came in: count it.");
  CHECK(desk.van().at(0).at("finding").at("zh").get<std::string>().find("1.5") != std::string::npos);

  const json lines = desk.run({"count", desk.world.order()}).document;
  CHECK(lines.at("location") == "van:chen.wei");
  CHECK(lines.at("lines").at(0).at("expected") == "-1.5");
  CHECK(lines.at("lines").at(0).at("counted").is_null());
  CHECK(desk.move("count", {"--item", "VALVE-15", "--quantity", "4"}).at("recorded") == 1);
  CHECK(desk.move("count", {"--item", "VALVE-15", "--quantity", "4"}).at("recorded") == 0);
  CHECK(desk.van().at(0).at("balance") == "4");
  CHECK_FALSE(desk.van().at(0).at("count_due").get<bool>());

  const json traced = desk.run({"trace", "B7"}).document.at("lines");
  REQUIRE(traced.size() == 3);
  CHECK(traced.at(0).at("kind") == "received");
  CHECK(traced.at(1).at("kind") == "used");
  CHECK(traced.at(1).at("order") == desk.world.order());
  CHECK(traced.at(2).at("kind") == "returned");

  // The technician's second tablet knows the same van.
  desk.sync();
  const std::string second = desk.world.enrolled_tablet();
  CHECK(desk.run({"stock"}, second).document.at("van") == desk.van());
}

TEST_CASE("A part is shown on its photo, and the owner agrees before a substitute is used") {
  const Desk desk;
  const Ran added =
      ProgramWorld::tablet(desk.data, {"photo", "add", desk.world.order(), desk.world.photo(1), "--stage", "before"});
  REQUIRE(added.exit_code == 0);
  const Ran listed = ProgramWorld::tablet(desk.data, {"photo", "list", desk.world.order()});
  const std::string photo = listed.document.at("photos").at(0).at("id");
  desk.move("use", {"--item", "VALVE-15", "--quantity", "1", "--batch", "S-1", "--photo", photo});
  CHECK(desk.run({"trace", "S-1"}).document.at("lines").at(0).at("photo") == photo);
  check_refused(desk.run({"use", desk.world.order(), "--item", "VALVE-15", "--quantity", "1", "--photo",
                          "018f0000-0000-7000-8000-000000000000"}),
                3, "part.photo");

  const std::string asked = desk.ask({"--item", "VALVE-15", "--quantity", "1"});
  desk.sync();
  const Ran put =
      desk.world.office({"answer-requisition", desk.world.order(), "--requisition", asked, "--state", "substituted",
                         "--substitute", "PVC-ELBOW-25", "--quantity", "1", "--reason", "used up"});
  INFO(put.errors);
  REQUIRE(put.exit_code == 0);
  desk.sync();
  const Words use{"use", desk.world.order(), "--item", "PVC-ELBOW-25", "--quantity", "1"};
  check_refused(desk.run(use), 3, "substitute.consent");
  desk.move("substitute", {"--requisition", asked, "--by", "the owner", "--how", "phone"});
  CHECK(desk.run(use).exit_code == 0);
}

TEST_CASE("Bad input to the material commands gets one clear sentence and records nothing") {
  const Desk desk;
  const std::string& order = desk.world.order();
  check_refused(desk.run({"use", order, "--quantity", "1"}), 2, "material.item");
  check_refused(desk.run({"use", order, "--item", "VALVE-15", "--quantity", "1e5"}), 2, "decimal.malformed");
  check_refused(desk.run({"use", order, "--item", "VALVE-15", "--quantity", "0"}), 3, "material.quantity");
  check_refused(desk.run({"use", order, "--barcode", "4006381333931", "--quantity", "1"}), 4, "barcode.unknown");
  check_refused(desk.run({"use", "WO-NONE", "--item", "VALVE-15", "--quantity", "1"}), 4, "order.unknown");
  check_refused(desk.run({"return", order, "--item", "VALVE-15", "--quantity", "1", "--reason", " "}), 3,
                "return.reason");
  check_refused(desk.run({"receive", order, "--item", "VALVE-15", "--quantity", "1", "--requisition", "x"}), 2,
                "id.malformed");
  check_refused(desk.run({"count", order, "--quantity", "1"}), 2, "material.item");
  check_refused(desk.run({"count", order, "--location", "garage"}), 3, "count.location");
  check_refused(desk.run({"count", order, "--item", "VALVE-15", "--quantity=-1"}), 3, "count.quantity");
  check_refused(desk.run({"stock", "--person", "../etc"}), 2, "name.malformed");
  check_refused(ProgramWorld::tablet(desk.data, {"requisition", "add", order, "--item", "VALVE-15", "--quantity", "1",
                                                 "--needed-at", "2020-01-01T00:00:00Z"}),
                3, "requisition.needed_at");
  CHECK(ProgramWorld::tablet(desk.data, {"status"}).document.at("events_pending") == 0);
  CHECK(desk.van().empty());
}
