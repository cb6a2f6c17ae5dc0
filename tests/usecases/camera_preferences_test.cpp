#include "core/usecases/camera_preferences.h"

#include "tests/support/tablet_world.h"

using namespace siteproof;

TEST_CASE("a camera nobody has set shows the grid and the photo from before weakly") {
  TabletWorld world;
  CHECK(value_of(read_camera_preferences(world.tablet())) == CameraPreferences{true, 30});
}

TEST_CASE("whatever is chosen for the camera is there after a restart") {
  TabletWorld world;
  for (const CameraPreferences& chosen :
       {CameraPreferences{false, 0}, CameraPreferences{true, ghost_percent_max}, CameraPreferences{false, 17}}) {
    must(keep_camera_preferences(world.tablet(), chosen));
    world.reopen();
    CHECK(value_of(read_camera_preferences(world.tablet())) == chosen);
  }
}

TEST_CASE("preferences.ghost: a strength out of range is refused and nothing is changed") {
  TabletWorld world;
  const CameraPreferences chosen{false, 10};
  must(keep_camera_preferences(world.tablet(), chosen));
  for (const int percent : {-1, ghost_percent_max + 1, 1000}) {
    CHECK(full_refusal(keep_camera_preferences(world.tablet(), {true, percent})) == "usage preferences.ghost");
  }
  CHECK(value_of(read_camera_preferences(world.tablet())) == chosen);
}

TEST_CASE("a kept value that this version does not know counts as not chosen") {
  TabletWorld world;
  const char* ghost = GENERATE("", "51", "-1", "12%", "half", "99999999999999999999");
  must(world.tablet().store().set_setting("camera.grid", "dotted"));
  must(world.tablet().store().set_setting("camera.ghost_percent", ghost));
  CHECK(value_of(read_camera_preferences(world.tablet())) == CameraPreferences{});
}
