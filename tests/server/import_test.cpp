#include <set>

#include "tests/server/server_world.h"

using namespace siteproof;
using nlohmann::json;

namespace {

json document(const ServerWorld& world, const std::vector<json>& orders) {
  return {{"households", {world.household_line("H-1")}}, {"orders", orders}};
}
std::int64_t orders_of(const ServerWorld& world, const std::string& technician) {
  return world.office("GET", "/v1/dispatch/digest?technician=" + technician).json()["orders"];
}

}  // namespace

TEST_CASE("every bad line of an import is listed, and nothing is imported") {
  ServerWorld world;
  std::vector<json> orders;
  for (int i = 0; i < 6; ++i) orders.push_back(world.order_line("A-" + std::to_string(i), "li"));
  orders[1]["class"] = "urgent";
  orders[2]["household"] = "H-404";
  orders[3]["reported_at"] = "yesterday";
  orders[4]["template"] = {{"id", "none"}, {"version", 1}};
  orders[5]["id"] = "A-0";
  const HttpAnswer answer = world.office("POST", "/v1/dispatch/import", document(world, orders));
  CHECK(answer.status == 400);
  CHECK(answer.code() == "import.refused");
  std::set<std::string> places;
  const json refusal_document = answer.json();
  for (const json& problem : refusal_document["problems"]) {
    places.insert(problem["place"]);
    CHECK(problem["message"].get<std::string>().size() > 10);
  }
  CHECK(places == std::set<std::string>{"/orders/1", "/orders/2", "/orders/3", "/orders/4", "/orders/5"});
  CHECK(orders_of(world, "li") == 0);
  CHECK(world.office("POST", "/v1/dispatch/import", document(world, {orders[0]})).json()["households"] == 1);
}

TEST_CASE("the same import again does nothing, and other content under the same number is refused") {
  ServerWorld world;
  const json first = document(world, {world.order_line("A-1", "li"), world.order_line("A-2", "li")});
  CHECK(world.office("POST", "/v1/dispatch/import", first).json() ==
        json{{"households", 1}, {"templates", 0}, {"orders", 2}, {"stock", 0}, {"unchanged", 0}});
  CHECK(world.office("POST", "/v1/dispatch/orders/A-1/cancel", {{"reason", "x"}}).status == 200);
  CHECK(world.office("POST", "/v1/dispatch/import", first).json() ==
        json{{"households", 0}, {"templates", 0}, {"orders", 0}, {"stock", 0}, {"unchanged", 2}});
  json other = first;
  other["orders"][1]["title"] = "Something else";
  const HttpAnswer refused = world.office("POST", "/v1/dispatch/import", other);
  CHECK(refused.status == 400);
  CHECK(refused.json()["problems"][0]["place"] == "/orders/1");
}

TEST_CASE("an order takes its limits from its template, and otherwise from the default policy") {
  ServerWorld world;
  json line = world.order_line("A-1", "li");
  line["template"] = {{"id", "leak"}, {"version", 1}};
  json plain = world.order_line("A-2", "li");
  json emergency = world.order_line("A-3", "li");
  emergency["template"] = line["template"];
  emergency["class"] = "emergency";
  json all = document(world, {line, plain, emergency});
  all["templates"] = {{{"id", "leak"},
                       {"version", 1},
                       {"title", {{"zh", "渗漏"}, {"en", "Leak"}}},
                       {"sections", json::array()},
                       {"sla", {{"ordinary", {{"respond_minutes", 7}, {"resolve_minutes", 70}}}}}}};
  const HttpAnswer answer = world.office("POST", "/v1/dispatch/import", all);
  INFO(answer.body);
  REQUIRE(answer.status == 200);
  const auto sla = [&](const std::string& id) {
    return world.office("GET", "/v1/dispatch/orders/" + id).json()["state"]["intake"]["sla"]["resolve_minutes"];
  };
  CHECK(sla("A-1") == 70);
  CHECK(sla("A-2") == 4320);
  CHECK(sla("A-3") == 1440);
  all["templates"][0]["sla"]["ordinary"]["resolve_minutes"] = 71;
  CHECK(world.office("POST", "/v1/dispatch/import", all).json()["problems"][0]["place"] == "/templates/0");
}

TEST_CASE("warranty: where nobody says who pays, the part's period from the home's handover decides") {
  ServerWorld world;
  const auto line = [&](const char* id, const char* part, const char* warranty) {
    json order = world.order_line(id, "li");
    order["template"] = {{"id", "leak"}, {"version", 1}};
    order["part"] = part;
    order["reported_at"] = "2026-11-20T08:00:00Z";
    if (*warranty != '\0') order["warranty"] = warranty;
    return order;
  };
  json all = document(world, {line("A-1", "pipes", ""), line("A-2", "waterproofing", ""), line("A-3", "pipes", "in"),
                              line("A-4", "roof", "")});
  all["households"][0]["handover"] = "2024-06-30";
  const json title{{"zh", "渗漏"}, {"en", "Leak"}};
  all["templates"] = {
      {{"id", "leak"},
       {"version", 1},
       {"title", title},
       {"warranty",
        {{"pipes", {{"title", title}, {"months", 24}}}, {"waterproofing", {{"title", title}, {"months", 60}}}}},
       {"sections",
        {{{"id", "a"},
          {"stage", "survey"},
          {"title", title},
          {"items", {{{"id", "x"}, {"kind", "text"}, {"title", title}}}}}}}}};
  const HttpAnswer answer = world.office("POST", "/v1/dispatch/import", all);
  INFO(answer.body);
  REQUIRE(answer.status == 200);
  const auto warranty = [&](const std::string& id) {
    return world.office("GET", "/v1/dispatch/orders/" + id).json()["state"]["intake"]["warranty"];
  };
  CHECK(warranty("A-1") == "out");
  CHECK(warranty("A-2") == "in");
  CHECK(warranty("A-3") == "in");
  CHECK(warranty("A-4") == "unknown");
  // The handover date was wrong: what came first holds, and the same document is still the same.
  all["households"][0]["handover"] = "2026-06-30";
  CHECK(world.office("POST", "/v1/dispatch/import", all).status == 200);
  CHECK(warranty("A-1") == "out");
}

TEST_CASE("an order without a contact of its own has the owner, and its address is the household's") {
  ServerWorld world;
  json own = world.order_line("A-2", "li");
  own["contact"] = {{"name", "Tenant"}, {"phone", "1"}};
  REQUIRE(world.office("POST", "/v1/dispatch/import", document(world, {world.order_line("A-1", "li"), own})).status ==
          200);
  const json first = world.office("GET", "/v1/dispatch/orders/A-1").json()["state"]["intake"];
  CHECK(first["contact"]["name"] == "王女士");
  CHECK(first["address"]["room"] == "1202");
  CHECK(world.office("GET", "/v1/dispatch/orders/A-2").json()["state"]["intake"]["contact"]["name"] == "Tenant");
}

namespace {

json stock_item(const std::string& code, const std::string& on_hand = "12") {
  return {{"code", code}, {"name", {{"zh", "角阀"}, {"en", "Angle valve"}}}, {"unit", "pc"}, {"on_hand", on_hand}};
}
json stock(const std::string& taken_at, std::vector<json> items) {
  return {{"stock", {{"taken_at", taken_at}, {"items", std::move(items)}}}};
}

}  // namespace

TEST_CASE("every bad item of a stock picture is listed with its place") {
  ServerWorld world;
  std::vector<json> items;
  for (int i = 0; i < 6; ++i) items.push_back(stock_item("M-" + std::to_string(i)));
  items[1]["on_hand"] = "a dozen";
  items[2].erase("name");
  items[3]["price"] = {{"amount", "-1"}, {"currency", "CNY"}};
  items[4]["code"] = "M-0";
  items[5]["name"]["en"] = "";
  const HttpAnswer answer = world.office("POST", "/v1/dispatch/import", stock("yesterday", items));
  CHECK(answer.code() == "import.refused");
  std::set<std::string> places;
  const json refusal_document = answer.json();
  for (const json& problem : refusal_document["problems"]) places.insert(problem["place"]);
  CHECK(places == std::set<std::string>{"/stock/taken_at", "/stock/items/1", "/stock/items/2", "/stock/items/3",
                                        "/stock/items/4", "/stock/items/5"});
  CHECK(world.office("POST", "/v1/dispatch/import", {{"stock", json::array()}}).status == 400);
}

TEST_CASE("a newer stock picture replaces the one before, the same or an older one does nothing") {
  ServerWorld world;
  const auto import = [&](const json& document) {
    const HttpAnswer answer = world.office("POST", "/v1/dispatch/import", document);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
    return answer.json()["stock"].get<int>();
  };
  const json monday = stock("2026-09-16T18:00:00+08:00", {stock_item("M-1"), stock_item("M-2")});
  CHECK(import(monday) == 2);
  CHECK(import(monday) == 0);
  CHECK(import(stock("2026-09-17T18:00:00+08:00", {stock_item("M-1", "0.5")})) == 1);
  CHECK(import(monday) == 0);
  TestTablet tablet(world, "li");
  tablet.pull();
  REQUIRE(tablet.stock);
  CHECK(to_rfc3339(tablet.stock->taken_at) == "2026-09-17T10:00:00Z");
  REQUIRE(tablet.stock->items.size() == 1);
  CHECK(tablet.stock->items[0].on_hand.str() == "0.5");
}

TEST_CASE("a stock picture from the future is refused: nothing newer could come in") {
  ServerWorld world;
  const HttpAnswer answer =
      world.office("POST", "/v1/dispatch/import", stock("2999-01-01T00:00:00Z", {stock_item("M-1")}));
  CHECK(answer.code() == "import.refused");
  CHECK(answer.json()["problems"][0]["place"] == "/stock/taken_at");
}

TEST_CASE("a household that is brought up to date keeps what the document does not name") {
  ServerWorld world;
  json home = ServerWorld::household_line("H-1");
  home["preferences"] = {"shoes off"};
  home["flags"] = {"vip"};
  REQUIRE(world.office("POST", "/v1/dispatch/import", {{"households", {home}}}).status == 200);
  json again = ServerWorld::household_line("H-1");
  again["flags"] = json::array();
  CHECK(world.office("POST", "/v1/dispatch/import", {{"households", {again}}}).json()["households"] == 1);
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  tablet.pull();
  const Household& known = tablet.households.at("H-1").household;
  CHECK(known.preferences == std::vector<std::string>{"shoes off"});
  CHECK(known.flags.empty());
}
