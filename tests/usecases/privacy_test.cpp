#include "core/usecases/privacy.h"

#include "core/usecases/orders.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using std::chrono::days;

namespace {

const HouseholdId home_id{"H-1"};

struct HomeWorld : TabletWorld {
  HomeWorld() {
    HouseholdFile file;
    file.household.id = home_id;
    file.household.owner = {"王芳", "13800000000"};
    file.household.address = {"云杉花园", "3栋", "2单元", "1202室"};
    file.household.handover = "2025-03-01";
    file.household.flags = {"vip"};
    file.household.preferences = {"ring twice"};
    file.household.documents = {{"Handover protocol", "drawer 4"}};
    server.add_household(file);
    id = new_order();
  }
  void office(EventBody body) {
    server.office(id, std::move(body));
    sync();
  }
  void finish() { office(StatusChanged{OrderStatus::signed_off, server.order(id).status.by, ""}); }
  int forget() { return value_of(forget_personal_data(tablet())); }
  Household stored() { return value_of(tablet().store().household(home_id)).household; }
  OrderId id;
};

}  // namespace

TEST_CASE("an owner's data is wiped thirty days after the home's last order, and the record stays whole") {
  HomeWorld world;
  CHECK(world.forget() == 0);
  world.finish();
  world.clock.advance(days(29));
  CHECK(world.forget() == 0);
  CHECK(world.stored().owner.phone == "13800000000");
  world.clock.advance(days(2));
  CHECK(world.forget() == 1);
  const Household left = world.stored();
  CHECK(left.owner == Contact{});
  CHECK(left.flags.empty());
  CHECK(left.preferences.empty());
  CHECK(left.documents.empty());
  CHECK(left.address.room == "1202室");
  CHECK(left.handover == "2025-03-01");
  CHECK(value_of(Orders(world.tablet()).home(home_id)).owner == OwnerData::expired);
  CHECK(value_of(world.tablet().store().find_homes("13800000000", 5)).empty());
  CHECK(world.order(world.id).intake.contact.name == "王芳");
  CHECK(world.forget() == 0);
  world.check_converged();
}

TEST_CASE("an owner's data stays for as long as an order of the home is in hand") {
  HomeWorld world;
  world.clock.advance(days(300));
  CHECK(world.forget() == 0);
  CHECK(world.stored().owner.name == "王芳");
}

TEST_CASE("a home whose order went to somebody else is wiped after the same time, counted from when that was seen") {
  HomeWorld world;
  world.office(AssignmentSet{PersonId{"wu"}, world.server.order(world.id).technician.by, ""});
  CHECK(world.forget() == 0);
  world.clock.advance(days(29));
  CHECK(world.forget() == 0);
  CHECK(world.stored().owner.name == "王芳");
  world.clock.advance(days(1));
  CHECK(world.forget() == 1);
  CHECK(world.stored().owner == Contact{});
}

TEST_CASE("a pull that was cut off in its middle wipes nothing") {
  HomeWorld world;
  must(Replica(world.tablet().store()).restart_pull());
  RemotePage page;
  page.epoch = world.server.epoch();
  page.cursor = "half";
  page.more = true;
  static_cast<void>(value_of(Replica(world.tablet().store()).apply_page(page, world.clock.now().wall)));
  CHECK(value_of(owner_data(world.tablet(), home_id)) == OwnerData::out_of_scope);
  CHECK(world.forget() == 0);
  CHECK(world.stored().owner.name == "王芳");
  must(Replica(world.tablet().store()).restart_pull());
  world.pull();
  world.clock.advance(days(300));
  CHECK(world.forget() == 0);
  CHECK(value_of(owner_data(world.tablet(), home_id)) == OwnerData::shown);
}

TEST_CASE("what the server sends again is shown again, and wiped again in its time") {
  HomeWorld world;
  world.finish();
  world.clock.advance(days(31));
  CHECK(world.forget() == 1);
  must(Replica(world.tablet().store()).restart_pull());
  world.pull();
  CHECK(world.stored().owner.name == "王芳");
  CHECK(world.forget() == 1);
}

TEST_CASE("a synchronisation that got through wipes what is over") {
  HomeWorld world;
  world.finish();
  world.clock.advance(days(31));
  TabletSyncDoor door(world.tablet());
  must(door.record_attempt(Error{ErrorKind::network, "sync.offline", "no network"}));
  CHECK(world.stored().owner.name == "王芳");
  must(door.record_attempt(std::nullopt));
  CHECK(world.stored().owner == Contact{});
}

TEST_CASE("the company's own figure counts from the moment it is set") {
  HomeWorld world;
  CHECK(value_of(personal_data_days(world.tablet())) == days(30));
  CHECK(full_refusal(keep_personal_data_days(world.tablet(), 0)) == "usage privacy.days");
  CHECK(full_refusal(keep_personal_data_days(world.tablet(), 3651)) == "usage privacy.days");
  world.finish();
  world.clock.advance(days(8));
  CHECK(world.forget() == 0);
  must(keep_personal_data_days(world.tablet(), 7));
  CHECK(world.forget() == 1);
}
