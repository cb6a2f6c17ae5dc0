#include "core/usecases/enrolment.h"

#include "core/evidence/seal.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

TEST_CASE("a tablet keeps its device id, its technician and its login over a restart") {
  TabletWorld world;
  const DeviceId device = world.tablet().device();
  const SyncIdentity identity = value_of(TabletSyncDoor(world.tablet()).identity());
  CHECK(identity.server_url == "http://server.test");
  CHECK(identity.token == "token");
  CHECK(identity.technician == world.technician);
  CHECK(identity.device == device);
  CHECK(identity.ca_certificate == world.authority.certificate_pem());
  world.reopen();
  CHECK(world.tablet().device() == device);
  CHECK(value_of(world.tablet().technician()) == world.technician);
}

TEST_CASE("a tablet is enrolled once") {
  TabletWorld world;
  CHECK(full_refusal(Enrolment(world.tablet()).offer()) == "rule enrol.again");
}

TEST_CASE("the certificate names the device; one that cannot be read is refused and changes nothing") {
  TabletWorld world;
  const auto certificate = value_of(world.tablet().store().setting(setting::certificate));
  CHECK(value_of(certificate_facts(*certificate)).common_name == world.tablet().device().str());
  CHECK_FALSE(Enrolment(world.tablet()).accept({"http://other", "t", "no certificate", world.authority.certificate_pem(), PersonId{"x"}}));
  CHECK_FALSE(Enrolment(world.tablet()).accept({"http://other", "t", *certificate, "", PersonId{"x"}}));
  CHECK(value_of(TabletSyncDoor(world.tablet()).identity()).server_url == "http://server.test");
}

TEST_CASE("another key does not open the tablet's data") {
  TabletWorld world;
  FileKeyStore other(world.folder.path() / "other-keys");
  if (database_is_encrypted()) {
    CHECK(refusal(Tablet::open(world.folder.path() / "data", {world.clock, world.random, other})) == "storage.wrong_key");
  }
  world.reopen();
}
