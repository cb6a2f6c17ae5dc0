#include "core/rules/figures.h"
#include "core/exchange/sheet.h"
#include "tests/server/server_world.h"

using namespace siteproof;
using nlohmann::json;
using std::chrono::hours;

namespace {

struct Office {
  ServerWorld world;
  std::string supervisor{value_of(world.server->make_operator_token(Role::supervisor, *PersonId::parse("sun")))};

  [[nodiscard]] HttpAnswer as_supervisor(std::string_view method, const std::string& path,
                                         const json& body = {}) const {
    return world.send(method, path, supervisor, body.is_null() ? std::string() : body.dump());
  }
  void employ(const std::string& name, const json& body) const {
    const HttpAnswer answer = as_supervisor("POST", "/v1/dispatch/technicians/" + name, body);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
  }
  [[nodiscard]] HttpAnswer assign(const std::string& technician, const std::string& reason) const {
    return world.office("POST", "/v1/dispatch/orders/A-1/assign", {{"technician", technician}, {"reason", reason}});
  }
  [[nodiscard]] std::string month() const { return month_of(world.clock.now().wall, std::chrono::minutes(480)); }
};

}  // namespace

TEST_CASE("technicians are suggested with reasons, and choosing somebody else goes on record with its reason") {
  Office office;
  office.world.import_orders({"A-0", "A-1"}, "");
  json pipes = office.world.order_line("A-2", "");
  pipes["part"] = "pipes";
  REQUIRE(office.world.office("POST", "/v1/dispatch/import", {{"orders", {pipes}}}).status == 200);
  office.employ("busy", {{"skills", {"pipes"}}});
  office.employ("near", {{"skills", {"pipes"}}, {"estate", "云杉花园"}, {"building", "3"}});
  office.employ("unskilled", {{"skills", json::array()}, {"estate", "云杉花园"}, {"building", "3"}});
  REQUIRE(
      office.world.office("POST", "/v1/dispatch/orders/A-0/assign", {{"technician", "busy"}, {"reason", "asked for"}})
          .status == 200);

  const json list = office.world.office("GET", "/v1/dispatch/orders/A-2/suggestions").json()["suggestions"];
  REQUIRE(list.size() == 3);
  CHECK(list[0]["technician"] == "near");
  CHECK(list[1]["technician"] == "busy");  // in the same building by now, and with an order in hand
  CHECK(list[2]["technician"] == "unskilled");
  CHECK(list[2]["skilled"] == false);
  CHECK(list[1]["reasons"].dump().find("Has 1 open order\"") != std::string::npos);

  CHECK(office.assign("stranger", "").code() == "assign.reason");
  CHECK(office.assign("stranger", "speaks the owner's language").status == 200);
  const json state = office.world.office("GET", "/v1/dispatch/orders/A-1").json()["state"];
  CHECK(state["technician"]["value"] == "stranger");
  CHECK(state["timeline"].back()["reason"] == "speaks the owner's language");
}

TEST_CASE("figures by month, technician and contractor stand beside their targets") {
  Office office;
  office.employ("li", {{"skills", json::array()}, {"contractor", "=Quick & Co"}});
  office.world.import_orders({"A-1", "A-2", "A-3"}, "li");
  TestTablet tablet(office.world, "li");
  tablet.pull();
  office.world.clock.advance(hours(3));
  for (const char* id : {"A-1", "A-2", "A-3"}) tablet.finish(id, id == std::string("A-3") ? 2 : 5);
  REQUIRE(office.world.office("POST", "/v1/dispatch/orders/A-3/close", {{"reason", ""}}).status == 200);
  REQUIRE(office.world.office("POST", "/v1/dispatch/orders/A-3/reopen", {{"reason", "drips"}}).status == 200);

  const std::string path = "/v1/dispatch/figures?from=" + office.month();
  const json figures = office.as_supervisor("GET", path).json();
  REQUIRE(figures["technicians"].size() == 1);
  const json line = figures["technicians"][0];
  CHECK(line["technician"] == "li");
  CHECK(line["contractor"] == "=Quick & Co");
  CHECK(line["orders"] == 3);
  CHECK(line["first_time_fix"] == "66.6");
  CHECK(line["punctual"] == "100.0");
  CHECK(line["satisfaction"] == "4.00");
  CHECK(figures["contractors"][0]["orders"] == 3);
  CHECK_FALSE(figures["contractors"][0].contains("technician"));
  CHECK(figures["targets"]["first_time_fix_permille"] == 850);

  const HttpAnswer csv = office.as_supervisor("GET", path + "&format=csv");
  CHECK(csv.headers.at("content-type").find("text/csv") == 0);
  CHECK(csv.body.find("'=Quick & Co") != std::string::npos);  // not run as a formula
  const Sheet sheet = value_of(read_csv(as_bytes(csv.body)));
  REQUIRE(sheet.rows.size() == 3);
  CHECK(sheet.rows[1].cell(2) == "=Quick & Co");
  CHECK(sheet.rows[1].cell(4) == "66.6");
  CHECK(sheet.rows[2].cell(0) == "target");
  CHECK(sheet.rows[2].cell(4) == "85.0");
  CHECK(sheet.rows[2].cell(8) == "4.50");
}

TEST_CASE("an order counts for the contractor whose the technician was when they finished it") {
  Office office;
  office.employ("li", {{"skills", {"leak"}}, {"contractor", "Quick"}, {"name", "Li Wei"}, {"building", "3"}});
  office.world.import_orders({"A-1", "A-2"}, "li");
  TestTablet tablet(office.world, "li");
  tablet.pull();
  office.world.clock.advance(hours(3));
  tablet.finish("A-1");
  office.world.clock.advance(hours(3));
  office.employ("li", {{"skills", json::array()}, {"contractor", "Sound"}});
  office.employ("li", {{"skills", json::array()}});
  office.world.clock.advance(hours(3));
  tablet.finish("A-2");
  const json known = office.world.office("GET", "/v1/dispatch/technicians").json()["technicians"].at(0);
  CHECK(known["contractor"] == "Sound");
  CHECK(known["name"] == "Li Wei");
  CHECK(known["building"] == "3");
  const json figures = office.as_supervisor("GET", "/v1/dispatch/figures?from=" + office.month()).json();
  REQUIRE(figures["contractors"].size() == 2);
  CHECK(figures["contractors"][0]["contractor"] == "Quick");
  CHECK(figures["contractors"][0]["orders"] == 1);
  CHECK(figures["contractors"][1]["contractor"] == "Sound");
  CHECK(figures["contractors"][1]["orders"] == 1);
}

TEST_CASE("figures and technicians are a supervisor's; months are checked") {
  const Office office;
  CHECK(office.world.office("GET", "/v1/dispatch/figures?from=2026-11").code() == "auth.role");
  CHECK(office.world.office("POST", "/v1/dispatch/technicians/li", json::object()).status == 403);
  CHECK(office.as_supervisor("POST", "/v1/dispatch/technicians/li", json::object()).code() == "technician.skills");
  const auto refused = [&](const std::string& query) {
    return office.as_supervisor("GET", "/v1/dispatch/figures" + query).code();
  };
  CHECK(refused("") == "figures.month");
  CHECK(refused("?from=2026-13") == "figures.month");
  CHECK(refused("?from=2026-11&to=2026-10") == "figures.range");
  CHECK(refused("?from=2023-10&to=2026-11") == "figures.range");
  CHECK(refused("?from=2023-12&to=2026-11").empty());
  CHECK(refused("?from=2026-11&utc_offset=9999") == "query.offset");
  CHECK(refused("?from=2026-11&format=xml") == "figures.format");
  CHECK(office.as_supervisor("GET", "/v1/dispatch/figures?from=2026-11").json()["technicians"].empty());
}

TEST_CASE("a supervisor makes a quote or approves a technician's, and the newest is the one that counts") {
  Office office;
  office.world.import_orders({"A-1"}, "li");
  TestTablet tablet(office.world, "li");
  tablet.pull();
  const QuoteId asked = QuoteId::make(office.world.clock.now().wall, system_random());
  const QuoteLine line{std::nullopt, "Seal the joint", *Decimal::parse("1.5"), "h", *Decimal::parse("80")};
  tablet.push(tablet.record("A-1", QuoteMade{asked, {line}, "CNY", "", std::nullopt}));
  const auto quote = [&](const json& body) {
    return office.as_supervisor("POST", "/v1/dispatch/orders/A-1/quote", body);
  };
  const json own{{"currency", "CNY"}, {"lines", {{{"text", "Pump"}, {"quantity", "1"}, {"unit_price", "99.5"}}}}};
  CHECK(office.world.office("POST", "/v1/dispatch/orders/A-1/quote", own).code() == "auth.role");
  CHECK(quote({{"currency", "CNY"}}).code() == "quote.empty");
  json both = own;
  both["approves"] = asked.str();
  CHECK(quote(both).code() == "quote.approve");
  REQUIRE(quote({{"approves", asked.str()}}).status == 200);
  tablet.pull();
  const OrderState& state = tablet.at("A-1");
  REQUIRE(state.quotes.size() == 2);
  CHECK(state.quotes[1].lines == std::vector{line});
  CHECK(state.quotes[1].replaces == asked);
  CHECK(state.quotes[1].by == PersonId{"sun"});
  CHECK(quote({{"approves", asked.str()}}).code() == "quote.replaced");
  CHECK(quote(own).status == 200);
  CHECK(quote({{"approves", EventId{}.str()}}).status == 404);
}
