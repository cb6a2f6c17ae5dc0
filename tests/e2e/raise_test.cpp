#include <nlohmann/json.hpp>

#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;
using nlohmann::json;

namespace {

constexpr const char* office_document = R"json({
  "households": [{"id": "H-PUBLIC", "address": {"estate": "云杉花园", "building": "公共", "unit": "", "room": ""},
    "owner": {"name": "物业", "phone": "0571"}}],
  "templates": [{"id": "round", "version": 1, "workflow": "inspection", "title": {"zh": "巡检", "en": "Round"}, "sections": [
    {"id": "findings", "stage": "acceptance", "title": {"zh": "整改项", "en": "Findings"}, "items": [
      {"id": "finding", "kind": "repeat", "title": {"zh": "整改项", "en": "Findings"}, "items": [
        {"id": "what", "kind": "text", "title": {"zh": "问题", "en": "What is wrong"}},
        {"id": "how_bad", "kind": "choice", "title": {"zh": "程度", "en": "Severity"}, "options": [
          {"id": "danger", "title": {"zh": "危险", "en": "Dangerous"}}]},
        {"id": "raise_it", "kind": "yes_no", "raise": "nobody_has_it", "title": {"zh": "派单", "en": "Raise an order"}}]}]}]}],
  "orders": [{"id": "XJ-7", "household": "H-PUBLIC", "class": "ordinary", "title": "巡检", "place": "车库",
    "reported_at": "2026-11-20T08:00:00Z", "first_asked": "anna", "technician": "chen.wei",
    "template": {"id": "round", "version": 1}}]
})json";

json answer(const std::string& data, const Words& words) {
  const Ran ran = ProgramWorld::tablet(data, words);
  INFO(words.front() << " " << ran.errors);
  REQUIRE(ran.exit_code == 0);
  return ran.document;
}

}  // namespace

TEST_CASE("A finding raises an order at the command line, once, and the office has it after the next sync") {
  ProgramWorld world;
  const Ran imported = world.office({"import", world.file("round.json", office_document)});
  INFO(imported.errors << imported.output);
  REQUIRE(imported.exit_code == 0);
  const std::string data = world.enrolled_tablet();
  for (const Words& said : {Words{"finding.a", "added"}, Words{"finding.a.what", "护栏松动"},
                            Words{"finding.a.how_bad", "danger"}, Words{"finding.a.raise_it", "yes"}}) {
    answer(data, {"answer", "XJ-7", said[0], said[1]});
  }
  const json before = answer(data, {"raise", "XJ-7"});
  REQUIRE(before.at("open").size() == 1);
  CHECK(before.at("open").at(0).at("item") == "finding.a.raise_it");
  CHECK(before.at("open").at(0).at("class") == "emergency");
  CHECK(ProgramWorld::tablet(data, {"raise", "XJ-7", "finding.a.what"}).exit_code == 3);
  CHECK(ProgramWorld::tablet(data, {"raise", "XJ-8", "finding.a.raise_it"}).exit_code == 4);

  const json raised = answer(data, {"raise", "XJ-7", "finding.a.raise_it"});
  const std::string number = raised.at("id");
  CHECK(number.rfind("XJ-7-R", 0) == 0);
  CHECK(raised.at("technician").is_null());
  CHECK(answer(data, {"raise", "XJ-7", "finding.a.raise_it", "--for-me"}).at("id") == number);
  const json after = answer(data, {"raise", "XJ-7"});
  CHECK(after.at("open").empty());
  REQUIRE(after.at("raised").size() == 1);
  CHECK(after.at("raised").at(0).at("sent") == false);
  CHECK(answer(data, {"order", "show", number}).at("order").at("intake").at("raised_from") == "XJ-7");

  CHECK(answer(data, {"sync"}).at("events_quarantined") == 0);
  const Ran there = world.office({"show", number});
  REQUIRE(there.exit_code == 0);
  CHECK(there.document.at("state").at("intake").at("title") == "护栏松动");
  REQUIRE(world.office({"assign", number, "--to", "chen.wei"}).exit_code == 0);
  answer(data, {"sync"});
  CHECK(answer(data, {"order", "show", number}).at("digest") == world.office({"show", number}).document.at("digest"));
}
