#include "core/exchange/import.h"

#include <set>

#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

Sheet sheet_of(const std::string& csv) { return value_of(read_csv(as_bytes(csv))); }

ImportSettings settings() {
  ImportSettings out;
  out.utc_offset = std::chrono::hours(8);
  out.first_asked = PersonId{"front.desk"};
  out.templates[TemplateId{"leak"}] = 3;
  return out;
}
ImportPlan<OrderToImport> orders(const std::string& csv) { return value_of(plan_orders(sheet_of(csv), settings())); }

template <class T>
std::string why(const ImportPlan<T>& plan) {
  std::string out;
  for (const BadLine& bad : plan.bad) out += bad.column + ": " + bad.why.en + "\n";
  return out;
}

const std::string chinese_headings = "工单号,户号,类别,标题,报修时间\n";

}  // namespace

TEST_CASE("a table of orders is read by its headings, in Chinese or English and in any order") {
  const auto zh = orders(
      "2026年11月报修\n部位,工单号 *,户号,紧急程度,标题,报修时间,期望时间,维修人员,模板,是否保修,联系人,联系电话,描述\n"
      "厨房,WO-1,H-1,紧急,漏水,2026/11/22 14:30,2026年11月23日 9:00,li.wei,leak,是,王女士,13800138000,水管\n");
  INFO(why(zh));
  REQUIRE(zh.good.size() == 1);
  CHECK(zh.good[0].line == 3);
  const OrderToImport& order = zh.good[0].value;
  CHECK(order.id.str() == "WO-1");
  CHECK(order.intake.household.str() == "H-1");
  CHECK(order.intake.order_class == OrderClass::emergency);
  CHECK(order.intake.title == "漏水");
  CHECK(to_rfc3339(order.intake.reported_at) == "2026-11-22T06:30:00Z");
  CHECK(to_rfc3339(order.intake.wished_at.value()) == "2026-11-23T01:00:00Z");
  CHECK(order.technician == PersonId{"li.wei"});
  CHECK(order.intake.checklist == TemplateRef{TemplateId{"leak"}, 3});
  CHECK_FALSE(order.own_template_version);
  CHECK(order.intake.warranty == Warranty::in);
  CHECK(order.own_contact);
  CHECK(order.intake.contact == Contact{"王女士", "13800138000"});
  CHECK(order.intake.first_asked.str() == "front.desk");

  const auto en = orders(
      "Order Number;Household;CLASS;Title;Reported_at;Template;Template version\n"
      "WO-1;H-1;ordinary;Leak;2026-11-22T14:30:00Z;leak;2\n");
  INFO(why(en));
  REQUIRE(en.good.size() == 1);
  CHECK(to_rfc3339(en.good[0].value.intake.reported_at) == "2026-11-22T14:30:00Z");
  CHECK(en.good[0].value.intake.checklist->version == 2);
  CHECK_FALSE(en.good[0].value.own_contact);
}

TEST_CASE("every bad cell of every line is listed with its heading, its value and the reason in both languages") {
  const auto plan = orders(
      "工单号,户号,类别,标题,报修时间,维修人员,模板,备用\n"
      "A-1,H-1,urgent,,yesterday,李 伟,none,x\n"
      "A-2,H-1,普通,ok,2026-11-22 08:00,,,\n"
      ",,普通,ok,2026-11-22,,,\n");
  std::set<std::pair<std::int64_t, std::string>> places;
  for (const BadLine& bad : plan.bad) {
    places.insert({bad.line, bad.column});
    CHECK(bad.why.zh.size() > 5);
    CHECK(bad.why.en.size() > 10);
    if (bad.column == "类别") CHECK(bad.value == "urgent");
  }
  CHECK(places == std::set<std::pair<std::int64_t, std::string>>{{2, "类别"},
                                                                 {2, "标题"},
                                                                 {2, "报修时间"},
                                                                 {2, "维修人员"},
                                                                 {2, "模板"},
                                                                 {4, "工单号"},
                                                                 {4, "户号"},
                                                                 {4, "报修时间"}});
  REQUIRE(plan.good.size() == 1);
  CHECK(plan.good[0].line == 3);
  CHECK(plan.unused_columns == std::vector<std::string>{"备用"});
}

TEST_CASE("a time of reporting needs a time of day, since limits run from it") {
  const auto plan = orders(chinese_headings + "A-1,H-1,普通,x,2026-11-22\n");
  REQUIRE(plan.bad.size() == 1);
  CHECK(plan.bad[0].why.en.find("time of day") != std::string::npos);
  CHECK(orders(chinese_headings + "A-1,H-1,普通,x,2026-02-30 10:00\n").bad.size() == 1);
  CHECK(orders(chinese_headings + "A-1,H-1,普通,x,2026-11-22 25:00\n").bad.size() == 1);
}

TEST_CASE("a number that comes twice in a file is bad at its second place") {
  const auto plan = orders(chinese_headings +
                           "A-1,H-1,普通,x,2026-11-22 08:00\nA-2,H-1,普通,x,2026-11-22 08:00\n"
                           "A-1,H-1,普通,y,2026-11-22 08:00\n");
  CHECK(plan.good.size() == 2);
  REQUIRE(plan.bad.size() == 1);
  CHECK(plan.bad[0].line == 4);
  CHECK(plan.bad[0].why.en.find("row 2") != std::string::npos);
}

TEST_CASE("missing headings are refused all at once, and headings that mean the same are refused") {
  const auto missing = plan_orders(sheet_of("工单号,标题\nA-1,x\n"), settings());
  REQUIRE(refusal(missing) == "import.columns");
  for (const std::string word : {"class", "类别", "reported at", "报修时间", "household number", "楼栋"}) {
    INFO(word);
    CHECK(missing.error().message.find(word) != std::string::npos);
  }
  CHECK(refusal(plan_orders(sheet_of("工单号,单号,户号,类别,标题,报修时间\nA,A,H,普通,x,y\n"), settings())) ==
        "import.columns");
  CHECK(refusal(plan_orders(sheet_of("hello,world\n1,2\n"), settings())) == "import.columns");
  CHECK(refusal(plan_orders(sheet_of(chinese_headings), settings())) == "import.empty");
}

TEST_CASE("an id follows from its external number alone, and keeps the number where it can") {
  CHECK(external_id("order", "WO-1") == "WO-1");
  const std::string derived = external_id("order", "工单 1/2");
  CHECK(OrderId::parse(derived).has_value());
  CHECK(external_id("order", "工单 1/2") == derived);
  CHECK(external_id("order", "工单 1/3") != derived);
  CHECK(external_id("household", "工单 1/2") != derived);
  const auto plan = orders(chinese_headings + "工单 1/2,H-1,普通,x,2026-11-22 08:00\n");
  REQUIRE(plan.good.size() == 1);
  CHECK(plan.good[0].value.id.str() == derived);
  CHECK(plan.good[0].value.intake.description.find("工单 1/2") != std::string::npos);
}

TEST_CASE("a household without a number has the same id in its own table and in that of orders") {
  const auto homes =
      value_of(plan_households(sheet_of("小区,楼栋,单元,室,业主,电话,交付日期,标签,偏好\n"
                                        "云杉花园,3,2,1202,王女士,1,2025/6/1,\"VIP、老人\",\"先打电话；脱鞋\"\n")));
  INFO(why(homes));
  REQUIRE(homes.good.size() == 1);
  const Household& home = homes.good[0].value;
  CHECK(home.address == Address{"云杉花园", "3", "2", "1202"});
  CHECK(home.owner == Contact{"王女士", "1"});
  CHECK(home.handover == "2025-06-01");
  CHECK(home.flags == std::vector<std::string>{"vip", "elderly"});
  CHECK(home.preferences == std::vector<std::string>{"先打电话", "脱鞋"});
  const auto plan =
      orders("工单号,小区,楼栋,单元,室,类别,标题,报修时间\nA-1,云杉花园,3,2,1202,普通,x,2026-11-22 08:00\n");
  REQUIRE(plan.good.size() == 1);
  CHECK(plan.good[0].value.intake.household == home.id);
}

TEST_CASE("a bad date and an unknown flag of a household are listed") {
  const auto homes = value_of(plan_households(sheet_of("户号,室,交付日期,标签\nH-1,1,2025-13-01,nice\nH-2,,,\n")));
  CHECK(homes.good.empty());
  CHECK(homes.bad.size() == 3);
}

TEST_CASE("a catalogue is read with its amounts exact") {
  const auto plan = value_of(plan_catalogue(
      sheet_of("编码,名称,英文名称,规格,单位,库存,单价,特殊材料,提前天数,安全库存,条码,替代品\n"
               "VALVE-15,角阀,Angle valve,DN15,pc,24,28.50,否,10,6,6901234567892,\"VALVE-20,VALVE-25\"\n")));
  INFO(why(plan));
  REQUIRE(plan.good.size() == 1);
  const StockItem& item = plan.good[0].value;
  CHECK(item.code.str() == "VALVE-15");
  CHECK(item.name.zh == "角阀");
  CHECK(item.name.en == "Angle valve");
  CHECK(item.spec.en == "DN15");
  CHECK(item.on_hand.str() == "24");
  CHECK(item.price.value().amount.str() == "28.5");
  CHECK(item.price->currency == "CNY");
  CHECK_FALSE(item.special);
  CHECK(item.special_days == 10);
  CHECK(item.safety_stock.value().str() == "6");
  CHECK(item.barcode == "6901234567892");
  CHECK(item.substitutes.size() == 2);
}

TEST_CASE("amounts below zero, unreadable codes and currencies of a catalogue are listed") {
  const auto plan =
      value_of(plan_catalogue(sheet_of("编码,名称,单位,库存,单价,币种,特殊材料,替代品\n"
                                       "A,x,pc,-1,1,CNY,,\n角阀,x,pc,1,1,CNY,,\nB,,pc,1,1,CNY,,\n"
                                       "C,x,pc,1,1,yuan,,\nD,x,pc,1,1,CNY,maybe,\nE,x,pc,1,1,CNY,,a b\n")));
  CHECK(plan.good.empty());
  std::vector<std::int64_t> lines;
  for (const BadLine& bad : plan.bad) lines.push_back(bad.line);
  CHECK(lines == std::vector<std::int64_t>{2, 3, 4, 5, 6, 7});
}
