#include "core/usecases/evidence_export.h"

#include <filesystem>

#include "core/usecases/photos.h"
#include "core/usecases/sealing.h"
#include "core/usecases/sign_off.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

/// An order whose form asks for nothing, self-checked, with a photo.
struct Finished : TabletWorld {
  Finished() {
    server.add_template(R"({"id":"short","version":1,"title":{"zh":"简","en":"Short"}})");
    Intake intake = OrderMaker().state.intake;
    intake.checklist = TemplateRef{TemplateId{"short"}, 1};
    id = server.report({intake, technician, std::nullopt}, OrderId{"WO-S"});
    pull();
    Visit visit(tablet());
    must(visit.go(id, S::accepted));
    must(visit.go(id, S::on_site));
    must(visit.consent(id, "王芳", "in person"));
    photo = value_of(Photos(tablet()).add({id, Stage::before, "", {}}, jpeg(1), "a.jpg")).photo;
    must(visit.plan(id, "tighten", "王芳", std::nullopt));
    must(visit.go(id, S::in_repair));
    must(visit.go(id, S::self_checked));
  }
  void sign() {
    must(SigningOff(tablet()).sign(
        {id, SignOffOutcome::signed_by_owner, "王芳", {{{0, 0, 0, 1}, {5, 5, 10, 1}}}, 4, "", "", "en"}));
  }
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

  OrderId id;
  Photo photo;
};

}  // namespace

TEST_CASE("an order that was never signed off is exported as it stands, and says so") {
  Finished world;
  CHECK(world.told("seal").find("not sealed") != std::string::npos);
}

TEST_CASE("a sealed order is exported exactly as it was sealed, however it changed since") {
  Finished world;
  world.sign();
  CHECK(world.told("seal").find("version 1 of the record") != std::string::npos);
  must(Photos(world.tablet()).add({world.id, Stage::after, "", {}}, TabletWorld::jpeg(2), "b.jpg").map([](const auto&) {
  }));
  const VerificationReport report = world.exported();
  CHECK(report.ok());
  CHECK(report.photos == 1);
  CHECK(report.later == 1);
}

TEST_CASE("a clock that was set just before a record is sealed again does not break its bundle") {
  Finished world;
  world.sign();
  must(Photos(world.tablet()).add({world.id, Stage::after, "", {}}, TabletWorld::jpeg(2), "b.jpg").map([](const auto&) {
  }));
  world.clock.set_wall({world.clock.now().wall.ms - 86'400'000});
  must(Sealing(world.tablet()).seal_again(world.id, "the owner had left"));
  CHECK(world.told("seal").find("version 2 of the record") != std::string::npos);
}

TEST_CASE("a sealed photo that is not on the tablet any more is asked for by name") {
  Finished world;
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
  Finished world;
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
