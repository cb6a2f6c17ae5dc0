#include <vector>

#include "tests/rules/shipped_forms.h"
#include "tests/support/catch.h"

using namespace siteproof;

namespace {

struct Limit {
  const char *form, *item, *within, *beyond, *verdict;
};

struct Said {
  const char *item, *value;
};
struct InOrder {
  const char* form;
  std::vector<Said> said;
};

}  // namespace

TEST_CASE("inspections: a limit of the trade is crossed just beyond it") {
  for (const Limit& limit :
       std::vector<Limit>{{"public_area_lift", "levelling", "10", "10.1", "levelling_off"},
                          {"public_area_lift", "levelling", "30", "30.1", "lift_stop"},
                          {"public_area_lift", "machine_room_temperature", "40", "40.1", "machine_room_temperature"},
                          {"public_area_lift", "machine_room_temperature", "5", "4.9", "machine_room_temperature"},
                          {"public_area_lift", "next_inspection", "2026-11-21", "2026-11-20", "inspection_overdue"},
                          {"public_area_lift", "intercom_works", "yes", "no", "lift_stop"},
                          {"public_area_lift", "doors_locked", "yes", "no", "lift_stop"},
                          {"public_area_fire", "hydrant_pressure", "0.07", "0.069", "hydrant_low"},
                          {"public_area_fire", "sprinkler_pressure", "0.05", "0.049", "sprinkler_low"},
                          {"public_area_fire", "routes_clear", "yes", "no", "route_blocked"},
                          {"public_area_fire", "panel", "normal", "fault", "fire_system_down"},
                          {"public_area_garage", "standing_water", "0", "1", "standing_water"},
                          {"public_area_garage", "standing_water", "100", "101", "flooding"},
                          {"public_area_garage", "lane_lux", "30", "29", "too_dark"},
                          {"patrol_quarterly", "emergency_minutes", "30", "29", "emergency_light_short"},
                          {"patrol_quarterly", "emergency_out", "0", "1", "emergency_light_short"},
                          {"patrol_half_yearly", "drill_alarm", "yes", "no", "drill_system"},
                          {"patrol_monthly", "pumps.sump.pump_state", "normal", "dead", "pump_defect"},
                          {"complaint", "injury", "no", "yes", "injury"},
                          {"complaint", "accepted", "accepted", "not_accepted", "not_accepted"},
                          {"call_back", "reached", "declined", "later", "call_again"}}) {
    CAPTURE(limit.form, limit.item, limit.beyond);
    CHECK_FALSE(FilledForm(limit.form).says(limit.item, limit.within).finds(limit.verdict));
    CHECK(FilledForm(limit.form).says(limit.item, limit.beyond).finds(limit.verdict));
  }
}

TEST_CASE("inspections: where everything is in order the form says so, and wants no finding") {
  for (const InOrder& visit :
       std::vector<InOrder>{{"public_area_lift", {{"levelling", "3"}}},
                            {"public_area_fire", {{"hydrant_pressure", "0.3"}, {"sprinkler_pressure", "0.3"}}},
                            {"public_area_garage",
                             {{"lamps_total", "80"}, {"lamps_out", "0"}, {"standing_water", "0"}, {"lane_lux", "50"}}},
                            {"patrol_monthly", {{"lamps_total", "80"}, {"lamps_out", "0"}}},
                            {"patrol_quarterly",
                             {{"smoke_zone.z1", "added"},
                              {"smoke_zone.z1.smoke_tested", "40"},
                              {"smoke_zone.z1.smoke_failed", "0"},
                              {"emergency_minutes", "30"},
                              {"emergency_out", "0"}}},
                            {"patrol_half_yearly", {}}}) {
    CAPTURE(visit.form);
    FilledForm form(visit.form);
    for (const Said& said : visit.said) form.says(said.item, said.value);
    form.says("other_findings", "no").rest();
    CHECK(form.finds("all_in_order"));
    CHECK_FALSE(form.asks("finding"));
    CHECK(form.stuck().empty());
  }
}

TEST_CASE("inspections: what lies outside the checks can be recorded as a finding too") {
  FilledForm form("patrol_quarterly");
  form.says("other_findings", "yes");
  CHECK(form.wants("finding"));
  CHECK_FALSE(form.finds("all_in_order"));
}

TEST_CASE("patrol: a route done in less than 20 minutes is looked at again") {
  for (const char* name : {"patrol_monthly", "patrol_quarterly", "patrol_half_yearly"}) {
    CAPTURE(name);
    FilledForm form(name);
    form.says("begun_at", "2026-11-21T07:00:00Z").says("ended_at", "2026-11-21T07:20:00Z");
    CHECK_FALSE(form.finds("too_quick"));
    form.says("ended_at", "2026-11-21T07:19:00Z");
    CHECK(form.finds("too_quick"));
    CHECK(form.refuses("ended_at", "2026-11-21T06:59:00Z") == "answer.constraint");
  }
}

TEST_CASE("public area: each defect that is seen needs its finding") {
  for (const auto& [name, item] : std::vector<Said>{{"public_area_lift", "lift_checks.pit.lift_result"},
                                                    {"public_area_fire", "fire_checks.tank.fire_result"},
                                                    {"public_area_garage", "drain_checks.ramp.drain_result"},
                                                    {"patrol_quarterly", "stops.tanks.stop_result"},
                                                    {"patrol_half_yearly", "stops.roof.stop_result"}}) {
    CAPTURE(name);
    FilledForm form(name);
    form.says(item, "defect");
    CHECK(form.wants("finding"));
    CHECK(form.finds("finding_missing"));
    form.says("finding.f1", "added");
    CHECK_FALSE(form.finds("finding_missing"));
  }
}

TEST_CASE("public area: an extinguisher past its service date is a finding, whatever its gauge shows") {
  FilledForm form("public_area_fire");
  form.says("extinguisher.e1", "added").says("extinguisher.e1.ext_gauge", "green");
  form.says("extinguisher.e1.ext_service", "2026-11-21");
  CHECK_FALSE(form.finds("extinguisher_bad"));
  form.says("extinguisher.e1.ext_service", "2026-11-20");
  CHECK(form.finds("extinguisher_bad"));
}

TEST_CASE("acceptance: an RCD trips between 15 and 30 mA") {
  const auto trips_at = [](const char* current) {
    FilledForm form("acceptance_circuit");
    form.says("circuit.c1", "added").says("circuit.c1.rcd_fitted", "yes").says("circuit.c1.trip_ma", current);
    return form.finds("rcd_current");
  };
  CHECK_FALSE(trips_at("15.1"));
  CHECK_FALSE(trips_at("30"));
  CHECK(trips_at("15"));
  CHECK(trips_at("30.1"));
}

TEST_CASE("acceptance: rain that stays outside passes, a wall that grows damp does not") {
  FilledForm form("acceptance_rain");
  form.says("rain_place", "window").says("moisture_begin", "10").tested("rain_test", TestOutcome::passed);
  form.says("inside", "dry").says("moisture_end", "13");
  CHECK(form.finds("rain_passed"));
  form.says("moisture_end", "13.1");
  CHECK_FALSE(form.finds("rain_passed"));
  CHECK(form.finds("rain_failed"));
}

TEST_CASE("acceptance: a level that fell more than 10 mm is no pass, nor is a ceiling nobody saw") {
  FilledForm form("acceptance_water_holding");
  form.says("depth_begin", "40").tested("holding_test", TestOutcome::passed);
  form.says("depth_end", "30").says("below", "dry");
  CHECK(form.finds("holding_passed"));
  form.says("depth_end", "29");
  CHECK(form.finds("level_dropped"));
  CHECK_FALSE(form.finds("holding_passed"));
  form.says("depth_end", "30").says("below", "no_access");
  CHECK(form.finds("below_unseen"));
  CHECK(form.wants("no_access_reason"));
  CHECK_FALSE(form.finds("holding_passed"));
}

TEST_CASE("safety_gate: hot work, height and confined space take two people, and embers are said") {
  for (const char* works : {"hot_work", "confined"})
    CHECK(FilledForm("safety_gate").says("works", works).finds("two_people"));
  CHECK_FALSE(FilledForm("safety_gate").says("works", "electrical").finds("two_people"));
  FilledForm form("safety_gate");
  form.says("works", "hot_work").tested("fire_watch", TestOutcome::failed);
  CHECK(form.finds("embers_found"));
}
