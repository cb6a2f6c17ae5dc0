#include "core/rules/photo_wanted.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

Stage wanted(const OrderState& order) { return stage_wanted(order, photo_plan(order, nullptr)); }

PhotoStagePlan after_plan(int taken, const std::vector<int>& unpaired, int wanted = 3) {
  PhotoStagePlan plan{Stage::after, taken, wanted, {}};
  for (const int photo : unpaired) plan.unpaired.push_back(numbered<PhotoId>(photo));
  return plan;
}

std::set<PhotoId> ids(const std::vector<int>& numbers) {
  std::set<PhotoId> out;
  for (const int number : numbers) out.insert(numbered<PhotoId>(number));
  return out;
}

}  // namespace

TEST_CASE("photo.stage: only before photos are taken until a plan is agreed") {
  OrderMaker order;
  must(check_stage(order.state, Stage::before));
  for (const Stage stage : {Stage::during, Stage::after}) {
    CHECK(full_refusal(check_stage(order.state, stage)) == "rule photo.stage");
  }
  order.plan();
  for (const Stage stage : {Stage::before, Stage::during, Stage::after}) must(check_stage(order.state, stage));
}

TEST_CASE("photo.stage: an inspection agrees no plan, and takes photographs of every stage") {
  const OrderMaker order;
  for (const Stage stage : {Stage::before, Stage::during, Stage::after})
    must(check_stage(order.state, stage, Workflow::inspection));
}

TEST_CASE("photo.order_finished: a cancelled or archived order takes no photo of any stage") {
  OrderMaker order;
  order.plan();
  for (const OrderStatus status : {OrderStatus::cancelled, OrderStatus::archived}) {
    order.at(status);
    for (const Stage stage : {Stage::before, Stage::during, Stage::after}) {
      CHECK(full_refusal(check_stage(order.state, stage)) == "rule photo.order_finished");
    }
  }
  must(check_stage(order.at(OrderStatus::signed_off).state, Stage::after));
}

TEST_CASE("the stage wanted next is the first incomplete one that the order takes now") {
  OrderMaker order;
  CHECK(wanted(order.state) == Stage::before);
  for (int i = 0; i < 3; ++i) order.photo(Stage::before, i);
  CHECK(wanted(order.state) == Stage::before);
  order.plan();
  CHECK(wanted(order.state) == Stage::after);
}

TEST_CASE("when every photo is there, more are taken of the last stage") {
  OrderMaker order;
  order.plan();
  for (int i = 0; i < 3; ++i) order.photo(Stage::after, 10 + i, order.photo(Stage::before, i));
  CHECK(wanted(order.state) == Stage::after);
}

TEST_CASE("a form that wants photos during the repair gets them before those after it") {
  const ChecklistTemplate form = template_from(
      R"({"id":"x","version":1,"title":{"zh":"甲","en":"A"},"photos":{"before":{"min":1},"during":{"min":1},"after":{"min":1}}})");
  OrderMaker order;
  order.plan();
  order.photo(Stage::before, 1);
  CHECK(stage_wanted(order.state, photo_plan(order.state, &form)) == Stage::during);
  order.photo(Stage::during, 2);
  CHECK(stage_wanted(order.state, photo_plan(order.state, &form)) == Stage::after);
}

TEST_CASE("the next after photo repeats the first angle that has no partner, taken or on its way") {
  const PhotoStagePlan plan = after_plan(0, {1, 2, 3});
  CHECK(partner_wanted(plan, {}) == numbered<PhotoId>(1));
  CHECK(partner_wanted(plan, ids({1})) == numbered<PhotoId>(2));
  CHECK(partner_wanted(plan, ids({1, 3})) == numbered<PhotoId>(2));
  CHECK_FALSE(partner_wanted(plan, ids({1, 2, 3})).has_value());
  CHECK_FALSE(partner_wanted(after_plan(3, {}), {}).has_value());
}

TEST_CASE("an angle counts as soon as its photo is on its way, and twice the same angle counts once") {
  const PhotoStagePlan plan = after_plan(1, {2, 3});
  CHECK(angles_taken(plan, 0, {}) == 1);
  CHECK(angles_taken(plan, 1, ids({2})) == 2);
  CHECK(angles_taken(plan, 2, ids({2})) == 2);
  CHECK(angles_taken(plan, 2, ids({2, 3})) == 3);
  CHECK(angles_taken(PhotoStagePlan{Stage::before, 2, 3, {}}, 1, {}) == 3);
  CHECK(angles_taken(PhotoStagePlan{Stage::before, 5, 3, {}}, 1, {}) == 3);
}
