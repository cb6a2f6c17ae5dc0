#include <algorithm>

#include "tests/stories/estate.h"

// Section 7: nothing begins before it is safe, and whoever goes on all the same says why.

using namespace siteproof;
using namespace siteproof::stories;
using Names = std::vector<std::string>;

namespace {

bool holds(const Names& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

/// The safety rules that still stand before the repair.
Names unsafe(Technician& technician, const OrderId& id) {
  Names out = technician.blocked(id, S::in_repair);
  std::erase_if(out, [](const std::string& rule) { return rule.rfind("safety.", 0) != 0; });
  return out;
}

}  // namespace

TEST_CASE("section 7: water, power, floor and ladder each hold the work up until they are confirmed") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  must(chen.visit().plan(id, "重做防水", "王芳", std::nullopt));
  chen.photographs(id, Stage::before, 3);
  chen.fills(id, {{"first_noticed", "2026-11-22T22:00:00Z"},
                  {"water_state", "damp"},
                  {"moisture", "18"},
                  {"affected_area", "1"},
                  {"leak_source", "roof"},
                  {"electrics_wet", "no"}});
  must(chen.visit().take_step(id, "second_person", "赵强"));
  CHECK(unsafe(chen, id) == Names{"safety.water_isolated", "safety.power_isolated", "safety.floor_protected",
                                  "safety.ladder_safe", "safety.inflammables_guarded"});
  Names open = unsafe(chen, id);
  for (const char* item :
       {"water_isolated", "power_isolated", "floor_protected", "ladder_safe", "inflammables_guarded"}) {
    CAPTURE(item);
    chen.fills(id, {{item, "no"}});
    CHECK(unsafe(chen, id) == open);
    CHECK(chen.tries(id, S::in_repair) == "safety." + std::string(item));
    chen.fills(id, {{item, "yes"}});
    open.erase(open.begin());
    CHECK(unsafe(chen, id) == open);
  }
  CHECK(chen.tries(id, S::in_repair) == "no error");
}

TEST_CASE("section 7: a harness is asked for above two metres, screening and no hidden lines where the wall is cut") {
  Estate estate({"wall_crack"});
  const OrderId id = estate.report("WO-1", "wall_crack");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  chen.fills(id, {{"crack_width", "0.2"}, {"crack_through", "no"}, {"work_height", "2"}});
  CHECK(unsafe(chen, id) == Names{"safety.floor_protected", "safety.ladder_safe"});
  CHECK(holds(chen.warned(id, S::in_repair), "safety.dust_control"));  // only said
  chen.fills(id, {{"work_height", "2.1"}, {"crack_width", "0.4"}});
  for (const char* rule : {"safety.harness_worn", "safety.lines_located", "safety.area_screened"}) {
    CAPTURE(rule);
    CHECK(holds(unsafe(chen, id), rule));
  }
}

TEST_CASE(
    "section 7: electrical work takes a licensed electrician whose licence is still good today, and a photo of the "
    "lock") {
  Estate estate({"electrical"});
  const OrderId id = estate.report("WO-1", "electrical", {{"title", "客厅跳闸"}});
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  must(chen.visit().plan(id, "更换空开", "王芳", std::nullopt));
  chen.photographs(id, Stage::before, 3);
  chen.fills(id, {{"fault_kind", "trips"},
                  {"circuit", "客厅插座"},
                  {"burnt", "no"},
                  {"wet", "no"},
                  {"cause", "device"},
                  {"electrician_on_site", "yes"},
                  {"power_isolated", "yes"},
                  {"insulated_tools", "yes"},
                  {"work_height", "0"}});
  CHECK(chen.blocked(id, S::in_repair) ==
        Names{"answer.missing.licence_number", "answer.missing.licence_expiry", "answer.missing.lockout_photo"});
  CHECK(chen.answers(id, "licence_number", "T1") == "answer.constraint");
  CHECK(chen.answers(id, "licence_number", "T110101199003071234") == "no error");
  CHECK(chen.answers(id, "licence_expiry", "2026-11-22") == "answer.constraint");
  CHECK(chen.answers(id, "licence_expiry", "2026-11-23") == "no error");
  CHECK(chen.tries(id, S::in_repair) == "answer.missing.lockout_photo");
  chen.photographs_for(id, "lockout_photo", Stage::before);
  chen.fills(id, {{"electrician_on_site", "no"}});
  CHECK(chen.tries(id, S::in_repair) == "safety.electrician_on_site");
  CHECK(refusal(chen.visit().override_gate(id, S::in_repair, "safety.electrician_on_site", "我自己会")) ==
        "override.forbidden");
  chen.fills(id, {{"electrician_on_site", "yes"}});
  CHECK(chen.tries(id, S::in_repair) == "no error");
}

TEST_CASE("section 7: what may be passed over is passed over by name and with a reason, which stays on record") {
  Estate estate({"wall_crack"});
  const OrderId id = estate.report("WO-1", "wall_crack");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  chen.fills(id, {{"crack_width", "0.4"}, {"crack_through", "no"}});
  const std::string rule = "safety.area_screened";
  const auto passes_over = [&](const std::string& what, const char* why) {
    return refusal(chen.visit().override_gate(id, S::in_repair, what, why));
  };
  CHECK(passes_over(rule, " ") == "override.reason");
  CHECK(passes_over("safety.harness_worn", "不高") == "override.nothing");
  CHECK(passes_over("safety.floor_protected", "没带膜") == "override.forbidden");
  CHECK(holds(chen.blocked(id, S::in_repair), rule));
  CHECK(passes_over(rule, "家中无人，门已锁") == "no error");
  CHECK_FALSE(holds(chen.blocked(id, S::in_repair), rule));
  CHECK(holds(chen.warned(id, S::in_repair), rule));  // still said
  chen.sync();
  const GateOverride kept = estate.seen(id).overrides.at(0);
  CHECK(kept.rule == rule);
  CHECK(kept.reason == "家中无人，门已锁");
  CHECK(kept.by == chen_wei);
}

TEST_CASE("section 7: a template makes any safety item blocking, with a photo, without a new program") {
  Estate estate({});
  const auto title = [](const char* zh) { return json{{"zh", zh}, {"en", zh}}; };
  const json extraction{
      {"id", "extraction"}, {"kind", "yes_no"}, {"title", title("除尘")}, {"required", true}, {"blocking", true}};
  const json picture{{"id", "extraction_photo"},
                     {"kind", "photo"},
                     {"count", {{"min", 1}}},
                     {"photo_stage", "before"},
                     {"title", title("除尘照片")}};
  estate.import(
      {{"templates",
        {{{"id", "sanding"},
          {"version", 1},
          {"title", title("打磨")},
          {"sections",
           {{{"id", "safety"}, {"stage", "safety"}, {"title", title("安全")}, {"items", {extraction, picture}}}}}}}}});
  const OrderId id = estate.report("WO-1", "sanding");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  must(chen.visit().plan(id, "打磨", "王芳", std::nullopt));
  CHECK(chen.blocked(id, S::in_repair) == Names{"answer.missing.extraction_photo", "safety.extraction"});
  chen.fills(id, {{"extraction", "yes"}});
  CHECK(chen.tries(id, S::in_repair) == "answer.missing.extraction_photo");
  chen.photographs_for(id, "extraction_photo", Stage::before);
  CHECK(chen.tries(id, S::in_repair) == "no error");
}
