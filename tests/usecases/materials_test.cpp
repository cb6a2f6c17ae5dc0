#include "core/usecases/materials.h"

#include "core/usecases/requisitions.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

StockItem item(const char* code, const char* zh, const char* en, int on_hand) {
  StockItem made;
  made.code = ItemId{code};
  made.name = {zh, en};
  made.unit = "pc";
  made.on_hand = Decimal::from_integer(on_hand);
  return made;
}

struct Store {
  Store() {
    world.server.set_stock({world.clock.now().wall + -std::chrono::hours(15),
                            {item("VALVE-15", "角阀", "Angle valve", 12), item("HOSE-50", "软管", "Hose", 3)}});
    order = world.new_order();
  }
  Materials materials() { return Materials(world.tablet()); }
  RequisitionId ask(const char* code, int quantity) {
    return value_of(
        Requisitions(world.tablet()).add(order, ItemId{code}, Decimal::from_integer(quantity), "pc", "for the bath"));
  }
  std::vector<AskedFor> asked() { return value_of(materials().asked_for(10)); }

  TabletWorld world;
  OrderId order;
};

}  // namespace

TEST_CASE("before a stock picture has come the search says so, and afterwards how old it is") {
  TabletWorld world;
  static_cast<void>(world.new_order());
  const StockFound none = value_of(Materials(world.tablet()).search("", "en", 10));
  CHECK_FALSE(none.taken_at);
  CHECK_FALSE(none.stale);
  CHECK(none.items.empty());

  Store store;
  const StockFound found = value_of(store.materials().search("阀", "zh", 10));
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].code == ItemId{"VALVE-15"});
  CHECK(store.world.clock.now().wall - *found.taken_at == std::chrono::hours(15));
  CHECK_FALSE(found.stale);
  CHECK(value_of(store.materials().search("", "en", 1)).more);
  CHECK_FALSE(value_of(store.materials().search("", "en", 2)).more);
  store.world.clock.advance(std::chrono::hours(7 * 24));
  CHECK(value_of(store.materials().search("", "en", 10)).stale);
}

TEST_CASE("a material is known by its exact code, and text that is no code is no error") {
  Store store;
  CHECK(value_of(store.materials().find("VALVE-15"))->on_hand == Decimal::from_integer(12));
  CHECK_FALSE(value_of(store.materials().find("VALVE-1")));
  CHECK_FALSE(value_of(store.materials().find("角阀 大")));
}

TEST_CASE("a request is listed at once, newest first, and gets its answer with a later sync") {
  Store store;
  const RequisitionId valve = store.ask("VALVE-15", 2);
  store.world.clock.advance(std::chrono::minutes(1));
  const RequisitionId other = store.ask("ODD-1", 1);
  auto asked = store.asked();
  REQUIRE(asked.size() == 2);
  CHECK(asked[0].id == other);
  CHECK_FALSE(asked[0].name);
  CHECK(asked[1].id == valve);
  CHECK(asked[1].order == store.order);
  CHECK(asked[1].name->en == "Angle valve");
  CHECK(asked[1].quantity == Decimal::from_integer(2));
  CHECK(asked[1].note == "for the bath");
  CHECK(asked[1].state == RequisitionState::requested);

  store.world.sync();
  RequisitionAnswered answer;
  answer.id = valve;
  answer.state = RequisitionState::substituted;
  answer.substitute = ItemId{"HOSE-50"};
  answer.reason = "used up";
  store.world.server.office(store.order, answer);
  store.world.pull();
  asked = store.asked();
  REQUIRE(asked.size() == 2);
  CHECK(asked[1].state == RequisitionState::substituted);
  CHECK(asked[1].substitute == ItemId{"HOSE-50"});
  CHECK(asked[1].substitute_name->zh == "软管");
  CHECK(asked[1].reason == "used up");
  store.world.reopen();
  CHECK(store.asked().size() == 2);
}

TEST_CASE("requests of finished orders, and those the server set aside, are not listed") {
  Store store;
  static_cast<void>(store.ask("VALVE-15", 2));
  store.world.server.poison = [](const Event& event) { return std::holds_alternative<RequisitionMade>(event.body); };
  store.world.push();
  CHECK(store.asked().empty());
  store.world.server.poison = {};
  static_cast<void>(store.ask("VALVE-15", 3));
  CHECK(store.asked().size() == 1);
  store.world.sync();
  StatusChanged cancelled;
  cancelled.to = OrderStatus::cancelled;
  cancelled.based_on = store.world.server.order(store.order).status.by;
  store.world.server.office(store.order, cancelled);
  store.world.pull();
  CHECK(store.asked().empty());
}
