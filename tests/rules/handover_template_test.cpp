#include <algorithm>

#include "tests/rules/shipped_forms.h"
#include "tests/support/catch.h"

using namespace siteproof;

namespace {

FilledForm handover_room() {
  FilledForm form("handover_inspection");
  form.says("occasion", "owner").says("room.r1", "added").says("room.r1.room_name", "master");
  return form;
}

}  // namespace

TEST_CASE("handover: a room may hold many defects, each pinned and photographed") {
  FilledForm form = handover_room();
  form.says("room.r1.defect.d1", "added").says("room.r1.defect.d2", "added");
  for (const char* defect : {"room.r1.defect.d1.", "room.r1.defect.d2."}) {
    CAPTURE(defect);
    CHECK(form.wants(std::string(defect) + "defect_pin"));
    CHECK(form.wants(std::string(defect) + "defect_photo"));
  }
  form.says("room.r1.defect.d1.defect_pin", "three_room 8200 6100").photographs("room.r1.defect.d1.defect_photo");
  CHECK_FALSE(form.wants("room.r1.defect.d1.defect_pin"));
  CHECK_FALSE(form.wants("room.r1.defect.d1.defect_photo"));
  CHECK(form.wants("room.r1.defect.d2.defect_pin"));
  CHECK(form.wants("room.r1.defect.d2.defect_photo"));
  CHECK(form.refuses("room.r1.defect.d2.defect_pin", "cellar 100 100") == "answer.place");
}

TEST_CASE("handover: a defect raises an order of its own kind and of no other") {
  FilledForm form = handover_room();
  form.says("room.r1.defect.d1", "added").says("room.r1.defect.d1.defect_kind", "hollow");
  CHECK(form.asks("room.r1.defect.d1.raise_hollow"));
  CHECK_FALSE(form.asks("room.r1.defect.d1.raise_leak"));
  CHECK(shipped_form("handover_inspection").find(ItemId{"raise_hollow"})->raise == "hollow_plaster");
}

TEST_CASE("handover: a home with defects is not accepted as if it had none") {
  FilledForm form = handover_room();
  CHECK(form.refuses("result", "accepted").empty());
  form.says("room.r1.defect.d1", "added");
  CHECK(form.refuses("result", "accepted") == "answer.constraint");
  form.says("result", "accepted_defects");
  CHECK(form.wants("fixed_by"));
  CHECK(form.refuses("fixed_by", "2026-11-20") == "answer.constraint");
  CHECK(form.refuses("fixed_by", "2026-12-05").empty());
}

TEST_CASE("handover: a refusal says why") {
  FilledForm form = handover_room();
  CHECK_FALSE(form.asks("refused_reason"));
  form.says("result", "refused");
  CHECK(form.wants("refused_reason"));
  CHECK(form.finds("refused"));
}

TEST_CASE("handover: every meter that is there has number, reading and photo") {
  FilledForm form = handover_room();
  form.says("meters.gas.meter_fitted", "yes").says("meters.heating.meter_fitted", "no");
  for (const char* item : {"meters.gas.meter_no", "meters.gas.meter_reading", "meters.gas.meter_photo"}) {
    CAPTURE(item);
    CHECK(form.wants(item));
  }
  CHECK_FALSE(form.asks("meters.heating.meter_reading"));
  form.says("meters.gas.meter_reading", "118.503");
  CHECK_FALSE(form.wants("meters.gas.meter_reading"));
}

TEST_CASE("handover: keys are counted, and the missing ones are named") {
  FilledForm form = handover_room();
  form.says("keys.entrance.keys_due", "5").says("keys.entrance.keys_given", "5");
  CHECK_FALSE(form.finds("keys_missing"));
  form.says("keys.access_card.keys_due", "3").says("keys.access_card.keys_given", "2");
  CHECK(form.finds("keys_missing"));
  CHECK(form.computed("keys.access_card.keys_short") == "1");
}

TEST_CASE("handover: both parties sign, and an owner who does not is recorded with the reason") {
  FilledForm form = handover_room();
  CHECK(form.wants("counterparty_signature"));
  form.says("owner_signing", "self");
  CHECK(form.wants("owner_signature"));
  form.says("owner_signing", "refused");
  CHECK_FALSE(form.asks("owner_signature"));
  CHECK(form.wants("owner_signing_reason"));
}

TEST_CASE("handover: a mock inspection is the same form without owner, keys and documents") {
  FilledForm form = handover_room();
  CHECK(form.asks("keys.entrance.keys_given"));
  form.says("occasion", "mock");
  CHECK_FALSE(form.asks("keys.entrance.keys_given"));
  CHECK_FALSE(form.asks("papers_given"));
  CHECK_FALSE(form.asks("owner_signing"));
  CHECK(form.wants("room.r1.room_checks.wall.check_result"));
  CHECK(form.wants("counterparty_signature"));
}

TEST_CASE("handover: a defect that is seen and not pinned is said") {
  FilledForm form = handover_room();
  form.says("room.r1.room_checks.wall.check_result", "defect");
  CHECK(form.finds("defect_not_pinned"));
  form.says("room.r1.defect.d1", "added");
  CHECK_FALSE(form.finds("defect_not_pinned"));
}

TEST_CASE("handover: the floor plan is a three-room flat whose rooms do not overlap") {
  const FloorPlan& plan = shipped_form("handover_inspection").policy.floor_plans.at(0);
  REQUIRE(plan.rooms.size() == 8);
  // A point belongs to a room when a ray from it crosses the outline an odd number of times.
  const auto inside = [](const PlanRoom& room, int x, int y) {
    bool odd = false;
    for (std::size_t i = 0; i < room.outline.size(); ++i) {
      const PlanPoint a = room.outline[i], b = room.outline[(i + 1) % room.outline.size()];
      if ((a.y > y) != (b.y > y) && x < a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)) odd = !odd;
    }
    return odd;
  };
  int covered = 0, points = 0;
  for (int x = 51; x < 10'000; x += 97) {
    for (int y = 51; y < 10'000; y += 97) {
      const auto rooms =
          std::count_if(plan.rooms.begin(), plan.rooms.end(), [&](const PlanRoom& r) { return inside(r, x, y); });
      REQUIRE(rooms <= 1);
      covered += static_cast<int>(rooms);
      ++points;
    }
  }
  CHECK(covered * 100 > points * 90);  // the rest lies beside the balcony, outside
}

TEST_CASE("handover: the result is its own verdict, and a danger comes first") {
  FilledForm form = handover_room();
  form.says("result", "accepted");
  CHECK(form.finds("accepted"));
  form.says("room.r1.defect.d1", "added").says("room.r1.defect.d1.defect_severity", "minor");
  form.says("result", "accepted_defects");
  CHECK(form.finds("accepted_defects"));
  CHECK(form.finds("defects_found"));
  CHECK_FALSE(form.finds("dangerous"));
  form.says("room.r1.defect.d1.defect_severity", "danger");
  CHECK(form.finds("dangerous"));
}
