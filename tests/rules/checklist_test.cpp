#include "core/rules/checklist.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

std::string checked(std::string_view item, std::string_view value, std::string_view unit = {}) {
  const auto result = check_answer(small_template(), ItemId{std::string(item)}, value, unit);
  return result ? "= " + *result : full_refusal(result);
}

std::vector<std::string> names(const std::vector<AskedItem>& asked) {
  std::vector<std::string> out;
  for (const AskedItem& item : asked) out.push_back(item.path.id().str());
  return out;
}
std::vector<AskedItem> unanswered(const OrderState& order, ChecklistStage stage) {
  return siteproof::unanswered(Form(order, small_template()), stage);
}
std::vector<AskedItem> closed(const OrderState& order) {
  return closed_gates(Form(order, small_template()), OrderStatus::in_repair);
}

std::vector<std::string> found(const OrderState& order) {
  std::vector<std::string> out;
  for (const VerdictRule* rule : Form(order, small_template()).verdicts()) out.push_back(rule->id);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("answer.item: only what the form asks can be answered") {
  CHECK(checked("colour", "red") == "rule answer.item");
}

TEST_CASE("answer.number: a measurement is an exact decimal in lowest terms") {
  CHECK(checked("moisture", "23.50") == "= 23.5");
  CHECK(checked("moisture", "23,5") == "rule answer.number");
  CHECK(checked("moisture", "wet") == "rule answer.number");
  CHECK(checked("moisture", "") == "rule answer.number");
}

TEST_CASE("answer.unit: another unit than the form's is refused, never converted") {
  CHECK(checked("moisture", "20", "%") == "= 20");
  CHECK(checked("moisture", "20") == "= 20");
  CHECK(checked("moisture", "20", "mm") == "rule answer.unit");
}

TEST_CASE("answer.limits: a reading outside the form's limits is refused, the limits are not") {
  CHECK(checked("moisture", "0") == "= 0");
  CHECK(checked("moisture", "100") == "= 100");
  CHECK(checked("moisture", "100.000000001") == "rule answer.limits");
  CHECK(checked("moisture", "-0.1") == "rule answer.limits");
}

TEST_CASE("answer.future: a time up to now is taken, one still to come is not") {
  const UtcTime now = at_time("2026-11-21T08:30:00Z");
  must(check_not_future(now, now));
  must(check_not_future(at_time("1999-12-31T23:59:00Z"), now));
  CHECK(full_refusal(check_not_future({now.ms + 1}, now)) == "rule answer.future");
}

TEST_CASE("answer.choice: only the form's options and yes or no are taken") {
  CHECK(checked("place", "pipe") == "= pipe");
  CHECK(checked("place", "Pipe joint") == "rule answer.choice");
  CHECK(checked("water_off", "yes") == "= yes");
  CHECK(checked("water_off", "no") == "= no");
  CHECK(checked("water_off", "true") == "rule answer.choice");
}

TEST_CASE("answer.time: a time is stored in UTC") {
  CHECK(checked("since", "2026-11-22T14:30:00+08:00") == "= 2026-11-22T06:30:00Z");
  CHECK(checked("since", "yesterday") == "rule answer.time");
}

TEST_CASE("answer.length: a text is kept as it is, up to 4,000 bytes") {
  CHECK(checked("remark", " 水槽下 ") == "=  水槽下 ");
  CHECK(checked("remark", std::string(4000, 'x')) == "= " + std::string(4000, 'x'));
  CHECK(checked("remark", std::string(4001, 'x')) == "rule answer.length");
}

TEST_CASE("the newest answer counts and the earlier ones stay") {
  OrderMaker order;
  CHECK(current_answer(order.state, ItemId{"moisture"}) == nullptr);
  order.answer("moisture", "31").answer("moisture", "12");
  REQUIRE(current_answer(order.state, ItemId{"moisture"}) != nullptr);
  CHECK(current_answer(order.state, ItemId{"moisture"})->value == "12");
  CHECK(order.state.answers.at(ItemId{"moisture"}).size() == 2);
}

TEST_CASE("a required item is open until it has an answer that says something") {
  OrderMaker order;
  CHECK(names(unanswered(order.state, ChecklistStage::survey)) == Names{"moisture"});
  CHECK(names(unanswered(order.state, ChecklistStage::repair)) == Names{"joint"});
  order.answer("moisture", "3").answer("joint", "");
  CHECK(unanswered(order.state, ChecklistStage::survey).empty());
  CHECK(names(unanswered(order.state, ChecklistStage::repair)) == Names{"joint"});
  order.answer("joint", "PPR 20");
  CHECK(unanswered(order.state, ChecklistStage::repair).empty());
}

TEST_CASE("the safety gate is open until the newest answer is yes") {
  OrderMaker order;
  CHECK(names(closed(order.state)) == Names{"water_off"});
  order.answer("water_off", "yes");
  CHECK(closed(order.state).empty());
  order.answer("water_off", "no");
  CHECK(names(closed(order.state)) == Names{"water_off"});
}

TEST_CASE("verdicts follow from thresholds and choices, in the form's order") {
  OrderMaker order;
  CHECK(found(order.state).empty());
  order.answer("place", "pipe").answer("moisture", "20");
  CHECK(found(order.state) == Names{"joint_leaks"});
  order.answer("moisture", "20.1");
  CHECK(found(order.state) == Names{"wet", "joint_leaks"});
  order.answer("place", "roof");
  CHECK(found(order.state) == Names{"wet"});
}
