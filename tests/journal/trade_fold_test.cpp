#include "tests/journal/story.h"
#include "tests/support/catch.h"

using namespace siteproof;

TEST_CASE("a long test has a beginning and an end by every clock, also from two tablets") {
  Story story;
  const Event begun = story.make(2, "li.wei", TestBegun{ItemId{"holding"}});
  CHECK(story.play(begun) == FoldOutcome::accepted);
  REQUIRE(story.state->tests.size() == 1);
  CHECK(story.state->tests[0].begun.device == begun.header.device);
  CHECK(story.state->tests[0].begun.clock == begun.header.at);
  CHECK_FALSE(story.state->tests[0].ended.has_value());
  CHECK(story.play(
            story.make(3, "zhao", TestEnded{ItemId{"holding"}, begun.header.id, TestOutcome::failed, "dropped"})) ==
        FoldOutcome::accepted);
  CHECK(story.state->tests[0].outcome == TestOutcome::failed);
  CHECK(story.state->tests[0].ended->by == PersonId{"zhao"});
}

TEST_CASE("two ends of one test that say the same merge, and others become a card") {
  Story story;
  const Event begun = story.make(2, "li.wei", TestBegun{ItemId{"holding"}});
  story.play(begun);
  story.play(story.make(2, "li.wei", TestEnded{ItemId{"holding"}, begun.header.id, TestOutcome::passed, {}}));
  CHECK(story.play(story.make(3, "zhao", TestEnded{ItemId{"holding"}, begun.header.id, TestOutcome::passed, {}})) ==
        FoldOutcome::merged);
  CHECK(story.play(story.make(3, "zhao", TestEnded{ItemId{"holding"}, begun.header.id, TestOutcome::failed, {}})) ==
        FoldOutcome::conflict);
  REQUIRE(story.state->conflicts.size() == 1);
  CHECK(story.state->conflicts[0].kept == "passed");
  CHECK(story.state->conflicts[0].wished == "failed");
  CHECK(story.state->tests[0].outcome == TestOutcome::passed);
}

TEST_CASE("the owner's first word on a quote holds, and another one becomes a card") {
  Story story;
  const QuoteId id = numbered<QuoteId>(5);
  story.play(story.make(
      2, "li.wei",
      QuoteMade{
          id, {{std::nullopt, "人工", Decimal::from_integer(1), "h", Decimal::from_integer(80)}}, "CNY", {}, {}}));
  CHECK(
      story.play(story.make(2, "li.wei", QuoteAnswered{id, true, "王芳", "in person", {}, "text", {{{0, 0, 0, 1}}}})) ==
      FoldOutcome::accepted);
  CHECK(story.state->quotes[0].answer->text_sha256 == sha256("text"));
  CHECK(story.state->quotes[0].answer->strokes_sha256.has_value());
  CHECK(story.play(story.make(3, "zhao", QuoteAnswered{id, false, "王芳", "phone", "too dear", "text", {}})) ==
        FoldOutcome::conflict);
  CHECK(story.state->quotes[0].answer->accepted);
  CHECK(story.state->conflicts.back().field == "quote");
}

TEST_CASE("material is dated by the best known time, so that counts on another tablet come before it or after it") {
  Story story;
  const ItemId valve{"VALVE-15"};
  const Decimal one = Decimal::from_integer(1);
  const auto dated = [&](EventBody body, std::optional<std::int64_t> offset) {
    Event event = story.make(2, "li.wei", std::move(body));
    event.header.server_offset_ms = offset;
    CHECK(story.play(event) == FoldOutcome::accepted);
    return event.header.at.wall + std::chrono::milliseconds(offset.value_or(0));
  };
  const UtcTime received = dated(MaterialReceived{std::nullopt, valve, one, "pc", "B7", true, {}}, -7'200'000);
  const UtcTime used = dated(PartUsed{valve, one, "pc", "B7"}, 3'600'000);
  const UtcTime returned = dated(MaterialReturned{valve, one, "pc", "B7", "left over"}, std::nullopt);
  const UtcTime counted = dated(StockCounted{"van:li.wei", valve, one, "pc"}, 60'000);
  CHECK(story.state->receipts.at(0).at == received);
  CHECK(story.state->parts.at(0).at == used);
  CHECK(story.state->returns.at(0).at == returned);
  CHECK(story.state->counts.at(0).at == counted);
}

TEST_CASE("a hand-over names who gave and who took, and whoever was asked first stays") {
  Story story;
  const Event given = story.make(2, "li.wei", HandedOver{PersonId{"zhao"}, {"ceiling still wet"}, "key at the desk"});
  story.play(given);
  CHECK(story.state->hand_overs[0].from == PersonId{"li.wei"});
  CHECK_FALSE(story.state->hand_overs[0].taken_by.has_value());
  CHECK(story.play(story.make(3, "zhao", HandOverTaken{given.header.id})) == FoldOutcome::accepted);
  CHECK(story.state->hand_overs[0].taken_by.has_value());
  CHECK(story.play(story.make(3, "zhao", HandOverTaken{given.header.id})) == FoldOutcome::merged);
  CHECK(story.state->intake.first_asked == PersonId{"chen"});
}

TEST_CASE("a complaint keeps when it was taken in, graded, cleared up and answered") {
  Story story;
  const ComplaintId id = numbered<ComplaintId>(3);
  story.play(story.make(1, "chen", ComplaintMade{id, "late", "王芳", {5}}));
  story.play(story.make(1, "chen", ComplaintGraded{id, 2}));
  story.play(story.make(1, "chen", ComplaintFactsFound{id, "two hours late"}));
  story.play(story.make(1, "chen", ComplaintAnswered{id, "with apologies"}));
  REQUIRE(story.state->complaints.size() == 1);
  const Complaint& complaint = story.state->complaints[0];
  CHECK(complaint.received_at == UtcTime{5});
  CHECK(complaint.grade == 2);
  CHECK(complaint.facts == "two hours late");
  CHECK(complaint.answer == "with apologies");
  CHECK(*complaint.graded_at < *complaint.facts_at);
  CHECK(*complaint.facts_at < *complaint.answered_at);
}

TEST_CASE("what follows the visit does not void its seal, and what belongs to the visit does") {
  Story story;
  story.play(story.make(2, "li.wei", EvidenceSealed{"manifest", "signature", {}}));
  story.play(story.make(1, "chen", FormOpened{ItemId{"f-12345678"}, {TemplateId{"call_back"}, 1}, "call_back.first"}));
  story.play(story.make(1, "chen", AnswerGiven{ItemId{"f-12345678.solved"}, "yes", {}}));
  story.play(story.make(1, "chen", CallBackMade{"first", true, true, 5, ItemId{"f-12345678"}, {}}));
  story.play(story.make(2, "li.wei", MaterialReturned{ItemId{"P-1"}, Decimal::from_integer(1), "m", {}, "left over"}));
  CHECK_FALSE(story.state->seals[0].voided_by.has_value());
  story.play(story.make(2, "li.wei", AnswerGiven{ItemId{"solved"}, "yes", {}}));
  CHECK(story.state->seals[0].voided_by.has_value());
}

TEST_CASE("facts about what is not there are skipped, and change nothing") {
  Story story;
  const auto before = story.state;
  for (const EventBody& body :
       {EventBody(TestEnded{ItemId{"x"}, numbered<EventId>(77), TestOutcome::passed, {}}),
        EventBody(QuoteAnswered{numbered<QuoteId>(9), true, {}, {}, {}, {}, {}}),
        EventBody(HandOverTaken{numbered<EventId>(78)}), EventBody(ComplaintGraded{numbered<ComplaintId>(9), 1})}) {
    CHECK(story.play(story.make(2, "li.wei", body)) == FoldOutcome::skipped);
  }
  CHECK(story.state->conflicts == before->conflicts);
  CHECK(story.state->tests.empty());
}
