#include "core/usecases/integrity_check.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using S = OrderStatus;

TEST_CASE("two programs on one folder see each other's work and keep one chain") {
  TabletWorld world;
  const OrderId id = world.new_order();
  const auto other = world.open_again();
  CHECK(other->device() == world.tablet().device());
  Visit here(world.tablet());
  Visit there(*other);
  for (int i = 0; i < 10; ++i) must((i % 2 == 0 ? here : there).note(id, std::to_string(i)));
  must(here.go(id, S::accepted));
  CHECK(full_refusal(there.go(id, S::accepted)) == "rule workflow.accepted");
  must(there.go(id, S::on_site));
  CHECK(world.order(id) == value_of(other->store().order(id)));
  CHECK(world.order(id).notes.size() == 10);
  CHECK(value_of(check_integrity(*other)).findings.empty());
  world.sync();
  world.check_converged();
  CHECK(value_of(TabletSyncDoor(*other).status()).events_pending == 0);
}

TEST_CASE("a program that waits for another longer than it wants to says so and has written nothing") {
  TabletWorld world;
  const OrderId id = world.new_order();
  const auto other = world.open_again();
  other->store().database().set_busy_timeout(std::chrono::milliseconds(1));
  {
    const JournalWriter writer = value_of(JournalWriter::begin(world.tablet().store()));
    CHECK(full_refusal(Visit(*other).note(id, "x")) == "storage storage.busy");
  }
  must(Visit(*other).note(id, "x"));
  CHECK(world.order(id).notes.size() == 1);
}
