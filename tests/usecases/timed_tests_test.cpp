#include "core/usecases/timed_tests.h"

#include "core/usecases/item_signatures.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using std::chrono::hours;

namespace {

// The world's template has no long test, so the order gets one with it.
struct TestedWorld : TabletWorld {
  TestedWorld() {
    server.add_template(R"json({"id": "holding", "version": 1, "title": {"zh": "闭水", "en": "Holding"},
      "visit": [{"step": "call_ahead", "mode": "block", "override": true}],
      "sections": [{"id": "a", "stage": "acceptance", "title": {"zh": "验收", "en": "Acceptance"}, "items": [
        {"id": "held", "kind": "timed_test", "minutes": {"min": 1440}, "required": true, "title": {"zh": "闭水试验", "en": "Water holding"}},
        {"id": "rain", "kind": "timed_test", "relevant": "${held} = 'failed'", "title": {"zh": "淋水", "en": "Rain"}},
        {"id": "party", "kind": "signature", "signer": "counterparty", "title": {"zh": "物业签字", "en": "Manager"}}]}]})json");
    id = new_order("WO-9", TemplateRef{TemplateId{"holding"}, 1});
  }
  std::string said(const Status& status) { return status ? "ok" : full_refusal(status); }
  OrderId id;
};

const ItemId held{"held"};
const std::vector<Stroke> strokes{{{0, 0, 0, 500}, {100, 40, 80, 500}}};

}  // namespace

TEST_CASE("a 24-hour test is begun on one visit and ended on the next, over a restart of the tablet") {
  TestedWorld world;
  must(TimedTests(world.tablet()).begin(world.id, held));
  world.reopen();
  world.clock.advance(hours(24));
  must(TimedTests(world.tablet()).end(world.id, held, TestOutcome::passed, {}));
  REQUIRE(world.order(world.id).tests.size() == 1);
  CHECK(world.order(world.id).tests[0].ended.has_value());
  world.sync();
  world.check_converged();
}

TEST_CASE("test.short: a test that was too short is not passed, and can still be failed") {
  TestedWorld world;
  TimedTests tests(world.tablet());
  must(tests.begin(world.id, held));
  world.clock.advance(hours(23));
  CHECK(world.said(tests.end(world.id, held, TestOutcome::passed, {})) == "rule test.short");
  CHECK(world.said(tests.end(world.id, held, TestOutcome::failed, " ")) == "rule test.reason");
  must(tests.end(world.id, held, TestOutcome::failed, "the ceiling below drips"));
  CHECK(world.order(world.id).tests[0].outcome == TestOutcome::failed);
}

TEST_CASE("test.running, test.none and test.item: one run at a time, of what is asked") {
  TestedWorld world;
  TimedTests tests(world.tablet());
  CHECK(world.said(tests.end(world.id, held, TestOutcome::passed, {})) == "rule test.none");
  must(tests.begin(world.id, held));
  CHECK(world.said(tests.begin(world.id, held)) == "rule test.running");
  CHECK(world.said(tests.begin(world.id, ItemId{"rain"})) == "rule test.item");
  CHECK(world.said(tests.begin(world.id, ItemId{"party"})) == "rule test.item");
}

TEST_CASE("a form's signature names its item, who signed, and the text they saw") {
  TestedWorld world;
  ItemSignatures signatures(world.tablet());
  const ItemId party{"party"};
  CHECK(world.said(signatures.sign(world.id, {party, "", strokes, "text"})) == "rule signature.name");
  CHECK(world.said(signatures.sign(world.id, {party, "刘经理", {{{0, 0, 0, 1}}}, "text"})) == "rule signature.strokes");
  CHECK(world.said(signatures.sign(world.id, {party, "刘经理", strokes, ""})) == "rule signature.text");
  CHECK(world.said(signatures.sign(world.id, {held, "刘经理", strokes, "text"})) == "rule signature.item");
  must(signatures.sign(world.id, {party, "刘经理", strokes, "text"}));
  const auto signed_by = world.order(world.id).countersignatures;
  REQUIRE(signed_by.size() == 1);
  CHECK(signed_by[0].item == party);
  CHECK(signed_by[0].role == SignerRole::counterparty);
  CHECK(signed_by[0].summary_sha256 == sha256("text"));
  CHECK(value_of(world.tablet().store().chain(world.id, world.tablet().device())).back().find("\"text\":\"text\"") !=
        std::string::npos);
}

TEST_CASE("an override goes past what the template lets go, and the record says why") {
  TestedWorld world;
  Visit visit(world.tablet());
  must(visit.go(world.id, OrderStatus::accepted));
  CHECK(world.said(visit.go(world.id, OrderStatus::on_site)) == "rule call.missing");
  CHECK(world.said(visit.override_gate(world.id, OrderStatus::on_site, "call.missing", "")) == "rule override.reason");
  must(visit.override_gate(world.id, OrderStatus::on_site, "call.missing", "met at the gate"));
  must(visit.go(world.id, OrderStatus::on_site));
  CHECK(world.order(world.id).overrides.at(0).reason == "met at the gate");
}

TEST_CASE("step.unknown and step.note: steps of a visit are known ones, and a second person has a name") {
  TestedWorld world;
  Visit visit(world.tablet());
  CHECK(world.said(visit.take_step(world.id, "dance")) == "usage step.unknown");
  CHECK(world.said(visit.take_step(world.id, "second_person")) == "rule step.note");
  must(visit.take_step(world.id, "second_person", "赵强"));
  CHECK(world.order(world.id).steps.at(0).note == "赵强");
}
