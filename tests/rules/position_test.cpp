#include "core/rules/position.h"

#include "core/rules/checklist.h"
#include "core/rules/wording.h"
#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr Position lobby{312'304'000, 1'214'737'000, 8};

std::optional<MeasuredPosition> measured(milliseconds age, std::int64_t accuracy_m = 8) {
  Position at = lobby;
  at.accuracy_m = accuracy_m;
  return MeasuredPosition{at, age};
}

}  // namespace

TEST_CASE("position: an event carries none unless the person allows it, however good the measurement") {
  CHECK_FALSE(position_of_event(false, measured(seconds(0))));
  CHECK(position_of_event(true, measured(seconds(0))) == lobby);
}

TEST_CASE("position: what was never measured is not made up") { CHECK_FALSE(position_of_event(true, std::nullopt)); }

TEST_CASE("position: a measurement holds for as long as it is fresh, and not a moment longer") {
  CHECK(position_of_event(true, measured(position_fresh_max)));
  CHECK_FALSE(position_of_event(true, measured(position_fresh_max + milliseconds(1))));
  // Measured after the event.
  CHECK_FALSE(position_of_event(true, measured(milliseconds(-1))));
}

TEST_CASE("position: an old measurement is less sure by what can have been walked since") {
  CHECK(position_of_event(true, measured(milliseconds(1)))->accuracy_m == 9);
  CHECK(position_of_event(true, measured(seconds(2)))->accuracy_m == 8 + 3);
  CHECK(position_of_event(true, measured(seconds(60)))->accuracy_m == 8 + 90);
}

TEST_CASE("position: a coarse measurement is no place") {
  CHECK(position_of_event(true, measured(seconds(0), position_accuracy_m_max)));
  CHECK_FALSE(position_of_event(true, measured(seconds(0), position_accuracy_m_max + 1)));
}

TEST_CASE("position.here: a fine measurement is taken at once") {
  CHECK(here_step(measured(seconds(0), here_accuracy_m_good), milliseconds(0)) == HereStep::take);
}

TEST_CASE("position.here: a middling one is waited out for a while, and then it will do") {
  const auto middling = measured(seconds(0), here_accuracy_m_good + 1);
  CHECK(here_step(middling, here_refine_max - milliseconds(1)) == HereStep::wait);
  CHECK(here_step(middling, here_refine_max) == HereStep::take);
}

TEST_CASE("position.here: what was measured before the person stood here does not count") {
  CHECK(here_step(measured(here_fresh_max), milliseconds(0)) == HereStep::take);
  CHECK(here_step(measured(here_fresh_max + milliseconds(1)), milliseconds(0)) == HereStep::wait);
  CHECK(here_step(measured(here_fresh_max + milliseconds(1)), here_wait_max) == HereStep::nothing);
}

TEST_CASE("position.here: waiting ends, and tells a coarse place from none") {
  CHECK(here_step(std::nullopt, here_wait_max - milliseconds(1)) == HereStep::wait);
  CHECK(here_step(std::nullopt, here_wait_max) == HereStep::nothing);
  const auto coarse = measured(seconds(0), position_accuracy_m_max + 1);
  CHECK(here_step(coarse, here_wait_max - milliseconds(1)) == HereStep::wait);
  CHECK(here_step(coarse, here_wait_max) == HereStep::too_coarse);
}

TEST_CASE("position: it is written as a form's answer, exactly, on every side of the globe") {
  CHECK(position_answer(lobby) == "31.2304 121.4737 8");
  CHECK(position_answer({0, 0, 0}) == "0 0 0");
  CHECK(position_answer({-1, 10'000'000, 3}) == "-0.0000001 1 3");
  CHECK(position_answer({-338'688'000, -1'512'093'001, 12}) == "-33.8688 -151.2093001 12");
  CHECK(position_text(lobby) == "31.2304, 121.4737");
}

TEST_CASE("position: what is written is read again, and what is no place is refused") {
  for (const Position& place :
       {lobby, Position{0, 0, 0}, Position{-1, 10'000'000, 3}, Position{900'000'000, -1'800'000'000, 1}})
    CHECK(value_of(read_position(position_answer(place))) == place);
  CHECK(value_of(read_position("31.2304,121.4737,8")) == lobby);
  for (const char* wrong : {"", "31.2", "31.2 121.4", "91 0 5", "0 181 5", "31.2 121.4 -1", "31.2 121.4 8.5", "a b c",
                            "31.2 121.4 8 9", "31.23040000001 121 8"}) {
    INFO(wrong);
    CHECK(full_refusal(read_position(wrong)) == "usage position.text");
  }
}

TEST_CASE("position: a form takes it as maps copy it, and stores it one way") {
  const ChecklistTemplate form = template_from(R"({
    "id": "entrance", "version": 1, "title": {"zh": "入口", "en": "Entrance"},
    "sections": [{"id": "s", "stage": "survey", "title": {"zh": "一", "en": "One"}, "items": [
      {"id": "door", "kind": "position", "title": {"zh": "门", "en": "Door"}}]}]})");
  const auto given = [&](const char* typed) { return check_answer(form, ItemId{"door"}, typed, {}); };
  for (const char* typed : {"31.2304 121.4737 8", "31.2304, 121.4737, 8", " 31.2304,121.4737  8 "})
    CHECK(value_of(given(typed)) == "31.2304 121.4737 8");
  CHECK(value_of(given("-31.2304,121.4737")) == "-31.2304 121.4737");
  CHECK(value_of(given("")).empty());
  for (const char* wrong : {"31.2304", "91 0", "0 181", "31.2304 121.4737 -8", "31.2304 121.4737 8 9", "here"}) {
    INFO(wrong);
    CHECK(full_refusal(given(wrong)) == "rule answer.place");
  }
}

TEST_CASE("position: an answer is told with how well it is known, and one without that as it was typed") {
  ChecklistItem door;
  door.kind = ItemKind::position;
  const auto told = [&](const char* value, const char* language) {
    Answer answer;
    answer.value = value;
    return shown_value(door, answer, language, std::chrono::minutes(480));
  };
  CHECK(told("31.2304 121.4737 8", "en") == "31.2304, 121.4737, within 8 m");
  CHECK(told("31.2304 121.4737 8", "zh") == "31.2304, 121.4737，误差 8 米");
  CHECK(told("31.2304 121.4737", "en") == "31.2304 121.4737");
}
