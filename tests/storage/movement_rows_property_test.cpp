#include <algorithm>

#include "core/storage/movement_rows.h"
#include "core/storage/replica.h"
#include "tests/storage/database_fixture.h"
#include "tests/support/generators.h"
#include "tests/support/order_maker.h"
#include "tests/support/property.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

const std::vector<PersonId> people{PersonId{"li.wei"}, PersonId{"zhao"}};

// A page may hold any state of an order: what was in the one before may be gone, as after a restore of the server.
OrderState any_order(int number) {
  OrderState order = OrderMaker().state;
  order.id = OrderId{"WO-" + std::to_string(number)};
  order.applied[numbered<DeviceId>(1)] = DeviceSeq{1};
  int event = number * 100;
  const auto movement = [&] {
    const auto id = numbered<EventId>(++event);
    const PersonId& by = people[any::flip() ? 0 : 1];
    const ItemId item{any::flip() ? "A" : "B"};
    const Decimal quantity = any::decimal();
    const std::string unit = any::flip() ? "pc" : "m";
    const UtcTime at{*rc::gen::inRange<std::int64_t>(0, 12)};
    switch (*rc::gen::inRange(0, 6)) {
      case 0: order.receipts.push_back({id, std::nullopt, item, quantity, unit, "B7", any::flip(), "", by, at}); break;
      case 1: order.parts.push_back({id, item, quantity, unit, "", by, at}); break;
      case 2: order.returns.push_back({id, item, quantity, unit, "", "", by, at}); break;
      case 3: order.counts.push_back({id, "van:" + by.str(), item, quantity, unit, by, at}); break;
      case 4: order.counts.push_back({id, "depot", item, quantity, unit, by, at}); break;
      default: break;  // a number that no event of this state has
    }
  };
  const int count = *rc::gen::inRange(0, 8);
  for (int i = 0; i < count; ++i) movement();
  return order;
}

}  // namespace

TEST_CASE("the vans' projection equals the fold of every order, whatever pages replaced each other") {
  set_property_size(60, 2000);
  property("random states of orders in random pages", [] {
    const DatabaseFolder folder;
    TabletStore store = value_of(TabletStore::open(folder.file(), test_key(1), numbered<DeviceId>(2)));
    std::map<OrderId, OrderState> orders;
    const int pages = *rc::gen::inRange(1, 6);
    for (int seq = 1; seq <= pages; ++seq) {
      RemotePage page;
      page.epoch = "e";
      page.cursor = "c";
      const int count = *rc::gen::inRange(1, 4);
      for (int i = 0; i < count; ++i) {
        OrderState order = any_order(*rc::gen::inRange(1, 4));
        page.changes.push_back(RemoteSnapshot{order, ServerSeq{seq}});
        orders[order.id] = std::move(order);
      }
      RC_ASSERT(value_of(Replica(store).apply_page(page, UtcTime{})));
      std::vector<Movement> all;
      for (const auto& [id, order] : orders) {
        const auto own = movements(order);
        all.insert(all.end(), own.begin(), own.end());
      }
      for (const PersonId& person : people)
        RC_ASSERT(value_of(read_van(store.database(), person)) == van_stock(all, person));
    }
  });
}
