#include "core/usecases/evidence_export.h"

#include <filesystem>

#include "core/usecases/photos.h"
#include "core/usecases/sealing.h"
#include "tests/support/finished_order.h"

using namespace siteproof;

namespace {

struct Exporting : FinishedOrder {
  VerificationReport exported() {
    const auto path = folder.path() / "evidence.zip";
    must(EvidenceExport(tablet()).write(id, path));
    return value_of(verify_bundle(path, authority.certificate_pem()));
  }
  [[nodiscard]] std::string told(const std::string& check) {
    const VerificationReport report = exported();
    for (const VerificationCheck& one : report.checks) {
      INFO(one.name << ": " << one.detail);
      CHECK(one.ok);
      if (one.name == check) return one.detail;
    }
    return "no such check";
  }
};

}  // namespace

TEST_CASE("an order that was never signed off is exported as it stands, and says so") {
  Exporting world;
  CHECK(world.told("seal").find("not sealed") != std::string::npos);
}

TEST_CASE("a sealed order is exported exactly as it was sealed, however it changed since") {
  Exporting world;
  world.sign();
  CHECK(world.told("seal").find("version 1 of the record") != std::string::npos);
  must(Photos(world.tablet()).add({world.id, Stage::after, "", {}}, TabletWorld::jpeg(2), "b.jpg").map([](const auto&) {
  }));
  const VerificationReport report = world.exported();
  CHECK(report.ok());
  CHECK(report.photos == 1);
  CHECK(report.later == 1);
}

TEST_CASE("what was sealed is exported from the bytes kept then, and nothing of it is made again") {
  Exporting world;
  world.sign();
  Database& db = world.tablet().store().database();
  const std::string name = GENERATE("photos.json", "state.json", "strokes.json", "summary.txt");
  // As if today's program wrote it in another way than the one that sealed it: the kept bytes tell.
  must(db.run("UPDATE sealed_text SET content = content || ' ' WHERE name = ?", std::string_view(name)));
  const auto path = world.folder.path() / "evidence.zip";
  CHECK(full_refusal(EvidenceExport(world.tablet()).write(world.id, path)) == "usage bundle.manifest");
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a record that was sealed before its small files were kept is exported as it was sealed, too") {
  Exporting world;
  world.sign();
  must(world.tablet().store().database().run("DELETE FROM sealed_text WHERE name <> 'state.json'"));
  CHECK(world.told("seal").find("version 1 of the record") != std::string::npos);
}

TEST_CASE("a clock that was set just before a record is sealed again does not break its bundle") {
  Exporting world;
  world.sign();
  must(Photos(world.tablet()).add({world.id, Stage::after, "", {}}, TabletWorld::jpeg(2), "b.jpg").map([](const auto&) {
  }));
  world.clock.set_wall({world.clock.now().wall.ms - 86'400'000});
  must(Sealing(world.tablet()).seal_again(world.id, "the owner had left"));
  CHECK(world.told("seal").find("version 2 of the record") != std::string::npos);
}

TEST_CASE("a sealed photo that is not on the tablet any more is asked for by name") {
  Exporting world;
  world.sign();
  for (const auto& file : std::filesystem::recursive_directory_iterator(world.folder.path() / "data" / "vault")) {
    if (file.path().filename().string().find(world.photo.sha256.hex()) != std::string::npos) {
      std::filesystem::remove(file.path());
      break;
    }
  }
  const auto path = world.folder.path() / "evidence.zip";
  const Status written = EvidenceExport(world.tablet()).write(world.id, path);
  CHECK(full_refusal(written) == "not_found evidence.original_gone");
  CHECK(written.error().message.find(world.photo.sha256.hex().substr(0, 12)) != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a beacon that cannot be read is dropped and told, and synchronisation goes on") {
  Exporting world;
  TabletSyncDoor door(world.tablet());
  RemotePage page;
  page.epoch = value_of(Replica(world.tablet().store()).epoch());
  page.cursor = value_of(door.cursor());
  page.beacon = Beacon{world.clock.now().wall, "{}", "AAAA"};
  CHECK(value_of(door.apply_page(page)) == PageOutcome::applied);
  CHECK(value_of(door.beacon_error())->code == "beacon.malformed");
  world.sync();
  CHECK(value_of(door.beacon_error())->code == "beacon.malformed");
  world.check_converged();
}
