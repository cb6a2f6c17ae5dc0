#include <map>

#include "tests/rules/shipped_forms.h"
#include "tests/support/catch.h"

using namespace siteproof;

namespace {

FilledForm complaint(const char* compensation, const char* households, const char* press) {
  FilledForm form("complaint");
  form.says("channel", "phone").says("injury", "no").says("press", press);
  form.says("claims_compensation", compensation).says("households", households);
  return form;
}

FilledForm called(const char* solved, const char* stars) {
  FilledForm form("call_back");
  form.says("reached", "yes").says("solved", solved).says("stars", stars);
  return form;
}

}  // namespace

TEST_CASE("call_back: not solved asks what is to be done next") {
  CHECK_FALSE(called("yes", "5").asks("next_action"));
  FilledForm form = called("no", "3");
  CHECK(form.wants("next_action"));
  CHECK(form.wants("not_solved_what"));
  CHECK(form.finds("not_solved"));
  form.says("next_action", "visit_again");
  CHECK(form.wants("visit_wished"));
  form.says("next_action", "complaint");
  CHECK_FALSE(form.asks("visit_wished"));
  CHECK(form.finds("becomes_complaint"));
}

TEST_CASE("call_back: who was not reached is asked nothing and called again") {
  FilledForm form("call_back");
  form.says("reached", "no_answer");
  CHECK_FALSE(form.asks("solved"));
  CHECK(form.wants("call_again_on"));
  form.says("call_again_on", "2026-11-22");
  CHECK(form.stuck().empty());
}

TEST_CASE("call_back: two stars or less ask for the reason, four or five are satisfied") {
  CHECK(called("yes", "2").wants("low_reason"));
  CHECK(called("yes", "2").finds("dissatisfied"));
  CHECK_FALSE(called("yes", "3").asks("low_reason"));
  CHECK_FALSE(called("yes", "3").finds("satisfied"));
  CHECK(called("yes", "4").finds("satisfied"));
  CHECK_FALSE(called("no", "4").finds("satisfied"));
}

TEST_CASE("complaint: dissatisfaction alone is grade 1, to be answered within 24 hours") {
  const FilledForm form = complaint("no", "1", "no");
  CHECK(form.finds("grade_1"));
  CHECK(form.computed("grade") == "1");
  CHECK(form.computed("answer_hours") == "24");
}

TEST_CASE("complaint: a claim for compensation is grade 2, to be answered within 48 hours") {
  const FilledForm form = complaint("yes", "1", "no");
  CHECK(form.finds("grade_2"));
  CHECK_FALSE(form.finds("grade_1"));
  CHECK(form.computed("answer_hours") == "48");
}

TEST_CASE("complaint: a group or the press is grade 3 whatever is claimed") {
  for (const FilledForm& form : {complaint("no", "3", "no"), complaint("yes", "1", "yes")}) {
    CHECK(form.finds("grade_3"));
    CHECK_FALSE(form.finds("grade_2"));
    CHECK(form.computed("answer_hours") == "72");
  }
  CHECK_FALSE(complaint("no", "2", "no").finds("grade_3"));
}

TEST_CASE("complaint: it has no grade before it is graded, and then exactly one") {
  CHECK(FilledForm("complaint").computed("grade").empty());
  for (const char* compensation : {"yes", "no"}) {
    for (const char* households : {"1", "3"}) {
      for (const char* press : {"yes", "no"}) {
        const FilledForm form = complaint(compensation, households, press);
        CHECK(form.finds("grade_1") + form.finds("grade_2") + form.finds("grade_3") == 1);
      }
    }
  }
}

TEST_CASE("complaint: taken in within the hour, facts within 24 hours, answered within the hours of its grade") {
  FilledForm form = complaint("no", "1", "no");
  form.says("complained_at", "2026-11-19T08:00:00Z").says("taken_in_at", "2026-11-19T09:00:00Z");
  form.says("facts_at", "2026-11-20T08:00:00Z").says("answered_at", "2026-11-20T08:00:00Z");
  for (const char* late : {"intake_late", "facts_late", "answer_late"}) CHECK_FALSE(form.finds(late));
  form.says("answered_at", "2026-11-20T08:01:00Z");
  CHECK(form.finds("answer_late"));
  form.says("claims_compensation", "yes");
  CHECK_FALSE(form.finds("answer_late"));
  form.says("taken_in_at", "2026-11-19T09:01:00Z").says("facts_at", "2026-11-20T08:01:00Z");
  CHECK(form.finds("intake_late"));
  CHECK(form.finds("facts_late"));
  CHECK(shipped_form("complaint").policy.complaint_hours == std::map<int, int>{{1, 24}, {2, 48}, {3, 72}});
}

TEST_CASE("move_out_release: nothing leaves without the owner's consent") {
  FilledForm form("move_out_release");
  form.says("applicant_is", "tenant");
  CHECK(form.wants("consent_given"));
  CHECK_FALSE(form.asks("goods"));
  form.says("consent_given", "no");
  CHECK(form.finds("no_release"));
  CHECK_FALSE(form.asks("goods"));
  form.says("consent_given", "yes");
  CHECK(form.wants("goods"));
  CHECK(form.wants("applicant_signature"));
}

TEST_CASE("move_out_release: an owner needs nobody's consent, and every thing is photographed") {
  FilledForm form("move_out_release");
  form.says("applicant_is", "owner");
  CHECK_FALSE(form.asks("consent_given"));
  form.says("goods.g1", "added").says("goods.g1.goods_count", "2");
  form.says("goods.g2", "added").says("goods.g2.goods_count", "3");
  CHECK(form.wants("goods.g1.goods_photo"));
  CHECK(form.computed("goods_total") == "5");
  CHECK_FALSE(form.finds("damaged"));
  form.says("damage", "yes");
  CHECK(form.finds("damaged"));
  CHECK(form.wants("damage_photo"));
}

TEST_CASE("found_property: cash and valuables are counted by two") {
  FilledForm form("found_property");
  form.says("thing.t1", "added").says("thing.t1.thing_kind", "ordinary");
  CHECK_FALSE(form.asks("second_counter"));
  form.says("thing.t1.thing_kind", "cash");
  CHECK(form.wants("thing.t1.thing_cash"));
  CHECK(form.wants("second_counter"));
  CHECK(form.finds("two_people"));
}

TEST_CASE("found_property: who claims it is identified and signs, a proxy with the owner's consent") {
  FilledForm form("found_property");
  form.says("outcome", "kept");
  CHECK_FALSE(form.asks("claimant_signature"));
  form.says("outcome", "claimed").says("claimant_is", "owner");
  CHECK(form.wants("identity"));
  CHECK(form.wants("claim_photo"));
  CHECK(form.wants("claimant_signature"));
  CHECK_FALSE(form.asks("consent_how"));
  form.says("claimant_is", "proxy");
  CHECK(form.wants("consent_how"));
}

TEST_CASE("found_property: what nobody claims for a week goes to the police") {
  FilledForm form("found_property");
  form.says("outcome", "kept").says("found_at", "2026-11-14T08:00:00Z");
  CHECK_FALSE(form.finds("police_due"));
  form.says("found_at", "2026-11-13T07:00:00Z");
  CHECK(form.finds("police_due"));
}
