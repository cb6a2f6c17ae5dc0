#include "core/rules/summary.h"

#include "core/base/bytes.h"
#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

constexpr std::chrono::minutes china{8 * 60};

OrderMaker worked() {
  OrderMaker order;
  order.consent()
      .plan(true)
      .answer("moisture", "31")
      .answer("place", "pipe")
      .answer("water_off", "yes")
      .answer("joint", "PPR 20");
  order.photo(Stage::before, 1);
  order.photo(Stage::after, 2);
  order.state.parts.push_back(
      {numbered<EventId>(90), ItemId{"PPR-20"}, value_of(Decimal::parse("1.50")), "m", "B7", PersonId{"li.wei"}, {}});
  return order;
}

}  // namespace

TEST_CASE("the owner reads the whole record in English") {
  const OrderMaker order = worked();
  const std::string text = sign_off_summary(order.state, &small_template(), "en", china);
  CHECK(text ==
        "Order: WO-1\n"
        "Address: 云杉花园 3栋 2单元 1202室\n"
        "Reported: 厨房漏水 Kitchen leak · 2026-11-21 16:00 UTC+08:00\n"
        "Place: 厨房\n"
        "Consent to enter: 王芳 (in person)\n"
        "Plan agreed: replace the joint\n"
        "Agreed by: 王芳\n"
        "Price: 280.5 CNY\n"
        "\nChecked and measured\n"
        "  Moisture: 31 %\n"
        "  Place: Pipe joint\n"
        "  Water is off: yes\n"
        "  Joint: PPR 20\n"
        "  Finding: Wet wall\n"
        "  Finding: The joint leaks\n"
        "\nParts used\n"
        "  PPR-20 × 1.5 m, batch B7\n"
        "\nPhotographs\n"
        "  before 水槽下 SHA-256 " +
            sha256("1").hex() +
            "\n"
            "  after 水槽下 SHA-256 " +
            sha256("2").hex() + "\n");
}

TEST_CASE("the owner reads the whole record in Chinese") {
  const OrderMaker order = worked();
  const std::string text = sign_off_summary(order.state, &small_template(), "zh", china);
  for (const char* part : {"工单：WO-1\n", "地址：云杉花园 3栋 2单元 1202室\n", "入户同意：王芳 (in person)\n",
                           "维修方案：replace the joint\n", "价格：280.5 CNY\n", "\n检查与测量\n", "  含水率：31 %\n",
                           "  部位：管道\n", "  已断水：是\n", "  结论：潮湿\n", "\n用料\n  PPR-20 × 1.5 m，批号 B7\n",
                           "\n照片\n", "  维修前 水槽下 SHA-256 ", "  维修后 水槽下 SHA-256 "}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(is_utf8(text));
}

TEST_CASE("the owner's word on a substitute stands with the parts, and is no consent to enter") {
  OrderMaker order = worked();
  Requisition asked;
  asked.id = numbered<RequisitionId>(7);
  asked.item = ItemId{"VALVE-15"};
  order.state.requisitions.push_back(asked);
  Consent word = order.state.consents.back();
  word.given_by = "王强";
  word.how = "phone";
  word.subject = "substitute:" + asked.id.str();
  order.state.consents.push_back(word);
  const std::string text = sign_off_summary(order.state, &small_template(), "en", china);
  CHECK(text.find("Consent to enter: 王芳 (in person)\n") != std::string::npos);
  CHECK(text.find("  Substitute for VALVE-15 agreed: 王强 (by phone)\n\nPhotographs") != std::string::npos);
}

TEST_CASE("what was not recorded does not appear") {
  const OrderMaker order;
  const std::string text = sign_off_summary(order.state, nullptr, "en", china);
  for (const char* part : {"Consent", "Plan", "Price", "Checked", "Parts", "SHA-256"})
    CHECK(text.find(part) == std::string::npos);
}

TEST_CASE("the same record gives the same bytes, and a changed one others") {
  OrderMaker order = worked();
  const std::string before = sign_off_summary(order.state, &small_template(), "zh", china);
  CHECK(sign_off_summary(order.state, &small_template(), "zh", china) == before);
  order.answer("moisture", "32");
  CHECK(sign_off_summary(order.state, &small_template(), "zh", china) != before);
}
