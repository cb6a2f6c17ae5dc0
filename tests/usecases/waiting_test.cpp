#include "core/usecases/waiting.h"

#include "core/usecases/photos.h"
#include "core/usecases/sync_preferences.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

SavedPhoto take(TabletWorld& world, const OrderId& order, unsigned number) {
  return value_of(Photos(world.tablet()).add({order, Stage::before, "", std::nullopt}, TabletWorld::jpeg(number), "x"));
}

}  // namespace

TEST_CASE("waiting photos come in the order of sending, page by page, each with its order and stage") {
  TabletWorld world;
  const OrderId first = world.new_order("WO-1"), second = world.new_order("WO-2");
  must(Visit(world.tablet()).go(first, OrderStatus::accepted));
  std::vector<PhotoId> taken;
  for (unsigned n = 1; n <= 5; ++n) taken.push_back(take(world, n % 2 == 1 ? first : second, n).photo.id);
  Waiting waiting(world.tablet());
  std::vector<PhotoId> listed;
  FilePlace after;
  for (int page = 0; page < 3; ++page) {
    const auto photos = value_of(waiting.photos(after, 2));
    CHECK(photos.size() == (page < 2 ? 2 : 1));
    for (const WaitingPhoto& photo : photos) {
      CHECK(photo.order == (listed.size() % 2 == 0 ? first : second));
      CHECK(photo.stage == Stage::before);
      CHECK(photo.entry_waits);
      CHECK(photo.sent == 0);
      CHECK(photo.size > 0);
      CHECK_FALSE(photo.order_title.empty());
      CHECK_FALSE(photo.last_error);
      listed.push_back(photo.photo);
    }
    after = photos.back().place;
  }
  CHECK(listed == taken);
  CHECK(value_of(waiting.photos(after, 2)).empty());
}

TEST_CASE("a waiting photo tells what the server has of it, why it failed, and leaves the list with its receipt") {
  TabletWorld world;
  const OrderId order = world.new_order();
  static_cast<void>(take(world, order, 1));
  TabletSyncDoor door(world.tablet());
  Waiting waiting(world.tablet());
  world.sync();
  const PendingUpload upload = value_of(door.uploads(10)).at(0);
  CHECK_FALSE(value_of(waiting.photos({}, 10)).at(0).entry_waits);

  must(door.record_upload(upload.sha256, "http://server.test/u/1", upload.size / 2));
  const Error refused{ErrorKind::network, "upload.too_large", "A file may have at most 9 bytes."};
  must(door.record_upload_failure(upload.sha256, refused));
  const WaitingPhoto half = value_of(waiting.photos({}, 10)).at(0);
  CHECK(half.sent == upload.size / 2);
  CHECK(half.last_error == refused);

  must(door.record_receipts(std::vector{FileReceipt{upload.sha256, upload.size, world.clock.now().wall, "c2ln"}}));
  CHECK(value_of(waiting.photos({}, 10)).empty());
}

TEST_CASE("waiting entries are counted by order, the order that waits longest first") {
  TabletWorld world;
  const OrderId first = world.new_order("WO-1"), second = world.new_order("WO-2");
  must(Visit(world.tablet()).note(second, "one"));
  must(Visit(world.tablet()).note(first, "two"));
  must(Visit(world.tablet()).note(second, "three"));
  const auto orders = value_of(Waiting(world.tablet()).orders(10));
  REQUIRE(orders.size() == 2);
  CHECK(orders[0].order == second);
  CHECK(orders[0].entries == 2);
  CHECK(orders[1].entries == 1);
  CHECK_FALSE(orders[1].title.empty());
  CHECK(value_of(Waiting(world.tablet()).orders(1)).size() == 1);
  world.sync();
  CHECK(value_of(Waiting(world.tablet()).orders(10)).empty());
}

TEST_CASE("an entry that was set aside is listed with the server's reason") {
  TabletWorld world;
  const OrderId order = world.new_order();
  must(Visit(world.tablet()).note(order, "one"));
  TabletSyncDoor door(world.tablet());
  const auto entry = value_of(read_entry(value_of(door.outbox(1, 1'000'000)).at(0)));
  must(door.record_verdicts(std::vector{
      PushVerdict{entry.event.header.seq, Verdict::quarantined, ServerSeq{}, "The order was closed by the office."}}));
  const auto aside = value_of(Waiting(world.tablet()).aside(10));
  REQUIRE(aside.size() == 1);
  CHECK(aside[0].order == order);
  CHECK(aside[0].kind == EntryKind::note);
  CHECK(aside[0].reason == "The order was closed by the office.");
  CHECK(value_of(Waiting(world.tablet()).orders(10)).empty());
}

TEST_CASE("an error survives being kept in a line, and any other text becomes one") {
  const Error error{ErrorKind::storage, "vault.damaged", "The stored file is damaged."};
  CHECK(error_of_line(error_line(error)) == error);
  CHECK(error_of_line("the link broke").message == "the link broke");
  CHECK(error_of_line("").code == "sync.failed");
}

TEST_CASE("pause and Wi-Fi only hold after a restart") {
  TabletWorld world;
  CHECK(value_of(read_sync_preferences(world.tablet())) == SyncPreferences{});
  const SyncPreferences chosen = GENERATE(SyncPreferences{true, false}, SyncPreferences{false, true});
  must(keep_sync_preferences(world.tablet(), chosen));
  world.reopen();
  CHECK(value_of(read_sync_preferences(world.tablet())) == chosen);
  must(world.tablet().store().set_setting("sync.paused", "perhaps"));
  CHECK_FALSE(value_of(read_sync_preferences(world.tablet())).paused);
}
