#include "core/usecases/raising.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <thread>

#include "core/rules/raise.h"
#include "core/storage/integrity.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/orders.h"
#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

std::string shipped(const std::string& name) {
  std::ifstream in(std::string(SITEPROOF_TEMPLATES) + "/" + name + ".json");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// A tablet on a patrol, with one finding written down that asks for an order.
struct Patrol : TabletWorld {
  Patrol() {
    for (const char* form : {"patrol_quarterly", "public_area_fire"}) server.add_template(shipped(form));
    id = new_order("XJ-1", {TemplateId{"patrol_quarterly"}, 1});
    item = finding("手报按钮破损", "major");
  }
  ItemId finding(const std::string& what, const std::string& severity) {
    ChecklistAnswers answers(tablet());
    must(answers.give(id, ItemId{"other_findings"}, "yes", {}));
    const AnswerPath row = value_of(answers.add_row(id, ItemId{"finding"}));
    const auto say = [&](const char* name, const std::string& value) {
      must(answers.give(id, row.with(name).id(), value, {}));
    };
    say("finding_place", "3栋 B1");
    say("finding_trade", "fire");
    say("finding_what", what);
    say("finding_severity", severity);
    say("raise_fire", "yes");
    return row.with("raise_fire").id();
  }
  std::vector<std::string> listed(const std::string& search = {}) {
    OrderQuery query;
    query.search = search;
    std::vector<std::string> out;
    const OrderList list = value_of(Orders(tablet()).list(query));
    for (const OrderListItem& line : list) out.emplace_back(line.id);
    return out;
  }
  bool lists(const OrderId& order, const std::string& search = {}) {
    const auto all = listed(search);
    return std::find(all.begin(), all.end(), order.str()) != all.end();
  }

  OrderId id;
  ItemId item;
};

}  // namespace

TEST_CASE("a finding raises an order without a network, and it is in the lists and the search at once") {
  Patrol world;
  const auto offers = value_of(Raising(world.tablet()).offers(world.id));
  REQUIRE(offers.size() == 1);
  CHECK(offers[0].item == world.item);
  CHECK(offers[0].form == TemplateId{"public_area_fire"});
  CHECK(offers[0].intake.title == "手报按钮破损");

  const OrderId raised = value_of(Raising(world.tablet()).raise(world.id, world.item));
  CHECK(world.lists(raised));
  CHECK(world.lists(raised, "手报"));
  const OrderPage page = value_of(Orders(world.tablet()).page(raised));
  CHECK(page.order.intake.raised_from == world.id);
  CHECK(page.order.intake.raised_item == world.item);
  CHECK(page.order.status.value == OrderStatus::registered);
  CHECK_FALSE(page.order.technician.value.has_value());
  REQUIRE(page.checklist);
  CHECK(page.checklist->ref.id == TemplateId{"public_area_fire"});
  CHECK(value_of(Raising(world.tablet()).offers(world.id)).empty());
}

TEST_CASE("a raised order stays when the program is started again, and its data agree") {
  Patrol world;
  const OrderId raised = value_of(Raising(world.tablet()).raise(world.id, world.item));
  world.reopen();
  CHECK(world.lists(raised, "手报"));
  CHECK(world.order(raised).intake.raised_item == world.item);
  std::int64_t looked_at = 0;
  CHECK(value_of(orders_that_differ(world.tablet().store(), looked_at)).empty());
  CHECK(looked_at == 2);
}

TEST_CASE("pressed twice, from a second window or after a restart, one finding raises one order") {
  Patrol world;
  const OrderId raised = value_of(Raising(world.tablet()).raise(world.id, world.item));
  CHECK(value_of(Raising(world.tablet()).raise(world.id, world.item)) == raised);
  const auto window = world.open_again();
  CHECK(value_of(Raising(*window).raise(world.id, world.item, RaisedFor::me)) == raised);
  world.reopen();
  CHECK(value_of(Raising(world.tablet()).raise(world.id, world.item)) == raised);
  CHECK(value_of(Raising(world.tablet()).raised(world.id)).size() == 1);
  // Also when it was sent, or the answer was taken back meanwhile.
  world.sync();
  must(ChecklistAnswers(world.tablet()).give(world.id, world.item, "no", {}));
  CHECK(value_of(Raising(world.tablet()).raise(world.id, world.item)) == raised);
}

TEST_CASE("two windows that press at the same moment raise one order") {
  Patrol world;
  const auto window = world.open_again();
  std::optional<Result<OrderId>> other;
  std::thread beside([&] { other = Raising(*window).raise(world.id, world.item); });
  const auto mine = Raising(world.tablet()).raise(world.id, world.item);
  beside.join();
  CHECK(value_of(mine) == value_of(*other));
  CHECK(value_of(Raising(world.tablet()).raised(world.id)).size() == 1);
}

TEST_CASE("two findings raise two orders, listed in the order they were raised") {
  Patrol world;
  const OrderId first = value_of(Raising(world.tablet()).raise(world.id, world.item));
  const ItemId other = world.finding("灭火器缺失", "danger");
  world.clock.advance(std::chrono::minutes(1));
  const OrderId second = value_of(Raising(world.tablet()).raise(world.id, other, RaisedFor::me));
  const auto raised = value_of(Raising(world.tablet()).raised(world.id));
  REQUIRE(raised.size() == 2);
  CHECK(raised[0].order == first);
  CHECK(raised[1].order == second);
  CHECK(raised[1].item == other);
  CHECK(raised[1].order_class == OrderClass::emergency);
  CHECK(raised[1].status == OrderStatus::assigned);
  CHECK(raised[1].technician == world.technician);
  CHECK_FALSE(raised[1].sent);
}

TEST_CASE("an item that is not answered yes, or that raises nothing, raises no order") {
  Patrol world;
  must(ChecklistAnswers(world.tablet()).give(world.id, world.item, "no", {}));
  CHECK(refusal(Raising(world.tablet()).raise(world.id, world.item)) == "raise.answer");
  CHECK(refusal(Raising(world.tablet()).raise(world.id, ItemId{"other_findings"})) == "raise.item");
  CHECK(refusal(Raising(world.tablet()).raise(world.id, ItemId{"finding.x.raise_fire"})) == "raise.item");
  CHECK(value_of(Raising(world.tablet()).raised(world.id)).empty());
}

TEST_CASE("whoever raises an order for themselves does its visit at once, and the server takes it all") {
  Patrol world;
  const OrderId raised = value_of(Raising(world.tablet()).raise(world.id, world.item, RaisedFor::me));
  must(Visit(world.tablet()).go(raised, OrderStatus::accepted));
  must(Visit(world.tablet()).go(raised, OrderStatus::on_site));
  must(ChecklistAnswers(world.tablet()).give(raised, ItemId{"area"}, "3栋 B1", {}));
  world.sync();
  world.check_converged();
  const OrderState& there = world.server.order(raised);
  CHECK(there.status.value == OrderStatus::on_site);
  CHECK(there.answers.at(ItemId{"area"}).back().value == "3栋 B1");
  CHECK(there == world.order(raised));
}

TEST_CASE("a raised order that the office gives to its raiser comes back as the server has it") {
  Patrol world;
  const OrderId raised = value_of(Raising(world.tablet()).raise(world.id, world.item));
  world.sync();
  world.check_converged();
  CHECK(world.lists(raised));
  CHECK(value_of(Raising(world.tablet()).raised(world.id)).at(0).sent);
  const OrderState& there = world.server.order(raised);
  CHECK(there.intake == world.order(raised).intake);
  world.server.office(raised, StatusChanged{OrderStatus::assigned, there.status.by, {}});
  world.server.office(raised, AssignmentSet{world.technician, there.technician.by, {}});
  world.sync();
  world.check_converged();
  CHECK(world.order(raised) == world.server.order(raised));
  CHECK(world.order(raised).status.value == OrderStatus::assigned);
}

TEST_CASE("answers lost on the way back double nothing") {
  Patrol world;
  const OrderId raised = value_of(Raising(world.tablet()).raise(world.id, world.item, RaisedFor::me));
  world.pull();
  world.push(false);
  world.reopen();
  world.sync();
  world.check_converged();
  CHECK(world.server.orders().size() == 2);
  CHECK(world.order(raised) == world.server.order(raised));
}

TEST_CASE("what the office does with an order that is nobody's here is known from the home's file") {
  Patrol world;
  const OrderId raised = value_of(Raising(world.tablet()).raise(world.id, world.item));
  world.sync();
  const Intake intake = world.order(raised).intake;
  HouseholdFile file{{intake.household, intake.address, intake.contact, {}, {}},
                     {{raised, intake.order_class, intake.title, OrderStatus::assigned, intake.reported_at, 0}}};
  world.server.add_household(file);
  must(TabletSyncDoor(world.tablet()).forget_cursor());
  world.sync();
  CHECK_FALSE(world.lists(raised));
  const auto told = value_of(Raising(world.tablet()).raised(world.id));
  REQUIRE(told.size() == 1);
  CHECK(told[0].status == OrderStatus::assigned);
  CHECK(told[0].on_tablet);
  CHECK(value_of(Raising(world.tablet()).raise(world.id, world.item)) == raised);
}

TEST_CASE("a raised order outlives a pull from the beginning and a restored server") {
  Patrol world;
  const std::size_t commits = world.server.log().size();
  const OrderId raised = value_of(Raising(world.tablet()).raise(world.id, world.item));
  world.sync();
  world.server.restore(commits);
  world.meet_epoch();
  CHECK(world.lists(raised));
  world.sync();
  world.check_converged();
  CHECK(world.lists(raised));
  CHECK(world.server.order(raised).intake.raised_from == world.id);
}

TEST_CASE("a report that the server sets aside stays to be seen") {
  Patrol world;
  world.server.poison = [](const Event& event) { return std::holds_alternative<OrderReported>(event.body); };
  const OrderId raised = value_of(Raising(world.tablet()).raise(world.id, world.item));
  world.sync();
  world.reopen();
  CHECK(world.lists(raised));
  CHECK(world.order(raised).intake.title == "手报按钮破损");
}

TEST_CASE("a clock that jumped is told after the report that the order begins with") {
  Patrol world;
  world.clock.set_wall(world.clock.now().wall + std::chrono::hours(30));
  const OrderId raised = value_of(Raising(world.tablet()).raise(world.id, world.item, RaisedFor::me));
  CHECK(world.order(raised).clock_jumps.size() == 1);
  world.sync();
  world.check_converged();
  CHECK(world.server.order(raised).clock_jumps.size() == 1);
}

TEST_CASE("who took the inspection over is told what a colleague raised in the same words") {
  Patrol world;
  const Intake intake = value_of(Raising(world.tablet()).offers(world.id)).at(0).intake;
  CHECK_FALSE(value_of(Raising(world.tablet()).offers(world.id)).at(0).alike.has_value());
  const OrderId theirs{raised_prefix(world.id) + "0ABCD"};
  const ItemId other = world.finding("灭火器缺失", "minor");
  world.server.add_household(
      {{intake.household, intake.address, intake.contact, {}, {}},
       {{theirs, intake.order_class, intake.title, OrderStatus::registered, intake.reported_at, 0}}});
  must(TabletSyncDoor(world.tablet()).forget_cursor());
  world.sync();
  const auto offers = value_of(Raising(world.tablet()).offers(world.id));
  REQUIRE(offers.size() == 2);
  CHECK(offers[0].alike == theirs);
  CHECK(offers[1].item == other);
  CHECK_FALSE(offers[1].alike.has_value());
  const auto raised = value_of(Raising(world.tablet()).raised(world.id));
  REQUIRE(raised.size() == 1);
  CHECK_FALSE(raised[0].on_tablet);
}
