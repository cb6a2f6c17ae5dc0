#include "core/usecases/sealing.h"

#include "core/evidence/bundle.h"
#include "core/storage/evidence_table.h"
#include "core/usecases/captures.h"
#include "core/usecases/visit.h"
#include "tests/support/finished_order.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

const std::vector<Stroke> ink{{{0, 0, 0, 1}, {5, 5, 10, 1}}};
const std::vector<Stroke> other_ink{{{9, 9, 0, 1}, {1, 2, 10, 1}}};

}  // namespace

TEST_CASE("a change after the sign-off voids the seal in sight, and sealing again makes the next version") {
  FinishedOrder world;
  Sealing sealing(world.tablet());
  CHECK(full_refusal(sealing.seal_again(world.id, "why")) == "rule seal.never");
  world.sign();
  CHECK(full_refusal(sealing.seal_again(world.id, "why")) == "rule seal.unchanged");
  world.change();
  CHECK(world.order(world.id).seals.front().voided_by);
  CHECK(full_refusal(sealing.seal_again(world.id, "")) == "rule seal.reason");
  must(sealing.seal_again(world.id, "the owner had left"));
  const OrderState order = world.order(world.id);
  REQUIRE(order.seals.size() == 2);
  CHECK(order.seals[0].reason.empty());
  CHECK(order.seals[1].version == 2);
  CHECK(order.seals[1].reason == "the owner had left");
  CHECK_FALSE(order.seals[1].voided_by);
  CHECK(order.seals[0].manifest_sha256 != order.seals[1].manifest_sha256);
  CHECK(full_refusal(sealing.seal_again(world.id, "why")) == "rule seal.unchanged");
}

TEST_CASE("a record whose original is only on the server is not sealed again without it") {
  FinishedOrder world;
  world.sign();
  world.change();
  const Sha256 original = world.order(world.id).photos.front().sha256;
  CHECK(value_of(world.tablet().vault().drop_original(original)) > 0);
  CHECK(full_refusal(Sealing(world.tablet()).seal_again(world.id, "why")) == "not_found evidence.original_gone");
  CHECK(world.order(world.id).seals.size() == 1);
}

TEST_CASE("every small file of every sealed version is kept byte for byte as its manifest names it") {
  FinishedOrder world;
  world.sign();
  world.change();
  must(Sealing(world.tablet()).seal_again(world.id, "the owner had left"));
  EvidenceTable table(world.tablet().store());
  const auto chain = value_of(world.tablet().store().chain(world.id, world.tablet().device()));
  int seals = 0;
  for (const std::string& line : chain) {
    const Event event = value_of(read_entry(std::string_view(line))).event;
    const auto* seal = std::get_if<EvidenceSealed>(&event.body);
    if (seal == nullptr) continue;
    ++seals;
    const auto kept = value_of(table.sealed_texts(event.header.id));
    std::vector<std::string> named;
    for (const ManifestFile& file : value_of(parse_manifest(seal->manifest))) {
      if (file.name == "chain.jsonl" || file.name.starts_with("photos/")) continue;
      named.push_back(file.name);
      REQUIRE(kept.contains(file.name));
      CHECK(sha256(kept.at(file.name)) == file.sha256);
    }
    CHECK(named == std::vector<std::string>{"photos.json", "state.json", "strokes.json", "summary.txt"});
    CHECK(kept.size() == named.size());
  }
  CHECK(seals == 2);
}

TEST_CASE("others sign the same text beside the owner, each with strokes of their own") {
  FinishedOrder world;
  SignOffRequest request = world.request();
  request.also = {{SignerRole::technician, "李伟", other_ink, ""}, {SignerRole::witness, "赵", ink, "neighbour"}};
  must(SigningOff(world.tablet()).sign(request));
  const OrderState order = world.order(world.id);
  REQUIRE(order.countersignatures.size() == 2);
  for (const Countersignature& signature : order.countersignatures) {
    CHECK(signature.summary_sha256 == order.sign_offs.front().summary_sha256);
  }
  CHECK(order.countersignatures[0].strokes_sha256 != order.sign_offs.front().strokes_sha256);
  CHECK(order.countersignatures[1].strokes_sha256 == order.sign_offs.front().strokes_sha256);
  CHECK_FALSE(order.seals.front().voided_by);
  world.sync();
  world.check_converged();
}

TEST_CASE("a signer without a name, without strokes or named twice is refused with nothing written") {
  FinishedOrder world;
  const auto refused = [&](std::vector<Cosigner> also) {
    SignOffRequest request = world.request();
    request.also = std::move(also);
    return full_refusal(SigningOff(world.tablet()).sign(std::move(request)));
  };
  CHECK(refused({{SignerRole::technician, "", ink, ""}}) == "rule signoff.cosigner");
  CHECK(refused({{SignerRole::technician, "李伟", {}, ""}}) == "rule signoff.cosigner");
  CHECK(refused({{SignerRole::technician, "李伟", ink, ""}, {SignerRole::technician, "李伟", other_ink, ""}}) ==
        "rule signoff.cosigner");
  CHECK(world.order(world.id).countersignatures.empty());
  CHECK(world.order(world.id).sign_offs.empty());
}

TEST_CASE("who signs for the owner says who that is and why, and the order is signed off") {
  FinishedOrder world;
  SignOffRequest request = world.request();
  request.outcome = SignOffOutcome::represented;
  CHECK(full_refusal(SigningOff(world.tablet()).sign(request)) == "rule signoff.reason");
  request.reason = "her son, she is abroad";
  must(SigningOff(world.tablet()).sign(request));
  const OrderState order = world.order(world.id);
  CHECK(order.status.value == S::signed_off);
  CHECK(order.sign_offs.front().outcome == SignOffOutcome::represented);
  CHECK(order.sign_offs.front().reason == "her son, she is abroad");
  CHECK(order.sign_offs.front().rating == 4);
  CHECK(order.sign_offs.front().strokes_sha256);
}

TEST_CASE("a clock that was set is on record before what came after it, and only then") {
  FinishedOrder world;
  CHECK(world.order(world.id).clock_jumps.empty());
  world.clock.advance(std::chrono::hours(3));
  must(Visit(world.tablet()).note(world.id, "three hours later"));
  CHECK(world.order(world.id).clock_jumps.empty());
  const UtcTime before = world.clock.now().wall;
  world.clock.set_wall(before + std::chrono::hours(-2));
  must(Visit(world.tablet()).note(world.id, "set back"));
  const OrderState order = world.order(world.id);
  REQUIRE(order.clock_jumps.size() == 1);
  CHECK(order.clock_jumps.front().jump_ms == -7'200'000);
  CHECK(order.clock_jumps.front().before == before);
  CHECK(order.clock_jumps.front().after == before + std::chrono::hours(-2));
  const auto chain = value_of(world.tablet().store().chain(world.id, world.tablet().device()));
  CHECK(
      std::holds_alternative<ClockJumped>(value_of(read_entry(std::string_view(chain[chain.size() - 2]))).event.body));
  must(Visit(world.tablet()).note(world.id, "and on"));
  CHECK(world.order(world.id).clock_jumps.size() == 1);
}

TEST_CASE("events name the newest beacon the tablet has") {
  FinishedOrder world;
  must(EvidenceTable(world.tablet().store()).put_beacon({world.clock.now().wall, "beacon text", "signature"}));
  must(Visit(world.tablet()).note(world.id, "after the beacon"));
  const auto chain = value_of(world.tablet().store().chain(world.id, world.tablet().device()));
  CHECK(value_of(read_entry(std::string_view(chain.back()))).event.header.beacon == sha256("beacon text"));
  CHECK_FALSE(value_of(read_entry(std::string_view(chain.front()))).event.header.beacon);
}

TEST_CASE("a photo's record says when the camera was opened for it") {
  FinishedOrder world;
  const OrderId id = world.new_order("WO-2");
  Captures captures(world.tablet());
  PhotoRequest request{id, Stage::before, "厨房", {}};
  const CaptureIntent intent = value_of(captures.intend(request));
  CHECK(intent.technician == world.technician);
  CHECK(intent.at == world.clock.now());
  world.reopen();
  CHECK(value_of(Captures(world.tablet()).find(intent.id)) == intent);
  CHECK(full_refusal(Captures(world.tablet()).find(CaptureId::make(world.tablet().now(), world.random))) ==
        "not_found capture.unknown");
  const UtcTime opened = world.clock.now().wall;
  world.clock.advance(std::chrono::minutes(1));
  request.capture = intent.id;
  CHECK_FALSE(value_of(Photos(world.tablet()).add(request, TabletWorld::jpeg(7), "b.jpg")).was_known);
  CHECK(world.order(id).photos.front().intended_at == opened);
}
