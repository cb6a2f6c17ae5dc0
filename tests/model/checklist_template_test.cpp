#include "core/model/checklist_template.h"

#include <functional>
#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using nlohmann::json;

namespace {

json good() {
  return json::parse(R"({
    "id": "leak", "version": 3, "title": {"zh": "渗漏", "en": "Leak"},
    "photos": {"before": {"min": 3}, "during": {"min": 1}, "after": {"min": 3, "paired": true}},
    "sections": [
      {"id": "survey", "stage": "survey", "title": {"zh": "勘查", "en": "Survey"}, "items": [
        {"id": "moisture", "kind": "number", "unit": "%", "min": "0", "max": "100", "required": true,
         "title": {"zh": "含水率", "en": "Moisture"}, "help": {"zh": "测三点", "en": "Measure three points"}},
        {"id": "place", "kind": "choice", "title": {"zh": "部位", "en": "Place"},
         "options": [{"id": "roof", "title": {"zh": "屋面", "en": "Roof"}}, {"id": "pipe", "title": {"zh": "管道", "en": "Pipe"}}]}]},
      {"id": "safety", "stage": "safety", "title": {"zh": "安全", "en": "Safety"}, "items": [
        {"id": "water_off", "kind": "yes_no", "blocking": true, "title": {"zh": "已断水", "en": "Water is off"}}]}],
    "verdicts": [{"when": {"item": "moisture", "above": "20"}, "verdict": {"id": "wet", "title": {"zh": "潮湿", "en": "Wet"}},
                  "method": {"zh": "烘干", "en": "Dry it"}, "responsible": "developer"},
                 {"when": {"item": "place", "is": "pipe"}, "verdict": {"id": "joint", "title": {"zh": "接头", "en": "Joint"}}}],
    "sla": {"emergency": {"respond_minutes": 120, "resolve_minutes": 1440}},
    "pauses": ["owner_later"]})");
}

struct Fault {
  const char* place;
  std::function<void(json&)> plant;
};

}  // namespace

TEST_CASE("a template is read whole") {
  const auto read = value_of(parse_template(good()));
  CHECK(read.ref == TemplateRef{TemplateId{"leak"}, 3});
  CHECK(read.title.in("zh") == "渗漏");
  CHECK(read.title.in("en") == "Leak");
  CHECK(read.photos.at(Stage::after).min == 3);
  CHECK(read.photos.at(Stage::after).paired);
  CHECK_FALSE(read.photos.at(Stage::before).paired);
  REQUIRE(read.sections.size() == 2);
  const ChecklistItem* moisture = read.find(ItemId{"moisture"});
  REQUIRE(moisture != nullptr);
  CHECK(moisture->kind == ItemKind::number);
  CHECK(moisture->stage == ChecklistStage::survey);
  CHECK(moisture->required);
  CHECK(moisture->unit == "%");
  CHECK(moisture->max == Decimal::from_integer(100));
  CHECK(read.find(ItemId{"water_off"})->blocking);
  CHECK(read.find(ItemId{"place"})->options.size() == 2);
  CHECK(read.find(ItemId{"nothing"}) == nullptr);
  REQUIRE(read.verdicts.size() == 2);
  CHECK(read.verdicts[0].when.text() == "${moisture} > 20");
  CHECK(read.verdicts[0].responsible == "developer");
  CHECK(read.verdicts[1].when.text() == "${place} = 'pipe'");
  CHECK(read.sla.at(OrderClass::emergency) == SlaLimits{120, 1440});
  CHECK(read.pauses == std::vector<std::string>{"owner_later"});
}

TEST_CASE("a template needs no more than a name, a version and a title") {
  const auto read = value_of(parse_template(json::parse(R"({"id":"x","version":1,"title":{"zh":"甲","en":"A"}})")));
  CHECK(read.sections.empty());
  CHECK(read.photos.empty());
}

TEST_CASE("fields that a newer program wrote are left alone") {
  json document = good();
  document["colour"] = "red";
  document["sections"][0]["items"][0]["camera"] = json::object();
  CHECK(parse_template(document));
}

TEST_CASE("a bad template is refused with the place of what is wrong") {
  const std::vector<Fault> faults{
      {"/id", [](json& d) { d.erase("id"); }},
      {"/id", [](json& d) { d["id"] = "../etc"; }},
      {"/version", [](json& d) { d["version"] = 0; }},
      {"/version", [](json& d) { d["version"] = 1.5; }},
      {"/version", [](json& d) { d["version"] = "3"; }},
      {"/version", [](json& d) { d["version"] = 9'999'999; }},
      {"/title", [](json& d) { d["title"] = "Leak"; }},
      {"/title/en", [](json& d) { d["title"].erase("en"); }},
      {"/photos", [](json& d) { d["photos"] = 3; }},
      {"/photos/before", [](json& d) { d["photos"]["before"] = 3; }},
      {"/photos/before/min", [](json& d) { d["photos"]["before"]["min"] = -1; }},
      {"/photos/after/paired", [](json& d) { d["photos"]["after"]["paired"] = "yes"; }},
      {"/sections", [](json& d) { d["sections"] = json::object(); }},
      {"/sections/0", [](json& d) { d["sections"][0] = "survey"; }},
      {"/sections/1/stage", [](json& d) { d["sections"][1]["stage"] = "later"; }},
      {"/sections/0/items/0/kind", [](json& d) { d["sections"][0]["items"][0]["kind"] = "colour"; }},
      {"/sections/0/items/0/id", [](json& d) { d["sections"][0]["items"][0].erase("id"); }},
      {"/sections/0/items/0/min", [](json& d) { d["sections"][0]["items"][0]["min"] = "little"; }},
      {"/sections/0/items/0/max", [](json& d) { d["sections"][0]["items"][0]["max"] = 100; }},
      {"/sections/0/items/0", [](json& d) { d["sections"][0]["items"][0]["min"] = "101"; }},
      {"/sections/0/items/1/id", [](json& d) { d["sections"][0]["items"][1]["id"] = "moisture"; }},
      {"/sections/1/items/0/id", [](json& d) { d["sections"][1]["items"][0]["id"] = "moisture"; }},
      {"/sections/0/items/1", [](json& d) { d["sections"][0]["items"][1]["options"] = json::array(); }},
      {"/sections/0/items/1/options/1/title",
       [](json& d) { d["sections"][0]["items"][1]["options"][1]["title"] = nullptr; }},
      {"/sections/0/items/1/options/1/id", [](json& d) { d["sections"][0]["items"][1]["options"][1]["id"] = "roof"; }},
      {"/sections/0/items/0", [](json& d) { d["sections"][0]["items"][0]["blocking"] = true; }},
      {"/verdicts/0/when", [](json& d) { d["verdicts"][0]["when"].erase("above"); }},
      {"/verdicts/0/when", [](json& d) { d["verdicts"][0]["when"]["is"] = "20"; }},
      {"/verdicts/1/when/item", [](json& d) { d["verdicts"][1]["when"]["item"] = "colour"; }},
      {"/verdicts/1/when/is", [](json& d) { d["verdicts"][1]["when"]["is"] = 7; }},
      {"/verdicts/1/when/is", [](json& d) { d["verdicts"][1]["when"]["is"] = "cellar"; }},
      {"/verdicts/1/verdict/id", [](json& d) { d["verdicts"][1]["verdict"].erase("id"); }},
      {"/verdicts/1/verdict", [](json& d) { d["verdicts"][1]["verdict"] = "joint"; }},
      {"/sla", [](json& d) { d["sla"] = json::array(); }},
      {"/sla/emergency/resolve_minutes", [](json& d) { d["sla"]["emergency"]["resolve_minutes"] = "soon"; }},
      {"/pauses/0", [](json& d) { d["pauses"][0] = 1; }},
      {"/", [](json& d) { d = json::array(); }},
      {"/", [](json& d) { d = nullptr; }},
  };
  for (const Fault& fault : faults) {
    json document = good();
    fault.plant(document);
    INFO(fault.place << "\n" << document.dump());
    const auto read = parse_template(document);
    REQUIRE_FALSE(read);
    CHECK(full_refusal(read) == "usage template.malformed");
    INFO(read.error().message);
    CHECK(read.error().message.find(std::string("at ") + fault.place) != std::string::npos);
  }
}
