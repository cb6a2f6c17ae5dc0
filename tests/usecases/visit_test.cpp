#include "core/usecases/visit.h"

#include "core/evidence/bundle.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/evidence_export.h"
#include "core/usecases/integrity_check.h"
#include "core/usecases/orders.h"
#include "core/usecases/photos.h"
#include "core/usecases/requisitions.h"
#include "core/usecases/sign_off.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

std::vector<std::string> blocked(TabletWorld& world, const OrderId& id) {
  std::vector<std::string> out;
  for (const Block& block : value_of(Orders(world.tablet()).page(id)).blocked) out.push_back(block.rule);
  return out;
}

OrderQuery searching(const char* words) {
  OrderQuery query;
  query.search = words;
  return query;
}
OrderQuery with_status(S status) {
  OrderQuery query;
  query.status = status;
  return query;
}

}  // namespace

TEST_CASE("a leak is repaired from the call to the sign-off, offline, and everything arrives once") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Visit visit(world.tablet());
  Photos photos(world.tablet());
  ChecklistAnswers answers(world.tablet());
  const auto photo = [&](Stage stage, unsigned number, std::optional<PhotoId> pair = std::nullopt) {
    world.clock.advance(std::chrono::minutes(1));
    return value_of(photos.add({id, stage, "水槽下", pair}, TabletWorld::jpeg(number), "IMG.jpg")).photo.id;
  };

  must(visit.go(id, S::accepted));
  must(visit.call(id, true, "15 minutes before"));
  must(visit.go(id, S::en_route));
  must(visit.go(id, S::on_site));
  CHECK(blocked(world, id) == std::vector<std::string>{"consent.missing"});
  must(visit.consent(id, "王芳", "in person"));
  must(visit.plan(id, "Replace the joint; one hour", "王芳", std::nullopt));
  CHECK(world.order(id).status.value == S::plan_agreed);
  must(answers.give(id, ItemId{"moisture"}, "31.0", "%"));
  const PhotoId first = photo(Stage::before, 1);
  CHECK(blocked(world, id) == std::vector<std::string>{"safety.water_off", "photos.before"});
  const PhotoId second = photo(Stage::before, 2);
  must(answers.give(id, ItemId{"water_off"}, "yes", ""));
  must(visit.go(id, S::in_repair));

  must(visit.suspend(id, S::waiting_material, "joint not in the van"));
  CHECK(world.order(id).resume_to == S::in_repair);
  must(visit.resume(id));
  CHECK(world.order(id).status.value == S::in_repair);
  const auto requisition =
      value_of(Requisitions(world.tablet()).add(id, ItemId{"PPR-20"}, value_of(Decimal::parse("1.5")), "m", ""));
  must(visit.use_part(id, {ItemId{"PPR-20"}, value_of(Decimal::parse("1.5")), "m", "B7"}));
  photo(Stage::during, 3);
  photo(Stage::after, 4, first);
  photo(Stage::after, 5, second);
  must(answers.give(id, ItemId{"joint"}, "PPR 20", ""));
  must(answers.give(id, ItemId{"dry"}, "yes", ""));
  must(visit.go(id, S::self_checked));

  const std::string shown = value_of(SigningOff(world.tablet()).summary(id, "zh"));
  must(SigningOff(world.tablet())
           .sign({id, SignOffOutcome::signed_by_owner, "王芳", {{{1, 1, 0, 500}, {9, 9, 30, 500}}}, 5, "", "", "zh"}));
  const OrderState done = world.order(id);
  CHECK(done.status.value == S::signed_off);
  CHECK(done.sign_offs.back().summary_sha256 == sha256(shown));
  CHECK(done.seals.size() == 1);
  CHECK(done.photos.size() == 5);
  CHECK(done.photos.front().orientation == 6);
  CHECK(done.photos.front().exif_time == "2026:11:21 16:30:00");
  CHECK(done.photos[3].pair == first);
  CHECK(done.answers.at(ItemId{"moisture"}).back().value == "31");
  CHECK(done.calls.size() == 1);

  const auto bundle = world.folder.path() / "out.zip";
  must(EvidenceExport(world.tablet()).write(id, bundle));
  const auto verified = value_of(verify_bundle(bundle, world.authority.certificate_pem()));
  if (!verified.ok()) FAIL(verified.first_failure()->name << ": " << verified.first_failure()->detail);
  CHECK(verified.photos == 5);

  world.reopen();
  CHECK(world.order(id) == done);
  world.sync();
  world.check_converged();
  CHECK(world.server.order(id) == done);
  CHECK(world.server.order(id).requisitions.front().id == requisition);
  CHECK(value_of(check_integrity(world.tablet())).findings.empty());
}

TEST_CASE("every event carries all clocks, the technician and the chain") {
  TabletWorld world;
  const OrderId id = world.new_order();
  TabletSyncDoor door(world.tablet());
  must(Visit(world.tablet()).note(id, "one"));
  must(door.record_server_time(world.clock.now().wall + std::chrono::milliseconds(-4200)));
  world.clock.advance(std::chrono::seconds(7));
  must(Visit(world.tablet()).note(id, "two"));
  const auto chain = value_of(world.tablet().store().chain(id, world.tablet().device()));
  REQUIRE(chain.size() == 2);
  const auto one = value_of(read_entry(std::string_view(chain[0])));
  const auto two = value_of(read_entry(std::string_view(chain[1])));
  CHECK_FALSE(one.event.header.server_offset_ms);
  CHECK(two.event.header.server_offset_ms == -4200);
  CHECK(two.event.header.at == world.clock.now());
  CHECK(two.event.header.actor == world.technician);
  CHECK(two.event.header.role == Role::technician);
  CHECK(raw(one.event.header.seq) == 1);
  CHECK(raw(two.event.header.seq) == 2);
  CHECK(one.event.header.prev.is_zero());
  CHECK(two.event.header.prev == one.hash);
}

TEST_CASE("setting off accepts an assigned order with it, and what is refused leaves the order as it was") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Visit visit(world.tablet());
  must(visit.set_off(id));
  CHECK(world.order(id).status.value == S::en_route);
  const std::size_t steps = world.order(id).timeline.size();
  CHECK(refusal(visit.set_off(id)) == "workflow.en_route");
  CHECK(world.order(id).timeline.size() == steps);
}

TEST_CASE("a step taken by mistake is taken back, and the record shows both") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Visit visit(world.tablet());
  must(visit.set_off(id));
  CHECK(refusal(visit.undo_step(id, S::en_route, S::on_site)) == "undo.nothing");
  const std::size_t steps = world.order(id).timeline.size();
  must(visit.undo_step(id, S::accepted, S::en_route));
  CHECK(world.order(id).status.value == S::accepted);
  CHECK(world.order(id).timeline.size() == steps + 1);
  CHECK(refusal(visit.undo_step(id, S::assigned, S::accepted)) == "workflow.assigned");
  must(visit.go(id, S::on_site));
  must(visit.suspend(id, S::suspended, "owner asked for later"));
  CHECK(refusal(visit.undo_step(id, S::accepted, S::on_site)) == "undo.nothing");
  world.sync();
  world.check_converged();
}

TEST_CASE("a new plan during the repair is recorded and leaves the order where it stands") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Visit visit(world.tablet());
  for (const S to : {S::accepted, S::on_site}) must(visit.go(id, to));
  must(visit.consent(id, "王芳", "by phone"));
  must(visit.plan(id, "first", "王芳", std::nullopt));
  must(visit.suspend(id, S::waiting_material, "special order"));
  must(visit.plan(id, "second", "王芳", Money{Decimal::from_integer(80), "CNY"}));
  CHECK(world.order(id).status.value == S::waiting_material);
  CHECK(world.order(id).plans.size() == 2);
  must(visit.resume(id));
  CHECK(world.order(id).status.value == S::plan_agreed);
}

TEST_CASE("orders are found by due time, by status and by what they say in both languages") {
  TabletWorld world;
  const OrderId first = world.new_order("WO-1");
  Intake intake = OrderMaker().state.intake;
  intake.title = "卧室墙面裂缝";
  intake.description = "crack above the window";
  intake.order_class = OrderClass::emergency;
  intake.sla = {10, 20};
  intake.household = HouseholdId{"H-2"};
  const OrderId second = world.server.report({intake, world.technician, std::nullopt}, OrderId{"WO-2"});
  world.pull();
  Orders orders(world.tablet());
  const auto ids = [&](const OrderQuery& query) {
    std::vector<std::string> out;
    const OrderList found = value_of(orders.list(query));
    for (const OrderListItem& item : found) out.emplace_back(item.id);
    return out;
  };
  using Ids = std::vector<std::string>;
  CHECK(ids({}) == Ids{"WO-2", "WO-1"});
  CHECK(ids(searching("裂缝")) == Ids{"WO-2"});
  CHECK(ids(searching("WINDOW crack")) == Ids{"WO-2"});
  CHECK(ids(searching("漏水")) == Ids{"WO-1"});
  CHECK(ids(searching("nothing like it")).empty());
  CHECK(ids(searching("!!! \" OR *")).empty());
  CHECK(ids(with_status(S::accepted)).empty());
  must(Visit(world.tablet()).go(first, S::accepted));
  CHECK(ids(with_status(S::accepted)) == Ids{"WO-1"});
  must(Visit(world.tablet()).note(second, "阀门在楼道 stopcock"));
  CHECK(ids(searching("stopcock")) == Ids{"WO-2"});
  OrderQuery second_only;
  second_only.limit = 1;
  const OrderList both = value_of(orders.list({}));
  second_only.after = both.front().list_place();
  CHECK(ids(second_only) == Ids{"WO-1"});
  const OrderList found = value_of(orders.list(searching("WO-2")));
  const OrderListItem& item = found.front();
  CHECK(item.due == intake.reported_at + std::chrono::minutes(10));
  CHECK(item.address == "云杉花园 3栋 2单元 1202室");
  world.server.office(second, StatusChanged{S::cancelled, world.server.order(second).status.by, "double"});
  world.sync();
  CHECK(ids({}) == Ids{"WO-1"});
  CHECK(ids(all_orders()) == Ids{"WO-1", "WO-2"});
  CHECK(value_of(orders.household(second)).lines.front().status == S::cancelled);
}

TEST_CASE("a household's file holds the server's lines brought up to date with the tablet's own") {
  TabletWorld world;
  HouseholdFile file;
  file.household.id = HouseholdId{"H-1"};
  file.household.owner = {"王芳", "138"};
  file.lines.push_back(
      {OrderId{"WO-0"}, OrderClass::ordinary, "older", S::archived, at_time("2025-01-01T00:00:00Z"), 3});
  file.lines.push_back(
      {OrderId{"WO-1"}, OrderClass::ordinary, "stale", S::registered, at_time("2026-11-21T08:00:00Z"), 0});
  world.server.add_household(file);
  const OrderId id = world.new_order();
  must(Visit(world.tablet()).go(id, S::accepted));
  const HouseholdFile shown = value_of(Orders(world.tablet()).household(id));
  REQUIRE(shown.lines.size() == 2);
  CHECK(shown.lines[0].order == id);
  CHECK(shown.lines[0].status == S::accepted);
  CHECK(shown.lines[1].order == OrderId{"WO-0"});
  CHECK(shown.household.owner.name == "王芳");
}

TEST_CASE("a home's history tells what came of each order that is here, and the file's line of the others") {
  TabletWorld world;
  HouseholdFile file;
  file.household.id = HouseholdId{"H-1"};
  file.household.flags = {"elderly"};
  file.lines.push_back(
      {OrderId{"WO-0"}, OrderClass::ordinary, "older", S::archived, at_time("2025-01-01T00:00:00Z"), 3});
  world.server.add_household(file);
  const OrderId id = world.new_order("WO-1");
  world.pull();
  Visit visit(world.tablet());
  for (const S to : {S::accepted, S::en_route, S::on_site}) must(visit.go(id, to));
  must(visit.consent(id, "王芳", "in person"));
  must(visit.go(id, S::surveyed));
  must(visit.plan(id, "replace the valve", "王芳", Money{Decimal::from_integer(180), "CNY"}));
  const HomeHistory history = value_of(Orders(world.tablet()).home(HouseholdId{"H-1"}));
  CHECK(history.household.flags == std::vector<std::string>{"elderly"});
  REQUIRE(history.visits.size() == 2);
  CHECK(history.visits[0].line.order == id);
  CHECK(history.visits[0].on_tablet);
  CHECK(history.visits[0].done == "replace the valve");
  CHECK(history.visits[1].line.title == "older");
  CHECK(history.visits[1].line.photos == 3);
  CHECK_FALSE(history.visits[1].on_tablet);
  CHECK(refusal(Orders(world.tablet()).home(HouseholdId{"H-9"})) == "household.unknown");
}
