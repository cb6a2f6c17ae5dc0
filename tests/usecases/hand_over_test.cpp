#include "core/usecases/hand_over.h"

#include "core/usecases/enrolment.h"
#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

const PersonId zhao{"zhao.qiang"};

/// The world's tablet is li.wei's; this is a colleague's, on the same server.
struct Colleague {
  explicit Colleague(TabletWorld& shared)
      : world(shared),
        keys(shared.folder.path() / "zhao-keys"),
        tablet(value_of(Tablet::open(shared.folder.path() / "zhao", {shared.clock, shared.random, keys}))) {
    Enrolment enrolment(*tablet);
    const EnrolmentOffer offer = value_of(enrolment.offer());
    must(enrolment.accept(
        {"http://server.test", "token", world.authority.issue(offer.csr), world.authority.certificate_pem(), zhao}));
  }
  void sync() {
    TabletSyncDoor door(*tablet);
    pull(door);
    std::vector<PushVerdict> verdicts;
    for (const std::string& text : value_of(door.outbox(100, 1'000'000))) verdicts.push_back(world.server.push(text));
    must(door.record_verdicts(verdicts));
    pull(door);
  }
  void pull(TabletSyncDoor& door) {
    for (bool more = true; more;) {
      const RemotePage page = world.server.page(zhao, tablet->device(), value_of(door.cursor()));
      REQUIRE(value_of(door.apply_page(page)) == PageOutcome::applied);
      more = page.more;
    }
  }
  std::vector<HandedToMe> to_take() { return value_of(HandOvers(*tablet).to_take()); }

  TabletWorld& world;
  FileKeyStore keys;
  std::unique_ptr<Tablet> tablet;
};

}  // namespace

TEST_CASE("an order is handed over without a network, and the colleague finds it with its open points") {
  TabletWorld world;
  Colleague colleague(world);
  const OrderId id = world.new_order();
  must(Visit(world.tablet()).go(id, OrderStatus::accepted));
  HandOvers hand_overs(world.tablet());
  must(hand_overs.give(id, zhao, "钥匙在前台", {"ask for Mrs. Wang", "  "}, "en"));
  const OrderState given = world.order(id);
  CHECK(given.technician.value == zhao);
  REQUIRE(given.hand_overs.size() == 1);
  CHECK(given.hand_overs[0].open_points.back() == "ask for Mrs. Wang");

  world.sync();
  colleague.sync();
  const auto waiting = colleague.to_take();
  REQUIRE(waiting.size() == 1);
  CHECK(waiting[0].order == id);
  CHECK(waiting[0].hand_over.from == world.technician);
  CHECK(waiting[0].hand_over.note == "钥匙在前台");
  CHECK(waiting[0].first_asked == PersonId{"chen"});

  must(HandOvers(*colleague.tablet).take(id, waiting[0].hand_over.event));
  CHECK(colleague.to_take().empty());
  colleague.sync();
  const OrderState& server = world.server.order(id);
  CHECK(server.hand_overs.at(0).taken_by.has_value());
  CHECK(server.technician.value == zhao);
}

TEST_CASE("whoever first received the owner's question stays so through every hand-over") {
  TabletWorld world;
  Colleague colleague(world);
  const OrderId id = world.new_order();
  must(HandOvers(world.tablet()).give(id, zhao, "", {}, "zh"));
  world.sync();
  colleague.sync();
  must(HandOvers(*colleague.tablet).give(id, world.technician, "", {}, "zh"));
  colleague.sync();
  world.sync();
  CHECK(world.order(id).intake.first_asked == PersonId{"chen"});
  CHECK(world.order(id).hand_overs.size() == 2);
  CHECK(value_of(HandOvers(world.tablet()).to_take()).size() == 1);
  world.check_converged();
}

TEST_CASE("giving is all or nothing, and what was refused leaves no trace") {
  TabletWorld world;
  const OrderId id = world.new_order();
  HandOvers hand_overs(world.tablet());
  CHECK(refusal(hand_overs.give(id, world.technician, "", {}, "en")) == "hand_over.self");
  CHECK(world.order(id).hand_overs.empty());
  must(hand_overs.give(id, zhao, "", {}, "en"));
  CHECK(refusal(hand_overs.give(id, PersonId{"wu"}, "", {}, "en")) == "hand_over.not_yours");
  CHECK(world.order(id).hand_overs.size() == 1);
}

TEST_CASE("the office's own assignment came first: the order stays as the office has it, and both are told on a card") {
  TabletWorld world;
  const OrderId id = world.new_order();
  world.server.office(id, AssignmentSet{PersonId{"wu"}, world.server.order(id).technician.by, "nearer"});
  must(HandOvers(world.tablet()).give(id, zhao, "", {}, "en"));
  world.sync();
  const OrderState& server = world.server.order(id);
  CHECK(server.technician.value == PersonId{"wu"});
  REQUIRE(server.conflicts.size() == 1);
  CHECK(server.conflicts[0].wished == "zhao.qiang");
  CHECK(server.hand_overs.size() == 1);
}

TEST_CASE("an order that was handed on keeps what its giver recorded, photographs too") {
  TabletWorld world;
  const OrderId id = world.new_order();
  const PhotoId photo =
      value_of(Photos(world.tablet()).add({id, Stage::before, "", {}}, TabletWorld::jpeg(1), "")).photo.id;
  must(HandOvers(world.tablet()).give(id, zhao, "", {}, "en"));
  world.sync();
  CHECK(value_of(world.tablet().store().count_orders()) == 0);
  CHECK(world.order(id).photos.size() == 1);
  CHECK(value_of(world.tablet().store().find_photo(photo)).order == id);
  CHECK(value_of(TabletSyncDoor(world.tablet()).uploads(10)).size() == 1);
}

TEST_CASE("who orders were handed to is offered by name the next time") {
  TabletWorld world;
  const OrderId id = world.new_order();
  CHECK(value_of(HandOvers(world.tablet()).colleagues()).empty());
  must(HandOvers(world.tablet()).give(id, zhao, "", {}, "en"));
  CHECK(value_of(HandOvers(world.tablet()).colleagues()) == std::vector<PersonId>{zhao});
}

TEST_CASE("what is still in somebody's hand are their own open orders, not what they handed over") {
  TabletWorld world;
  const OrderId mine = world.new_order("WO-1");
  const OrderId given = world.new_order("WO-2");
  HandOvers hand_overs(world.tablet());
  must(hand_overs.give(given, zhao, "", {}, "en"));
  const auto left = value_of(hand_overs.in_hand(10));
  REQUIRE(left.size() == 1);
  CHECK(left[0].order == mine);
  CHECK(left[0].title == world.order(mine).intake.title);
  static_cast<void>(world.new_order("WO-3"));
  CHECK(value_of(hand_overs.in_hand(10)).size() == 2);
  CHECK(value_of(hand_overs.in_hand(1)).size() == 1);
}
