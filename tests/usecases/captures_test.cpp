#include "core/usecases/captures.h"

#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

std::int64_t rows(TabletWorld& world) {
  return value_of(world.tablet().store().database().query_int64("SELECT count(*) FROM capture_intent")).value_or(-1);
}

}  // namespace

TEST_CASE("a place that is typed while the camera is open leaves one intent, of the time at which it was opened") {
  TabletWorld world;
  const OrderId order = world.new_order();
  Captures captures(world.tablet());
  PhotoRequest request{order, Stage::before, "", {}};
  const CaptureIntent opened = value_of(captures.intend(request));
  request.capture = opened.id;
  for (const char* typed : {"b", "ba", "bat", "bath"}) {
    world.clock.advance(std::chrono::seconds(1));
    request.place = typed;
    CHECK(value_of(captures.intend(request)).id == opened.id);
  }
  CHECK(rows(world) == 1);
  world.reopen();
  CaptureIntent known = value_of(Captures(world.tablet()).find(opened.id));
  CHECK(known.place == "bath");
  known.place.clear();
  CHECK(known == opened);
}

TEST_CASE("each opening of the camera has an intent of its own, and one of another order is not gone on with") {
  TabletWorld world;
  Captures captures(world.tablet());
  PhotoRequest request{world.new_order("WO-1"), Stage::before, "", {}};
  const CaptureIntent first = value_of(captures.intend(request));
  CHECK(value_of(captures.intend(request)).id != first.id);
  CHECK(rows(world) == 2);
  request.order = world.new_order("WO-2");
  request.capture = first.id;
  CHECK(full_refusal(captures.intend(request)) == "usage capture.order");
  request.capture = CaptureId::make(world.tablet().now(), world.random);
  CHECK(full_refusal(captures.intend(request)) == "not_found capture.unknown");
  CHECK(rows(world) == 2);
}
