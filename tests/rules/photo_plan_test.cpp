#include "core/rules/photo_plan.h"

#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {
PhotoStagePlan line(const OrderState& order, Stage stage, const ChecklistTemplate* checklist = nullptr) {
  const auto plan = photo_plan(order, checklist);
  REQUIRE(plan.size() == 3);
  return plan[static_cast<std::size_t>(stage)];
}
using Ids = std::vector<PhotoId>;
}  // namespace

TEST_CASE("without a form three before and three paired after photos are wanted") {
  const OrderMaker order;
  CHECK(line(order.state, Stage::before).wanted == 3);
  CHECK(line(order.state, Stage::during).wanted == 0);
  CHECK(line(order.state, Stage::after).wanted == 3);
  CHECK(line(order.state, Stage::during).complete());
  CHECK_FALSE(line(order.state, Stage::before).complete());
}

TEST_CASE("a form that does not mention a stage wants nothing of it") {
  const ChecklistTemplate form =
      template_from(R"({"id":"x","version":1,"title":{"zh":"甲","en":"A"},"photos":{"before":{"min":1}}})");
  const OrderMaker order;
  CHECK(line(order.state, Stage::before, &form).wanted == 1);
  CHECK(line(order.state, Stage::after, &form).wanted == 0);
}

TEST_CASE("the same photograph twice counts once") {
  OrderMaker order;
  order.photo(Stage::before, 1);
  order.photo(Stage::before, 1);
  order.photo(Stage::before, 2);
  CHECK(line(order.state, Stage::before).taken == 2);
}

TEST_CASE("as many before photos as are wanted need a partner, whichever they are") {
  OrderMaker order;
  Ids before;
  for (int i = 0; i < 4; ++i) before.push_back(order.photo(Stage::before, i));
  CHECK(line(order.state, Stage::after).unpaired == Ids{before[0], before[1], before[2]});
  order.photo(Stage::after, 10, before[3]);
  CHECK(line(order.state, Stage::after).unpaired == Ids{before[0], before[1]});
  order.photo(Stage::after, 11, before[0]);
  order.photo(Stage::after, 12, before[0]);
  CHECK(line(order.state, Stage::after).taken == 3);
  CHECK(line(order.state, Stage::after).unpaired == Ids{before[1]});
  CHECK_FALSE(line(order.state, Stage::after).complete());
  order.photo(Stage::after, 13, before[1]);
  CHECK(line(order.state, Stage::after).complete());
}

TEST_CASE("photo.pair: a pair joins an after photo with a before photo of the same order") {
  OrderMaker order;
  const PhotoId before = order.photo(Stage::before, 1);
  const PhotoId during = order.photo(Stage::during, 2);
  CHECK(check_pair(order.state, Stage::before, std::nullopt));
  CHECK(check_pair(order.state, Stage::after, before));
  CHECK(full_refusal(check_pair(order.state, Stage::during, before)) == "rule photo.pair");
  CHECK(full_refusal(check_pair(order.state, Stage::after, during)) == "rule photo.pair");
  CHECK(full_refusal(check_pair(order.state, Stage::after, numbered<PhotoId>(999))) == "rule photo.pair");
}
