#include <set>

#include "core/rules/photo_plan.h"
#include "core/usecases/integrity_check.h"
#include "core/usecases/orders.h"
#include "core/usecases/photos.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

TEST_CASE("a thousand photos on one order are all there, once, after a restart and at the server") {
  constexpr unsigned count = 1000;
  TabletWorld world;
  const OrderId id = world.new_order();
  Bytes jpeg = TabletWorld::jpeg(1);
  const std::size_t picture_end = jpeg.size();
  std::set<Sha256> taken;
  for (unsigned i = 0; i < count; ++i) {
    // Another photo by what follows the picture: drawing a thousand would take longer than the test.
    jpeg.resize(picture_end);
    jpeg.push_back(static_cast<std::uint8_t>(i >> 8U));
    jpeg.push_back(static_cast<std::uint8_t>(i & 0xFFU));
    taken.insert(value_of(Photos(world.tablet()).add({id, Stage::before, "厨房", {}}, jpeg, "a.jpg")).photo.sha256);
  }
  REQUIRE(taken.size() == count);
  world.reopen();
  const auto listed = value_of(Photos(world.tablet()).list(id));
  std::set<Sha256> found;
  for (const Photo& photo : listed) found.insert(photo.sha256);
  CHECK(listed.size() == count);
  CHECK(found == taken);
  CHECK(photo_plan(world.order(id), nullptr).front().taken == static_cast<int>(count));
  const OrderList lines = value_of(world.tablet().store().list({}));
  CHECK(lines.front().photos == count);
  CHECK(value_of(Photos(world.tablet()).recovered()).empty());
  for (const auto& finding : value_of(check_integrity(world.tablet())).findings) {
    FAIL_CHECK(finding.area << ": " << finding.detail);
  }
  world.sync();
  world.check_converged();
  CHECK(world.server.order(id).photos.size() == count);
}
