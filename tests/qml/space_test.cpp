#include "qml/viewmodels/space_view_model.h"

#include <atomic>

#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

constexpr std::int64_t megabyte = 1024 * 1024;

/// What the tablet has left is what the test says; the worker asks from its own thread.
struct Cramped {
  void look() {
    app.session->tellAllChanged();
    app.settle();
  }

  std::atomic<std::int64_t> free = 10'000 * megabyte;
  AppWorld app{12, {sign_off_reserve_bytes, [this](const std::filesystem::path&) -> Result<std::int64_t> {
                      return free.load();
                    }}};
  SpaceViewModel view;
};

}  // namespace
}  // namespace siteproof

using namespace siteproof;

TEST_CASE("while there is ample room nothing is said of it") {
  Cramped world;
  world.view.setSession(world.app.session.get());
  world.app.settle();
  CHECK(world.view.warning().isEmpty());
  CHECK_FALSE(world.view.full());
}

TEST_CASE("room that gets short is said with the number of photos that still fit, and unsaid when there is more") {
  Cramped world;
  world.view.setSession(world.app.session.get());
  world.app.settle();
  world.free = sign_off_reserve_bytes + 40 * megabyte;
  world.look();
  CHECK(world.view.warning().contains(QStringLiteral("10")));
  CHECK_FALSE(world.view.full());
  world.free = sign_off_reserve_bytes;
  world.look();
  CHECK(world.view.full());
  CHECK_FALSE(world.view.warning().isEmpty());
  world.free = 10'000 * megabyte;
  world.look();
  CHECK(world.view.warning().isEmpty());
}
