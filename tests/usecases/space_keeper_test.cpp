#include "core/usecases/space_keeper.h"

#include "core/storage/upload_ledger.h"
#include "core/usecases/photos.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

constexpr std::int64_t megabyte = 1024 * 1024;

/// A tablet whose free space the test decides.
struct Cramped : TabletWorld {
  Cramped() {
    vault.free_bytes = [this](const std::filesystem::path&) -> Result<std::int64_t> {
      const bool gone = grows_when_gone && !tablet().vault().contains(*grows_when_gone);
      return gone ? free + 10 * megabyte : free;
    };
    reopen();
  }
  Sha256 photo(const OrderId& order, unsigned number) {
    return value_of(Photos(tablet()).add({order, Stage::before, "", {}}, jpeg(number), "a.jpg")).photo.sha256;
  }
  /// The server has it: its event, and its bytes.
  void receive(const Sha256& file) {
    sync();
    const std::int64_t size = value_of(tablet().vault().plain_size(file));
    must(UploadLedger(tablet().store()).record_receipts(std::vector{FileReceipt{file, size, clock.now().wall, "s"}}));
  }
  void finish(const OrderId& id) {
    must(tablet().record(id, StatusChanged{OrderStatus::closed, order(id).status.by, "done"}));
    sync();
  }

  std::int64_t free = 1'000 * megabyte;
  std::optional<Sha256> grows_when_gone;  // there is room again when this original is not there any more
  [[nodiscard]] SpaceKeeper keeper() { return SpaceKeeper(tablet()); }
};

}  // namespace

TEST_CASE("how many photos still fit is said before there is no room for them") {
  Cramped world;
  CHECK(value_of(world.keeper().outlook()).level == SpaceLevel::ample);
  world.free = sign_off_reserve_bytes + 40 * megabyte;
  const SpaceOutlook low = value_of(world.keeper().outlook());
  CHECK(low.level == SpaceLevel::low);
  CHECK(low.photos_left == 10);  // of 4 MB, as none was taken yet
  world.free = sign_off_reserve_bytes;
  CHECK(value_of(world.keeper().outlook()).level == SpaceLevel::full);
}

TEST_CASE("while there is room nothing is removed") {
  Cramped world;
  const OrderId id = world.new_order();
  const Sha256 photo = world.photo(id, 1);
  world.receive(photo);
  world.finish(id);
  CHECK(value_of(world.keeper().make_room()).bytes == 0);
  CHECK(world.tablet().vault().contains(photo));
}

TEST_CASE("room is made from what can be made again, then from finished orders' originals that the server has") {
  Cramped world;
  const OrderId done = world.new_order("WO-1");
  const OrderId open = world.new_order("WO-2");
  const Sha256 safe = world.photo(done, 1);
  const Sha256 not_received = world.photo(done, 2);
  const Sha256 in_use = world.photo(open, 3);
  const Sha256 in_both = world.photo(done, 4);
  CHECK(world.photo(open, 4) == in_both);
  CHECK(world.tablet().vault().thumbnail(safe, 64));
  for (const Sha256& file : {safe, in_use, in_both}) world.receive(file);
  world.finish(done);
  world.free = sign_off_reserve_bytes + 50 * megabyte;
  const RoomMade made = value_of(world.keeper().make_room());
  CHECK(made.originals == 1);
  CHECK(made.bytes > 0);
  CHECK_FALSE(world.tablet().vault().contains(safe));
  for (const Sha256& file : {not_received, in_use, in_both}) CHECK(world.tablet().vault().contains(file));
  // The record knows the photo as before.
  CHECK(world.order(done).photos.front().sha256 == safe);
}

TEST_CASE("a receipt alone is not enough: the server must have taken the event that names the photo") {
  Cramped world;
  const OrderId id = world.new_order();
  const Sha256 photo = world.photo(id, 1);
  must(world.tablet().record(id, StatusChanged{OrderStatus::closed, world.order(id).status.by, "done"}));
  const std::int64_t size = value_of(world.tablet().vault().plain_size(photo));
  must(UploadLedger(world.tablet().store())
           .record_receipts(std::vector{FileReceipt{photo, size, world.clock.now().wall, "s"}}));
  world.free = sign_off_reserve_bytes;
  CHECK(value_of(world.keeper().make_room()).originals == 0);
  CHECK(world.tablet().vault().contains(photo));
}

TEST_CASE("a photo for which there is no room gets the room of what can go") {
  Cramped world;
  const OrderId done = world.new_order("WO-1");
  const OrderId open = world.new_order("WO-2");
  const Sha256 safe = world.photo(done, 1);
  world.receive(safe);
  world.finish(done);
  world.free = sign_off_reserve_bytes;
  world.grows_when_gone = safe;
  CHECK_FALSE(
      value_of(Photos(world.tablet()).add({open, Stage::before, "", {}}, TabletWorld::jpeg(2), "b.jpg")).was_known);
  CHECK_FALSE(world.tablet().vault().contains(safe));
}

TEST_CASE("without room a photo is refused before anything is written, and a sign-off still goes through") {
  Cramped world;
  const OrderId id = world.new_order();
  world.free = sign_off_reserve_bytes;
  CHECK(full_refusal(Photos(world.tablet()).add({id, Stage::before, "", {}}, TabletWorld::jpeg(1), "a.jpg")) ==
        "storage vault.reserve");
  CHECK(world.order(id).photos.empty());
  must(world.tablet().record(id, SignedOff{SignOffOutcome::absent, {}, "nobody opened", {}, 0, "text", {}}));
}
