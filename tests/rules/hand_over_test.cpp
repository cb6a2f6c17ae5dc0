#include "core/rules/hand_over.h"

#include <algorithm>

#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

const PersonId me{"li.wei"}, other{"zhao.qiang"};

std::vector<std::string> rules(const OrderState& order, const ChecklistTemplate* checklist = nullptr) {
  std::vector<std::string> ids;
  for (const OpenPoint& point : open_points(order, checklist)) {
    CHECK_FALSE(point.text.zh.empty());
    CHECK_FALSE(point.text.en.empty());
    ids.push_back(point.id);
  }
  return ids;
}

bool says(const OrderState& order, const std::string& id, const ChecklistTemplate* checklist = nullptr) {
  const auto all = rules(order, checklist);
  return std::count(all.begin(), all.end(), id) == 1;
}

Requisition requisition(RequisitionState state) {
  Requisition asked;
  asked.id = numbered<RequisitionId>(70);
  asked.item = ItemId{"VALVE-15"};
  asked.quantity = value_of(Decimal::parse("2"));
  asked.state = state;
  return asked;
}

const ChecklistTemplate& holding() {
  static const ChecklistTemplate read = template_from(
      R"json({"id": "holding", "version": 1, "utc_offset_minutes": 480, "title": {"zh": "闭水", "en": "Holding"},
      "visit": [{"step": "tests", "mode": "block"}, {"step": "clean_up", "mode": "warn"}],
      "photos": {"before": {"min": 1}, "after": {"min": 1, "paired": true}},
      "sections": [{"id": "a", "stage": "acceptance", "title": {"zh": "验收", "en": "Acceptance"}, "items": [
        {"id": "held", "kind": "timed_test", "minutes": {"min": 1440}, "title": {"zh": "闭水试验", "en": "Water holding"}}]}]})json");
  return read;
}

OrderMaker mine(OrderStatus status = OrderStatus::in_repair) {
  OrderMaker order;
  order.at(status);
  order.state.technician = {me, order.state.status.by};
  return order;
}

}  // namespace

TEST_CASE("hand_over.points: what blocks and what warns of the next step are open points") {
  OrderMaker order = mine();
  order.photo(Stage::before, 1);
  CHECK(says(order.state, "photos.after", &holding()));
  CHECK(says(order.state, "clean_up.missing", &holding()));
}

TEST_CASE("hand_over.points: a running test is told once, with the moment from which it may end") {
  OrderMaker order = mine();
  TestRun run;
  run.item = ItemId{"held"};
  run.begun.clock.wall = at_time("2026-11-21T08:30:00Z");
  order.state.tests.push_back(run);
  CHECK(says(order.state, "test.running.held", &holding()));
  for (const OpenPoint& point : open_points(order.state, &holding())) {
    if (point.id == "test.running.held") CHECK(point.text.en.find("2026-11-22 16:30") != std::string::npos);
  }
  order.state.tests[0].ended = order.state.tests[0].begun;
  order.state.tests[0].ended->clock.wall = at_time("2026-11-22T08:30:00Z");
  CHECK_FALSE(says(order.state, "test.running.held", &holding()));
}

TEST_CASE("hand_over.points: requests without an answer, and granted material until it is received or used") {
  OrderMaker order = mine();
  order.state.requisitions.push_back(requisition(RequisitionState::requested));
  const std::string id = numbered<RequisitionId>(70).str();
  CHECK(says(order.state, "requisition." + id));
  order.state.requisitions[0].state = RequisitionState::granted;
  CHECK(says(order.state, "receipt." + id));
  SECTION("received") {
    MaterialReceipt receipt;
    receipt.requisition = numbered<RequisitionId>(70);
    order.state.receipts.push_back(receipt);
    CHECK_FALSE(says(order.state, "receipt." + id));
    order.state.receipts[0].quality_ok = false;
    CHECK(says(order.state, "receipt." + id));
  }
  SECTION("used without a receipt") {
    PartUse use;
    use.item = ItemId{"VALVE-15"};
    order.state.parts.push_back(use);
    CHECK_FALSE(says(order.state, "receipt." + id));
  }
  SECTION("refused") {
    order.state.requisitions[0].state = RequisitionState::refused;
    CHECK_FALSE(says(order.state, "receipt." + id));
    CHECK_FALSE(says(order.state, "requisition." + id));
  }
}

TEST_CASE("hand_over.points: a quote without an answer, before it blocks anything") {
  OrderMaker order = mine(OrderStatus::surveyed);
  Quote quote;
  quote.id = numbered<QuoteId>(80);
  order.state.quotes.push_back(quote);
  CHECK(says(order.state, "quote.open"));
  order.state.quotes[0].answer = QuoteAnswer{};
  CHECK_FALSE(says(order.state, "quote.open"));
}

TEST_CASE("hand_over.points: edits that crossed, until somebody chose") {
  OrderMaker order = mine();
  Conflict card;
  card.event = numbered<EventId>(90);
  card.field = "appointment";
  order.state.conflicts.push_back(card);
  CHECK(says(order.state, "conflict." + card.event.str()));
  order.state.conflicts[0].resolved = true;
  CHECK_FALSE(says(order.state, "conflict." + card.event.str()));
}

TEST_CASE("hand_over.points: angles without an after photo, once, though the visit's rule says them too") {
  OrderMaker order = mine();
  const PhotoId before = order.photo(Stage::before, 1);
  order.photo(Stage::after, 2);
  CHECK(says(order.state, "photos.pairs", &holding()));
  order.photo(Stage::after, 3, before);
  CHECK_FALSE(says(order.state, "photos.pairs", &holding()));
}

TEST_CASE("hand_over.points: what a waiting order waits for comes first") {
  OrderMaker order = mine();
  order.step(OrderStatus::waiting_material, at_time("2026-11-21T09:00:00Z"), "the valve is on order");
  order.at(OrderStatus::waiting_material);
  order.state.resume_to = OrderStatus::in_repair;
  const auto points = open_points(order.state, &holding());
  REQUIRE_FALSE(points.empty());
  CHECK(points[0].text.en == "The order waits: the valve is on order");
}

TEST_CASE("hand_over.not_yours, hand_over.self and hand_over.finished: what is refused when giving") {
  OrderMaker order = mine();
  CHECK(check_give(order.state, me, other));
  CHECK(refusal(check_give(order.state, me, me)) == "hand_over.self");
  CHECK(refusal(check_give(order.state, other, PersonId{"wu"})) == "hand_over.not_yours");
  order.at(OrderStatus::signed_off);
  CHECK(refusal(check_give(order.state, me, other)) == "hand_over.finished");
  order = mine();
  order.state.technician.value.reset();
  CHECK(refusal(check_give(order.state, me, other)) == "hand_over.not_yours");
}

TEST_CASE("hand_over.not_for_you, hand_over.taken and hand_over.unknown: what is refused when taking") {
  OrderMaker order = mine();
  HandOver given;
  given.event = numbered<EventId>(50);
  given.from = me;
  given.to = other;
  order.state.hand_overs.push_back(given);
  CHECK(check_take(order.state, other, given.event));
  CHECK(refusal(check_take(order.state, me, given.event)) == "hand_over.not_for_you");
  CHECK(full_refusal(check_take(order.state, other, numbered<EventId>(51))) == "not_found hand_over.unknown");
  CHECK(untaken(order.state, other) == nullptr);  // the assignment went another way
  order.state.technician.value = other;
  REQUIRE(untaken(order.state, other) != nullptr);
  CHECK(untaken(order.state, me) == nullptr);
  order.state.hand_overs[0].taken_by = numbered<EventId>(52);
  CHECK(refusal(check_take(order.state, other, given.event)) == "hand_over.taken");
  CHECK(untaken(order.state, other) == nullptr);
}
