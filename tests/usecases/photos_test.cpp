#include "core/usecases/photos.h"

#include <fstream>

#include "core/usecases/integrity_check.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {
void write(const std::filesystem::path& path, ByteView bytes) {
  std::ofstream(path, std::ios::binary) << as_text(bytes);
}
std::int64_t events(TabletWorld& world) {
  return value_of(world.tablet().store().database().query_int64("SELECT count(*) FROM event")).value_or(-1);
}
}  // namespace

TEST_CASE("a photo file is saved with its bytes as they were") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Photos photos(world.tablet());
  const Bytes original = TabletWorld::jpeg(1);
  write(world.folder.path() / "IMG_0001.jpg", original);
  const SavedPhoto saved =
      value_of(photos.add({id, Stage::before, "水槽下", {}}, world.folder.path() / "IMG_0001.jpg"));
  CHECK(saved.photo.sha256 == sha256(ByteView(original)));
  CHECK(saved.photo.size == std::ssize(original));
  CHECK(saved.photo.file_name == "IMG_0001.jpg");
  CHECK(saved.photo.media_type == "image/jpeg");
  CHECK(saved.photo.taken_by == world.technician);
  must(photos.export_original(saved.photo.id, world.folder.path() / "out.jpg"));
  std::ifstream in(world.folder.path() / "out.jpg", std::ios::binary);
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == as_text(original));
  CHECK_FALSE(value_of(photos.thumbnail(saved.photo.id, 32)).empty());
  CHECK(full_refusal(photos.export_original(numbered<PhotoId>(9), world.folder.path() / "x")) ==
        "not_found photo.unknown");
}

TEST_CASE("the same photograph twice is one photo, on another order it is another, at another stage it is refused") {
  TabletWorld world;
  const OrderId first = world.new_order("WO-1");
  const OrderId second = world.new_order("WO-2");
  Photos photos(world.tablet());
  const SavedPhoto saved = value_of(photos.add({first, Stage::before, "", {}}, TabletWorld::jpeg(1), "a.jpg"));
  const SavedPhoto again = value_of(photos.add({first, Stage::before, "elsewhere", {}}, TabletWorld::jpeg(1), "b.jpg"));
  CHECK(again.was_known);
  CHECK(again.photo == saved.photo);
  CHECK_FALSE(value_of(photos.add({second, Stage::before, "", {}}, TabletWorld::jpeg(1), "c.jpg")).was_known);
  must(world.tablet().record(first, PlanAgreed{"dry and seal", "Owner", {}}));
  CHECK(full_refusal(photos.add({first, Stage::after, "", saved.photo.id}, TabletWorld::jpeg(1), "a.jpg")) ==
        "rule photo.other_stage");
  CHECK(value_of(world.tablet().vault().list()).size() == 1);
  CHECK(value_of(TabletSyncDoor(world.tablet()).status()).uploads_pending == 1);
}

TEST_CASE("a file that is no photograph is refused and the order stays as it was") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Photos photos(world.tablet());
  const auto before = events(world);
  const Bytes whole = TabletWorld::jpeg(1);
  write(world.folder.path() / "empty.jpg", {});
  write(world.folder.path() / "cut.jpg", ByteView(whole).first(whole.size() / 2));
  write(world.folder.path() / "text.jpg", as_bytes("this is not a photograph"));
  for (const char* name : {"empty.jpg", "cut.jpg", "text.jpg", "missing.jpg"}) {
    INFO(name);
    const auto refused = photos.add({id, Stage::before, "", {}}, world.folder.path() / name);
    CHECK_FALSE(refused);
    CHECK(refusal(refused).rfind("photo.", 0) == 0);
  }
  CHECK(events(world) == before);
  CHECK(value_of(world.tablet().vault().list()).empty());
}

TEST_CASE("a pair is an after photo of one of the order's before photos") {
  TabletWorld world;
  const OrderId id = world.new_order("WO-1");
  const OrderId other = world.new_order("WO-2");
  Photos photos(world.tablet());
  const auto elsewhere = value_of(photos.add({other, Stage::before, "", {}}, TabletWorld::jpeg(9), "")).photo.id;
  const auto before = value_of(photos.add({id, Stage::before, "", {}}, TabletWorld::jpeg(1), "")).photo.id;
  CHECK(full_refusal(photos.add({id, Stage::before, "", before}, TabletWorld::jpeg(2), "")) == "rule photo.pair");
  must(Visit(world.tablet()).go(id, OrderStatus::accepted));
  must(Visit(world.tablet()).go(id, OrderStatus::on_site));
  must(Visit(world.tablet()).consent(id, "a", "b"));
  must(Visit(world.tablet()).plan(id, "a", "b", std::nullopt));
  CHECK(full_refusal(photos.add({id, Stage::after, "", elsewhere}, TabletWorld::jpeg(2), "")) == "rule photo.pair");
  CHECK(value_of(photos.add({id, Stage::after, "", before}, TabletWorld::jpeg(2), "")).photo.pair == before);
}

TEST_CASE("a photo whose event was never written waits in the tray and can be added to an order") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Photos photos(world.tablet());
  const auto lost = value_of(world.tablet().vault().ingest_bytes(TabletWorld::jpeg(1)));
  static_cast<void>(value_of(photos.add({id, Stage::before, "", {}}, TabletWorld::jpeg(2), "")));
  CHECK(value_of(check_integrity(world.tablet())).recovered == 1);
  const auto tray = value_of(photos.recovered());
  REQUIRE(tray.size() == 1);
  CHECK(tray.front().sha256 == lost.sha256);
  const SavedPhoto adopted = value_of(photos.adopt({id, Stage::before, "", {}}, lost.sha256));
  CHECK(adopted.photo.size == lost.size);
  CHECK(adopted.photo.orientation == 6);
  CHECK(value_of(photos.recovered()).empty());
  CHECK(full_refusal(photos.adopt({id, Stage::before, "", {}}, sha256("nothing"))) == "not_found vault.missing");
}

TEST_CASE("photo.count: an item takes as many photos as its template says; one more stays among the recovered") {
  TabletWorld world;
  world.server.add_template(R"json({
    "id": "counting", "version": 1, "title": {"zh": "计数", "en": "Counting"},
    "sections": [{"id": "s", "stage": "survey", "title": {"zh": "勘查", "en": "Survey"}, "items": [
      {"id": "plate", "kind": "photo", "photo_stage": "before", "count": {"min": 1, "max": 2},
       "title": {"zh": "铭牌", "en": "Type plate"}}]}], "verdicts": []})json");
  const OrderId id = world.new_order("WO-1", {TemplateId{"counting"}, 1});
  PhotoRequest request{id, Stage::before, "", {}};
  request.item = ItemId{"plate"};
  Photos photos(world.tablet());
  for (unsigned i = 1; i <= 2; ++i) (void)value_of(photos.add(request, TabletWorld::jpeg(i), "a.jpg"));
  CHECK(full_refusal(photos.add(request, TabletWorld::jpeg(3), "b.jpg")) == "rule photo.count");
  CHECK(value_of(photos.add(request, TabletWorld::jpeg(2), "again.jpg")).was_known);
  CHECK(world.order(id).photos.size() == 2);
  CHECK(value_of(photos.recovered()).size() == 1);
  request.item.reset();
  CHECK_FALSE(value_of(photos.add(request, TabletWorld::jpeg(3), "b.jpg")).was_known);
}
