#include "core/usecases/space_keeper.h"

#include "core/storage/upload_ledger.h"
#include "core/usecases/photos.h"
#include "core/usecases/recordings.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/evidence/test_recordings.h"
#include "tests/support/finished_order.h"

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
  Sha256 recording(const OrderId& order, const std::filesystem::path& file) {
    return value_of(Recordings(tablet()).add({order, RecordingKind::voice, "", {}}, file)).recording.sha256;
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

std::int64_t bytes_below(const std::filesystem::path& folder) {
  std::int64_t sum = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) sum += static_cast<std::int64_t>(entry.file_size());
  }
  return sum;
}

/// Half a minute of a pen that is read a hundred times a second.
std::vector<Stroke> long_signature() {
  Stroke stroke;
  for (int i = 0; i < 3'000; ++i) stroke.push_back({i * 7 % 10'000, i * 13 % 4'000, i * 10, 500 + i % 400});
  return {stroke};
}

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

TEST_CASE("room is made for what is about to be stored, though there is ample room for photos of the usual size") {
  Cramped world;
  const OrderId done = world.new_order("WO-1");
  const OrderId open = world.new_order("WO-2");
  const Sha256 safe = world.photo(done, 1);
  world.receive(safe);
  world.finish(done);
  world.free = sign_off_reserve_bytes + 300 * megabyte;
  CHECK(value_of(world.keeper().outlook()).level == SpaceLevel::ample);
  CHECK(value_of(world.keeper().make_room()).bytes == 0);
  CHECK(value_of(world.keeper().make_room(50 * megabyte)).bytes == 0);
  CHECK(world.tablet().vault().contains(safe));
  CHECK(value_of(world.keeper().make_room(350 * megabyte)).originals == 1);
  CHECK_FALSE(world.tablet().vault().contains(safe));
}

TEST_CASE("a recording that two orders name stays until both are finished") {
  Cramped world;
  const OrderId first = world.new_order("WO-1");
  const OrderId second = world.new_order("WO-2");
  const auto file = world.folder.path() / "note.wav";
  write_file(file, make_wav_file());
  const Sha256 note = world.recording(first, file);
  CHECK(world.recording(second, file) == note);
  world.receive(note);
  world.finish(first);
  world.free = sign_off_reserve_bytes;
  CHECK(value_of(world.keeper().make_room()).originals == 0);
  CHECK(world.tablet().vault().contains(note));
  world.finish(second);
  CHECK(value_of(world.keeper().make_room()).originals == 1);
  CHECK_FALSE(world.tablet().vault().contains(note));
}

TEST_CASE("without room a photo is refused before anything is written") {
  Cramped world;
  const OrderId id = world.new_order();
  world.free = sign_off_reserve_bytes;
  CHECK(full_refusal(Photos(world.tablet()).add({id, Stage::before, "", {}}, TabletWorld::jpeg(1), "a.jpg")) ==
        "storage vault.reserve");
  CHECK(world.order(id).photos.empty());
}

TEST_CASE("when only the reserve is left a sign-off goes through with its seal, and takes a small part of it") {
  FinishedOrder world;
  world.vault.free_bytes = [](const std::filesystem::path&) { return Result<std::int64_t>(sign_off_reserve_bytes); };
  world.reopen();
  CHECK(full_refusal(Photos(world.tablet()).add({world.id, Stage::after, "", {}}, TabletWorld::jpeg(2), "b.jpg")) ==
        "storage vault.reserve");
  const std::int64_t before = bytes_below(world.folder.path() / "data");
  SignOffRequest request = world.request();
  request.strokes = long_signature();
  request.also = {{SignerRole::technician, "李伟", long_signature(), ""},
                  {SignerRole::witness, "赵", long_signature(), "neighbour"}};
  must(SigningOff(world.tablet()).sign(std::move(request)));
  CHECK(world.order(world.id).seals.size() == 1);
  CHECK(world.tablet().vault().thumbnail(world.photo.sha256, 64));
  const std::int64_t taken = bytes_below(world.folder.path() / "data") - before;
  CHECK(taken > 0);
  CHECK(taken < sign_off_reserve_bytes / 8);
  CHECK(value_of(world.tablet().vault().drop_derived(1)) == 0);  // nothing but the journal grew
}
