#include "core/usecases/tablet_clock.h"

#include "core/usecases/checklist_answers.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

/// A tablet that once learnt how far the server's time is ahead of its clock.
struct ComparedClocks {
  explicit ComparedClocks(std::chrono::minutes server_ahead) {
    must(TabletSyncDoor(world.tablet()).record_server_time(world.clock.now().wall + server_ahead));
  }
  /// Answers since when it has been so, counted from the tablet's clock.
  Status since(std::chrono::milliseconds from_tablet_clock) {
    return ChecklistAnswers(world.tablet())
        .give(id, ItemId{"since"}, to_rfc3339(world.clock.now().wall + from_tablet_clock), "");
  }
  TabletWorld world;
  const OrderId id = world.new_order();
};

}  // namespace

TEST_CASE("a tablet whose clock runs slow takes a time up to the server's present, and none beyond it") {
  ComparedClocks slow(std::chrono::minutes(20));
  must(slow.since(std::chrono::minutes(15)));
  must(slow.since(std::chrono::minutes(20)));
  CHECK(full_refusal(slow.since(std::chrono::minutes(20) + std::chrono::milliseconds(1))) == "rule answer.future");
  CHECK(slow.world.order(slow.id).answers.at(ItemId{"since"}).size() == 2);
}

TEST_CASE("a tablet whose clock runs fast takes a time up to its own present, as its own records carry it") {
  ComparedClocks fast(std::chrono::minutes(-20));
  must(fast.since(std::chrono::milliseconds(0)));
  CHECK(full_refusal(fast.since(std::chrono::milliseconds(1))) == "rule answer.future");
}

TEST_CASE("a tablet that never met its server goes by its own clock, and so does one whose measure cannot be read") {
  TabletWorld world;
  CHECK(value_of(latest_now(world.tablet())) == world.tablet().now());
  for (const char* measured : {"", "soon", "5000 ms", "99999999999999999999"}) {
    must(world.tablet().store().set_setting(setting::server_offset_ms, measured));
    INFO(measured);
    CHECK(value_of(latest_now(world.tablet())) == world.tablet().now());
  }
  must(world.tablet().store().set_setting(setting::server_offset_ms, "5000"));
  CHECK(value_of(latest_now(world.tablet())) == world.tablet().now() + std::chrono::seconds(5));
}
