#include "core/usecases/shot_folder.h"

#include <fstream>
#include <iterator>

#include "core/usecases/captures.h"

#include "tests/support/tablet_world.h"

using namespace siteproof;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, ByteView bytes) { std::ofstream(path, std::ios::binary) << as_text(bytes); }

fs::path incoming(const TabletWorld& world) { return world.folder.path() / "data" / "incoming"; }

std::ptrdiff_t entries(const fs::path& folder) {
  return fs::exists(folder) ? std::distance(fs::directory_iterator(folder), {}) : 0;
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) out.push_back(entry.path());
  }
  return out;
}

void check_same(const PhotoRequest& read, const PhotoRequest& meant) {
  CHECK(read.order == meant.order);
  CHECK(read.stage == meant.stage);
  CHECK(read.place == meant.place);
  CHECK(read.pair == meant.pair);
  CHECK(read.capture == meant.capture);
  CHECK(read.item == meant.item);
}

}  // namespace

TEST_CASE("a place with the characters of a file name comes back as it was written, and one too long is left out") {
  TabletWorld world;
  const auto folder = value_of(ShotFolder::open(world.tablet()));
  const PhotoRequest meant{OrderId{"WO-1"},      Stage::after,           "厨房/水槽 ~50% \n",
                           numbered<PhotoId>(7), numbered<CaptureId>(8), ItemId{"defects.k3f9x2ab.pictures"}};
  check_same(shot_named(folder->path_for(meant).filename().string()).value(), meant);
  const PhotoRequest far{OrderId{"WO-1"}, Stage::before, std::string(300, 'x'), {}};
  CHECK(shot_named(folder->path_for(far).filename().string()).value().place.empty());
}

TEST_CASE("every shot has a file of its own") {
  TabletWorld world;
  const auto folder = value_of(ShotFolder::open(world.tablet()));
  const PhotoRequest same{OrderId{"WO-1"}, Stage::before, "", {}};
  CHECK(folder->path_for(same) != folder->path_for(same));
}

TEST_CASE("a name that no shot has tells nothing") {
  for (const char* name :
       {"", "IMG_0001.jpg", "000001~WO-1~before~~x", "000001~WO-1~before~.jpg", "000001~WO-1~never~~.jpg",
        "000001~~before~~.jpg", "000001~WO-1~before~no-id~.jpg", "000001~WO-1~before~~%4.jpg",
        "000001~WO-1~before~~%zz.jpg", "000001~WO-1~before~~no-id~.jpg", "000001~WO-1~before~~~~a~b.jpg"}) {
    INFO(name);
    CHECK_FALSE(shot_named(name).has_value());
  }
}

TEST_CASE("a shot folder goes with its program, unless shots are left in it") {
  TabletWorld world;
  auto folder = value_of(ShotFolder::open(world.tablet()));
  CHECK(entries(incoming(world)) == 1);
  folder.reset();
  CHECK(entries(incoming(world)) == 0);
  folder = value_of(ShotFolder::open(world.tablet()));
  write(folder->path_for({OrderId{"WO-1"}, Stage::before, "", {}}), TabletWorld::jpeg(1));
  folder.reset();
  CHECK(entries(incoming(world)) == 1);
}

TEST_CASE("shots that an ended run left are taken into the vault with where they belong, once") {
  TabletWorld world;
  const PhotoRequest meant{world.new_order(), Stage::before, "天花", {}};
  {
    const auto folder = value_of(ShotFolder::open(world.tablet()));
    write(folder->path_for(meant), TabletWorld::jpeg(1));
    CHECK(value_of(take_in_left_shots(world.tablet())) == 0);
  }
  CHECK(value_of(take_in_left_shots(world.tablet())) == 1);
  CHECK(entries(incoming(world)) == 0);
  const Sha256 photo = sha256(ByteView(TabletWorld::jpeg(1)));
  CHECK(world.tablet().vault().contains(photo));
  check_same(value_of(recovered_shot(world.tablet(), photo)).value(), meant);
  CHECK(value_of(take_in_left_shots(world.tablet())) == 0);
  CHECK_FALSE(value_of(recovered_shot(world.tablet(), sha256(ByteView(TabletWorld::jpeg(2))))).has_value());
}

TEST_CASE("a left file that is no whole photo is set aside with the name that tells where it belongs") {
  TabletWorld world;
  const PhotoRequest meant{world.new_order(), Stage::before, "天花", {}};
  Bytes cut = TabletWorld::jpeg(1);
  cut.resize(cut.size() / 2);
  {
    const auto folder = value_of(ShotFolder::open(world.tablet()));
    write(folder->path_for(meant), cut);
  }
  CHECK(value_of(take_in_left_shots(world.tablet())) == 0);
  const auto aside = files_below(incoming(world) / "incomplete");
  REQUIRE(aside.size() == 1);
  CHECK(fs::file_size(aside.front()) == cut.size());
  check_same(shot_named(aside.front().filename().string()).value(), meant);
}

TEST_CASE("a photo that another program left without a name of ours is recovered, not knowing where it belongs") {
  TabletWorld world;
  {
    const auto folder = value_of(ShotFolder::open(world.tablet()));
    const fs::path shot = folder->path_for({OrderId{"WO-1"}, Stage::before, "", {}});
    write(shot.parent_path() / "picture.jpg", TabletWorld::jpeg(1));
  }
  CHECK(value_of(take_in_left_shots(world.tablet())) == 1);
  CHECK_FALSE(value_of(recovered_shot(world.tablet(), sha256(ByteView(TabletWorld::jpeg(1))))).has_value());
}

TEST_CASE("a shot of a version that knew of no capture is read as well") {
  const auto read = shot_named("000003~WO-1~before~~bath%7Eroom.jpg");
  REQUIRE(read.has_value());
  check_same(*read, {OrderId{"WO-1"}, Stage::before, "bath~room", {}});
}

TEST_CASE("a recovered shot is added with the time at which the camera was opened for it, however long its place is") {
  TabletWorld world;
  const OrderId order = world.new_order();
  PhotoRequest meant{order, Stage::before, std::string(300, 'x'), {}};
  const CaptureIntent intent = value_of(Captures(world.tablet()).intend(meant));
  meant.capture = intent.id;
  {
    const auto folder = value_of(ShotFolder::open(world.tablet()));
    write(folder->path_for(meant), TabletWorld::jpeg(1));
  }
  world.reopen();
  CHECK(value_of(take_in_left_shots(world.tablet())) == 1);
  const Sha256 photo = sha256(ByteView(TabletWorld::jpeg(1)));
  const auto shot = value_of(recovered_shot(world.tablet(), photo));
  REQUIRE(shot.has_value());
  check_same(*shot, meant);
  const SavedPhoto adopted = value_of(Photos(world.tablet()).adopt(*shot, photo));
  CHECK(adopted.photo.intended_at == intent.at.wall);
  CHECK(adopted.photo.place == meant.place);
}
