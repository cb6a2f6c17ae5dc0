#include "core/usecases/whereabouts.h"

#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

Whereabouts at_the_owners_page(const OrderId& order) {
  Whereabouts there;
  there.place = "search";
  there.order = order.str();
  there.cover = "signOff";
  there.stage = "after";
  return there;
}

}  // namespace

TEST_CASE("after the program ended a person goes on where they were, on the same working day") {
  TabletWorld world;
  CHECK(value_of(whereabouts(world.tablet())) == std::nullopt);
  const Whereabouts there = at_the_owners_page(world.new_order());
  must(keep_whereabouts(world.tablet(), there));
  world.clock.advance(std::chrono::hours(11));
  CHECK(value_of(whereabouts(world.tablet())) == there);
  world.clock.advance(std::chrono::hours(2));
  CHECK(value_of(whereabouts(world.tablet())) == std::nullopt);
}

TEST_CASE("nobody goes on in an order that the tablet does not hold, nor from what cannot be read") {
  TabletWorld world;
  must(keep_whereabouts(world.tablet(), at_the_owners_page(OrderId{"WO-none"})));
  CHECK(value_of(whereabouts(world.tablet())) == std::nullopt);
  for (const char* kept : {"", "no JSON", "[]", R"({"place":"today"})", R"({"at":"yesterday","place":"today"})"}) {
    must(world.tablet().store().set_setting("app.whereabouts", kept));
    CHECK(value_of(whereabouts(world.tablet())) == std::nullopt);
  }
}
