#include "core/journal/fold.h"

#include "core/journal/state_codec.h"
#include "tests/journal/story.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using S = OrderStatus;

TEST_CASE("a report begins an order, assigned when it names a technician") {
  Story story;
  CHECK(story.state->status.value == S::assigned);
  CHECK(story.state->technician.value == PersonId{"li.wei"});
  CHECK(story.state->timeline.size() == 2);
  std::optional<OrderState> other;
  Event report = story.make(1, "chen", OrderReported{OrderMaker().state.intake, std::nullopt, std::nullopt});
  CHECK(fold(other, report) == FoldOutcome::accepted);
  CHECK(other->status.value == S::registered);
}

TEST_CASE("before its report an order takes nothing, and a second report changes nothing") {
  Story story;
  std::optional<OrderState> none;
  CHECK(fold(none, story.make(2, "li.wei", NoteAdded{"x"})) == FoldOutcome::no_order);
  CHECK_FALSE(none);
  const OrderState before = *story.state;
  CHECK(story.play(story.make(3, "zhao", OrderReported{})) == FoldOutcome::duplicate);
  CHECK(story.state->intake == before.intake);
  CHECK(story.state->status == before.status);
}

TEST_CASE("replaying events changes nothing") {
  Story story;
  const Event note = story.make(2, "li.wei", NoteAdded{"x"});
  const Event photo = story.make(2, "li.wei", PhotoTaken{});
  CHECK(story.play(note) == FoldOutcome::accepted);
  CHECK(story.play(photo) == FoldOutcome::accepted);
  const OrderState before = *story.state;
  CHECK(story.play(note) == FoldOutcome::duplicate);
  CHECK(story.play(photo) == FoldOutcome::duplicate);
  CHECK(*story.state == before);
}

TEST_CASE("a kind that is not known is skipped and counts as seen") {
  Story story;
  const Event unknown = story.make(2, "li.wei", UnknownBody{});
  CHECK(story.play(unknown) == FoldOutcome::skipped);
  CHECK(story.play(unknown) == FoldOutcome::duplicate);
}

TEST_CASE("two technicians' facts on one order all hold") {
  Story story;
  CHECK(story.play(story.make(2, "li.wei", AnswerGiven{ItemId{"moisture"}, "20", "%"})) == FoldOutcome::accepted);
  CHECK(story.play(story.make(3, "zhao", AnswerGiven{ItemId{"moisture"}, "25", "%"})) == FoldOutcome::accepted);
  CHECK(story.play(story.make(3, "zhao", PartUsed{ItemId{"PPR"}, Decimal::from_integer(1), "m", ""})) ==
        FoldOutcome::accepted);
  CHECK(story.play(story.make(1, "chen", StatusChanged{S::cancelled, story.state->status.by, "double"})) ==
        FoldOutcome::accepted);
  CHECK(story.play(story.make(2, "li.wei", ConsentRecorded{"王芳", "in person"})) == FoldOutcome::accepted);
  CHECK(story.state->answers.at(ItemId{"moisture"}).size() == 2);
  CHECK(story.state->answers.at(ItemId{"moisture"}).back().by == PersonId{"zhao"});
  CHECK(story.state->consents.size() == 1);
  CHECK(story.state->status.value == S::cancelled);
}

TEST_CASE("a wish holds when the field is as it was, and edits of different fields merge") {
  Story story;
  const EventId appointment_by = story.state->appointment.by;
  const EventId status_by = story.state->status.by;
  CHECK(story.play(
            story.make(1, "chen", AppointmentSet{at_time("2026-11-22T06:00:00Z"), appointment_by, "owner asked"})) ==
        FoldOutcome::accepted);
  CHECK(story.play(story.make(2, "li.wei", StatusChanged{S::accepted, status_by, ""})) == FoldOutcome::accepted);
  CHECK(story.state->conflicts.empty());
  CHECK(story.state->appointment.value == at_time("2026-11-22T06:00:00Z"));
  CHECK(story.state->status.value == S::accepted);
}

TEST_CASE("crossing edits of one field give one card with both values") {
  Story story;
  const EventId before = story.state->appointment.by;
  CHECK(story.play(story.make(1, "chen", AppointmentSet{at_time("2026-11-22T06:00:00Z"), before, ""})) ==
        FoldOutcome::accepted);
  CHECK(story.play(story.make(2, "li.wei", AppointmentSet{at_time("2026-11-23T06:00:00Z"), before, ""})) ==
        FoldOutcome::conflict);
  REQUIRE(story.state->conflicts.size() == 1);
  const Conflict& card = story.state->conflicts.front();
  CHECK(card.field == "appointment");
  CHECK(card.kept == "2026-11-22T06:00:00Z");
  CHECK(card.wished == "2026-11-23T06:00:00Z");
  CHECK(card.wished_by == PersonId{"li.wei"});
  CHECK(story.state->appointment.value == at_time("2026-11-22T06:00:00Z"));
}

TEST_CASE("crossing edits that come to the same merge without a card") {
  Story story;
  const EventId before = story.state->technician.by;
  CHECK(story.play(story.make(1, "chen", AssignmentSet{PersonId{"zhao"}, before, ""})) == FoldOutcome::accepted);
  CHECK(story.play(story.make(3, "he", AssignmentSet{PersonId{"zhao"}, before, ""})) == FoldOutcome::merged);
  CHECK(story.state->conflicts.empty());
}

TEST_CASE("a visit that went on offline while the office took the order back is one card with its newest step") {
  Story story;
  EventId based_on = story.state->status.by;
  CHECK(story.play(story.make(1, "chen", StatusChanged{S::cancelled, based_on, "reported twice"})) ==
        FoldOutcome::accepted);
  for (const S step : {S::accepted, S::on_site, S::surveyed}) {
    const Event wish = story.make(2, "li.wei", StatusChanged{step, based_on, ""});
    CHECK(story.play(wish) == FoldOutcome::conflict);
    based_on = wish.header.id;
  }
  REQUIRE(story.state->conflicts.size() == 1);
  CHECK(story.state->conflicts.front().kept == "cancelled");
  CHECK(story.state->conflicts.front().kept_by == PersonId{"chen"});
  CHECK(story.state->conflicts.front().wished == "surveyed");
  CHECK(story.state->conflicts.front().event == based_on);
  CHECK(story.state->status.value == S::cancelled);
  CHECK(story.state->timeline.size() == 6);
  CHECK_FALSE(story.state->timeline.back().applied);
}

TEST_CASE("who goes on from a step that merged collides with nobody") {
  Story story;
  const EventId assigned = story.state->status.by;
  const Event first = story.make(2, "li.wei", StatusChanged{S::accepted, assigned, ""});
  const Event second = story.make(3, "zhao", StatusChanged{S::accepted, assigned, ""});
  const Event further = story.make(3, "zhao", StatusChanged{S::on_site, second.header.id, ""});
  CHECK(story.play(first) == FoldOutcome::accepted);
  CHECK(story.play(second) == FoldOutcome::merged);
  CHECK(story.play(further) == FoldOutcome::accepted);
  CHECK(story.state->status.value == S::on_site);
  CHECK(story.state->conflicts.empty());
  CHECK(story.play(story.make(2, "li.wei", StatusChanged{S::on_site, first.header.id, ""})) == FoldOutcome::merged);
}

TEST_CASE("a step based on one that lost collides as well") {
  Story story;
  const EventId assigned = story.state->status.by;
  CHECK(story.play(story.make(1, "chen", StatusChanged{S::cancelled, assigned, "x"})) == FoldOutcome::accepted);
  const Event lost = story.make(2, "li.wei", StatusChanged{S::accepted, assigned, ""});
  CHECK(story.play(lost) == FoldOutcome::conflict);
  CHECK(story.play(story.make(2, "li.wei", StatusChanged{S::on_site, lost.header.id, ""})) == FoldOutcome::conflict);
}

TEST_CASE("a card is put away by name and a new collision opens another") {
  Story story;
  const EventId before = story.state->status.by;
  CHECK(story.play(story.make(1, "chen", StatusChanged{S::cancelled, before, "x"})) == FoldOutcome::accepted);
  CHECK(story.play(story.make(2, "li.wei", StatusChanged{S::accepted, before, ""})) == FoldOutcome::conflict);
  CHECK(story.play(story.make(2, "li.wei", ConflictResolved{numbered<EventId>(999)})) == FoldOutcome::accepted);
  CHECK_FALSE(story.state->conflicts.front().resolved);
  CHECK(story.play(story.make(2, "li.wei", ConflictResolved{story.state->conflicts.front().event})) ==
        FoldOutcome::accepted);
  CHECK(story.state->conflicts.front().resolved);
  CHECK(story.play(story.make(2, "li.wei", StatusChanged{S::on_site, before, ""})) == FoldOutcome::conflict);
  CHECK(story.state->conflicts.size() == 2);
}

TEST_CASE("a waiting order remembers where it goes on, through a second wait") {
  Story story;
  const auto go = [&](S to) {
    return story.play(story.make(2, "li.wei", StatusChanged{to, story.state->status.by, "r"}));
  };
  CHECK(go(S::accepted) == FoldOutcome::accepted);
  CHECK(go(S::suspended) == FoldOutcome::accepted);
  CHECK(story.state->resume_to == S::accepted);
  CHECK(go(S::waiting_material) == FoldOutcome::accepted);
  CHECK(story.state->resume_to == S::accepted);
  CHECK(go(S::accepted) == FoldOutcome::accepted);
  CHECK_FALSE(story.state->resume_to);
}

TEST_CASE("a requisition is answered once; a second, different answer is a card") {
  Story story;
  const auto id = numbered<RequisitionId>(70);
  CHECK(story.play(story.make(1, "ck", RequisitionAnswered{id, RequisitionState::granted, {}, {}, ""})) ==
        FoldOutcome::skipped);
  CHECK(story.play(story.make(2, "li.wei", RequisitionMade{id, ItemId{"PPR"}, Decimal::from_integer(3), "m", ""})) ==
        FoldOutcome::accepted);
  CHECK(story.state->requisitions.front().state == RequisitionState::requested);
  const RequisitionAnswered partly{id, RequisitionState::partly, Decimal::from_integer(2), std::nullopt, "stock"};
  CHECK(story.play(story.make(1, "ck", partly)) == FoldOutcome::accepted);
  CHECK(story.play(story.make(1, "ck", partly)) == FoldOutcome::merged);
  CHECK(story.play(story.make(1, "ck", RequisitionAnswered{id, RequisitionState::refused, {}, {}, ""})) ==
        FoldOutcome::conflict);
  CHECK(story.state->requisitions.front().granted_quantity == Decimal::from_integer(2));
  CHECK(story.state->conflicts.size() == 1);
}

TEST_CASE("a sign-off binds the summary's bytes and the strokes") {
  Story story;
  SignedOff fact{SignOffOutcome::signed_by_owner,
                 "王芳",
                 "",
                 "",
                 5,
                 "the summary",
                 {{{1, 2, 3, 4}, {5, 6, 7, 8}}, {{9, 9, 9, 9}}}};
  CHECK(story.play(story.make(2, "li.wei", fact)) == FoldOutcome::accepted);
  CHECK(story.state->sign_offs.back().summary_sha256 == sha256("the summary"));
  CHECK(story.state->sign_offs.back().strokes_sha256 == sha256("1 2 3 4 5 6 7 8 \n9 9 9 9 \n"));
  CHECK(story.play(story.make(2, "li.wei", SignedOff{SignOffOutcome::absent, "", "nobody home", "", 0, "s", {}})) ==
        FoldOutcome::accepted);
  CHECK_FALSE(story.state->sign_offs.back().strokes_sha256);
}

TEST_CASE("the timeline carries server time where the device knew it") {
  Story story;
  Event step = story.make(2, "li.wei", StatusChanged{S::accepted, story.state->status.by, ""});
  step.header.server_offset_ms = -3000;
  CHECK(story.play(step) == FoldOutcome::accepted);
  CHECK(story.state->timeline.back().server_at == UtcTime{step.header.at.wall.ms - 3000});
}
