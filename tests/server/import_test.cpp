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
        json{{"households", 1}, {"templates", 0}, {"orders", 2}, {"unchanged", 0}});
  CHECK(world.office("POST", "/v1/dispatch/orders/A-1/cancel", {{"reason", "x"}}).status == 200);
  CHECK(world.office("POST", "/v1/dispatch/import", first).json() ==
        json{{"households", 0}, {"templates", 0}, {"orders", 0}, {"unchanged", 2}});
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
