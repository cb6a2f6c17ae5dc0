#include <algorithm>

#include "core/usecases/quotes.h"
#include "core/usecases/reminders.h"
#include "tests/stories/estate.h"

// Section 3: Chen Wei's visit at Mrs. Wang's, from the call ahead to what to watch for.

using namespace siteproof;
using namespace siteproof::stories;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

namespace {

/// When the tablet says this today; nothing when it does not.
std::optional<UtcTime> told(Technician& technician, const std::string& reminder) {
  for (const OrderReminder& one : value_of(Reminders(technician.tablet()).of_day(china)).reminders) {
    if (one.reminder.id == reminder) return one.reminder.at;
  }
  return std::nullopt;
}

bool holds(const Names& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

/// A window that does not close: everything up to the beginning of the work.
struct WindowVisit {
  explicit WindowVisit(const json& more = json::object())
      : estate({"door_window"}), id(estate.report("WO-1", "door_window", more)), chen(estate, chen_wei) {}
  void survey() {
    chen.fills(id, {{"unit_kind", "door"},
                    {"opens_freely", "no"},
                    {"seals", "yes"},
                    {"lock_works", "yes"},
                    {"glass_broken", "no"},
                    {"cause", "quality"}});
    chen.photographs(id, Stage::before, 3);
  }
  void safety() { chen.fills(id, {{"floor_protected", "yes"}, {"work_height", "0"}}); }
  void repair() {
    chen.photographs(id, Stage::during, 1);
    chen.fills(id, {{"repair_done", "adjust"},
                    {"cycles", "10"},
                    {"moves_freely", "yes"},
                    {"seals_now", "yes"},
                    {"site_clean", "yes"}});
    chen.photographs_pairs(id);
  }
  void up_to_self_check() {
    chen.arrives(id);
    survey();
    must(chen.visit().plan(id, "调整合页", "王芳", std::nullopt));
    safety();
    chen.goes(id, {S::in_repair});
    repair();
    must(chen.visit().take_step(id, "clean_up"));
    chen.goes(id, {S::self_checked});
  }
  std::string signs(const SignOffRequest& request) { return refusal(SigningOff(chen.tablet()).sign(request)); }

  Estate estate;
  OrderId id;
  Technician chen;
};

}  // namespace

TEST_CASE(
    "section 3: the contact is called fifteen minutes before, reached or not, and nobody goes in without consent") {
  WindowVisit visit(json({{"appointment", "2026-11-23T10:00:00+08:00"}}));
  auto& [estate, id, chen] = visit;
  CHECK(told(chen, "call_ahead") == at_time("2026-11-23T09:45:00+08:00"));
  chen.goes(id, {S::accepted, S::en_route});
  CHECK(chen.warned(id, S::on_site) == Names{"call.missing"});
  CHECK(chen.blocked(id, S::on_site).empty());
  estate.until("2026-11-23T09:45:00+08:00");
  must(chen.visit().call(id, false, "没人接"));
  CHECK(chen.warned(id, S::on_site).empty());
  CHECK_FALSE(chen.order(id).calls.at(0).reached);
  CHECK_FALSE(told(chen, "call_ahead"));
  chen.goes(id, {S::on_site});

  // At the door: badge, order and purpose; then the owner's word.
  CHECK(chen.blocked(id, S::surveyed) == Names{"identity.missing", "consent.missing"});
  CHECK(chen.tries(id, S::surveyed) == "identity.missing");
  must(chen.visit().take_step(id, "identity"));
  CHECK(chen.tries(id, S::surveyed) == "consent.missing");
  CHECK(refusal(chen.visit().override_gate(id, S::surveyed, "consent.missing", "门开着")) == "override.forbidden");
  CHECK(refusal(chen.visit().consent(id, "", "in_person")) == "consent.by");
  CHECK(refusal(chen.visit().consent(id, "王芳", " ")) == "consent.how");
  CHECK(chen.tries(id, S::surveyed) == "consent.missing");
  must(chen.visit().consent(id, "王芳", "in_person"));
  CHECK(chen.tries(id, S::surveyed) == "no error");
  chen.sync();
  const Consent kept = estate.seen(id).consents.at(0);
  CHECK(kept.given_by == "王芳");
  CHECK(kept.how == "in_person");
  CHECK(kept.at == at_time("2026-11-23T01:45:00Z"));
}

TEST_CASE("section 3: the work begins after survey, photos, agreed plan and protection, each asked for by name") {
  WindowVisit visit;
  auto& [estate, id, chen] = visit;
  chen.arrives(id);
  chen.goes(id, {S::surveyed});
  CHECK(chen.tries(id, S::plan_agreed) == "plan.missing");
  CHECK(chen.blocked(id, S::in_repair) ==
        Names{"plan.missing", "answer.missing.unit_kind", "answer.missing.opens_freely", "answer.missing.seals",
              "answer.missing.lock_works", "answer.missing.glass_broken", "answer.missing.cause",
              "answer.missing.work_height", "safety.floor_protected", "photos.before"});
  visit.survey();
  visit.safety();
  CHECK(chen.blocked(id, S::in_repair) == Names{"plan.missing"});
  CHECK(refusal(chen.visit().plan(id, " ", "王芳", std::nullopt)) == "plan.text");
  CHECK(refusal(chen.visit().plan(id, "调整合页，半小时", "", std::nullopt)) == "plan.agreed_by");
  must(chen.visit().plan(id, "调整合页，半小时", "王芳", std::nullopt));
  CHECK(chen.order(id).plans.at(0).agreed_by == "王芳");
  CHECK(chen.blocked(id, S::in_repair).empty());
  CHECK(chen.tries(id, S::in_repair) == "no error");
}

TEST_CASE("section 3: a priced plan is signed, over exactly the text the owner was shown") {
  WindowVisit visit(json({{"warranty", "out"}}));
  auto& [estate, id, chen] = visit;
  chen.arrives(id);
  visit.survey();
  visit.safety();
  must(chen.visit().plan(id, "更换合页", "王芳", std::nullopt));
  CHECK(chen.blocked(id, S::in_repair) == Names{"plan.price", "quote.missing"});
  must(chen.visit().plan(id, "更换合页", "王芳", Money{decimal("95.5"), "CNY"}));
  Quotes quotes(chen.tablet());
  const QuoteId quote =
      value_of(quotes.make(id, {{ItemId{"HINGE-DOOR"}, "合页", decimal("1"), "pc", decimal("95.5")}}, "CNY", ""));
  const std::string seen = value_of(quotes.text(id, quote, "zh"));
  CHECK(refusal(quotes.answer(id, {quote, true, "王芳", "in_person", "", {}, seen})) == "quote.signature");
  CHECK(refusal(quotes.answer(id, {quote, true, "王芳", "in_person", "", ink(), "95 元"})) == "quote.changed");
  must(quotes.answer(id, {quote, true, "王芳", "in_person", "", ink(), seen}));
  CHECK(chen.order(id).quotes.at(0).answer->strokes_sha256.has_value());
  CHECK(chen.tries(id, S::in_repair) == "no error");
}

TEST_CASE("section 3: what will be hidden is photographed, the flat is left clean, and the self-check comes last") {
  WindowVisit visit;
  auto& [estate, id, chen] = visit;
  chen.arrives(id);
  visit.survey();
  must(chen.visit().plan(id, "重装窗框", "王芳", std::nullopt));
  visit.safety();
  chen.goes(id, {S::in_repair});
  chen.fills(id, {{"repair_done", "rehang"}});
  const Names lacks = chen.blocked(id, S::self_checked);
  for (const char* rule :
       {"photos.during", "answer.missing.frame_photo", "photos.after", "photos.pairs", "answer.missing.cycles",
        "safety.moves_freely", "safety.seals_now", "answer.missing.site_clean", "clean_up.missing"}) {
    CAPTURE(rule);
    CHECK(holds(lacks, rule));
  }
  chen.photographs_for(id, "frame_photo", Stage::during);
  chen.fills(id, {{"cycles", "10"}, {"moves_freely", "yes"}, {"seals_now", "yes"}, {"site_clean", "yes"}});
  chen.photographs_pairs(id);
  CHECK(chen.tries(id, S::self_checked) == "clean_up.missing");
  must(chen.visit().take_step(id, "clean_up"));
  CHECK(chen.tries(id, S::self_checked) == "no error");
}

TEST_CASE("section 3: the owner is told what to watch for, reads what was done, rates it and signs") {
  WindowVisit visit;
  auto& [estate, id, chen] = visit;
  visit.up_to_self_check();
  SigningOff signing(chen.tablet());
  CHECK(chen.blocked(id, S::signed_off) == Names{"watch_for.missing"});
  CHECK(visit.signs(chen.signature(id)) == "watch_for.missing");
  CHECK(chen.tries(id, S::signed_off) == "signoff.missing");
  must(chen.visit().take_step(id, "watch_for", "一个月内勿重压"));
  SignOffRequest request = chen.signature(id, 0);
  CHECK(visit.signs(request) == "signoff.rating");
  request = chen.signature(id, 4);
  request.strokes.clear();
  CHECK(visit.signs(request) == "signoff.strokes");
  request = chen.signature(id, 4);
  request.seen = value_of(signing.summary(id, "zh"));
  must(chen.visit().use_part(id, {ItemId{"HINGE-DOOR"}, decimal("1"), "pc", "D4"}));
  CHECK(visit.signs(request) == "signoff.changed");
  request.seen = value_of(signing.summary(id, "zh"));
  CHECK(request.seen->find("HINGE-DOOR") != std::string::npos);
  CHECK(visit.signs(request) == "no error");
  chen.sync();
  const OrderState seen = estate.seen(id);
  CHECK(seen.status.value == S::signed_off);
  CHECK(seen.sign_offs.at(0).rating == 4);
  CHECK(seen.sign_offs.at(0).summary_sha256 == sha256(*request.seen));
  CHECK(seen.seals.size() == 1);
}

TEST_CASE(
    "section 3: absent, refusing and represented owners are recorded as such with the reason, never as a signature") {
  WindowVisit visit;
  auto& [estate, id, chen] = visit;
  visit.up_to_self_check();
  for (const SignOffOutcome outcome : {SignOffOutcome::absent, SignOffOutcome::refused}) {
    SignOffRequest request{id, outcome, "", {}, 0, "", ""};
    CHECK(visit.signs(request) == "signoff.reason");
    request.reason = outcome == SignOffOutcome::absent ? "家中无人" : "说颜色不对";
    request.strokes = ink();
    CHECK(visit.signs(request) == "signoff.strokes");
  }
  CHECK(visit.signs({id, SignOffOutcome::refused, "", {}, 0, "说颜色不对", ""}) == "no error");
  CHECK(chen.order(id).status.value == S::unsigned_off);
  CHECK_FALSE(chen.order(id).sign_offs.at(0).strokes_sha256.has_value());

  // The next morning her brother signs for her.
  estate.until("2026-11-24T09:00:00+08:00");
  must(chen.visit().take_step(id, "watch_for"));
  SignOffRequest brother{id, SignOffOutcome::represented, "王强", ink(), 5, "", ""};
  CHECK(visit.signs(brother) == "signoff.reason");
  brother.reason = "业主出差，弟弟代签";
  CHECK(visit.signs(brother) == "no error");
  chen.sync();
  const OrderState seen = estate.seen(id);
  REQUIRE(seen.sign_offs.size() == 2);
  CHECK(seen.sign_offs[0].outcome == SignOffOutcome::refused);
  CHECK(seen.sign_offs[0].reason == "说颜色不对");
  CHECK(seen.sign_offs[1].outcome == SignOffOutcome::represented);
  CHECK(seen.sign_offs[1].name == "王强");
}
