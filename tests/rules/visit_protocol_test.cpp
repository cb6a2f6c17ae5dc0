#include "core/rules/visit.h"
#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

const ChecklistTemplate& strict() {
  static const ChecklistTemplate read = template_from(R"json({
    "id": "strict", "version": 1, "title": {"zh": "甲", "en": "A"},
    "visit": [
      {"step": "call_ahead", "mode": "block", "override": true}, {"step": "identity", "mode": "block"},
      {"step": "consent", "mode": "warn"}, {"step": "quote", "mode": "block"}, {"step": "clean_up", "mode": "block"},
      {"step": "watch_for", "mode": "warn"}, {"step": "tests", "mode": "block"}],
    "sections": [{"id": "s", "stage": "safety", "title": {"zh": "甲", "en": "A"}, "items": [
      {"id": "width", "kind": "number", "title": {"zh": "甲", "en": "A"}},
      {"id": "harness", "kind": "yes_no", "title": {"zh": "安全带", "en": "Harness"},
       "gate": {"before": "in_repair", "mode": "block", "override": true}},
      {"id": "screen", "kind": "yes_no", "title": {"zh": "围挡", "en": "Screen"},
       "gate": {"before": "in_repair", "mode": "warn"}},
      {"id": "holding", "kind": "timed_test", "minutes": {"min": 1440}, "title": {"zh": "闭水", "en": "Holding"}}]}],
    "verdicts": [{"when": "${width} > 0.3", "verdict": {"id": "structural", "title": {"zh": "结构", "en": "Structural"}},
                  "second_opinion": true, "second_person": true}]})json");
  return read;
}

std::vector<std::string> rules(const std::vector<Block>& found) {
  std::vector<std::string> out;
  for (const Block& block : found) out.push_back(block.rule);
  return out;
}
std::vector<std::string> blocked(const OrderMaker& order, OrderStatus to) {
  return rules(blocks(order.state, to, &strict()));
}
std::vector<std::string> warned(const OrderMaker& order, OrderStatus to) {
  return rules(warnings(order.state, to, &strict()));
}
bool among(const std::vector<std::string>& list, std::string_view rule) {
  return std::find(list.begin(), list.end(), rule) != list.end();
}
void override_rule(OrderMaker& order, std::string rule) {
  order.state.overrides.push_back({numbered<EventId>(90), std::move(rule), "reason", PersonId{"li.wei"}, {}});
}
void take_step(OrderMaker& order, std::string step) {
  order.state.steps.push_back({numbered<EventId>(91), std::move(step), "", PersonId{"li.wei"}, {}});
}
Quote quote(int number) {
  Quote out;
  out.id = numbered<QuoteId>(number);
  return out;
}
std::string quote_rule(const char* what, int number) {
  return std::string("quote.") + what + "." + numbered<QuoteId>(number).str();
}
QuoteAnswer answer(bool accepted) {
  QuoteAnswer out;
  out.accepted = accepted;
  return out;
}
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("call.missing: the contact is called before arriving, where the template wants it") {
  OrderMaker order;
  CHECK(blocked(order, OrderStatus::on_site) == Names{"call.missing"});
  CHECK(blocks(order.state, OrderStatus::on_site, &small_template()).empty());
  order.state.calls.push_back({});
  CHECK(blocked(order, OrderStatus::on_site).empty());
}

TEST_CASE("a rule that the template softens warns, and does not block") {
  OrderMaker order;
  CHECK(blocked(order, OrderStatus::surveyed) == Names{"identity.missing"});
  CHECK(warned(order, OrderStatus::surveyed) == Names{"consent.missing"});
}

TEST_CASE("an override opens what the template lets go, and it is still said") {
  OrderMaker order;
  override_rule(order, "call.missing");
  CHECK(blocked(order, OrderStatus::on_site).empty());
  CHECK(warned(order, OrderStatus::on_site) == Names{"call.missing"});
}

TEST_CASE("an override of what the template does not let go opens nothing") {
  OrderMaker order;
  override_rule(order, "identity.missing");
  CHECK(blocked(order, OrderStatus::surveyed) == Names{"identity.missing"});
}

TEST_CASE("override.forbidden, override.nothing and override.reason say why an override is refused") {
  OrderMaker order;
  const auto tried = [&](OrderStatus to, const char* rule, const char* why) {
    return full_refusal(check_override(order.state, to, &strict(), rule, why));
  };
  CHECK(tried(OrderStatus::surveyed, "identity.missing", "no badge") == "rule override.forbidden");
  CHECK(tried(OrderStatus::on_site, "plan.missing", "no need") == "rule override.nothing");
  CHECK(tried(OrderStatus::on_site, "call.missing", "  ") == "rule override.reason");
  CHECK(check_override(order.state, OrderStatus::on_site, &strict(), "call.missing", "The door was open."));
}

TEST_CASE("a gate goes by its own mode") {
  OrderMaker order;
  CHECK(among(blocked(order, OrderStatus::in_repair), "safety.harness"));
  CHECK_FALSE(among(blocked(order, OrderStatus::in_repair), "safety.screen"));
  CHECK(among(warned(order, OrderStatus::in_repair), "safety.screen"));
  order.answer("harness", "yes");
  CHECK_FALSE(among(blocked(order, OrderStatus::in_repair), "safety.harness"));
}

TEST_CASE("second_opinion.missing: a finding that demands it is looked at by somebody else first") {
  OrderMaker order;
  order.answer("width", "0.31");
  CHECK(among(blocked(order, OrderStatus::in_repair), "second_opinion.missing"));
  CHECK(among(warned(order, OrderStatus::in_repair), "second_person.missing"));
  take_step(order, "second_opinion");
  CHECK_FALSE(among(blocked(order, OrderStatus::in_repair), "second_opinion.missing"));
}

TEST_CASE("quote.missing, quote.open and quote.declined: nothing priced begins before the owner has said yes") {
  OrderMaker order;
  CHECK_FALSE(among(blocked(order, OrderStatus::in_repair), "quote.missing"));
  order.warranty(Warranty::out);
  CHECK(among(blocked(order, OrderStatus::in_repair), "quote.missing"));
  order.state.quotes.push_back(quote(1));
  CHECK(among(blocked(order, OrderStatus::in_repair), quote_rule("open", 1)));
  order.state.quotes.back().answer = answer(false);
  CHECK(among(blocked(order, OrderStatus::in_repair), quote_rule("declined", 1)));
  order.state.quotes.back().answer = answer(true);
  for (const std::string& rule : blocked(order, OrderStatus::in_repair)) CHECK(rule.rfind("quote.", 0) != 0);
}

TEST_CASE("a change order needs a consent of its own before the work is called done") {
  OrderMaker order;
  order.state.quotes.push_back(quote(1));
  order.state.quotes.back().answer = answer(true);
  order.state.quotes.push_back(quote(2));
  order.state.quotes.back().replaces = numbered<QuoteId>(1);
  CHECK(among(blocked(order, OrderStatus::self_checked), quote_rule("open", 2)));
}

TEST_CASE("tests block the self-check while one is running") {
  OrderMaker order;
  CHECK(blocked(order, OrderStatus::self_checked) == Names{"clean_up.missing"});
  order.state.tests.push_back({ItemId{"holding"}, {}, std::nullopt, TestOutcome::passed, {}});
  CHECK(among(blocked(order, OrderStatus::self_checked), "test.running.holding"));
}

TEST_CASE("watch_for.missing warns before the sign-off") {
  OrderMaker order;
  CHECK(blocked(order, OrderStatus::signed_off).empty());
  CHECK(warned(order, OrderStatus::signed_off) == Names{"watch_for.missing"});
}

TEST_CASE("an inspection goes from the survey to the self-check, a repair does not") {
  const ChecklistTemplate inspection =
      template_from(R"json({"id": "i", "version": 1, "title": {"zh": "甲", "en": "A"}, "workflow": "inspection"})json");
  OrderMaker order;
  order.at(OrderStatus::surveyed);
  CHECK(next_step(order.state, &inspection) == OrderStatus::self_checked);
  CHECK(blocks(order.state, OrderStatus::self_checked, &inspection).empty());
  CHECK(next_step(order.state, &small_template()) == OrderStatus::plan_agreed);
  CHECK(among(rules(blocks(order.state, OrderStatus::self_checked, &small_template())), "repair.missing"));
  CHECK(among(rules(blocks(order.state, OrderStatus::self_checked, nullptr)), "repair.missing"));
}

TEST_CASE("an inspection's survey is looked at before its self-check") {
  const ChecklistTemplate inspection = template_from(
      R"json({"id": "i", "version": 1, "title": {"zh": "甲", "en": "A"}, "workflow": "inspection",
        "sections": [{"id": "s", "stage": "survey", "title": {"zh": "甲", "en": "A"}, "items": [
          {"id": "seen", "kind": "yes_no", "required": true, "title": {"zh": "甲", "en": "A"}},
          {"id": "rows", "kind": "repeat", "required": "${seen} = 'yes'", "title": {"zh": "甲", "en": "A"}, "items": [
            {"id": "what", "kind": "text", "title": {"zh": "甲", "en": "A"}}]}]}]})json");
  OrderMaker order;
  order.at(OrderStatus::surveyed);
  CHECK(rules(blocks(order.state, OrderStatus::self_checked, &inspection)) == Names{"answer.missing.seen"});
  order.answer("seen", "yes");
  CHECK(rules(blocks(order.state, OrderStatus::self_checked, &inspection)) == Names{"answer.missing.rows"});
  order.answer("rows.a1", "added");
  CHECK(blocks(order.state, OrderStatus::self_checked, &inspection).empty());
}

TEST_CASE("a declined change leaves what was agreed before it") {
  OrderMaker order;
  order.state.quotes = {quote(1), quote(2)};
  order.state.quotes[0].answer = answer(true);
  order.state.quotes[1].replaces = numbered<QuoteId>(1);
  order.state.quotes[1].answer = answer(false);
  for (const std::string& rule : blocked(order, OrderStatus::self_checked)) CHECK(rule.rfind("quote.", 0) != 0);
}

TEST_CASE("an override is for the visit it was said on") {
  OrderMaker order;
  override_rule(order, "call.missing");
  order.step(OrderStatus::assigned, at_time("2026-11-25T08:00:00Z"));
  CHECK(blocked(order, OrderStatus::on_site) == Names{"call.missing"});
}

TEST_CASE("repair.missing: no softened rule lets a repair be called done before it was begun") {
  const ChecklistTemplate soft = template_from(R"json({"id": "p", "version": 1, "title": {"zh": "甲", "en": "A"},
    "visit": [{"step": "plan", "mode": "off"}]})json");
  OrderMaker order;
  order.at(OrderStatus::surveyed);
  CHECK(among(rules(blocks(order.state, OrderStatus::self_checked, &soft)), "repair.missing"));
}
