#include <algorithm>

#include "core/usecases/hand_over.h"
#include "core/usecases/reminders.h"
#include "core/usecases/timed_tests.h"
#include "tests/stories/estate.h"

// Section 8: each test that a repair or a new flat is accepted by.

using namespace siteproof;
using namespace siteproof::stories;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

namespace {

bool holds(const Names& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

std::string begins(Technician& technician, const OrderId& id, const char* test) {
  return refusal(TimedTests(technician.tablet()).begin(id, ItemId{test}));
}
std::string ends(Technician& technician, const OrderId& id, const char* test, TestOutcome outcome,
                 const char* why = "") {
  return refusal(TimedTests(technician.tablet()).end(id, ItemId{test}, outcome, why));
}
Names told(Technician& technician) {
  Names out;
  for (const OrderReminder& one : value_of(Reminders(technician.tablet()).of_day(china)).reminders)
    if (one.reminder.at <= technician.tablet().now()) out.push_back(one.reminder.id);
  return out;
}
/// The acceptance's form is filled in from the survey on.
void stands_there(Technician& technician, const OrderId& id) {
  technician.arrives(id);
  technician.goes(id, {S::surveyed});
}

}  // namespace

TEST_CASE("section 8: the 24 h water-holding test is begun by one and ended by another the next day, who is reminded") {
  Estate estate({"acceptance_water_holding"});
  const OrderId id = estate.report("WO-1", "acceptance_water_holding", {{"title", "卫生间闭水"}});
  Technician chen(estate, chen_wei), li(estate, li_na);
  stands_there(chen, id);
  chen.fills(id, {{"room", "bathroom"}, {"layer", "membrane"}, {"drains_plugged", "yes"}, {"sill_set", "yes"}});
  CHECK(chen.answers(id, "depth_begin", "19") == "answer.constraint");
  chen.fills(id, {{"depth_begin", "20"}});
  chen.photographs_for(id, "level_begin_photo", Stage::during);
  CHECK(begins(chen, id, "holding_test") == "no error");
  CHECK(begins(chen, id, "holding_test") == "test.running");
  CHECK_FALSE(chen.is_asked(id, "depth_end"));
  must(HandOvers(chen.tablet()).give(id, li_na, "明早看水位", {}, "zh"));
  chen.sync();
  li.sync();
  const UtcTime begun = estate.now();

  estate.pass(23h);
  CHECK(holds(told(li), "test_due_soon"));
  CHECK_FALSE(holds(told(li), "test_due"));
  estate.pass(59min);
  CHECK(ends(li, id, "holding_test", TestOutcome::passed) == "test.short");
  estate.pass(1min);
  CHECK(holds(told(li), "test_due"));
  CHECK(ends(li, id, "holding_test", TestOutcome::passed) == "no error");
  CHECK_FALSE(holds(told(li), "test_due"));
  CHECK(ends(li, id, "holding_test", TestOutcome::passed) == "test.none");
  li.photographs_for(id, "level_end_photo", Stage::after);
  li.fills(id, {{"depth_end", "18"}, {"below", "dry"}});
  CHECK(li.is_wanted(id, "below_end_photo"));
  CHECK(li.verdicts(id) == Names{"holding_passed"});
  li.fills(id, {{"below", "damp"}});
  CHECK(li.verdicts(id) == Names{"holding_failed"});
  CHECK(li.is_wanted(id, "faults"));

  li.sync();
  const TestRun run = estate.seen(id).tests.at(0);
  CHECK(run.begun.by == chen_wei);
  CHECK(run.begun.clock.wall == begun);
  REQUIRE(run.ended);
  CHECK(run.ended->by == li_na);
  CHECK(run.ended->clock.wall == begun + 24h);
  CHECK(run.ended->device != run.begun.device);
}

TEST_CASE("section 8: a wet-room repair is not done before its water-holding test is over and passed") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  chen.fills(id, {{"leak_source", "wet_room"}});
  const auto blocked = [&] {
    Names out = chen.blocked(id, S::self_checked);
    std::erase_if(out, [](const std::string& rule) { return rule.find("holding_test") == std::string::npos; });
    return out;
  };
  CHECK(blocked() == Names{"answer.missing.holding_test"});
  CHECK(chen.answers(id, "water_depth", "19") == "answer.constraint");
  CHECK(begins(chen, id, "holding_test") == "no error");
  CHECK(holds(blocked(), "test.running.holding_test"));
  estate.pass(6h);
  CHECK(ends(chen, id, "holding_test", TestOutcome::failed) == "test.reason");
  CHECK(ends(chen, id, "holding_test", TestOutcome::failed, "楼下吊顶滴水") == "no error");
  CHECK_FALSE(blocked().empty());
  CHECK(begins(chen, id, "holding_test") == "no error");
  estate.pass(24h);
  CHECK(ends(chen, id, "holding_test", TestOutcome::passed) == "no error");
  CHECK(blocked().empty());
  CHECK(chen.order(id).tests.size() == 2);  // the failed one stays
}

TEST_CASE("section 8: simulated rain on a wall or a window, and four times as long on a roof") {
  Estate estate({"acceptance_rain"});
  const OrderId id = estate.report("WO-1", "acceptance_rain");
  Technician chen(estate, chen_wei);
  stands_there(chen, id);
  chen.fills(id, {{"rain_place", "window"}, {"rain_spot", "北卧窗"}, {"moisture_begin", "10"}});
  CHECK(chen.answers(id, "flow", "1.9") == "answer.constraint");
  CHECK(chen.answers(id, "flow", "2") == "no error");
  CHECK_FALSE(chen.is_asked(id, "roof_rain_test"));
  CHECK(begins(chen, id, "rain_test") == "no error");
  estate.pass(29min);
  CHECK(ends(chen, id, "rain_test", TestOutcome::passed) == "test.short");
  estate.pass(1min);
  CHECK(ends(chen, id, "rain_test", TestOutcome::passed) == "no error");
  chen.fills(id, {{"inside", "dry"}, {"moisture_end", "13"}});
  CHECK(chen.verdicts(id) == Names{"rain_passed"});
  chen.fills(id, {{"moisture_end", "13.1"}});
  CHECK(chen.verdicts(id) == Names{"rain_failed"});
  chen.fills(id, {{"rain_place", "roof"}});
  CHECK(chen.is_asked(id, "roof_rain_test"));
  CHECK(begins(chen, id, "rain_test") == "test.item");
  CHECK(begins(chen, id, "roof_rain_test") == "no error");
  estate.pass(119min);
  CHECK(ends(chen, id, "roof_rain_test", TestOutcome::passed) == "test.short");
  estate.pass(1min);
  CHECK(ends(chen, id, "roof_rain_test", TestOutcome::passed) == "no error");
}

TEST_CASE("section 8: a pipe holds its pressure for the time, with no more than the drop that is allowed") {
  Estate estate({"acceptance_pressure"});
  const OrderId id = estate.report("WO-1", "acceptance_pressure");
  Technician chen(estate, chen_wei);
  stands_there(chen, id);
  chen.fills(id, {{"pipe", "supply"}, {"working_pressure", "0.5"}, {"air_vented", "yes"}});
  CHECK(chen.answers(id, "pressure_begin", "0.74") ==
        "answer.constraint");  // one and a half times the working pressure
  chen.fills(id, {{"pressure_begin", "0.75"}});
  CHECK(begins(chen, id, "pressure_test") == "no error");
  estate.pass(30min);
  CHECK(ends(chen, id, "pressure_test", TestOutcome::passed) == "no error");
  CHECK(chen.answers(id, "pressure_end", "0.76") == "answer.constraint");
  chen.fills(id, {{"joints_dry", "yes"}, {"pressure_end", "0.7"}});
  CHECK(chen.verdicts(id) == Names{"pressure_passed"});
  chen.fills(id, {{"pressure_end", "0.699"}});
  CHECK(chen.verdicts(id) == Names{"pressure_failed"});
  CHECK(chen.is_wanted(id, "faults"));
  chen.fills(id, {{"pressure_end", "0.7"}, {"joints_dry", "no"}});
  CHECK(chen.verdicts(id) == Names{"pressure_failed"});
}

TEST_CASE("section 8: a door or window is opened and closed ten times") {
  Estate estate({"door_window"});
  const OrderId id = estate.report("WO-1", "door_window");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  CHECK(holds(chen.blocked(id, S::self_checked), "answer.missing.cycles"));
  CHECK(chen.answers(id, "cycles", "9") == "answer.constraint");
  CHECK(chen.answers(id, "cycles", "10") == "no error");
  CHECK_FALSE(holds(chen.blocked(id, S::self_checked), "answer.missing.cycles"));
}

TEST_CASE("section 8: every circuit is measured for itself: insulation, and when and how fast the RCD trips") {
  Estate estate({"acceptance_circuit"});
  const OrderId id = estate.report("WO-1", "acceptance_circuit");
  Technician chen(estate, chen_wei);
  stands_there(chen, id);
  CHECK(chen.answers(id, "licence_expiry", "2026-11-22") == "answer.constraint");
  const auto measures = [&](const char* ms, const char* ma, const char* insulation) {
    const std::string row = chen.adds_row(id, "circuit") + ".";
    estate.pass(1s);
    chen.fills(id, {{row + "rcd_fitted", "yes"},
                    {row + "trip_ms", ms},
                    {row + "trip_ma", ma},
                    {row + "insulation", insulation},
                    {row + "test_button", "yes"},
                    {row + "polarity", "yes"}});
    return row;
  };
  measures("300", "30", "1");
  CHECK(chen.verdicts(id) == Names{"circuits_passed"});
  const std::string second = measures("300", "30", "1");
  struct Bad {
    const char *item, *just_beyond, *good, *verdict;
  };
  for (const Bad& bad : std::vector<Bad>{{"trip_ms", "301", "300", "rcd_slow"},
                                         {"trip_ma", "30.1", "30", "rcd_current"},
                                         {"trip_ma", "15", "15.1", "rcd_current"},
                                         {"insulation", "0.99", "1", "insulation_low"}}) {
    CAPTURE(bad.item, bad.just_beyond);
    chen.fills(id, {{second + bad.item, bad.just_beyond}});
    CHECK(chen.verdicts(id) == Names{bad.verdict, "circuits_failed"});
    CHECK(chen.is_wanted(id, second + "raise_circuit"));
    chen.fills(id, {{second + bad.item, bad.good}});
    CHECK(chen.verdicts(id) == Names{"circuits_passed"});
  }
}
