#include "tests/exchange/workbook_maker.h"
#include "tests/server/server_world.h"

using namespace siteproof;
using nlohmann::json;

namespace {

const std::string households = "户号,小区,楼栋,单元,室,业主,电话\nH-1,云杉花园,3,2,1202,王女士,13800138000\n";
const std::string order_headings = "工单号,户号,类别,标题,报修时间,维修人员\n";

HttpAnswer send(const ServerWorld& world, const std::string& table, const std::string& file,
                const std::string& mode = "all_or_nothing") {
  return world.send("POST", "/v1/dispatch/import/" + table + "?utc_offset=480&mode=" + mode, world.office_token, file);
}
json import(const ServerWorld& world, const std::string& table, const std::string& file,
            const std::string& mode = "all_or_nothing") {
  const HttpAnswer answer = send(world, table, file, mode);
  INFO(answer.body);
  REQUIRE(answer.status == 200);
  return answer.json();
}
std::string order_line(const std::string& id, const std::string& title = "漏水") {
  return id + ",H-1,紧急," + title + ",2026-09-16 14:30,li\n";
}

}  // namespace

TEST_CASE("tables of households and orders reach the tablet of the technician they name") {
  ServerWorld world;
  CHECK(import(world, "households", households)["counts"]["households"] == 1);
  const Bytes workbook = workbook_of({{"工单号", "户号", "类别", "标题", "报修时间", "维修人员"},
                                      {"A-1", "H-1", "紧急", "漏水", "2026-09-16 14:30", "li"},
                                      {"A-2", "H-1", "普通", "门", "2026/9/16 15:00", "li"}});
  const json reply = import(world, "orders", std::string(as_text(workbook)));
  CHECK(reply["written"] == true);
  CHECK(reply["sheet"] == "Sheet1");
  CHECK(reply["counts"]["orders"] == 2);
  TestTablet tablet(world, "li");
  tablet.pull();
  REQUIRE(tablet.holds("A-1"));
  REQUIRE(tablet.holds("A-2"));
  const Intake& intake = tablet.at("A-1").intake;
  CHECK(intake.order_class == OrderClass::emergency);
  CHECK(intake.address.room == "1202");
  CHECK(intake.contact.name == "王女士");
  CHECK(to_rfc3339(intake.reported_at) == "2026-09-16T06:30:00Z");
}

TEST_CASE("times of a table that say no offset are the company's own where the request says none either") {
  ServerWorld world;
  (void)import(world, "households", households);
  const HttpAnswer answer =
      world.send("POST", "/v1/dispatch/import/orders", world.office_token, order_headings + order_line("A-1"));
  REQUIRE(answer.status == 200);
  const json intake = world.office("GET", "/v1/dispatch/orders/A-1").json()["state"]["intake"];
  CHECK(to_rfc3339({intake["reported_at"].get<std::int64_t>()}) == "2026-09-16T06:30:00Z");
}

TEST_CASE("importing a table twice makes nothing twice, also after the order went on") {
  ServerWorld world;
  (void)import(world, "households", households);
  const std::string table = order_headings + order_line("A-1") + order_line("工单 2");
  CHECK(import(world, "orders", table)["counts"]["orders"] == 2);
  REQUIRE(world.office("POST", "/v1/dispatch/orders/A-1/cancel", {{"reason", "x"}}).status == 200);
  const json again = import(world, "orders", table);
  CHECK(again["counts"] == json{{"households", 0}, {"orders", 0}, {"stock", 0}, {"unchanged", 2}});
  CHECK(again["bad"].empty());
  const HttpAnswer colleague =
      world.send("POST", "/v1/dispatch/import/orders?utc_offset=480",
                 value_of(world.server->make_operator_token(Role::supervisor, PersonId{"boss"})), table);
  CHECK(colleague.json()["counts"]["unchanged"] == 2);
  const json other = import(world, "orders", order_headings + order_line("A-1", "other"));
  CHECK(other["written"] == false);
  REQUIRE(other["bad"].size() == 1);
  CHECK(other["bad"][0]["line"] == 2);
  CHECK(other["bad"][0]["value"] == "A-1");
}

TEST_CASE("a dry run lists every bad line in both languages and writes nothing") {
  ServerWorld world;
  (void)import(world, "households", households);
  const std::string table =
      order_headings + order_line("A-1") + "A-2,H-404,普通,x,2026-09-16 14:30,\n" + "A-3,H-1,urgent,x,yesterday,\n";
  const json dry = import(world, "orders", table, "dry_run");
  CHECK(dry["written"] == false);
  CHECK(dry["counts"]["orders"] == 1);
  std::vector<int> lines;
  for (const json& bad : dry["bad"]) {
    lines.push_back(bad["line"]);
    CHECK(bad["why"]["zh"].get<std::string>().size() > 5);
    CHECK(bad["why"]["en"].get<std::string>().size() > 5);
  }
  CHECK(lines == std::vector<int>{3, 4, 4});
  CHECK(world.office("GET", "/v1/dispatch/orders/A-1").status == 404);
}

TEST_CASE("one bad line keeps all others out unless the good ones are asked for") {
  ServerWorld world;
  (void)import(world, "households", households);
  const std::string table = order_headings + order_line("A-1") + "A-2,H-1,urgent,x,2026-09-16 14:30,\n";
  const json refused = import(world, "orders", table);
  CHECK(refused["written"] == false);
  CHECK(refused["counts"]["orders"] == 0);
  CHECK(world.office("GET", "/v1/dispatch/orders/A-1").status == 404);
  const json good = import(world, "orders", table, "good_lines");
  CHECK(good["written"] == true);
  CHECK(good["counts"]["orders"] == 1);
  CHECK(good["bad"].size() == 1);
  CHECK(world.office("GET", "/v1/dispatch/orders/A-1").status == 200);
  CHECK(world.office("GET", "/v1/dispatch/orders/A-2").status == 404);
}

TEST_CASE("an order whose address is not its household's is a bad line") {
  ServerWorld world;
  (void)import(world, "households", households);
  const json reply = import(world, "orders",
                            "工单号,户号,类别,标题,报修时间,小区,楼栋,单元,室\n"
                            "A-1,H-1,普通,x,2026-09-16 14:30,云杉花园,3,2,1203\n"
                            "A-2,H-1,普通,x,2026-09-16 14:30,云杉花园,3,2,1202\n",
                            "dry_run");
  REQUIRE(reply["bad"].size() == 1);
  CHECK(reply["bad"][0]["line"] == 2);
}

TEST_CASE("a table of households leaves as it was what it has no column for") {
  ServerWorld world;
  json whole = ServerWorld::household_line("H-1");
  whole["handover"] = "2025-06-01";
  whole["flags"] = {"vip"};
  whole["preferences"] = {"先打电话"};
  whole["documents"] = json::array({{{"title", "户型图"}, {"text", "主卫在北面"}}});
  const HttpAnswer first = world.office("POST", "/v1/dispatch/import", {{"households", {whole}}});
  INFO(first.body);
  REQUIRE(first.status == 200);
  CHECK(import(world, "households", "户号,室,业主\nH-1,1202,王女士\n")["counts"]["households"] == 0);
  CHECK(import(world, "households", "户号,室,业主\nH-1,1202,李先生\n")["counts"]["households"] == 1);
  CHECK(import(world, "orders", order_headings + order_line("A-1"))["counts"]["orders"] == 1);
  TestTablet tablet(world, "li");
  tablet.pull();
  const Household home = tablet.households.at("H-1").household;
  CHECK(home.address == Address{"云杉花园", "3", "2", "1202"});
  CHECK(home.owner == Contact{"李先生", ""});  // the number was another owner's
  CHECK(home.handover == "2025-06-01");
  CHECK(home.flags == std::vector<std::string>{"vip"});
  CHECK(home.preferences == std::vector<std::string>{"先打电话"});
  CHECK(home.documents.size() == 1);
  CHECK(import(world, "households", "户号,室,标签\nH-1,1202,\n")["counts"]["households"] == 1);
  tablet.pull();
  CHECK(tablet.households.at("H-1").household.flags.empty());  // an empty cell says that there are none
}

TEST_CASE("a catalogue replaces the stock whole, so that its good lines alone are refused") {
  ServerWorld world;
  const std::string items = "编码,名称,单位,库存,备注\nM-1,角阀,pc,2.5,x\n";
  const json reply = import(world, "catalogue", items);
  CHECK(reply["counts"]["stock"] == 1);
  CHECK(reply["unused_columns"] == json::array({"备注"}));
  CHECK(send(world, "catalogue", items, "good_lines").code() == "import.whole");
  TestTablet tablet(world, "li");
  tablet.pull();
  REQUIRE(tablet.stock);
  CHECK(tablet.stock->items.at(0).on_hand.str() == "2.5");
}

TEST_CASE("only the office imports tables, and what cannot be read is refused in words") {
  ServerWorld world;
  const TestTablet tablet(world, "li");
  CHECK(world.send("POST", "/v1/dispatch/import/orders", tablet.token, households).status == 403);
  CHECK(send(world, "orders", "\"a").code() == "sheet.malformed");
  CHECK(send(world, "orders", households).code() == "import.columns");
  CHECK(send(world, "invoices", households).code() == "import.choice");
  CHECK(send(world, "orders", households, "perhaps").code() == "import.choice");
  CHECK(world.send("POST", "/v1/dispatch/import/orders?utc_offset=x", world.office_token, households).code() ==
        "query.offset");
  CHECK(world.send("POST", "/v1/dispatch/import/orders?utc_offset=841", world.office_token, households).code() ==
        "query.offset");
}
