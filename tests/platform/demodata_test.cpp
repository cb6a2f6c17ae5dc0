#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/rules/barcode.h"
#include "platform/common/demodata/demodata.h"
#include "tests/support/catch.h"

using namespace siteproof;
using nlohmann::json;

namespace {

demodata::SeedParameters usual(int orders = 200) {
  demodata::SeedParameters p;
  p.orders = orders;
  p.now = parse_rfc3339("2026-11-22T03:27:00Z").value();
  p.technicians = {"chen.wei", "li.na"};
  return p;
}

bool is_chinese(const std::string& text) { return !text.empty() && static_cast<unsigned char>(text[0]) >= 0xE3; }

// Every object with "zh" has "en" too, and neither is empty.
void check_bilingual(const json& node) {
  if (node.is_object() && (node.contains("zh") || node.contains("en"))) {
    CHECK_FALSE(node.at("zh").get<std::string>().empty());
    CHECK_FALSE(node.at("en").get<std::string>().empty());
  }
  for (const json& child : node) {
    if (child.is_structured()) {
      check_bilingual(child);
    }
  }
}

}  // namespace

TEST_CASE("some of the stock carries the number of its package, two of it the same") {
  const json stock = seed_orders(usual(1)).at("stock");
  std::map<std::string, int> labels;
  for (const json& item : stock.at("items")) {
    if (!item.contains("barcode")) continue;
    const auto barcode = item.at("barcode").get<std::string>();
    INFO(barcode);
    CHECK(is_package_number(barcode));
    ++labels[barcode];
  }
  CHECK(labels.size() >= 5);
  CHECK(std::count_if(labels.begin(), labels.end(), [](const auto& one) { return one.second == 2; }) == 1);
}

TEST_CASE("the stock was counted the evening before and is bilingual, with exact amounts and unique codes") {
  const json stock = seed_orders(usual(1)).at("stock");
  CHECK(stock.at("taken_at") == "2026-11-21T10:00:00Z");
  check_bilingual(stock);
  std::set<std::string> codes;
  int special = 0;
  for (const json& item : stock.at("items")) {
    CHECK(ItemId::parse(item.at("code").get<std::string>()).has_value());
    CHECK(codes.insert(item.at("code")).second);
    CHECK(Decimal::parse(item.at("on_hand").get<std::string>()).has_value());
    CHECK(Decimal::parse(item.at("price").at("amount").get<std::string>()).has_value());
    special += item.value("special", false) ? 1 : 0;
  }
  CHECK(codes.size() >= 40);
  CHECK(special >= 3);
}

TEST_CASE("seeded orders have unique, well-formed ids and every reference resolves") {
  for (const int count : {0, 1, 3, 200, 3000}) {
    const json document = seed_orders(usual(count));
    std::set<std::string> households;
    for (const json& household : document.at("households")) {
      const std::string id = household.at("id");
      CHECK(HouseholdId::parse(id).has_value());
      CHECK(households.insert(id).second);
      CHECK(std::regex_match(household.at("owner").at("phone").get<std::string>(),
                             std::regex("1[3-9][0-9]0000[0-9]{4}")));
      CHECK(std::regex_match(household.at("handover").get<std::string>(), std::regex("[0-9]{4}-[0-9]{2}-[0-9]{2}")));
      for (const char* part : {"estate", "building", "unit", "room"}) {
        CHECK_FALSE(household.at("address").at(part).get<std::string>().empty());
      }
    }
    std::set<std::string> orders;
    for (const json& order : document.at("orders")) {
      const std::string id = order.at("id");
      CHECK(OrderId::parse(id).has_value());
      CHECK(orders.insert(id).second);
      CHECK(households.count(order.at("household").get<std::string>()) == 1);
      CHECK(PersonId::parse(order.at("first_asked").get<std::string>()).has_value());
      if (order.contains("template")) {
        CHECK(order["template"].at("id") == document.at("templates").at(0).at("id"));
        CHECK(order["template"].at("version") == document.at("templates").at(0).at("version"));
      }
    }
    CHECK(orders.size() == static_cast<std::size_t>(count));
  }
}

TEST_CASE("seeded orders cover the four classes, both languages and a life of times that can be") {
  const auto parameters = usual();
  const json document = seed_orders(parameters);
  std::map<std::string, int> classes;
  std::map<std::string, int> per_household;
  std::set<std::string> descriptions;
  std::set<std::string> warranties;
  int chinese = 0;
  for (const json& order : document.at("orders")) {
    ++classes[order.at("class")];
    ++per_household[order.at("household")];
    descriptions.insert(order.at("description").get<std::string>());
    warranties.insert(order.at("warranty").get<std::string>());
    CHECK(order.at("title").get<std::string>().find("{p}") == std::string::npos);
    CHECK(order.at("description").get<std::string>().find("{p}") == std::string::npos);
    CHECK(is_chinese(order.at("title")) == is_chinese(order.at("description")));
    chinese += is_chinese(order.at("title")) ? 1 : 0;
    const UtcTime reported = parse_rfc3339(order.at("reported_at").get<std::string>()).value();
    CHECK(reported <= parameters.now);
    for (const char* later : {"wished_at", "appointment"}) {
      if (order.contains(later)) {
        CHECK(parse_rfc3339(order[later].get<std::string>()).value() > reported);
      }
    }
    if (order.contains("technician")) {
      CHECK((order["technician"] == "chen.wei" || order["technician"] == "li.na"));
    }
  }
  CHECK(classes.size() == 4);
  CHECK(classes["emergency"] >= 15);
  CHECK(classes["alteration"] >= 5);
  CHECK(classes["enquiry"] >= 15);
  CHECK(classes["ordinary"] > 90);
  CHECK(warranties == std::set<std::string>{"in", "out", "unknown"});
  CHECK(chinese > 100);
  CHECK(chinese < 195);
  CHECK(descriptions.size() > 190);
  int with_history = 0;
  for (const auto& [id, orders] : per_household) {
    with_history += orders > 1 ? 1 : 0;
  }
  CHECK(with_history > 40);
}

TEST_CASE("the first order is the first technician's emergency leak at a household with a past") {
  const json document = seed_orders(usual());
  const json& star = document.at("orders").at(0);
  CHECK(star.at("technician") == "chen.wei");
  CHECK(star.at("class") == "emergency");
  CHECK(star.at("title").get<std::string>().find("漏") != std::string::npos);
  CHECK(star.at("template") == json{{"id", "leak"}, {"version", demodata::leak_template().at("version")}});
  int earlier = 0;
  for (const json& order : document.at("orders")) {
    earlier +=
        order.at("household") == star.at("household") && order.at("reported_at") < star.at("reported_at") ? 1 : 0;
  }
  CHECK(earlier == 3);
}

TEST_CASE("the same seed gives the same document, another seed another") {
  auto parameters = usual();
  const std::string once = seed_orders(parameters).dump();
  CHECK(seed_orders(parameters).dump() == once);
  parameters.seed = 2;
  CHECK(seed_orders(parameters).dump() != once);
}

TEST_CASE("without history and backlog every seeded order is assigned") {
  auto parameters = usual(500);
  parameters.history_percent = 0;
  parameters.unassigned_percent = 0;
  int unassigned = 0;
  const json document = seed_orders(parameters);
  for (const json& order : document.at("orders")) {
    unassigned += order.contains("technician") ? 0 : 1;
  }
  CHECK(unassigned == 3);  // The past of the first order's household.
}

TEST_CASE("a hundred thousand seeded orders keep their ids unique") {
  std::set<std::string> ids;
  const json document = seed_orders(usual(100'000));
  for (const json& order : document.at("orders")) {
    ids.insert(order.at("id").get<std::string>());
  }
  CHECK(ids.size() == 100'000);
}

TEST_CASE("the leak template is the one that is shipped") {
  std::ifstream in(SITEPROOF_LEAK_TEMPLATE);
  CHECK(demodata::leak_template() == json::parse(in));
  const json templates = seed_orders(usual(1)).at("templates");
  REQUIRE(templates.size() == 1);
  CHECK(templates.at(0) == demodata::leak_template());
}
