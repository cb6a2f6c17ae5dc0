#include "core/usecases/positions.h"

#include "core/journal/journal_entry.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using std::chrono::seconds;

namespace {

constexpr Position lobby{312'304'000, 1'214'737'000, 8};

struct PlacedWorld : TabletWorld {
  void measure(std::int64_t accuracy_m = 8) { position.measure(lobby.latitude_e7, lobby.longitude_e7, accuracy_m); }
  /// Where the event that is recorded now says it was.
  std::optional<Position> where() {
    must(Visit(tablet()).note(id, "Looked at the ceiling."));
    return newest_event().header.position;
  }
  Event newest_event() {
    const auto chain = value_of(tablet().store().chain(id, tablet().device()));
    return value_of(read_event(chain.back()));
  }
  const OrderId id = new_order();
};

}  // namespace

TEST_CASE("nothing says where it was until the technician allows it, and nothing is measured for it") {
  PlacedWorld world;
  world.measure();
  CHECK_FALSE(value_of(records_position(world.tablet())));
  CHECK_FALSE(world.where());
  CHECK_FALSE(world.position.on());
  // Measured for an answer meanwhile: the event does not take it.
  begin_here(world.tablet());
  world.measure();
  CHECK_FALSE(world.where());
}

TEST_CASE("what is recorded says where it was while that is allowed and fresh") {
  PlacedWorld world;
  must(record_position(world.tablet(), true));
  CHECK_FALSE(world.where());  // nothing measured yet
  world.measure();
  CHECK(world.where() == lobby);
  world.clock.advance(position_fresh_max);
  CHECK(world.where());
  world.clock.advance(seconds(1));
  CHECK_FALSE(world.where());
}

TEST_CASE("the age of a measurement counts by the monotonic clock, whatever is done to the date") {
  PlacedWorld world;
  must(record_position(world.tablet(), true));
  world.measure();
  world.clock.set_wall(world.clock.now().wall + std::chrono::hours(8));
  CHECK(world.where() == lobby);
  world.clock.advance(seconds(61));
  world.clock.set_wall(world.clock.now().wall + -std::chrono::hours(8));
  CHECK_FALSE(world.where());
}

TEST_CASE("a measurement from before the device was started again has no age, and counts for nothing") {
  PlacedWorld world;
  must(record_position(world.tablet(), true));
  world.measure();
  ClockReading other_boot = world.clock.now();
  other_boot.boot_id = "the-next-boot";
  CHECK_FALSE(value_of(event_position(world.tablet(), other_boot)));
  CHECK(value_of(event_position(world.tablet(), world.clock.now())) == lobby);
}

TEST_CASE("a coarse measurement is not recorded") {
  PlacedWorld world;
  must(record_position(world.tablet(), true));
  world.measure(position_accuracy_m_max + 1);
  CHECK_FALSE(world.where());
}

TEST_CASE("switching it off forgets what was measured, and the next record says nothing") {
  PlacedWorld world;
  must(record_position(world.tablet(), true));
  world.measure();
  must(record_position(world.tablet(), false));
  CHECK_FALSE(world.position.on());
  CHECK_FALSE(world.where());
}

TEST_CASE("what was allowed holds when the program starts again, and only then is anything measured") {
  PlacedWorld world;
  must(resume_position(world.tablet()));
  CHECK_FALSE(world.position.on());
  must(record_position(world.tablet(), true));
  world.position.end();
  world.reopen();
  must(resume_position(world.tablet()));
  CHECK(world.position.on());
  CHECK(value_of(records_position(world.tablet())));
}

TEST_CASE("who takes the tablet over and never allowed it is not measured because a colleague did") {
  PlacedWorld world;
  world.position.begin();
  must(resume_position(world.tablet()));
  CHECK_FALSE(world.position.on());
}

TEST_CASE("measuring for one answer ends with it, unless records say where they were anyway") {
  PlacedWorld world;
  begin_here(world.tablet());
  CHECK(world.position.on());
  must(end_here(world.tablet()));
  CHECK_FALSE(world.position.on());
  must(record_position(world.tablet(), true));
  begin_here(world.tablet());
  must(end_here(world.tablet()));
  CHECK(world.position.on());
}

TEST_CASE("a refusal by the system is told, and what is recorded just says nothing of a place") {
  PlacedWorld world;
  world.position.refuse(PositionState::denied);
  must(record_position(world.tablet(), true));
  CHECK(position_now(world.tablet(), world.clock.now()).state == PositionState::denied);
  CHECK_FALSE(world.where());
}

TEST_CASE("a tablet without a receiver works as ever") {
  PlacedWorld world;
  const auto without = value_of(
      Tablet::open(world.folder.path() / "data", TabletPorts{world.clock, world.random, world.keys}, world.vault));
  must(record_position(*without, true));
  must(resume_position(*without));
  begin_here(*without);
  must(end_here(*without));
  CHECK(position_now(*without, world.clock.now()).state == PositionState::absent);
  must(Visit(*without).note(world.id, "Looked at the ceiling."));
  CHECK_FALSE(world.newest_event().header.position);
}

TEST_CASE("a photo's event says where it was taken, and the photo itself keeps what its camera wrote") {
  PlacedWorld world;
  must(record_position(world.tablet(), true));
  world.measure();
  const SavedPhoto saved = value_of(
      Photos(world.tablet()).add({world.id, Stage::before, "ceiling", std::nullopt}, TabletWorld::jpeg(1), "shot.jpg"));
  CHECK_FALSE(saved.photo.position);
  const auto placed = value_of(placed_events(world.tablet(), world.id));
  REQUIRE(placed.size() == 1);
  CHECK(placed.front().event == saved.photo.event);
  CHECK(placed.front().kind == "photo.taken");
  CHECK(placed.front().at == saved.photo.at);
  CHECK(placed.front().position == lobby);
}

TEST_CASE("where it was reaches the server with the event") {
  PlacedWorld world;
  must(record_position(world.tablet(), true));
  world.measure();
  const Event here = (must(Visit(world.tablet()).note(world.id, "Here.")), world.newest_event());
  world.push();
  const auto sent = std::find_if(world.server.log().begin(), world.server.log().end(),
                                 [&](const auto& entry) { return entry.event.header.id == here.header.id; });
  REQUIRE(sent != world.server.log().end());
  CHECK(sent->event.header.position == lobby);
}
