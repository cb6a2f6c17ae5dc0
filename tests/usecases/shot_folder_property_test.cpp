#include "core/usecases/shot_folder.h"
#include "tests/support/generators.h"
#include "tests/support/property.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

TEST_CASE("a shot's file name tells the order, the stage, the place, the partner and the capture it was taken for") {
  TabletWorld world;
  const auto folder = value_of(ShotFolder::open(world.tablet()));
  property("the name is read as it was meant", [&] {
    const PhotoRequest meant{OrderId{any::name()}, any::one_up_to(Stage::after), any::text(),
                             any::maybe([] { return any::id<PhotoId>(); }),
                             any::maybe([] { return any::id<CaptureId>(); })};
    const std::string name = folder->path_for(meant).filename().string();
    RC_ASSERT(name.size() <= 255U);
    const auto read = shot_named(name);
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->order == meant.order);
    RC_ASSERT(read->stage == meant.stage);
    RC_ASSERT(read->pair == meant.pair);
    RC_ASSERT(read->capture == meant.capture);
    RC_ASSERT(read->place == meant.place || read->place.empty());
  });
}
