#include "core/usecases/integrity_check.h"

#include <fstream>

#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

/// A tablet with confirmed events, waiting ones, somebody else's, and a photo.
struct Sound {
  TabletWorld world;
  OrderId id = world.new_order();
  PhotoId photo;

  Sound() {
    must(Visit(world.tablet()).note(id, "confirmed"));
    photo = value_of(Photos(world.tablet()).add({id, Stage::before, "", {}}, TabletWorld::jpeg(1), "")).photo.id;
    world.sync();
    world.server.office(id, NoteAdded{"from the office"});
    world.pull();
    must(Visit(world.tablet()).note(id, "waiting"));
  }
  Database& database() { return world.tablet().store().database(); }
  std::string areas() {
    std::string out;
    for (const IntegrityFinding& finding : value_of(check_integrity(world.tablet())).findings) {
      CHECK(finding.detail.size() > 10);
      if (out.find(finding.area) == std::string::npos) out += (out.empty() ? "" : " ") + finding.area;
    }
    return out;
  }
  std::filesystem::path photo_file() {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(world.folder.path() / "data" / "vault")) {
      if (entry.is_regular_file() && entry.file_size() > 500) return entry.path();
    }
    FAIL("the vault holds no photo");
    return {};
  }
};

}  // namespace

TEST_CASE("a sound tablet has no findings, and everything was looked at") {
  Sound sound;
  const IntegrityReport report = value_of(check_integrity(sound.world.tablet()));
  for (const auto& finding : report.findings) FAIL(finding.area << ": " << finding.detail);
  CHECK(report.events == 4);
  CHECK(report.orders == 1);
  CHECK(report.files == 1);
  CHECK(report.bytes == std::ssize(TabletWorld::jpeg(1)));
  CHECK(report.recovered == 0);
}

TEST_CASE("an event whose text was changed is found") {
  Sound sound;
  must(sound.database().exec(
      "UPDATE event SET text = replace(text, 'confirmed', 'comfirmed') WHERE text LIKE '%confirmed%'"));
  CHECK(sound.areas().find("journal") != std::string::npos);
}

TEST_CASE("an event whose text was reformatted is found") {
  Sound sound;
  must(sound.database().exec("UPDATE event SET text = text || ' ' WHERE device_seq = 1"));
  CHECK(sound.areas() == "journal");
}

TEST_CASE("an event whose text and hash were both changed breaks the chain") {
  Sound sound;
  std::string text = value_of(sound.world.tablet().store().chain(sound.id, sound.world.tablet().device())).front();
  text.replace(text.find("confirmed"), 9, "different");
  must(sound.database().run("UPDATE event SET text = ?1, hash = ?2 WHERE device_seq = 1 AND device = ?3",
                            std::string_view(text), sha256(text), sound.world.tablet().device()));
  CHECK(sound.areas() == "chain");
}

TEST_CASE("a removed event breaks the chain") {
  Sound sound;
  must(sound.database().run("DELETE FROM event WHERE device_seq = 1 AND device = ?", sound.world.tablet().device()));
  CHECK(sound.areas() == "chain");
}

TEST_CASE("an event that cannot be read any more is found") {
  Sound sound;
  must(sound.database().run("UPDATE event SET text = '{' WHERE device <> ?", sound.world.tablet().device()));
  CHECK(sound.areas() == "journal");
}

TEST_CASE("an order's confirmed state that was changed is found") {
  Sound sound;
  must(sound.database().exec("UPDATE order_text SET confirmed = replace(confirmed, 'Kitchen', 'Chicken')"));
  CHECK(sound.areas() == "state");
  must(sound.database().exec("UPDATE order_text SET confirmed = '{}'"));
  CHECK(sound.areas() == "state");
}

TEST_CASE("a digest that does not fit is found") {
  Sound sound;
  must(sound.database().run("UPDATE work_order SET confirmed_digest = ?", sha256("x")));
  CHECK(sound.areas() == "state");
}

TEST_CASE("a photo file that is gone is found") {
  Sound sound;
  std::filesystem::remove(sound.photo_file());
  CHECK(sound.areas() == "vault");
}

TEST_CASE("a photo file with one changed byte is found and is not handed out") {
  Sound sound;
  const auto file = sound.photo_file();
  {
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekg(300);
    const char byte = static_cast<char>(out.get());
    out.seekp(300);
    out.put(static_cast<char>(byte ^ 1));
  }
  CHECK(sound.areas() == "vault");
  CHECK_FALSE(Photos(sound.world.tablet()).export_original(sound.photo, sound.world.folder.path() / "x.jpg"));
  CHECK_FALSE(std::filesystem::exists(sound.world.folder.path() / "x.jpg"));
}

TEST_CASE("a damaged database page is a finding, and the photos are examined all the same") {
  if (!database_is_encrypted()) return;
  Sound sound;
  for (int i = 0; i < 60; ++i) must(Visit(sound.world.tablet()).note(sound.id, std::string(3000, 'n')));
  must(sound.database().exec("PRAGMA wal_checkpoint(TRUNCATE)"));
  const auto file = sound.world.folder.path() / "data" / "siteproof.db";
  std::filesystem::remove(sound.photo_file());
  {
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekp(static_cast<std::streamoff>(std::filesystem::file_size(file)) - 4096 * 20 + 100);
    out << "damage";
  }
  auto again = Tablet::open(sound.world.folder.path() / "data", sound.world.ports());
  if (!again) {
    CHECK(refusal(again) == "storage.corrupt");
    return;
  }
  std::string areas;
  for (const auto& finding : value_of(check_integrity(**again)).findings) areas += finding.area + ' ';
  INFO(areas);
  CHECK(areas.find("database") != std::string::npos);
  CHECK(areas.find("vault") != std::string::npos);
}
