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

TEST_CASE("the certificate names the device") {
  TabletWorld world;
  const auto certificate = value_of(world.tablet().store().setting(setting::certificate));
  CHECK(value_of(certificate_facts(*certificate)).common_name == world.tablet().device().str());
}

TEST_CASE("a certificate for another key, another device or of another authority is refused and changes nothing") {
  TabletWorld world;
  FileKeyStore keys(world.folder.path() / "second-keys");
  const auto second = value_of(Tablet::open(world.folder.path() / "second", {world.clock, world.random, keys}));
  Enrolment enrolment(*second);
  const EnrolmentOffer offer = value_of(enrolment.offer());
  const std::string fitting = world.authority.issue(offer.csr);
  const std::string foreign = *value_of(world.tablet().store().setting(setting::certificate));
  const std::string misnamed =
      world.authority.issue(value_of(create_csr(*value_of(keys.signing_key(setting::device_key)), "another device")));
  const TestAuthority other;
  const std::string ca = world.authority.certificate_pem();
  CHECK(full_refusal(enrolment.accept({"http://s", "t", foreign, ca, PersonId{"li"}})) == "rule enrol.certificate");
  CHECK(full_refusal(enrolment.accept({"http://s", "t", misnamed, ca, PersonId{"li"}})) == "rule enrol.certificate");
  CHECK(full_refusal(enrolment.accept({"http://s", "t", fitting, other.certificate_pem(), PersonId{"li"}})) ==
        "rule enrol.certificate");
  CHECK_FALSE(enrolment.accept({"http://s", "t", "no certificate", ca, PersonId{"li"}}));
  CHECK_FALSE(enrolment.accept({"http://s", "t", fitting, "", PersonId{"li"}}));
  CHECK(refusal(second->technician()) == "enrol.missing");
  must(enrolment.accept({"http://s", "t", fitting, ca, PersonId{"li"}}));
  CHECK(full_refusal(enrolment.accept({"http://s", "t2", fitting, ca, PersonId{"wang"}})) == "rule enrol.again");
  CHECK(value_of(keys.secret_text(setting::token_secret)) == "t");
}

TEST_CASE("another key does not open the tablet's data") {
  TabletWorld world;
  FileKeyStore other(world.folder.path() / "other-keys");
  if (database_is_encrypted()) {
    CHECK(refusal(Tablet::open(world.folder.path() / "data", {world.clock, world.random, other})) ==
          "storage.wrong_key");
  }
  world.reopen();
}
