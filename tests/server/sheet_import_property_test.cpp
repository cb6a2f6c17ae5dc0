#include "core/exchange/sheet.h"
#include "tests/server/server_world.h"
#include "tests/support/generators.h"
#include "tests/support/property.h"

using namespace siteproof;
using nlohmann::json;

namespace {

std::string visible_text() {
  std::string out = "t" + any::text();
  std::erase(out, '\0');
  return out;
}

/// Lines with numbers of their own, some of which cannot be ids.
std::vector<std::vector<std::string>> order_table(int which) {
  std::vector<std::vector<std::string>> rows{
      {"工单号", "户号", "类别", "标题", "报修时间", "描述", "联系人", "期望时间"}};
  const int count = *rc::gen::inRange(1, 6);
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(which) + (any::flip() ? "-" : " 号/") + std::to_string(i);
    rows.push_back({number, "H-1", *rc::gen::elementOf(std::vector<std::string>{"紧急", "ordinary", "咨询"}),
                    visible_text(), "2026-09-16 1" + std::to_string(i) + ":30", any::flip() ? visible_text() : "",
                    any::flip() ? visible_text() : "", any::flip() ? "2026/9/17 8:05" : ""});
  }
  return rows;
}

}  // namespace

TEST_CASE("any table that came in does nothing when it comes in again") {
  ServerWorld world;
  REQUIRE(world.office("POST", "/v1/dispatch/import", {{"households", {ServerWorld::household_line("H-1")}}}).status ==
          200);
  int which = 0;
  property("import after import is import", [&] {
    const auto rows = order_table(++which);
    const auto import = [&] {
      const HttpAnswer answer = world.send("POST", "/v1/dispatch/import/orders", world.office_token, write_csv(rows));
      if (answer.status != 200) RC_FAIL(answer.body);
      return answer.json();
    };
    const json first = import();
    RC_ASSERT(first["bad"].empty());
    RC_ASSERT(first["counts"]["orders"] == rows.size() - 1);
    const json again = import();
    RC_ASSERT(again["bad"].empty());
    RC_ASSERT(again["counts"]["orders"] == 0);
    RC_ASSERT(again["counts"]["unchanged"] == rows.size() - 1);
  });
}
