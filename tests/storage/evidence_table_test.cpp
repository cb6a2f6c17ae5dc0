#include "core/storage/evidence_table.h"

#include "core/journal/fold.h"
#include "tests/storage/database_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

struct Store {
  DatabaseFolder folder;
  TabletStore store = value_of(TabletStore::open(folder.file(), test_key(1), numbered<DeviceId>(2)));
  EvidenceTable table{store};
};

CaptureIntent an_intent() {
  return {numbered<CaptureId>(3),
          OrderId{"WO-1"},
          Stage::after,
          "厨房",
          numbered<PhotoId>(4),
          PersonId{"li.wei"},
          {{1'795'248'000'000}, 77, "boot-1"}};
}

}  // namespace

TEST_CASE("what the camera was opened for is there after a restart, whole") {
  Store world;
  CaptureIntent intent = an_intent();
  must(world.table.put_intent(intent));
  intent.id = numbered<CaptureId>(5);
  intent.pair.reset();
  intent.place.clear();
  must(world.table.put_intent(intent));
  TabletStore again = value_of(TabletStore::open(world.folder.file(), test_key(1), numbered<DeviceId>(9)));
  EvidenceTable table(again);
  CHECK(value_of(table.intent(an_intent().id)) == an_intent());
  CHECK(value_of(table.intent(intent.id)) == intent);
  CHECK_FALSE(value_of(table.intent(numbered<CaptureId>(6))));
}

TEST_CASE("the newest beacon is the one that came last, whatever its time, and older ones stay for what names them") {
  Store world;
  CHECK_FALSE(value_of(world.table.newest_beacon()));
  const Beacon early{{1'000}, "early", "a"};
  const Beacon late{{2'000}, "late", "b"};
  must(world.table.put_beacon(late));
  must(world.table.put_beacon(early));
  must(world.table.put_beacon({{3'000}, "late", "forged"}));  // the same text again changes nothing
  CHECK(value_of(world.table.newest_beacon()) == sha256("early"));
  CHECK(value_of(world.table.beacon(sha256("early"))) == early);
  CHECK(value_of(world.table.beacon(sha256("late"))) == late);
  CHECK_FALSE(value_of(world.table.beacon(sha256("none"))));
}

TEST_CASE("an intent that is written again is the same opening by the same person, for another place") {
  Store world;
  must(world.table.put_intent(an_intent()));
  CaptureIntent moved = an_intent();
  moved.place = "厨房 kitchen";
  moved.pair.reset();
  moved.stage = Stage::during;
  CaptureIntent given = moved;
  given.technician = PersonId{"somebody"};
  given.at.wall = UtcTime{1};
  must(world.table.put_intent(given));
  CHECK(value_of(world.table.intent(moved.id)) == moved);
  CHECK(value_of(world.store.database().query_int64("SELECT count(*) FROM capture_intent")) == 1);
}

TEST_CASE("the small files of a seal are kept as they were sealed") {
  Store world;
  const auto seal = numbered<EventId>(1);
  must(world.table.put_sealed_text(seal, "state.json", "{\"id\":\"WO-1\"}"));
  must(world.table.put_sealed_text(seal, "photos.json", "{ }\n"));
  const std::map<std::string, std::string> kept{{"photos.json", "{ }\n"}, {"state.json", "{\"id\":\"WO-1\"}"}};
  CHECK(value_of(world.table.sealed_texts(seal)) == kept);
  CHECK(value_of(world.table.sealed_texts(numbered<EventId>(2))).empty());
  CHECK_FALSE(world.table.put_sealed_text(seal, "state.json", "another"));
}
