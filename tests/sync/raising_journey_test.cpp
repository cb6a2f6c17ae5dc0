#include <algorithm>

#include "core/storage/replica.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/enrolment.h"
#include "core/usecases/orders.h"
#include "core/usecases/raising.h"
#include "core/usecases/tablet_sync_door.h"
#include "core/usecases/visit.h"
#include "platform/common/adapters/file_key_store.h"
#include "sync/engine/sync_session.h"
#include "sync/protocol/messages.h"
#include "sync/transport/api_client.h"
#include "sync/transport/curl_transport.h"
#include "tests/server/server_world.h"
#include "tests/support/tablet_world.h"
#include "tests/sync/fake_time.h"

using namespace siteproof;
using nlohmann::json;

namespace {

json words(const char* text) { return {{"zh", text}, {"en", text}}; }

json patrol_form() {
  const json what{{"id", "what"}, {"kind", "text"}, {"title", words("What is wrong")}};
  const json raise{{"id", "raise_leak"}, {"kind", "yes_no"}, {"raise", "leak_form"}, {"title", words("Raise")}};
  const json finding{
      {"id", "finding"}, {"kind", "repeat"}, {"title", words("Findings")}, {"items", json::array({what, raise})}};
  const json section{
      {"id", "stops"}, {"stage", "acceptance"}, {"title", words("Stops")}, {"items", json::array({finding})}};
  return {{"id", "patrol"},
          {"version", 1},
          {"workflow", "inspection"},
          {"title", words("Patrol")},
          {"sections", json::array({section})}};
}

json leak_form(int version) {
  const json item{{"id", "where"}, {"kind", "text"}, {"title", words("Where")}};
  const json section{{"id", "survey"}, {"stage", "survey"}, {"title", words("Survey")}, {"items", json::array({item})}};
  const json limits{{"respond_minutes", 30 * version}, {"resolve_minutes", 300 * version}};
  return {{"id", "leak_form"},
          {"version", version},
          {"title", words("Leak")},
          {"sections", json::array({section})},
          {"sla", {{"ordinary", limits}}}};
}

/// A real server and a real tablet; a patrol with one finding that asks for an order.
class Journey {
 public:
  Journey() : keys_(folder_.path() / "keys") {
    json line = world.order_line("XJ-1", "li");
    line["template"] = json{{"id", "patrol"}, {"version", 1}};
    import({{"households", json::array({ServerWorld::household_line("H-1")})},
            {"templates", json::array({patrol_form(), leak_form(1), leak_form(2)})},
            { "orders",
              json::array({line}) }});
    tablet_ = value_of(Tablet::open(folder_.path() / "data", {clock, random_, keys_}));
    Enrolment enrolment(*tablet_);
    const EnrolmentOffer offer = value_of(enrolment.offer());
    const std::string code = value_of(world.server->make_enrol_code(PersonId{"li"}));
    const auto reply = value_of(enrol(transport_, world.server->url(), {code, offer.device, offer.csr}));
    must(enrolment.accept({world.server->url(), reply.token, reply.certificate, reply.ca, reply.technician}));
    sync();
    ChecklistAnswers answers(*tablet_);
    const AnswerPath row = value_of(answers.add_row(patrol, ItemId{"finding"}));
    must(answers.give(patrol, row.with("what").id(), "管道井渗水", {}));
    must(answers.give(patrol, row.with("raise_leak").id(), "yes", {}));
    item = row.with("raise_leak").id();
  }
  void import(const json& document) {
    const HttpAnswer imported = world.office("POST", "/v1/dispatch/import", document);
    INFO(imported.body);
    REQUIRE(imported.status == 200);
  }
  void sync() {
    test::FakeWaiter waiter(clock);
    TabletSyncDoor door(*tablet_);
    const SyncReport report = run_sync({door, transport_, clock, random_, waiter}, {});
    INFO((report.error ? report.error->message : ""));
    REQUIRE(report.end == SyncEnd::complete);
    CHECK(value_of(door.status()).events_quarantined == 0);
  }
  /// The events arrive and their answers are lost, as when the program is killed while it waits for them.
  void push_without_answer() {
    TabletSyncDoor door(*tablet_);
    const SyncIdentity me = value_of(door.identity());
    const protocol::PushRequest events{value_of(door.outbox(1000, 10'000'000))};
    REQUIRE_FALSE(events.events.empty());
    const HttpAnswer pushed = world.send("POST", "/v1/events", me.token, protocol::encode(events));
    INFO(pushed.body);
    REQUIRE(pushed.status == 200);
    tablet_.reset();
    tablet_ = value_of(Tablet::open(folder_.path() / "data", {clock, random_, keys_}));
  }
  [[nodiscard]] json there(const OrderId& order) const {
    const HttpAnswer shown = world.office("GET", "/v1/dispatch/orders/" + order.str());
    INFO(shown.body);
    REQUIRE(shown.status == 200);
    return shown.json();
  }
  /// As many as the server counts, and equal to this tablet's.
  [[nodiscard]] int orders_in_scope() {
    const json scope = world.office("GET", "/v1/dispatch/digest?technician=li").json();
    CHECK(scope.at("digest") == value_of(Replica(tablet_->store()).confirmed_digest()).hex());
    return scope.at("orders");
  }
  void assign(const OrderId& order, const char* technician) {
    const HttpAnswer assigned =
        world.office("POST", "/v1/dispatch/orders/" + order.str() + "/assign", {{"technician", technician}});
    INFO(assigned.body);
    REQUIRE(assigned.status == 200);
  }
  [[nodiscard]] bool listed(const OrderId& order) {
    OrderQuery all;
    const OrderList list = value_of(Orders(*tablet_).list(all));
    return std::any_of(list.begin(), list.end(), [&](const OrderListItem& line) { return line.id == order.str(); });
  }
  [[nodiscard]] Tablet& tablet() { return *tablet_; }
  [[nodiscard]] std::string digest_here(const OrderId& order) {
    return value_of(tablet_->store().digests()).at(order).hex();
  }

  ServerWorld world;
  FixedClock clock{UtcTime{1'790'000'000'000}};
  const OrderId patrol{"XJ-1"};
  ItemId item;

 private:
  TempFolder folder_;
  SeededRandom random_{12};
  FileKeyStore keys_;
  CurlTransport transport_;
  std::unique_ptr<Tablet> tablet_;
};

}  // namespace

TEST_CASE("an order raised on the spot arrives at the server with its origin, and comes back when it is assigned") {
  Journey journey;
  const OrderId raised = value_of(Raising(journey.tablet()).raise(journey.patrol, journey.item));
  journey.sync();
  const json told = journey.there(raised);
  const json intake = told.at("state").at("intake");
  CHECK(intake.at("raised_from") == "XJ-1");
  CHECK(intake.at("raised_item") == journey.item.str());
  CHECK(intake.at("title") == "管道井渗水");
  CHECK(intake.at("household") == "H-1");
  CHECK(intake.at("checklist").at("version") == 2);
  CHECK(journey.listed(raised));
  CHECK(journey.orders_in_scope() == 1);

  journey.assign(raised, "li");
  journey.sync();
  CHECK(journey.orders_in_scope() == 2);
  CHECK(journey.digest_here(raised) == journey.there(raised).at("digest"));
  const OrderPage page = value_of(Orders(journey.tablet()).page(raised));
  CHECK(page.order.status.value == OrderStatus::assigned);
  CHECK(page.order.intake.description.find("管道井渗水") != std::string::npos);
  must(Visit(journey.tablet()).go(raised, OrderStatus::accepted));
  must(ChecklistAnswers(journey.tablet()).give(raised, ItemId{"where"}, "B1", {}));
  journey.sync();
  CHECK(journey.digest_here(raised) == journey.there(raised).at("digest"));
}

TEST_CASE("its limits are the ones the server gives an order of that form and class") {
  Journey journey;
  const OrderId raised = value_of(Raising(journey.tablet()).raise(journey.patrol, journey.item));
  journey.sync();
  json line = journey.world.order_line("WX-9", "li");
  line["template"] = json{{"id", "leak_form"}, {"version", 2}};
  json other = journey.world.order_line("WX-10", "li");
  other["template"] = json{{"id", "leak_form"}, {"version", 2}};
  other["class"] = "emergency";
  journey.import({{"orders", json::array({line, other})}});
  const json by_office = journey.there(OrderId{"WX-9"}).at("state").at("intake").at("sla");
  CHECK(journey.there(raised).at("state").at("intake").at("sla") == by_office);
  CHECK(by_office.at("respond_minutes") == 60);
  CHECK(journey.there(OrderId{"WX-10"}).at("state").at("intake").at("sla").at("respond_minutes") == 120);
}

TEST_CASE("a sync that is killed before its answer doubles no order, and what was done meanwhile arrives too") {
  Journey journey;
  const OrderId raised = value_of(Raising(journey.tablet()).raise(journey.patrol, journey.item, RaisedFor::me));
  must(Visit(journey.tablet()).go(raised, OrderStatus::accepted));
  journey.push_without_answer();
  must(ChecklistAnswers(journey.tablet()).give(raised, ItemId{"where"}, "B1 东侧", {}));
  CHECK(value_of(Raising(journey.tablet()).raise(journey.patrol, journey.item)) == raised);
  journey.sync();
  journey.sync();
  CHECK(journey.digest_here(raised) == journey.there(raised).at("digest"));
  CHECK(journey.there(raised).at("state").at("answers").at("where").size() == 1);
  CHECK(journey.orders_in_scope() == 2);
}

TEST_CASE("an order that the office gives to somebody else leaves the lists, and the inspection tells how it goes on") {
  Journey journey;
  const OrderId raised = value_of(Raising(journey.tablet()).raise(journey.patrol, journey.item));
  journey.sync();
  CHECK(value_of(Raising(journey.tablet()).raised(journey.patrol)).at(0).status == OrderStatus::registered);
  journey.assign(raised, "zhao");
  journey.sync();
  CHECK_FALSE(journey.listed(raised));
  const auto told = value_of(Raising(journey.tablet()).raised(journey.patrol));
  REQUIRE(told.size() == 1);
  CHECK(told[0].order == raised);
  CHECK(told[0].status == OrderStatus::assigned);
  CHECK(value_of(Raising(journey.tablet()).raise(journey.patrol, journey.item)) == raised);
}
