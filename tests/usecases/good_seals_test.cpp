#include "core/usecases/good_seals.h"

#include "core/usecases/report.h"
#include "core/usecases/sealing.h"
#include "tests/support/finished_order.h"

using namespace siteproof;

TEST_CASE("a seal that another device did not rightly sign hides no change and is not the report's") {
  FinishedOrder world;
  world.sign();
  world.change();
  world.sync();
  world.server.office(world.id, EvidenceSealed{"another manifest\n", "no signature"});
  world.pull();
  OrderState order = world.order(world.id);
  REQUIRE(order.seals.size() == 2);
  const Seal ours = order.seals.front();
  CHECK(value_of(good_seals(world.tablet(), order)) == std::vector<Seal>{ours});
  CHECK(value_of(Reports(world.tablet()).document(world.id)).seal_text.find(ours.manifest_sha256.hex()) !=
        std::string::npos);
  must(Sealing(world.tablet()).seal_again(world.id, "the owner had left"));
  order = world.order(world.id);
  CHECK(value_of(good_seals(world.tablet(), order)) == std::vector<Seal>{ours, order.seals.back()});
}

TEST_CASE("a seal of another device counts once the server has given its receipt") {
  FinishedOrder world;
  world.sync();
  world.server.office(world.id, EvidenceSealed{"another manifest\n", "a signature"});
  world.pull();
  const EventId seal = world.order(world.id).seals.at(0).event;
  CHECK(value_of(good_seals(world.tablet(), world.order(world.id))).empty());
  CHECK(full_refusal(Sealing(world.tablet()).seal_again(world.id, "why")) == "rule seal.never");
  world.server.office(world.id, SealReceived{seal, {0, world.server.now, "text", "signature"}});
  world.pull();
  CHECK(value_of(good_seals(world.tablet(), world.order(world.id))).size() == 1);
}
