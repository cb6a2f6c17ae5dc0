#include "core/rules/call_backs.h"

#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using std::chrono::days;
using std::chrono::hours;

namespace {

const UtcTime closing = at_time("2026-11-02T01:00:00Z");

const std::vector<CallBackRule>& rules() {
  static const std::vector<CallBackRule> all{{"first", {"次日", "First"}, 24, {}, std::nullopt},
                                             {"second", {"三日", "Second"}, 72, {OrderClass::ordinary}, std::nullopt},
                                             {"major", {"七日", "Major"}, 168, {OrderClass::alteration}, std::nullopt}};
  return all;
}

void go(OrderMaker& order, OrderStatus to, UtcTime at) { order.step(to, at).at(to); }

OrderMaker closed_order(OrderClass order_class = OrderClass::ordinary) {
  OrderMaker order;
  order.state.intake.order_class = order_class;
  go(order, OrderStatus::signed_off, closing + -hours(2));
  go(order, OrderStatus::closed, closing);
  return order;
}

CallBackMade call(const std::string& which, std::optional<bool> solved = true) {
  CallBackMade made;
  made.which = which;
  made.reached = solved.has_value();
  made.solved = solved;
  return made;
}

/// As the fold enters it.
void enter(OrderMaker& order, const CallBackMade& made, UtcTime at) {
  CallBack entered;
  entered.which = made.which;
  entered.reached = made.reached;
  entered.solved = made.solved;
  entered.at = at;
  order.state.call_backs.push_back(entered);
}

std::vector<OrderStatus> after(OrderMaker& order, const CallBackMade& made, UtcTime at) {
  enter(order, made, at);
  return after_call_back(order.state, rules(), {{}, days(30), {}});
}
using Steps = std::vector<OrderStatus>;

}  // namespace

TEST_CASE("call_backs: the next one is the soonest that is still owed, whatever the order of the rules") {
  OrderMaker order = closed_order();
  std::vector<CallBackRule> turned(rules().rbegin(), rules().rend());
  CHECK(next_call_back(order.state, turned) == closing + hours(24));
  enter(order, call("first", std::nullopt), closing + hours(1));  // nobody was reached
  CHECK(next_call_back(order.state, rules()) == closing + hours(24));
  enter(order, call("first"), closing + hours(2));
  CHECK(next_call_back(order.state, rules()) == closing + hours(72));
  enter(order, call("second"), closing + hours(3));
  CHECK(next_call_back(order.state, rules()) == std::nullopt);
}

TEST_CASE("call_backs: an order is owed the calls of its class, counted from its closing") {
  OrderMaker order = closed_order();
  const auto due = call_backs(order.state, rules());
  REQUIRE(due.size() == 2);
  CHECK(due[0].rule->id == "first");
  CHECK(due[0].deadline == Deadline{closing, closing + hours(24)});
  CHECK(due[1].rule->id == "second");
  CHECK(call_backs(closed_order(OrderClass::alteration).state, rules()).at(1).rule->id == "major");
  CHECK(call_backs(closed_order(OrderClass::emergency).state, rules()).size() == 1);
  OrderMaker open;
  open.at(OrderStatus::in_repair);
  CHECK(call_backs(open.state, rules()).empty());
}

TEST_CASE("call_backs: a call that reached nobody is an attempt, and stays due") {
  OrderMaker order = closed_order();
  enter(order, call("first", std::nullopt), closing + hours(1));
  CHECK(call_backs(order.state, rules()).at(0).attempts == 1);
  CHECK_FALSE(call_backs(order.state, rules()).at(0).done_at);
  enter(order, call("first"), closing + hours(2));
  CHECK(call_backs(order.state, rules()).at(0).done_at == closing + hours(2));
}

TEST_CASE("call_backs: calls before the last closing were about an earlier repair") {
  OrderMaker order = closed_order();
  enter(order, call("first"), closing + hours(2));
  go(order, OrderStatus::assigned, closing + hours(3));
  CHECK(call_backs(order.state, rules()).empty());
  go(order, OrderStatus::closed, closing + hours(50));
  CHECK_FALSE(call_backs(order.state, rules()).at(0).done_at);
}

TEST_CASE("call_back.which, .done, .status: only a call that is owed is entered, and once") {
  OrderMaker order = closed_order();
  CHECK(check_call_back(order.state, rules(), call("first")).has_value());
  CHECK(refusal(check_call_back(order.state, rules(), call("major"))) == "call_back.which");
  enter(order, call("first"), closing + hours(2));
  CHECK(refusal(check_call_back(order.state, rules(), call("first"))) == "call_back.done");
  order.at(OrderStatus::archived);
  CHECK(refusal(check_call_back(order.state, rules(), call("second"))) == "call_back.status");
}

TEST_CASE("call_back.reached, .solved, .stars: answers come from somebody who was reached") {
  OrderMaker order = closed_order();
  CallBackMade nobody = call("first", std::nullopt);
  CHECK(check_call_back(order.state, rules(), nobody).has_value());
  nobody.stars = 5;
  CHECK(refusal(check_call_back(order.state, rules(), nobody)) == "call_back.reached");
  CallBackMade silent = call("first", std::nullopt);
  silent.reached = true;
  CHECK(refusal(check_call_back(order.state, rules(), silent)) == "call_back.solved");
  CallBackMade stars = call("first");
  stars.stars = 6;
  CHECK(refusal(check_call_back(order.state, rules(), stars)) == "call_back.stars");
}

TEST_CASE("call_backs: the first call makes an order called back, the last one archives it") {
  OrderMaker order = closed_order();
  CHECK(after(order, call("first", std::nullopt), closing + hours(1)).empty());
  CHECK(after(order, call("first"), closing + hours(2)) == Steps{OrderStatus::called_back});
  go(order, OrderStatus::called_back, closing + hours(2));
  CHECK(after(order, call("second"), closing + hours(60)) == Steps{OrderStatus::archived});
  OrderMaker single = closed_order(OrderClass::emergency);
  CHECK(after(single, call("first"), closing + hours(2)) == Steps{OrderStatus::called_back, OrderStatus::archived});
}

TEST_CASE("call_backs: a fault that is not gone within its guarantee goes back to assigned") {
  OrderMaker order = closed_order();
  CHECK(after(order, call("first", false), closing + hours(2)) == Steps{OrderStatus::assigned});
  OrderMaker late = closed_order();
  CHECK(after(late, call("first", false), closing + days(40)) == Steps{OrderStatus::called_back});
}

TEST_CASE("archive.call_backs, archive.complaint: nothing owed is put away without a reason") {
  OrderMaker order = closed_order();
  CHECK(refusal(check_archive(order.state, rules(), "")) == "archive.call_backs");
  CHECK(check_archive(order.state, rules(), "moved away").has_value());
  order.state.complaints.emplace_back();
  CHECK(refusal(check_archive(order.state, rules(), "moved away")) == "archive.complaint");
  order.state.complaints.back().answered_at = closing;
  CHECK(check_archive(order.state, rules(), "moved away").has_value());
}
