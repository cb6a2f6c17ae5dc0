#include "tests/server/server_world.h"

using namespace siteproof;
using nlohmann::json;
using std::chrono::hours;

namespace {

json item(const char* code, const char* on_hand, bool special = false) {
  return {{"code", code},
          {"name", {{"zh", code}, {"en", code}}},
          {"unit", "kg"},
          {"on_hand", on_hand},
          {"special", special}};
}

struct Depot {
  ServerWorld world;
  TestTablet tablet{world, "li"};

  Depot() {
    world.import_orders({"A-1", "A-2"}, "li");
    tablet.pull();
    count({item("sealant", "5"), item("grout", "1"), item("pump", "0", true)});
  }
  void count(const json& items, hours ahead = hours(0)) const {
    const json stock{{"taken_at", to_rfc3339(world.clock.now().wall + ahead)}, {"items", items}};
    REQUIRE(world.office("POST", "/v1/dispatch/import", {{"stock", stock}}).status == 200);
  }
  RequisitionId ask(const char* order, const char* code, const char* quantity, const char* unit = "kg") {
    const RequisitionId id = RequisitionId::make(world.clock.now().wall, system_random());
    tablet.push(tablet.record(order, RequisitionMade{id, *ItemId::parse(code), *Decimal::parse(quantity), unit, ""}));
    return id;
  }
  [[nodiscard]] std::string answer(const char* order, const RequisitionId& id, json body) const {
    body["requisition"] = id.str();
    const HttpAnswer reply =
        world.office("POST", std::string("/v1/dispatch/orders/") + order + "/answer-requisition", body);
    return reply.status == 200 ? "200" : reply.code();
  }
};

}  // namespace

TEST_CASE("requisition.stock: what is granted since the count never comes to more than was counted") {
  Depot depot;
  CHECK(depot.answer("A-1", depot.ask("A-1", "sealant", "3"), {{"state", "granted"}}) == "200");
  const RequisitionId second = depot.ask("A-2", "sealant", "3");
  CHECK(depot.answer("A-2", second, {{"state", "granted"}}) == "requisition.stock");
  CHECK(depot.answer("A-2", second, {{"state", "partly"}, {"quantity", "2.5"}}) == "requisition.stock");
  CHECK(depot.answer("A-2", second, {{"state", "partly"}, {"quantity", "2"}}) == "200");
  const RequisitionId third = depot.ask("A-1", "sealant", "1");
  CHECK(depot.answer("A-1", third, {{"state", "granted"}}) == "requisition.stock");
  depot.world.clock.advance(hours(1));
  depot.count(json::array({item("sealant", "1")}));
  CHECK(depot.answer("A-1", third, {{"state", "granted"}}) == "200");
}

TEST_CASE("requisition.stock: a count that is dated ahead of the server's clock, or corrected, holds as well") {
  Depot depot;
  depot.count(json::array({item("sealant", "5")}), hours(2));
  CHECK(depot.answer("A-1", depot.ask("A-1", "sealant", "3"), {{"state", "granted"}}) == "200");
  const RequisitionId second = depot.ask("A-2", "sealant", "3");
  CHECK(depot.answer("A-2", second, {{"state", "granted"}}) == "requisition.stock");
  depot.count(json::array({item("sealant", "6")}), hours(2));
  CHECK(depot.answer("A-2", second, {{"state", "granted"}}) == "200");
}

TEST_CASE("a substitute is granted from its own stock, with a reason") {
  Depot depot;
  const RequisitionId asked = depot.ask("A-1", "sealant", "2");
  CHECK(depot.answer("A-1", asked, {{"state", "substituted"}, {"substitute", "grout"}}) == "requisition.reason");
  const json substitute{{"state", "substituted"}, {"substitute", "grout"}, {"reason", "sealant is old"}};
  CHECK(depot.answer("A-1", asked, substitute) == "requisition.stock");
  json less = substitute;
  less["quantity"] = "1";
  CHECK(depot.answer("A-1", asked, less) == "200");
}

TEST_CASE(
    "what is ordered ahead, or not in the list, has no limit; units must agree; a part is no more than the whole") {
  Depot depot;
  CHECK(depot.answer("A-1", depot.ask("A-1", "pump", "3"), {{"state", "granted"}}) == "200");
  CHECK(depot.answer("A-1", depot.ask("A-1", "unlisted", "3"), {{"state", "granted"}}) == "200");
  const RequisitionId pieces = depot.ask("A-1", "sealant", "1", "tube");
  CHECK(depot.answer("A-1", pieces, {{"state", "granted"}}) == "requisition.unit");
  CHECK(depot.answer("A-1", pieces, {{"state", "partly"}, {"quantity", "2"}}) == "requisition.quantity");
  CHECK(depot.answer("A-1", pieces, {{"state", "refused"}}) == "200");
}

TEST_CASE("a tablet cannot grant itself what it asked for") {
  Depot depot;
  const RequisitionId asked = depot.ask("A-1", "sealant", "2");
  const PushVerdict verdict =
      depot.tablet.push(depot.tablet.record("A-1", RequisitionAnswered{asked, RequisitionState::granted, {}, {}, ""}));
  CHECK(verdict.verdict == Verdict::quarantined);
}
