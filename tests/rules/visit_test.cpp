#include "core/rules/visit.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

std::vector<std::string> rules_of(const OrderState& order, S to,
                                  const ChecklistTemplate* checklist = &small_template()) {
  std::vector<std::string> out;
  for (const Block& block : blocks(order, to, checklist)) {
    CHECK_FALSE(block.text.zh.empty());
    CHECK_FALSE(block.text.en.empty());
    out.push_back(block.rule);
  }
  return out;
}

using Rules = std::vector<std::string>;

/// Nothing stands in the way of starting the repair.
OrderMaker ready_to_start() {
  OrderMaker order;
  order.at(S::plan_agreed).consent().plan().answer("moisture", "31").answer("water_off", "yes");
  order.photo(Stage::before, 1);
  order.photo(Stage::before, 2);
  return order;
}

/// Nothing stands in the way of the self-check.
OrderMaker ready_to_finish() {
  OrderMaker order = ready_to_start();
  order.at(S::in_repair).answer("joint", "PPR 20").answer("dry", "yes");
  const auto first = order.state.photos[0].id;
  const auto second = order.state.photos[1].id;
  order.photo(Stage::during, 3);
  order.photo(Stage::after, 4, first);
  order.photo(Stage::after, 5, second);
  return order;
}

}  // namespace

TEST_CASE("consent.missing: nobody works inside without the owner's consent") {
  OrderMaker order;
  CHECK(rules_of(order.state, S::surveyed) == Rules{"consent.missing"});
  order.consent();
  CHECK(rules_of(order.state, S::surveyed).empty());
  OrderMaker started = ready_to_start();
  started.state.consents.clear();
  CHECK(rules_of(started.state, S::in_repair) == Rules{"consent.missing"});
}

TEST_CASE("plan.missing: the repair starts with a plan that was agreed") {
  OrderMaker order = ready_to_start();
  CHECK(rules_of(order.state, S::in_repair).empty());
  order.state.plans.clear();
  CHECK(rules_of(order.state, S::in_repair) == Rules{"plan.missing"});
}

TEST_CASE("plan.price: out of warranty the plan needs a price") {
  OrderMaker order = ready_to_start();
  order.warranty(Warranty::out);
  CHECK(rules_of(order.state, S::in_repair) == Rules{"plan.price"});
  order.plan(true);
  CHECK(rules_of(order.state, S::in_repair).empty());
  order.plan(false);
  CHECK(rules_of(order.state, S::in_repair) == Rules{"plan.price"});
}

TEST_CASE("safety: a blocking item that is not yes keeps the repair from starting") {
  OrderMaker order = ready_to_start();
  order.answer("water_off", "no");
  CHECK(rules_of(order.state, S::in_repair) == Rules{"safety.water_off"});
}

TEST_CASE("answer.missing: the survey is complete before the repair, repair and acceptance before the self-check") {
  OrderMaker start = ready_to_start();
  start.state.answers.erase(ItemId{"moisture"});
  CHECK(rules_of(start.state, S::in_repair) == Rules{"answer.missing.moisture"});
  OrderMaker finish = ready_to_finish();
  finish.state.answers.erase(ItemId{"joint"});
  finish.state.answers.erase(ItemId{"dry"});
  CHECK(rules_of(finish.state, S::self_checked) == Rules{"answer.missing.joint", "answer.missing.dry"});
}

TEST_CASE("photos.before: the damage is photographed before the repair") {
  OrderMaker order = ready_to_start();
  order.state.photos.pop_back();
  CHECK(rules_of(order.state, S::in_repair) == Rules{"photos.before"});
  order.photo(Stage::before, 1);
  CHECK(rules_of(order.state, S::in_repair) == Rules{"photos.before"});
}

TEST_CASE("photos.during: hidden work is photographed before the self-check") {
  OrderMaker order = ready_to_finish();
  CHECK(rules_of(order.state, S::self_checked).empty());
  std::erase_if(order.state.photos, [](const Photo& photo) { return photo.stage == Stage::during; });
  CHECK(rules_of(order.state, S::self_checked) == Rules{"photos.during"});
}

TEST_CASE("photos.after and photos.pairs: each before photo gets its partner") {
  OrderMaker order = ready_to_finish();
  order.state.photos.back().pair = order.state.photos.front().id;
  CHECK(rules_of(order.state, S::self_checked) == Rules{"photos.pairs"});
  order.state.photos.pop_back();
  CHECK(rules_of(order.state, S::self_checked) == Rules{"photos.after", "photos.pairs"});
}

TEST_CASE("without a form the trade's own photo rule holds") {
  OrderMaker order;
  order.consent().plan();
  CHECK(rules_of(order.state, S::in_repair, nullptr) == Rules{"photos.before"});
  for (int i = 0; i < 3; ++i) order.photo(Stage::before, i);
  CHECK(rules_of(order.state, S::in_repair, nullptr).empty());
}

TEST_CASE("the first block is the refusal") {
  OrderMaker order;
  const auto refused = check_blocks(order.state, S::in_repair, &small_template());
  CHECK(full_refusal(refused) == "rule consent.missing");
  CHECK(refused.error().message == "Record the owner's consent first: who gave it and how.");
  CHECK(check_blocks(ready_to_start().state, S::in_repair, &small_template()));
}

TEST_CASE("a visit has one next step at every point") {
  const std::vector<std::pair<S, std::optional<S>>> table{
      {S::reported, std::nullopt},      {S::registered, std::nullopt},    {S::assigned, S::accepted},
      {S::accepted, S::en_route},       {S::en_route, S::on_site},        {S::on_site, S::surveyed},
      {S::surveyed, S::plan_agreed},    {S::plan_agreed, S::in_repair},   {S::in_repair, S::self_checked},
      {S::self_checked, S::signed_off}, {S::unsigned_off, S::signed_off}, {S::signed_off, std::nullopt},
      {S::closed, std::nullopt},        {S::cancelled, std::nullopt}};
  for (const auto& [status, next] : table) {
    OrderMaker order;
    order.at(status);
    INFO(to_string(status));
    CHECK(next_step(order.state, nullptr) == next);
  }
  OrderMaker waiting;
  waiting.at(S::suspended);
  waiting.state.resume_to = S::on_site;
  CHECK(next_step(waiting.state, nullptr) == S::on_site);
}
