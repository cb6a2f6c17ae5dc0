#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "core/model/checklist_template.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using nlohmann::json;

namespace {

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  REQUIRE(in.good());
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<std::filesystem::path> shipped() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(SITEPROOF_TEMPLATES)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

constexpr std::array repairs{"leak",           "wall_crack", "door_window", "floor_level",
                             "hollow_plaster", "electrical", "plumbing",    "heating_ac"};

// The characters a technician's English screen has no use for.
bool holds_chinese(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE3 && byte <= 0xE9;
  });
}

// Every object with a text in one language has it in the other, in that language.
void check_languages(const json& node, const std::string& where) {
  if (node.is_object() && (node.contains("zh") || node.contains("en"))) {
    INFO(where << " " << node.dump());
    REQUIRE(node.size() == 2);
    CHECK(holds_chinese(node.at("zh").get<std::string>()));
    CHECK_FALSE(node.at("en").get<std::string>().empty());
    CHECK_FALSE(holds_chinese(node.at("en").get<std::string>()));
    return;
  }
  for (const auto& [key, child] : node.items()) {
    if (child.is_structured()) check_languages(child, where + "/" + key);
  }
}

std::string page() { return text_of(SITEPROOF_TEMPLATES_PAGE); }

json example() {
  const std::string text = page();
  const std::size_t begin = text.find("```json\n") + 8;
  return json::parse(text.substr(begin, text.find("```\n", begin) - begin));
}

json spoiled(json document, const json& change) {
  const bool removed = change.contains("remove");
  const json::json_pointer at(change.at(removed ? "remove" : "at").get<std::string>());
  if (!removed) {
    document[at] = change.at("value");
  } else {
    document[at.parent_pointer()].erase(at.back());
  }
  return document;
}

}  // namespace

TEST_CASE("every shipped template can be used and is called what its file is called") {
  const auto files = shipped();
  for (const char* name : repairs) {
    CAPTURE(name);
    CHECK(std::count_if(files.begin(), files.end(), [&](const auto& file) { return file.stem() == name; }) == 1);
  }
  for (const auto& file : files) {
    CAPTURE(file.string());
    CHECK(file.extension() == ".json");
    const ChecklistTemplate form = value_of(read_template(text_of(file)));
    CHECK(form.ref.id.str() == file.stem().string());
  }
}

TEST_CASE("every text of every shipped template is there in both languages") {
  for (const auto& file : shipped()) check_languages(json::parse(text_of(file)), file.filename().string());
}

TEST_CASE("every shipped repair keeps the trade's figures for photographs, time limits and calls") {
  for (const std::string name : repairs) {
    CAPTURE(name);
    const ChecklistTemplate form =
        value_of(read_template(text_of(std::filesystem::path(SITEPROOF_TEMPLATES) / (name + ".json"))));
    CHECK(form.workflow == Workflow::repair);
    CHECK_FALSE(form.verdicts.empty());
    CHECK(form.photos.at(Stage::before).min == 3);
    CHECK(form.photos.at(Stage::after).paired);
    CHECK(form.sla.at(OrderClass::emergency) == SlaLimits{120, 1440});
    CHECK(form.sla.at(OrderClass::ordinary) == SlaLimits{1440, 4320});
    CHECK(form.sla.at(OrderClass::alteration) == SlaLimits{2880, 10'080});
    CHECK(form.sla.at(OrderClass::enquiry) == SlaLimits{0, 1440});
    CHECK(form.utc_offset == std::chrono::hours(8));
    std::vector<int> hours;
    for (const CallBackRule& call : form.policy.call_backs) hours.push_back(call.within_hours);
    CHECK(hours == std::vector<int>{24, 72, 168, 720, 1440});
    for (const VerdictRule& rule : form.verdicts) {
      CAPTURE(rule.id);
      CHECK_FALSE(rule.method.empty());
      CHECK_FALSE(rule.explain.empty());
      CHECK(std::set<std::string>{"developer", "manager", "neighbour", "owner"}.count(rule.responsible) == 1);
    }
  }
}

TEST_CASE("the reference's example can be used, and each spoiled copy of it is refused with line and column") {
  const json good = example();
  CHECK(value_of(read_template(good.dump(2))).ref.id == TemplateId{"tap"});
  for (const json& change : json::parse(text_of(SITEPROOF_SPOILED_TEMPLATES))) {
    CAPTURE(change.dump());
    const auto read = read_template(spoiled(good, change).dump(2));
    REQUIRE_FALSE(read);
    CHECK(full_refusal(read) == "usage template.malformed");
    CHECK(std::regex_search(read.error().message, std::regex("line [0-9]+, column [0-9]+")));
  }
}

TEST_CASE("reference and schema name every rule of a visit, and the schema no other") {
  const json schema = json::parse(text_of(SITEPROOF_TEMPLATE_SCHEMA));
  const json& named = schema.at("$defs").at("step").at("properties").at("step").at("enum");
  CHECK(named == json(visit_rules));
  for (const std::string_view rule : visit_rules) {
    CAPTURE(rule);
    CHECK(page().find("| `" + std::string(rule) + "` |") != std::string::npos);
  }
}
