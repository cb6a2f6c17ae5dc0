#include <algorithm>
#include <array>

#include "core/rules/form.h"
#include "tests/rules/shipped_forms.h"
#include "tests/support/catch.h"

using namespace siteproof;

namespace {

constexpr std::array inspections{
    "public_area_lift", "public_area_fire",         "public_area_garage",  "safety_gate",
    "acceptance_rain",  "acceptance_water_holding", "acceptance_pressure", "acceptance_circuit",
    "patrol_monthly",   "patrol_quarterly",         "patrol_half_yearly",  "handover_inspection",
    "move_out_release", "found_property",           "call_back",           "complaint"};

void look_for_raises(const std::vector<ChecklistItem>& items, std::vector<std::string>& out) {
  for (const ChecklistItem& item : items) {
    if (!item.raise.empty()) out.push_back(item.raise);
    look_for_raises(item.items, out);
  }
}
std::vector<std::string> raises(const ChecklistTemplate& form) {
  std::vector<std::string> out;
  for (const ChecklistSection& section : form.sections) look_for_raises(section.items, out);
  return out;
}

FilledForm extinguisher(const char* gauge) {
  FilledForm form("patrol_monthly");
  form.says("extinguisher.e1", "added").says("extinguisher.e1.ext_gauge", gauge);
  return form;
}

FilledForm pressure(const char* begin, const char* end) {
  FilledForm form("acceptance_pressure");
  form.says("working_pressure", "0.4").says("pressure_begin", begin).tested("pressure_test", TestOutcome::passed);
  form.says("pressure_end", end).says("joints_dry", "yes");
  return form;
}

}  // namespace

TEST_CASE("inspections: each can be completed when all is in order") {
  for (const char* name : inspections) {
    CAPTURE(name);
    const ChecklistTemplate& form = shipped_form(name);
    CHECK(form.workflow == Workflow::inspection);
    ScriptedTechnician technician(form, ScriptedTechnician::in_order);
    technician.work();
    CHECK(technician.stuck() == std::vector<std::string>());
  }
}

TEST_CASE("inspections: each can be completed when all is wrong, and says so; only a work permit is not given") {
  for (const char* name : inspections) {
    CAPTURE(name);
    const ChecklistTemplate& form = shipped_form(name);
    ScriptedTechnician technician(form, ScriptedTechnician::all_wrong);
    technician.work();
    const bool permit = form.ref.id == TemplateId{"safety_gate"};
    CHECK(technician.stuck() == (permit ? std::vector<std::string>{"safety.gas_good"} : std::vector<std::string>()));
    if (form.ref.id != TemplateId{"call_back"})  // its worst is an owner who does not want to be asked
      CHECK_FALSE(Form(technician.order.state, form).verdicts().empty());
  }
}

TEST_CASE("inspections: none is complete before it is begun") {
  for (const char* name : inspections) {
    CAPTURE(name);
    CHECK_FALSE(FilledForm(name).stuck().empty());
  }
}

TEST_CASE("inspections: what a finding raises is a form that is shipped") {
  for (const char* name : inspections) {
    CAPTURE(name);
    for (const std::string& raised : raises(shipped_form(name))) CHECK(shipped_form(raised).ref.id.str() == raised);
  }
  for (const char* name : {"public_area_lift", "public_area_fire", "public_area_garage", "patrol_monthly",
                           "patrol_quarterly", "patrol_half_yearly", "handover_inspection", "acceptance_circuit"}) {
    CAPTURE(name);
    CHECK_FALSE(raises(shipped_form(name)).empty());
  }
}

TEST_CASE("call_back: the form that call-backs name is the one that is shipped") {
  for (const char* name : inspections) {
    CAPTURE(name);
    for (const CallBackRule& call : shipped_form(name).policy.call_backs) {
      if (call.questions) CHECK(*call.questions == shipped_form("call_back").ref);
    }
  }
}

TEST_CASE("acceptance: a pressure drop above 0.05 MPa fails") {
  CHECK(pressure("0.8", "0.75").finds("pressure_passed"));
  const FilledForm form = pressure("0.8", "0.749");
  CHECK(form.computed("pressure_drop") == "0.051");
  CHECK(form.finds("pressure_failed"));
  CHECK_FALSE(form.finds("pressure_passed"));
  CHECK(form.wants("faults"));
}

TEST_CASE("acceptance: a pipe is tested at 1.5 times its working pressure and at 0.6 MPa at least") {
  FilledForm form("acceptance_pressure");
  form.says("working_pressure", "0.3");
  CHECK(form.refuses("pressure_begin", "0.59") == "answer.constraint");
  CHECK(form.refuses("pressure_begin", "0.6").empty());
  form.says("working_pressure", "0.8");
  CHECK(form.refuses("pressure_begin", "1.19") == "answer.constraint");
  CHECK(form.refuses("pressure_begin", "1.2").empty());
}

TEST_CASE("acceptance: water is held for 24 hours, at least 20 mm deep, before anything is said of the result") {
  FilledForm form("acceptance_water_holding");
  CHECK(shipped_form("acceptance_water_holding").find(ItemId{"holding_test"})->minutes_min == 24 * 60);
  CHECK(form.refuses("depth_begin", "19") == "answer.constraint");
  form.says("depth_begin", "20");
  CHECK_FALSE(form.asks("below"));
  form.tested("holding_test", TestOutcome::passed).says("depth_end", "18").says("below", "dry");
  CHECK(form.finds("holding_passed"));
  form.says("below", "damp");
  CHECK(form.finds("holding_failed"));
  CHECK_FALSE(form.finds("holding_passed"));
}

TEST_CASE("acceptance: a failed test can be recorded and is no pass") {
  FilledForm form("acceptance_water_holding");
  CHECK(form.wants("holding_test"));
  form.tested("holding_test", TestOutcome::failed);
  CHECK_FALSE(form.wants("holding_test"));
  CHECK(form.finds("holding_failed"));
}

TEST_CASE("acceptance: a wall is sprayed for 30 minutes and a roof for two hours") {
  const ChecklistTemplate& rain = shipped_form("acceptance_rain");
  CHECK(rain.find(ItemId{"rain_test"})->minutes_min == 30);
  CHECK(rain.find(ItemId{"roof_rain_test"})->minutes_min == 120);
  FilledForm form("acceptance_rain");
  form.says("rain_place", "roof");
  CHECK(form.wants("roof_rain_test"));
  CHECK_FALSE(form.asks("rain_test"));
}

TEST_CASE("acceptance: a circuit fails by a slow trip or by insulation below 1 megohm") {
  const auto circuit = [](const char* insulation, const char* trip) {
    FilledForm form("acceptance_circuit");
    form.says("circuit.c1", "added").says("circuit.c1.insulation", insulation);
    form.says("circuit.c1.rcd_fitted", "yes").says("circuit.c1.trip_ms", trip).says("circuit.c1.trip_ma", "22");
    form.says("circuit.c1.test_button", "yes").says("circuit.c1.polarity", "yes");
    return form;
  };
  CHECK(circuit("1", "300").finds("circuits_passed"));
  CHECK(circuit("1", "301").finds("rcd_slow"));
  CHECK(circuit("1", "301").finds("circuits_failed"));
  CHECK(circuit("0.99", "40").finds("insulation_low"));
  CHECK(circuit("0.99", "40").wants("circuit.c1.raise_circuit"));
  CHECK_FALSE(circuit("0.99", "40").finds("circuits_passed"));
}

TEST_CASE("acceptance: an electrician whose licence has expired measures nothing") {
  FilledForm form("acceptance_circuit");
  CHECK(form.refuses("licence_expiry", "2026-11-20") == "answer.constraint");
  CHECK(form.refuses("licence_expiry", "2026-11-21").empty());
}

TEST_CASE("patrol: an extinguisher outside the green band is a finding") {
  CHECK_FALSE(extinguisher("green").finds("extinguisher_bad"));
  for (const char* gauge : {"red", "yellow"}) {
    CAPTURE(gauge);
    const FilledForm form = extinguisher(gauge);
    CHECK(form.finds("extinguisher_bad"));
    CHECK(form.wants("extinguisher.e1.ext_photo"));
    CHECK(form.wants("finding"));
    CHECK(form.finds("finding_missing"));
  }
}

TEST_CASE("patrol: a stop with a defect wants a photo, and its finding can raise an order") {
  FilledForm form("patrol_monthly");
  form.says("stops.garage.stop_result", "normal");
  CHECK_FALSE(form.asks("stops.garage.stop_photo"));
  form.says("stops.garage.stop_result", "defect");
  CHECK(form.wants("stops.garage.stop_photo"));
  form.says("finding.f1", "added").says("finding.f1.finding_trade", "plumbing");
  CHECK(form.wants("finding.f1.finding_photo"));
  CHECK(form.asks("finding.f1.raise_plumbing"));
  CHECK_FALSE(form.finds("finding_missing"));
}

TEST_CASE("patrol: public lighting below 100 % is a finding") {
  for (const char* name : {"patrol_monthly", "public_area_garage"}) {
    CAPTURE(name);
    FilledForm form(name);
    form.says("lamps_total", "300").says("lamps_out", "0");
    CHECK(form.computed("lit_percent") == "100");
    CHECK_FALSE(form.finds("lamps_out"));
    form.says("lamps_out", "1");
    CHECK(form.computed("lit_percent") == "99.7");
    CHECK(form.finds("lamps_out"));
    CHECK(form.wants("finding"));
    CHECK(form.refuses("lamps_out", "301") == "answer.constraint");
  }
}

TEST_CASE("patrol: smoke alarms are tested each quarter, and a silent one is a finding") {
  FilledForm form("patrol_quarterly");
  CHECK(form.wants("smoke_zone"));
  form.says("smoke_zone.z1", "added").says("smoke_zone.z1.smoke_tested", "40").says("smoke_zone.z1.smoke_failed", "1");
  CHECK(form.finds("smoke_alarm_failed"));
  CHECK_FALSE(form.finds("panel_wrong"));
  CHECK(form.wants("finding"));
  form.says("smoke_zone.z1.smoke_failed", "0").says("smoke_zone.z1.panel_answered", "no");
  CHECK(form.finds("panel_wrong"));
  CHECK(form.wants("smoke_zone.z1.zone_photo"));
}

TEST_CASE("patrol: the half-yearly drill counts heads and minutes") {
  FilledForm form("patrol_half_yearly");
  form.says("drill_expected", "120").says("drill_present", "120").says("drill_target", "8").says("drill_minutes", "8");
  CHECK_FALSE(form.finds("people_missing"));
  CHECK_FALSE(form.finds("drill_slow"));
  form.says("drill_present", "119").says("drill_minutes", "9");
  CHECK(form.finds("people_missing"));
  CHECK(form.finds("drill_slow"));
}

TEST_CASE("public area: a lift whose doors or intercom fail is stopped before the form is done") {
  FilledForm form("public_area_lift");
  form.says("levelling", "10");
  CHECK_FALSE(form.finds("levelling_off"));
  CHECK_FALSE(form.asks("lift_stopped"));
  form.says("light_curtain_works", "no");
  CHECK(form.finds("lift_stop"));
  const auto stuck = form.stuck();
  CHECK(std::find(stuck.begin(), stuck.end(), "safety.lift_stopped") != stuck.end());
  CHECK(shipped_form("public_area_lift").sla.at(OrderClass::emergency).respond_minutes == 10);
}

TEST_CASE("public area: a garage pump that does not start by itself is a finding") {
  FilledForm form("public_area_garage");
  form.says("sump.s1", "added").says("sump.s1.sump_automatic", "no");
  CHECK(form.finds("sump_failed"));
  CHECK(form.wants("sump.s1.sump_photo"));
  CHECK(form.wants("finding"));
}

TEST_CASE("public area: a fire system that would not act by itself is reported at once") {
  FilledForm form("public_area_fire");
  form.says("pumps_automatic", "no");
  CHECK(form.finds("fire_system_down"));
  CHECK(form.asks("reported_now"));
}

TEST_CASE("safety_gate: each kind of work asks for its own measures") {
  FilledForm form("safety_gate");
  form.says("works", "hot_work");
  CHECK(form.asks("hot_cleared"));
  CHECK(form.wants("fire_watch"));
  CHECK_FALSE(form.asks("harness"));
  CHECK_FALSE(form.asks("oxygen"));
  form.says("works", "height confined");
  CHECK_FALSE(form.asks("hot_cleared"));
  CHECK(form.asks("harness"));
  CHECK(form.wants("oxygen"));
}

TEST_CASE("safety_gate: bad air lets nobody in") {
  FilledForm form("safety_gate");
  form.says("works", "confined").says("oxygen", "20.9").says("explosive", "0").says("h2s", "0").says("co", "0");
  CHECK(form.refuses("gas_good", "yes").empty());
  form.says("oxygen", "19.4");
  CHECK(form.finds("no_entry"));
  CHECK(form.refuses("gas_good", "yes") == "answer.constraint");
}

TEST_CASE("safety_gate: nobody works with an expired licence, and technician and supervisor both sign") {
  FilledForm form("safety_gate");
  form.says("worker.w1", "added");
  CHECK(form.wants("worker.w1.licence_no"));
  CHECK(form.refuses("worker.w1.licence_expiry", "2026-11-20") == "answer.constraint");
  CHECK(form.refuses("worker.w1.licence_expiry", "2026-11-21").empty());
  CHECK(form.wants("technician_signature"));
  CHECK(form.wants("supervisor_signature"));
}

TEST_CASE("safety_gate: work beyond the permit's hours is said") {
  FilledForm form("safety_gate");
  form.says("works", "height").says("permit_from", "2026-11-21T00:00:00Z").says("permit_hours", "4");
  form.says("work_ended", "2026-11-21T04:00:00Z");
  CHECK_FALSE(form.finds("permit_overrun"));
  form.says("work_ended", "2026-11-21T04:01:00Z");
  CHECK(form.finds("permit_overrun"));
}
