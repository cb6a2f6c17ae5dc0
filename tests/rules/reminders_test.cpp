#include "core/rules/reminders.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"

using namespace siteproof;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const ChecklistTemplate& reminding() {
  static const ChecklistTemplate read = template_from(R"json({"id": "r", "version": 1, "title": {"zh": "甲", "en": "A"},
    "sections": [{"id": "a", "stage": "acceptance", "title": {"zh": "甲", "en": "A"}, "items": [
      {"id": "held", "kind": "timed_test", "minutes": {"min": 1440}, "title": {"zh": "甲", "en": "A"}}]}],
    "reminders": [
      {"id": "call", "from": "appointment", "minutes": -15, "text": {"zh": "致电", "en": "Call"}},
      {"id": "test", "from": "test_due", "minutes": -30, "text": {"zh": "试验", "en": "Test"}},
      {"id": "carry", "from": "end_of_day", "minutes": -60, "text": {"zh": "日清", "en": "Carry over"}}]})json");
  return read;
}

const UtcTime noon = at_time("2026-11-21T04:00:00Z");  // in China
std::vector<std::string> due(const OrderMaker& order, UtcTime until, std::chrono::milliseconds server_ahead = {}) {
  std::vector<std::string> out;
  for (const Reminder& reminder : reminders(order.state, reminding(), noon, minutes(480), server_ahead)) {
    if (reminder.at <= until) out.push_back(reminder.id);
  }
  return out;
}
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the call before an appointment is due 15 minutes before it, until somebody called") {
  OrderMaker order;
  order.state.appointment.value = noon;
  CHECK(due(order, noon + -minutes(16)).empty());
  CHECK(due(order, noon + -minutes(15)) == Names{"call"});
  Call early;
  early.at = noon + -hours(5);
  order.state.calls.push_back(early);
  CHECK(due(order, noon) == Names{"call"});
  order.state.calls.back().at = noon + -minutes(20);
  CHECK(due(order, noon).empty());
}

TEST_CASE("a call on record by a slow tablet's clock counts at the server's time") {
  OrderMaker order;
  order.state.appointment.value = noon;
  Call call;
  call.at = noon + -hours(2) + -minutes(20);
  order.state.calls.push_back(call);
  CHECK(due(order, noon) == Names{"call"});
  CHECK(due(order, noon, hours(2)).empty());
}

TEST_CASE("a test of an attached form is not the order's template's to remind of") {
  OrderMaker order;
  order.at(OrderStatus::in_repair);
  TestRun run;
  run.item = ItemId{"f-k3f9x2ab.held"};
  run.begun.clock.wall = noon + -hours(24);
  order.state.tests.push_back(run);
  CHECK(due(order, noon).empty());
}

TEST_CASE("nobody is told to call for an appointment of yesterday") {
  OrderMaker order;
  order.state.appointment.value = noon + -hours(24);
  for (const std::string& rule : due(order, noon)) CHECK(rule != "call");
}

TEST_CASE("nobody is told to call when they are there") {
  OrderMaker order;
  order.state.appointment.value = noon;
  order.at(OrderStatus::on_site);
  CHECK(due(order, noon).empty());
}

TEST_CASE("a running test is due by its length, in server time where that is known") {
  OrderMaker order;
  order.at(OrderStatus::in_repair);
  TestRun run;
  run.item = ItemId{"held"};
  run.begun.clock.wall = noon + -hours(24);
  run.begun.server_offset_ms = 10 * 60'000;
  order.state.tests.push_back(run);
  CHECK(due(order, noon + -minutes(21)).empty());
  CHECK(due(order, noon + -minutes(20)) == Names{"test"});
  order.state.tests.back().ended = Moment{};
  CHECK(due(order, noon).empty());
}

TEST_CASE("an order that is open in the evening is to be carried over with its reason") {
  OrderMaker order;
  CHECK(due(order, at_time("2026-11-21T15:00:00Z")) == Names{"carry"});
  order.state.appointment.value = noon + hours(48);
  CHECK(due(order, at_time("2026-11-21T15:00:00Z")).empty());
  order.state.appointment.value.reset();
  order.at(OrderStatus::signed_off);
  CHECK(due(order, at_time("2026-11-21T15:00:00Z")).empty());
}
