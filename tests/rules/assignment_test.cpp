#include "core/rules/assignment.h"

#include <algorithm>

#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

const AssignmentWeights weights{100, 30, 15, 10, 20};

Intake leak() {
  Intake intake;
  intake.address = {"云杉花园", "3", "2", "1202"};
  intake.checklist = TemplateRef{TemplateId{"leak"}, 2};
  intake.part = "pipes";
  return intake;
}

Candidate person(const char* name, std::vector<std::string> skills = {}, int open_orders = 0) {
  Candidate out;
  out.technician = PersonId{name};
  out.skills = std::move(skills);
  out.open_orders = open_orders;
  return out;
}

std::vector<std::string> names(const std::vector<Candidate>& candidates) {
  std::vector<std::string> out;
  for (const Suggestion& s : suggest_technicians(leak(), candidates, weights)) out.push_back(s.technician.str());
  return out;
}
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("assignment: skill comes first, of the order's template and of its part") {
  CHECK(skills_wanted(leak()) == Names{"leak", "pipes"});
  CHECK(names({person("a"), person("b", {"leak"}, 5), person("c", {"leak", "pipes"}, 5)}) == Names{"c", "b", "a"});
}

TEST_CASE("assignment: of equals, who has less to do, is near, or mends it the first time") {
  CHECK(names({person("a", {"leak"}, 3), person("b", {"leak"}, 1)}) == Names{"b", "a"});
  Candidate building = person("z", {"leak"}), estate = person("y", {"leak"});
  building.places = {{"别处", "3", {}, {}}, {"云杉花园", "3", {}, {}}};
  estate.places = {{"云杉花园", "9", {}, {}}};
  CHECK(names({person("x", {"leak"}), estate, building}) == Names{"z", "y", "x"});
  Candidate good = person("q", {"leak"}), poor = person("p", {"leak"});
  good.first_time_fix = {9, 10};
  poor.first_time_fix = {1, 10};
  CHECK(names({poor, good}) == Names{"q", "p"});
}

TEST_CASE("assignment: equal candidates come by name, in whatever order they were given") {
  CHECK(names({person("b"), person("a"), person("c")}) == Names{"a", "b", "c"});
  CHECK(names({person("c"), person("b"), person("a")}) == Names{"a", "b", "c"});
}

TEST_CASE("assignment: each suggestion is explained in both languages, a missing skill too") {
  const auto list = suggest_technicians(leak(), {person("a", {}, 1)}, weights);
  REQUIRE(list.size() == 1);
  CHECK_FALSE(list[0].skilled);
  const auto says = [&](std::string_view words) {
    return std::any_of(list[0].reasons.begin(), list[0].reasons.end(),
                       [&](const Bilingual& reason) { return reason.en == words && !reason.zh.empty(); });
  };
  CHECK(says("Lacks the skill: leak"));
  CHECK(says("Has 1 open order"));
  CHECK(says("Works elsewhere"));
}

TEST_CASE("assign.reason: anybody can be chosen, with a reason where somebody else is suggested") {
  const auto list = suggest_technicians(leak(), {person("a", {"leak"}), person("b")}, weights);
  CHECK(check_override(list, PersonId{"a"}, "").has_value());
  CHECK(full_refusal(check_override(list, PersonId{"b"}, "")) == "rule assign.reason");
  CHECK(refusal(check_override(list, PersonId{"b"}, " \n")) == "assign.reason");
  CHECK(check_override(list, PersonId{"b"}, "the owner asked for them").has_value());
  CHECK(refusal(check_override(list, PersonId{"new"}, "")) == "assign.reason");
  CHECK(check_override({}, PersonId{"new"}, "").has_value());
}
