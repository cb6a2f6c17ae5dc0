#include <nlohmann/json.hpp>

#include "core/model/checklist_template.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using nlohmann::json;

namespace {

json good() {
  return json::parse(R"json({
    "id": "t", "version": 1, "title": {"zh": "甲", "en": "A"}, "workflow": "inspection", "utc_offset_minutes": 480,
    "sections": [{"id": "s", "stage": "survey", "title": {"zh": "甲", "en": "A"}, "items": [
      {"id": "a", "kind": "number", "title": {"zh": "甲", "en": "A"}, "relevant": "${b} > 1"},
      {"id": "b", "kind": "computed", "calculation": "1 + 1", "title": {"zh": "甲", "en": "A"}},
      {"id": "r", "kind": "repeat", "title": {"zh": "甲", "en": "A"}, "raise": "leak", "items": [
        {"id": "where", "kind": "pin", "title": {"zh": "甲", "en": "A"}},
        {"id": "p", "kind": "photo", "count": {"min": 1, "max": 4}, "photo_stage": "before", "title": {"zh": "甲", "en": "A"}}]},
      {"id": "w", "kind": "timed_test", "minutes": {"min": 1440}, "title": {"zh": "甲", "en": "A"}}]}],
    "verdicts": [{"when": "${a} > 3 and photos('p') > 0", "verdict": {"id": "v", "title": {"zh": "甲", "en": "A"}},
      "part": "pipes", "materials": [{"code": "P-1", "quantity": "2"}], "second_person": true}],
    "visit": [{"step": "call_ahead", "mode": "block", "override": true}],
    "reminders": [{"id": "call", "from": "appointment", "minutes": -15, "text": {"zh": "甲", "en": "A"}}],
    "call_backs": [{"id": "first", "within_hours": 24, "classes": ["ordinary"], "title": {"zh": "甲", "en": "A"},
      "questions": {"id": "call_back", "version": 1}}],
    "warranty": {"pipes": {"months": 24, "title": {"zh": "甲", "en": "A"}}},
    "complaint_hours": {"1": 24, "2": 48, "3": 72},
    "floor_plans": [{"id": "A1", "width_mm": 9000, "height_mm": 7000, "title": {"zh": "甲", "en": "A"},
      "rooms": [{"id": "hall", "title": {"zh": "甲", "en": "A"}, "outline": [{"x":0,"y":0},{"x":10000,"y":0},{"x":0,"y":10000}]}]}]
  })json");
}
json& item(json& d, std::size_t n) { return d["sections"][0]["items"][n]; }

}  // namespace

TEST_CASE("a template holds the visit's rules, reminders, call-backs, warranty and floor plans") {
  const auto read = value_of(parse_template(good()));
  CHECK(read.workflow == Workflow::inspection);
  CHECK(read.utc_offset == std::chrono::minutes(480));
  CHECK(read.find(ItemId{"p"})->count_max == 4);
  CHECK(read.find(ItemId{"r.x1.p"}) == read.find(ItemId{"p"}));
  CHECK(read.find(ItemId{"r.x1"})->raise == "leak");
  CHECK(read.find(ItemId{"w"})->minutes_min == 1440);
  CHECK(read.verdict("v")->materials.front().code == ItemId{"P-1"});
  CHECK(read.verdict("v")->second_person);
  REQUIRE(read.policy.step("call_ahead") != nullptr);
  CHECK(read.policy.step("call_ahead")->overridable);
  CHECK(read.policy.reminders.front().minutes == -15);
  CHECK(read.policy.call_backs.front().questions == TemplateRef{TemplateId{"call_back"}, 1});
  CHECK(read.policy.warranty.at("pipes").months == 24);
  CHECK(read.policy.complaint_hours.at(3) == 72);
  REQUIRE(read.policy.floor_plan("A1") != nullptr);
  CHECK(read.policy.floor_plan("A1")->rooms.front().outline.size() == 3);
}

TEST_CASE("a bad rule in a template is refused with the place of what is wrong") {
  struct Case {
    const char* place;
    void (*spoil)(json&);
  };
  const Case cases[]{
      {"/sections/0/items/0/id: ", [](json& d) { item(d, 0)["id"] = "a.b"; }},
      {"/sections/0/items/0/relevant: ", [](json& d) { item(d, 0)["relevant"] = "${b} >"; }},
      {"/sections/0/items/0/relevant: ", [](json& d) { item(d, 0)["relevant"] = "${c} > 1"; }},
      {"/sections/0/items/0/relevant: ", [](json& d) { item(d, 0)["relevant"] = "verdict('w')"; }},
      {"/sections/0/items/0/relevant: ", [](json& d) { item(d, 0)["relevant"] = ". > 1"; }},
      {"/sections/0/items/0: ", [](json& d) { item(d, 1)["calculation"] = "${a} + 1"; }},
      {"/sections/0/items/1: ", [](json& d) { item(d, 1).erase("calculation"); }},
      {"/sections/0/items/0: ", [](json& d) { item(d, 0)["relevant"] = "verdict('v')"; }},
      {"/sections/0/items/0/gate: ",
       [](json& d) {
         item(d, 0)["gate"] = {{"before", "in_repair"}, {"mode", "block"}};
       }},
      {"/sections/0/items/2: ", [](json& d) { item(d, 2)["items"] = json::array(); }},
      {"/sections/0/items/2/raise: ", [](json& d) { item(d, 2)["raise"] = "-x"; }},
      {"/sections/0/items/2/items/1/id: ", [](json& d) { item(d, 2)["items"][1]["id"] = "a"; }},
      {"/sections/0/items/2/items/1/count: ", [](json& d) { item(d, 2)["items"][1]["count"]["min"] = 5; }},
      {"/sections/0/items/2/items/0: ", [](json& d) { d.erase("floor_plans"); }},
      {"/sections/0/items/3/minutes: ", [](json& d) { item(d, 3)["minutes"]["max"] = 9; }},
      {"/sections/0/items/3/rows/1/id: ",
       [](json& d) {
         item(d, 3) = {{"id", "w"}, {"kind", "table"}, {"title", d["title"]}, {"items", {item(d, 1)}}};
         item(d, 3)["items"][0]["id"] = "x";
         item(d, 3)["rows"] = {{{"id", "ok"}, {"title", d["title"]}}, {{"id", "水"}, {"title", d["title"]}}};
       }},
      {"/verdicts/0/when: ", [](json& d) { d["verdicts"][0]["when"] = "photos('q') > 0"; }},
      {"/verdicts/0/part: ", [](json& d) { d["verdicts"][0]["part"] = "roof"; }},
      {"/visit/0/step: ", [](json& d) { d["visit"][0]["step"] = "dance"; }},
      {"/visit/0/mode: ", [](json& d) { d["visit"][0]["mode"] = "perhaps"; }},
      {"/reminders/0/minutes: ", [](json& d) { d["reminders"][0]["minutes"] = "soon"; }},
      {"/call_backs/0/classes: ", [](json& d) { d["call_backs"][0]["classes"] = {"urgent"}; }},
      {"/warranty/pipes: ", [](json& d) { d["warranty"]["pipes"]["heating_seasons"] = 2; }},
      {"/heating_season: ",
       [](json& d) {
         d["heating_season"] = {{"begin", "03-15"}, {"end", "11-15"}};
       }},
      {"/complaint_hours: ", [](json& d) { d["complaint_hours"]["4"] = 96; }},
      {"/floor_plans/0/rooms/0/outline/1: ",
       [](json& d) { d["floor_plans"][0]["rooms"][0]["outline"][1]["x"] = 10'001; }},
      {"/utc_offset_minutes: ", [](json& d) { d["utc_offset_minutes"] = 5000; }},
  };
  for (const Case& bad : cases) {
    json document = good();
    bad.spoil(document);
    const auto read = parse_template(document);
    CAPTURE(bad.place);
    CHECK(full_refusal(read) == "usage template.malformed");
    if (!read) CHECK_THAT(read.error().message, Catch::Contains(std::string("at ") + bad.place));
  }
}

TEST_CASE("a bad template text is refused with line and column") {
  const auto said = [](std::string_view text) { return read_template(text).error().message; };
  CHECK_THAT(said("{\n  \"id\": \"x\",\n}"), Catch::Contains("at line 3, column 1: this is not JSON"));
  CHECK_THAT(said("{\"id\": \"x\",\n \"version\": 1,\n \"title\": {\"zh\": \"甲\"}}"),
             Catch::Contains("at line 3, column 11 (/title/en): must be a text"));
}

TEST_CASE("conditions that depend on each other in a circle are refused") {
  json document = good();
  item(document, 1)["relevant"] = "${w} = 'passed'";
  item(document, 3)["relevant"] = "verdict('v')";
  CHECK_THAT(parse_template(document).error().message, Catch::Contains("depends on itself"));
}

TEST_CASE("a chain of conditions has an end") {
  json document = good();
  json& items = document["sections"][0]["items"];
  for (int i = 0; i < 70; ++i) {
    items.push_back({{"id", "n" + std::to_string(i)},
                     {"kind", "text"},
                     {"title", {{"zh", "甲"}, {"en", "A"}}},
                     {"relevant", "${" + (i == 0 ? std::string("b") : "n" + std::to_string(i - 1)) + "} != ''"}});
  }
  CHECK_THAT(parse_template(document).error().message, Catch::Contains("chain"));
}
