#include "core/usecases/whereabouts.h"

#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

Whereabouts taking_photos(const OrderId& order) {
  Whereabouts there;
  there.place = "search";
  there.order = order.str();
  there.cover = "capture";
  there.stage = "after";
  return there;
}

}  // namespace

TEST_CASE("after the program ended a person goes on where they were, on the same working day") {
  TabletWorld world;
  CHECK(value_of(whereabouts(world.tablet())) == std::nullopt);
  const Whereabouts there = taking_photos(world.new_order());
  must(keep_whereabouts(world.tablet(), there));
  world.clock.advance(std::chrono::hours(11));
  CHECK(value_of(whereabouts(world.tablet())) == there);
  world.clock.advance(std::chrono::hours(2));
  CHECK(value_of(whereabouts(world.tablet())) == std::nullopt);
}

TEST_CASE("nobody goes on in an order that the tablet does not hold, nor from what cannot be read") {
  TabletWorld world;
  must(keep_whereabouts(world.tablet(), taking_photos(OrderId{"WO-none"})));
  CHECK(value_of(whereabouts(world.tablet())) == std::nullopt);
  for (const char* kept : {"", "no JSON", "[]", R"({"place":"today"})", R"({"at":"yesterday","place":"today"})"}) {
    must(world.tablet().store().set_setting("app.whereabouts", kept));
    CHECK(value_of(whereabouts(world.tablet())) == std::nullopt);
  }
}

TEST_CASE("nobody goes back to the owner's page of an order that does not wait for the owner") {
  TabletWorld world;
  Whereabouts there = taking_photos(world.new_order());
  there.cover = "signOff";
  must(keep_whereabouts(world.tablet(), there));
  const auto found = value_of(whereabouts(world.tablet()));
  REQUIRE(found);
  CHECK(found->order == there.order);
  CHECK(found->cover.empty());
}
