#include "core/usecases/sign_off.h"

#include <filesystem>

#include "core/evidence/seal.h"
#include "core/usecases/evidence_export.h"
#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

/// An order whose form asks for nothing, up to the self-check.
OrderId self_checked(TabletWorld& world, const std::string& more = R"("verdicts":[])") {
  world.server.add_template(R"({"id":"short","version":1,"title":{"zh":"简","en":"Short"},)" + more + "}");
  Intake intake = OrderMaker().state.intake;
  intake.checklist = TemplateRef{TemplateId{"short"}, 1};
  const OrderId id = world.server.report({intake, world.technician, std::nullopt}, OrderId{"WO-S"});
  world.pull();
  Visit visit(world.tablet());
  must(visit.go(id, S::accepted));
  must(visit.go(id, S::on_site));
  must(visit.consent(id, "王芳", "in person"));
  must(visit.plan(id, "tighten", "王芳", std::nullopt));
  must(visit.go(id, S::in_repair));
  must(visit.go(id, S::self_checked));
  return id;
}

SignOffRequest signed_request(const OrderId& id) {
  return {id, SignOffOutcome::signed_by_owner, "王芳", {{{0, 0, 0, 1}, {5, 5, 10, 1}}}, 4, "", "", "en"};
}

std::string refused_when(TabletWorld& world, SignOffRequest request) {
  return full_refusal(SigningOff(world.tablet()).sign(std::move(request)));
}

}  // namespace

TEST_CASE("a signature needs strokes, a name and a rating; its absence needs a reason") {
  TabletWorld world;
  const OrderId id = self_checked(world);
  SignOffRequest request = signed_request(id);
  request.strokes.clear();
  CHECK(refused_when(world, request) == "rule signoff.strokes");
  request.strokes = {{{1, 1, 1, 1}}};
  CHECK(refused_when(world, request) == "rule signoff.strokes");
  request = signed_request(id);
  request.name.clear();
  CHECK(refused_when(world, request) == "rule signoff.name");
  for (const int rating : {0, 6, -1}) {
    request = signed_request(id);
    request.rating = rating;
    CHECK(refused_when(world, request) == "rule signoff.rating");
  }
  request = signed_request(id);
  request.outcome = SignOffOutcome::absent;
  CHECK(refused_when(world, request) == "rule signoff.reason");
  request.reason = "nobody opened";
  CHECK(refused_when(world, request) == "rule signoff.strokes");
  CHECK(world.order(id).sign_offs.empty());
}

TEST_CASE("a record that changed while the owner looked at it is not signed until it is shown again") {
  TabletWorld world;
  const OrderId id = self_checked(world);
  SigningOff signing(world.tablet());
  SignOffRequest request = signed_request(id);
  request.seen = value_of(signing.summary(id, "en"));
  must(world.tablet().record(id, PlanAgreed{"another plan", "Owner", {}}));
  CHECK(full_refusal(signing.sign(request)) == "rule signoff.changed");
  CHECK(world.order(id).sign_offs.empty());
  request.seen = value_of(signing.summary(id, "en"));
  must(signing.sign(request));
  CHECK(world.order(id).sign_offs.front().summary_sha256 == sha256(*request.seen));
}

TEST_CASE("only a sign-off signs off: a bare step to it is refused") {
  TabletWorld world;
  const OrderId id = self_checked(world);
  CHECK(full_refusal(Visit(world.tablet()).go(id, S::signed_off)) == "rule signoff.missing");
  CHECK(full_refusal(Visit(world.tablet()).go(id, S::unsigned_off, "x")) == "rule signoff.missing");
}

TEST_CASE(
    "what a template wants done before the signature stands before it, and not before the word that nobody signs") {
  TabletWorld world;
  const OrderId id = self_checked(world, R"("visit":[{"step":"watch_for","mode":"block"}])");
  CHECK(refused_when(world, signed_request(id)) == "rule watch_for.missing");
  CHECK(world.order(id).sign_offs.empty());
  SignOffRequest absent{id, SignOffOutcome::absent, "", {}, 0, "nobody opened", "", "zh"};
  must(SigningOff(world.tablet()).sign(absent));
  CHECK(refused_when(world, signed_request(id)) == "rule watch_for.missing");
  must(Visit(world.tablet()).take_step(id, "watch_for"));
  must(SigningOff(world.tablet()).sign(signed_request(id)));
  CHECK(world.order(id).status.value == S::signed_off);
}

TEST_CASE("an absent owner is recorded as absent and may sign later") {
  TabletWorld world;
  const OrderId id = self_checked(world);
  must(SigningOff(world.tablet()).sign({id, SignOffOutcome::absent, "", {}, 0, "nobody opened", "", "zh"}));
  CHECK(world.order(id).status.value == S::unsigned_off);
  CHECK(world.order(id).sign_offs.back().outcome == SignOffOutcome::absent);
  CHECK_FALSE(world.order(id).sign_offs.back().strokes_sha256);
  CHECK(refused_when(world, {id, SignOffOutcome::refused, "", {}, 0, "r", "", "zh"}) == "rule workflow.unsigned_off");
  must(SigningOff(world.tablet()).sign(signed_request(id)));
  CHECK(world.order(id).status.value == S::signed_off);
  CHECK(world.order(id).seals.size() == 2);
  CHECK(refused_when(world, signed_request(id)) == "rule workflow.signed_off");
}

TEST_CASE("the seal's manifest verifies with the device's certificate") {
  TabletWorld world;
  const OrderId id = self_checked(world);
  must(SigningOff(world.tablet()).sign(signed_request(id)));
  const auto chain = value_of(world.tablet().store().chain(id, world.tablet().device()));
  const auto seal = std::get<EvidenceSealed>(value_of(read_entry(std::string_view(chain.back()))).event.body);
  const auto signer =
      value_of(verify_cms_detached(as_bytes(seal.manifest), seal.signature, world.authority.certificate_pem()));
  CHECK(signer.common_name == world.tablet().device().str());
  CHECK(refusal(verify_cms_detached(as_bytes(seal.manifest + " "), seal.signature,
                                    world.authority.certificate_pem())) == "seal.mismatch");
}

TEST_CASE("evidence of an order on which this tablet recorded nothing is refused") {
  TabletWorld world;
  const OrderId id = world.new_order();
  CHECK(full_refusal(EvidenceExport(world.tablet()).write(id, world.folder.path() / "x.zip")) ==
        "rule evidence.nothing");
  CHECK_FALSE(std::filesystem::exists(world.folder.path() / "x.zip"));
}

TEST_CASE("strokes are read as the pad writes them and nothing else is") {
  const auto strokes = value_of(parse_strokes(
      R"({"strokes":[{"points":[{"x":1,"y":-2,"t":0,"p":500},{"x":3,"y":4,"t":16,"p":510}]},{"points":[]}]})"));
  REQUIRE(strokes.size() == 2);
  CHECK(strokes[0] == Stroke{{1, -2, 0, 500}, {3, 4, 16, 510}});
  CHECK(value_of(parse_strokes(R"({"strokes":[]})")).empty());
  for (const char* text :
       {"[]", "{}", R"({"strokes":{}})", R"({"strokes":[1]})", R"({"strokes":[{"points":[{"x":1}]}]})",
        R"({"strokes":[{"points":[{"x":1.5,"y":0,"t":0,"p":0}]}]})",
        R"({"strokes":[{"points":[{"x":99999999999,"y":0,"t":0,"p":0}]}]})",
        R"({"strokes":[{"points":[{"x":18446744073709551615,"y":0,"t":0,"p":0}]}]})",
        R"({"strokes":[{"points":[7]}]})"}) {
    INFO(text);
    CHECK(full_refusal(parse_strokes(text)) == "usage strokes.malformed");
  }
  CHECK(refusal(parse_strokes("{")) == "json.malformed");
}

TEST_CASE("the owner is shown the photos whose files the seal covers; others are named by the text alone") {
  TabletWorld world;
  const OrderId id = self_checked(world);
  Photos photos(world.tablet());
  const Photo here = value_of(photos.add({id, Stage::before, "天花", {}}, TabletWorld::jpeg(1), "a.jpg")).photo;
  const Photo gone = value_of(photos.add({id, Stage::during, "", {}}, TabletWorld::jpeg(2), "b.jpg")).photo;
  for (const auto& file : std::filesystem::recursive_directory_iterator(world.folder.path() / "data" / "vault")) {
    if (file.path().filename().string().find(gone.sha256.hex()) != std::string::npos) {
      std::filesystem::remove(file.path());
      break;
    }
  }
  REQUIRE_FALSE(world.tablet().vault().contains(gone.sha256));

  const SealedView view = value_of(SigningOff(world.tablet()).view(id, "en"));
  CHECK(view.photos == std::vector<PhotoId>{here.id});
  CHECK(view.summary == value_of(SigningOff(world.tablet()).summary(id, "en")));
  CHECK(view.summary.find(gone.sha256.hex()) != std::string::npos);
  must(SigningOff(world.tablet()).sign(signed_request(id)));
  const auto chain = value_of(world.tablet().store().chain(id, world.tablet().device()));
  const BundleContents sealed = value_of(EvidenceExport(world.tablet()).contents(world.order(id), chain));
  REQUIRE(sealed.photos.size() == 1);
  CHECK(sealed.photos.front().sha256 == here.sha256);
  CHECK(sealed.manifest.find(here.sha256.hex()) != std::string::npos);
}
