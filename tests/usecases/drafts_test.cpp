#include "core/usecases/drafts.h"

#include "core/storage/schema.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {
using Fields = std::map<std::string, std::string>;
}  // namespace

TEST_CASE("what was typed is there again after the program ended") {
  TabletWorld world;
  const OrderId id = world.new_order();
  must(Drafts(world.tablet()).save(id, "plan", {{"text", "换角阀，两小时 replace the valve"}, {"price", "180"}}));
  world.reopen();
  CHECK(value_of(Drafts(world.tablet()).load(id, "plan")) ==
        Fields{{"price", "180"}, {"text", "换角阀，两小时 replace the valve"}});
}

TEST_CASE("a field that is typed again keeps its last text, a forgotten one is gone, the others stay") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Drafts drafts(world.tablet());
  must(drafts.save(id, "plan", {{"text", "re"}, {"price", "18"}, {"by", "王"}}));
  must(drafts.save(id, "plan", {{"text", "replace"}, {"price", std::nullopt}}));
  CHECK(value_of(drafts.load(id, "plan")) == Fields{{"text", "replace"}, {"by", "王"}});
  must(drafts.save(id, "plan", {{"by", ""}}));
  CHECK(value_of(drafts.load(id, "plan")).at("by").empty());
}

TEST_CASE("each form of each order has drafts of its own") {
  TabletWorld world;
  const OrderId first = world.new_order("WO-1");
  const OrderId longer = world.new_order("WO-10");
  Drafts drafts(world.tablet());
  must(drafts.save(first, "call", {{"note", "1"}}));
  must(drafts.save(first, "caller", {{"note", "2"}}));
  must(drafts.save(longer, "call", {{"note", "3"}}));
  must(drafts.clear(first, "call"));
  CHECK(value_of(drafts.load(first, "call")).empty());
  CHECK(value_of(drafts.load(first, "caller")) == Fields{{"note", "2"}});
  CHECK(value_of(drafts.load(longer, "call")) == Fields{{"note", "3"}});
}

TEST_CASE("drafts are no part of the record: nothing is sent, nothing waits, and a sync leaves them alone") {
  TabletWorld world;
  const OrderId id = world.new_order();
  const auto digests = value_of(world.tablet().store().digests());
  must(Drafts(world.tablet()).save(id, "note", {{"text", "half a sente"}}));
  CHECK(value_of(TabletSyncDoor(world.tablet()).status()).events_pending == 0);
  CHECK(value_of(world.tablet().store().digests()) == digests);
  world.sync();
  world.check_converged();
  CHECK(value_of(Drafts(world.tablet()).load(id, "note")) == Fields{{"text", "half a sente"}});
}
