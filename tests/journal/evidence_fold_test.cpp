#include "core/journal/fold.h"
#include "tests/journal/story.h"
#include "tests/support/catch.h"

using namespace siteproof;

namespace {

const Sha256 some_bytes = sha256("bytes");

PhotoTaken photo(int number) {
  PhotoTaken taken;
  taken.id = numbered<PhotoId>(number);
  taken.sha256 = sha256(std::to_string(number));
  return taken;
}

SignedOff signature() {
  return {SignOffOutcome::signed_by_owner, "王芳", {}, {}, 5, "text", {{{0, 0, 0, 1}, {1, 1, 1, 1}}}};
}

struct Sealed : Story {
  Sealed() {
    play(make(2, "li.wei", photo(1)));
    play(make(2, "li.wei", signature()));
    first = make(2, "li.wei", EvidenceSealed{"manifest one", "signature"});
    play(first);
  }
  Event first;
};

}  // namespace

TEST_CASE("seals are numbered, and each names its manifest and who made it") {
  Sealed story;
  story.play(story.make(3, "zhao", EvidenceSealed{"manifest two", "signature", "the owner was gone"}));
  REQUIRE(story.state->seals.size() == 2);
  CHECK(story.state->seals[0].version == 1);
  CHECK(story.state->seals[0].manifest_sha256 == sha256("manifest one"));
  CHECK(story.state->seals[0].by == PersonId{"li.wei"});
  CHECK(story.state->seals[1].version == 2);
  CHECK(story.state->seals[1].reason == "the owner was gone");
}

TEST_CASE("whatever the sealed record says voids the seal when it changes, once and for good") {
  const std::vector<EventBody> changes{
      photo(2),
      PhotoAnnotated{numbered<PhotoId>(1), {Mark{}}},
      RecordingMade{numbered<RecordingId>(1), RecordingKind::voice, some_bytes, 1, {}, {}, {}, {}, {}},
      AnswerGiven{ItemId{"width"}, "3", "mm"},
      PartUsed{ItemId{"tape"}, Decimal::from_integer(1), "m", {}},
      PlanAgreed{"another", "王芳", {}},
      ConsentRecorded{"王芳", "phone"},
      Countersigned{SignerRole::supervisor, "陈", {}, some_bytes, {}},
      signature()};
  for (const EventBody& change : changes) {
    Sealed story;
    CHECK_FALSE(story.state->seals.front().voided_by);
    const Event event = story.make(2, "li.wei", change);
    story.play(event);
    INFO(change.index());
    CHECK(story.state->seals.front().voided_by == event.header.id);
    story.play(story.make(2, "li.wei", photo(9)));
    CHECK(story.state->seals.front().voided_by == event.header.id);
  }
}

TEST_CASE("what does not change the record leaves its seal whole") {
  Sealed story;
  const std::vector<EventBody> others{StatusChanged{OrderStatus::closed, story.state->status.by, {}},
                                      NoteAdded{"called back, content"}, PhotoAssessed{numbered<PhotoId>(1), {}},
                                      ClockJumped{{}, 7'200'000}};
  for (const EventBody& other : others) story.play(story.make(2, "li.wei", other));
  CHECK_FALSE(story.state->seals.front().voided_by);
}

TEST_CASE("the photo that voids a seal is not there twice when it comes twice") {
  Sealed story;
  story.play(story.make(3, "zhao", photo(1)));  // known already: nothing changes
  CHECK_FALSE(story.state->seals.front().voided_by);
}

TEST_CASE("the server's receipt and the timestamp belong to their seal, and the first of each stays") {
  Sealed story;
  const EventId seal = story.first.header.id;
  const SealReceipt receipt{7, {1'795'248'999'000}, "text", "signature"};
  CHECK(story.play(story.make(1, "server", SealReceived{seal, receipt})) == FoldOutcome::accepted);
  CHECK(story.play(story.make(1, "server", SealReceived{seal, {8, {1}, "other", "other"}})) == FoldOutcome::duplicate);
  CHECK(story.play(story.make(1, "server", SealTimestamped{seal, "token"})) == FoldOutcome::accepted);
  CHECK(story.play(story.make(1, "server", SealTimestamped{seal, "another"})) == FoldOutcome::duplicate);
  CHECK(story.state->seals.front().receipt == receipt);
  CHECK(story.state->seals.front().timestamp == "token");
  CHECK_FALSE(story.state->seals.front().voided_by);
  CHECK(story.play(story.make(1, "server", SealReceived{numbered<EventId>(999), receipt})) == FoldOutcome::skipped);
}

TEST_CASE("a photo keeps the newest layer and the newest finding, and its bytes' hash is never touched") {
  Sealed story;
  const auto id = numbered<PhotoId>(1);
  const Mark arrow{MarkKind::arrow, MarkColour::red, {{1, 1}, {2, 2}}, {}, {}, {}};
  story.play(story.make(2, "li.wei", PhotoAssessed{id, {{"blurred"}, {}, {}}}));
  story.play(story.make(2, "li.wei", PhotoAssessed{id, {{"blurred"}, {}, "no other light"}}));
  story.play(story.make(2, "li.wei", PhotoAnnotated{id, {arrow, arrow}}));
  story.play(story.make(2, "li.wei", PhotoAnnotated{id, {arrow}}));
  const Photo& kept = story.state->photos.front();
  CHECK(kept.assessment->kept_because == "no other light");
  CHECK(kept.marks == std::vector<Mark>{arrow});
  CHECK(kept.sha256 == sha256("1"));
  CHECK(story.play(story.make(2, "li.wei", PhotoAnnotated{numbered<PhotoId>(5), {}})) == FoldOutcome::skipped);
  CHECK(story.play(story.make(2, "li.wei", PhotoAssessed{numbered<PhotoId>(5), {}})) == FoldOutcome::skipped);
}

TEST_CASE("signatures beside the owner's stay apart from it and from each other") {
  Sealed story;
  const Stroke one{{0, 0, 0, 1}, {9, 9, 9, 1}};
  const Stroke two{{5, 5, 0, 1}, {1, 1, 9, 1}};
  story.play(story.make(2, "li.wei", Countersigned{SignerRole::technician, "李伟", {}, some_bytes, {one}}));
  story.play(story.make(2, "li.wei", Countersigned{SignerRole::witness, "赵", "neighbour", some_bytes, {two}}));
  REQUIRE(story.state->countersignatures.size() == 2);
  CHECK(story.state->countersignatures[0].strokes_sha256 != story.state->countersignatures[1].strokes_sha256);
  CHECK(story.state->countersignatures[1].reason == "neighbour");
  CHECK(story.state->sign_offs.size() == 1);
}
