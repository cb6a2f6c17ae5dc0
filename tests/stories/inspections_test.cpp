#include <algorithm>
#include <array>

#include "core/usecases/item_signatures.h"
#include "core/usecases/raising.h"
#include "core/usecases/report.h"
#include "tests/stories/estate.h"

// Section 10: patrols and the handover of a flat, with the same machinery as a repair.

using namespace siteproof;
using namespace siteproof::stories;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

namespace {

bool holds(const Names& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

std::string signs(Technician& technician, const OrderId& id, const char* item, const char* name) {
  return refusal(ItemSignatures(technician.tablet()).sign(id, {ItemId{item}, name, ink(), "双方确认以上内容"}));
}

/// Nothing is repaired and nobody is let in: on site and looking.
void inspects(Technician& technician, const OrderId& id) {
  technician.goes(id, {S::accepted, S::on_site, S::surveyed});
}

void walks_every_stop(Technician& technician, const OrderId& id, const char* form) {
  for (const json& section : shipped(form)["sections"]) {
    for (const json& item : section["items"]) {
      if (item["id"] != "stops") continue;
      for (const json& row : item["rows"])
        technician.fills(id, {{"stops." + row["id"].get<std::string>() + ".stop_result", "normal"}});
    }
  }
}

}  // namespace

TEST_CASE(
    "section 10: the monthly patrol looks at every stop, extinguisher, pump and lamp, and a finding raises an order") {
  Estate estate({"patrol_monthly", "plumbing"});
  const OrderId id = estate.report("WO-1", "patrol_monthly", {{"title", "十一月巡检"}});
  Technician chen(estate, chen_wei);
  inspects(chen, id);
  chen.fills(id, {{"route", "1号楼至3号楼"},
                  {"begun_at", to_rfc3339(estate.now())},
                  {"lamps_total", "400"},
                  {"lamps_out", "0"},
                  {"other_findings", "no"}});
  CHECK(holds(chen.blocked(id, S::self_checked), "answer.missing.stops.lift.stop_result"));
  walks_every_stop(chen, id, "patrol_monthly");
  for (const char* pump : {"domestic", "fire", "jockey", "sump"})
    chen.fills(id, {{std::string("pumps.") + pump + ".pump_state", "normal"}});
  const std::string bottle = chen.adds_row(id, "extinguisher") + ".";
  chen.fills(id, {{bottle + "ext_no", "FE-0312"},
                  {bottle + "ext_place", "三层前室"},
                  {bottle + "ext_gauge", "green"},
                  {bottle + "ext_whole", "yes"},
                  {bottle + "ext_service", "2026-11-23"}});
  CHECK(chen.verdicts(id) == Names{"all_in_order"});
  CHECK_FALSE(chen.is_asked(id, "finding"));
  // The pressure of an extinguisher, one lamp of four hundred, a stop in the pump room.
  for (const auto& [item, bad, good, verdict] :
       std::vector<std::array<std::string, 4>>{{bottle + "ext_gauge", "red", "green", "extinguisher_bad"},
                                               {bottle + "ext_service", "2026-11-22", "2026-11-23", "extinguisher_bad"},
                                               {"lamps_out", "1", "0", "lamps_out"},
                                               {"pumps.sump.pump_state", "leaking", "normal", "pump_defect"}}) {
    CAPTURE(item, bad);
    chen.fills(id, {{item, bad}});
    CHECK(holds(chen.verdicts(id), verdict));
    CHECK(holds(chen.verdicts(id), "finding_missing"));
    CHECK(chen.is_wanted(id, "finding"));
    chen.fills(id, {{item, good}});
    CHECK(chen.verdicts(id) == Names{"all_in_order"});
  }
  chen.fills(id, {{"pumps.sump.pump_state", "leaking"}});
  const std::string finding = chen.adds_row(id, "finding") + ".";
  chen.fills(id, {{finding + "finding_place", "地下车库"},
                  {finding + "finding_what", "排污泵漏水"},
                  {finding + "finding_trade", "plumbing"},
                  {finding + "finding_severity", "major"}});
  CHECK(chen.is_wanted(id, finding + "finding_photo"));
  CHECK(chen.is_wanted(id, finding + "raise_plumbing"));
  CHECK_FALSE(chen.is_asked(id, finding + "raise_lift"));
  chen.fills(id, {{finding + "raise_plumbing", "yes"}});
  const OrderId raised = value_of(Raising(chen.tablet()).raise(id, ItemId{finding + "raise_plumbing"}));
  chen.sync();
  const OrderState repair = estate.seen(raised);
  CHECK(repair.intake.raised_from == id);
  CHECK(repair.intake.checklist->id == TemplateId{"plumbing"});

  estate.pass(19min);
  chen.fills(id, {{"ended_at", to_rfc3339(estate.now())}});
  CHECK(holds(chen.verdicts(id), "too_quick"));
}

TEST_CASE("section 10: smoke alarms are tested by the quarter, and half-yearly a drill is held") {
  Estate estate({"patrol_quarterly", "patrol_half_yearly"});
  Technician chen(estate, chen_wei);
  const OrderId quarter = estate.report("WO-1", "patrol_quarterly"), half = estate.report("WO-2", "patrol_half_yearly");
  chen.sync();
  inspects(chen, quarter);
  inspects(chen, half);
  CHECK(chen.is_wanted(quarter, "smoke_zone"));
  const std::string zone = chen.adds_row(quarter, "smoke_zone") + ".";
  chen.fills(quarter, {{"emergency_minutes", "30"},
                       {"emergency_out", "0"},
                       {"other_findings", "no"},
                       {zone + "smoke_tested", "40"},
                       {zone + "smoke_failed", "0"},
                       {zone + "panel_answered", "yes"}});
  CHECK(chen.answers(quarter, zone + "smoke_failed", "41") == "answer.constraint");
  chen.fills(quarter, {{zone + "smoke_failed", "1"}});
  CHECK(holds(chen.verdicts(quarter), "smoke_alarm_failed"));
  chen.fills(quarter, {{"emergency_minutes", "29"}});
  CHECK(holds(chen.verdicts(quarter), "emergency_light_short"));
  chen.fills(half, {{"drill_expected", "30"}, {"drill_present", "29"}, {"drill_target", "6"}, {"drill_minutes", "6"}});
  CHECK(holds(chen.verdicts(half), "people_missing"));
  CHECK_FALSE(holds(chen.verdicts(half), "drill_slow"));
  chen.fills(half, {{"drill_minutes", "7"}});
  CHECK(holds(chen.verdicts(half), "drill_slow"));
  CHECK(chen.is_wanted(half, "drill_photo"));
}

TEST_CASE("section 10: a flat is handed over room by room, defects pinned, meters read, keys counted, signed by both") {
  Estate estate({"handover_inspection"});
  const OrderId id = estate.report("WO-1", "handover_inspection", {{"title", "1201 交付验房"}});
  Technician chen(estate, chen_wei);
  inspects(chen, id);
  chen.fills(id, {{"occasion", "owner"},
                  {"owner_name", "王芳"},
                  {"identity", "id_card"},
                  {"counterparty_name", "云杉置业"},
                  {"begun_at", to_rfc3339(estate.now())}});
  CHECK(chen.is_wanted(id, "room"));
  const std::string room = chen.adds_row(id, "room") + ".";
  chen.fills(id, {{room + "room_name", "bathroom"}});
  for (const char* part :
       {"wall", "ceiling", "floor", "door", "window", "power", "water", "drain", "heating", "fittings"}) {
    CHECK(chen.is_wanted(id, room + "room_checks." + part + ".check_result"));
    chen.fills(id, {{room + "room_checks." + part + ".check_result", part == std::string("wall") ? "defect" : "ok"}});
  }
  CHECK(holds(chen.verdicts(id), "defect_not_pinned"));
  const std::string defect = chen.adds_row(id, room + "defect") + ".";
  CHECK(chen.is_wanted(id, defect + "defect_pin"));
  CHECK(chen.is_wanted(id, defect + "defect_photo"));
  CHECK(chen.answers(id, defect + "defect_pin", "cellar 10 10") == "answer.place");
  chen.fills(id, {{defect + "defect_pin", "three_room 8200 6100"},
                  {defect + "defect_kind", "hollow"},
                  {defect + "defect_what", "空鼓"},
                  {defect + "defect_severity", "minor"}});
  chen.photographs_for(id, defect + "defect_photo", Stage::before);
  CHECK_FALSE(holds(chen.verdicts(id), "defect_not_pinned"));
  CHECK(chen.is_wanted(id, defect + "raise_hollow"));
  CHECK(chen.answers(id, "result", "accepted") == "answer.constraint");  // not as if it had none
  chen.fills(id, {{"result", "accepted_defects"}});
  CHECK(chen.is_wanted(id, "fixed_by"));

  chen.fills(id, {{"meters.water.meter_fitted", "yes"}, {"meters.gas.meter_fitted", "no"}});
  for (const char* item : {"meters.water.meter_no", "meters.water.meter_reading", "meters.water.meter_photo"}) {
    CAPTURE(item);
    CHECK(chen.is_wanted(id, item));
  }
  CHECK_FALSE(chen.is_asked(id, "meters.gas.meter_reading"));
  chen.fills(id, {{"keys.entrance.keys_due", "5"}, {"keys.entrance.keys_given", "5"}});
  CHECK_FALSE(holds(chen.verdicts(id), "keys_missing"));
  chen.fills(id, {{"keys.entrance.keys_given", "4"}});
  CHECK(holds(chen.verdicts(id), "keys_missing"));

  CHECK(chen.is_wanted(id, "counterparty_signature"));
  chen.fills(id, {{"owner_signing", "refused"}});
  CHECK_FALSE(chen.is_asked(id, "owner_signature"));  // no signature is made up for her
  CHECK(chen.is_wanted(id, "owner_signing_reason"));
  chen.fills(id, {{"owner_signing", "self"}});
  CHECK(signs(chen, id, "owner_signature", "") == "signature.name");
  CHECK(signs(chen, id, "owner_signature", "王芳") == "no error");
  CHECK(signs(chen, id, "counterparty_signature", "云杉置业 张工") == "no error");
  CHECK_FALSE(chen.is_wanted(id, "owner_signature"));
  CHECK_FALSE(chen.is_wanted(id, "counterparty_signature"));
  chen.sync();
  const OrderState seen = estate.seen(id);
  REQUIRE(seen.countersignatures.size() == 2);
  CHECK(seen.countersignatures[0].role == SignerRole::owner);
  CHECK(seen.countersignatures[1].role == SignerRole::counterparty);

  // Each gets a copy, with both signatures.
  const ReportDocument copy = value_of(Reports(chen.tablet()).document(id));
  Names signers;
  for (const ReportSection& section : copy.sections) {
    for (const ReportSignature& signature : section.signatures) signers.push_back(signature.name);
  }
  CHECK(holds(signers, "王芳"));
  CHECK(holds(signers, "云杉置业 张工"));
}

TEST_CASE("section 10: the mock inspection before the handover uses the same template") {
  Estate estate({"handover_inspection"});
  const OrderId id = estate.report("WO-1", "handover_inspection");
  Technician chen(estate, chen_wei);
  inspects(chen, id);
  chen.fills(id, {{"occasion", "mock"}});
  CHECK(chen.is_wanted(id, "room"));
  CHECK(chen.is_wanted(id, "counterparty_signature"));
  for (const char* of_the_owner : {"owner_name", "keys.entrance.keys_given", "papers_given", "owner_signing"}) {
    CAPTURE(of_the_owner);
    CHECK_FALSE(chen.is_asked(id, of_the_owner));
  }
}
