#include "core/rules/raise.h"

#include <algorithm>

#include "core/rules/sla_limits.h"
#include "tests/rules/shipped_forms.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

const PersonId li{"li.wei"};

/// A patrol with what its technician wrote down.
struct Patrol {
  Patrol() { order.state.id = OrderId{"WO-7"}; }

  Patrol& finding(const std::string& row, std::string_view trade, std::string_view severity) {
    order.answer("other_findings", "yes");
    order.answer("finding." + row, "added");
    order.answer("finding." + row + ".finding_place", "3栋 B1 东侧");
    order.answer("finding." + row + ".finding_trade", trade);
    order.answer("finding." + row + ".finding_what", "手报按钮破损\n玻璃碎了");
    order.answer("finding." + row + ".finding_severity", severity);
    return *this;
  }
  [[nodiscard]] Intake raised(std::string_view item, const ChecklistTemplate* by_form) const {
    const Form filled(order.state, form);
    for (const AskedItem& asked : asks_for_order(filled)) {
      if (asked.path.id().str() == item) return raised_intake({order.state, form, filled, asked}, by_form, li, now);
    }
    FAIL("nothing is raised by " << item);
    return {};
  }
  [[nodiscard]] std::vector<std::string> asks(const std::set<ItemId>& done = {}) const {
    std::vector<std::string> out;
    for (const AskedItem& asked : not_raised(Form(order.state, form), done)) out.push_back(asked.path.id().str());
    return out;
  }

  OrderMaker order;
  const ChecklistTemplate& form = shipped_form("patrol_quarterly");
  UtcTime now{1'795'000'000'000};
};

/// Bytes that count on.
struct Counting final : Random {
  void fill(std::span<std::uint8_t> out) override {
    for (std::uint8_t& byte : out) byte = static_cast<std::uint8_t>(next_++ * 2654435761U >> 24U);
  }

 private:
  unsigned next_ = 0;
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("raise: a finding asks for an order when its item is answered yes, and until one was raised for it") {
  Patrol patrol;
  patrol.finding("a", "fire", "minor").finding("b", "lift", "minor").finding("c", "leak", "minor");
  CHECK(patrol.asks().empty());
  patrol.order.answer("finding.a.raise_fire", "yes");
  patrol.order.answer("finding.b.raise_lift", "no");
  patrol.order.answer("finding.c.raise_leak", "yes");
  CHECK(patrol.asks() == std::vector<std::string>{"finding.a.raise_fire", "finding.c.raise_leak"});
  CHECK(patrol.asks({ItemId{"finding.a.raise_fire"}}) == std::vector<std::string>{"finding.c.raise_leak"});
}

TEST_CASE("raise: a finding that was taken back, or is of another kind now, asks for nothing") {
  Patrol patrol;
  patrol.finding("a", "fire", "minor").finding("b", "lift", "minor");
  patrol.order.answer("finding.a.raise_fire", "yes");
  patrol.order.answer("finding.b.raise_lift", "yes");
  patrol.order.answer("finding.a", "removed");
  patrol.order.answer("finding.b.finding_trade", "other");
  CHECK(patrol.asks().empty());
}

TEST_CASE("raise: the order has the inspection's home and contact, and says where it came from") {
  Patrol patrol;
  patrol.finding("a", "fire", "minor").order.answer("finding.a.raise_fire", "yes");
  const Intake& from = patrol.order.state.intake;
  const ChecklistTemplate& by_form = shipped_form("public_area_fire");
  const Intake raised = patrol.raised("finding.a.raise_fire", &by_form);
  CHECK(raised.household == from.household);
  CHECK(raised.address == from.address);
  CHECK(raised.contact == from.contact);
  CHECK(raised.raised_from == patrol.order.state.id);
  CHECK(raised.raised_item == ItemId{"finding.a.raise_fire"});
  CHECK(raised.checklist == by_form.ref);
  CHECK(raised.first_asked == li);
  CHECK(raised.reported_at == patrol.now);
  CHECK_FALSE(raised.wished_at.has_value());
}

TEST_CASE("raise: title, place and description are the finding's own words, in both languages") {
  Patrol patrol;
  patrol.finding("a", "fire", "major").order.answer("finding.a.raise_fire", "yes");
  Photo photo;
  photo.item = ItemId{"finding.a.finding_photo"};
  photo.stage = Stage::before;
  for (const int n : {1, 2}) {
    photo.id = numbered<PhotoId>(n);
    photo.sha256 = sha256(std::to_string(n));
    patrol.order.state.photos.push_back(photo);
  }
  const Intake raised = patrol.raised("finding.a.raise_fire", &shipped_form("public_area_fire"));
  CHECK(raised.title == "手报按钮破损");
  CHECK(raised.place == "3栋 B1 东侧");
  for (const char* part :
       {"类别 / Kind: 消防设施 / Fire equipment", "程度 / Severity: 影响使用 / Hinders use", "玻璃碎了",
        "2 张照片 / 2 photographs", "WO-7", "季度巡检", "Quarterly patrol", "整改项 1"}) {
    CAPTURE(part);
    CHECK(holds(raised.description, part));
  }
  CHECK_FALSE(holds(raised.description, "派单"));
  CHECK(holds(raised.description, "Its photographs are there."));
  patrol.order.state.photos.clear();
  CHECK_FALSE(holds(patrol.raised("finding.a.raise_fire", nullptr).description, "hotograph"));
}

TEST_CASE("raise: a defect of a handover inspection lies in the room it was found in") {
  OrderMaker order;
  const ChecklistTemplate& form = shipped_form("handover_inspection");
  order.answer("room.r1", "added").answer("room.r1.room_name", "master");
  order.answer("room.r1.defect.d1", "added");
  order.answer("room.r1.defect.d1.defect_kind", "crack").answer("room.r1.defect.d1.defect_what", "窗下开裂");
  order.answer("room.r1.defect.d1.defect_severity", "minor");
  order.answer("room.r1.defect.d1.raise_crack", "yes");
  const Form filled(order.state, form);
  const auto asks = asks_for_order(filled);
  REQUIRE(asks.size() == 1);
  const Intake raised = raised_intake({order.state, form, filled, asks[0]}, &shipped_form("wall_crack"), li, {});
  CHECK(raised.place == "主卧 / Main bedroom");
  CHECK(raised.title == "窗下开裂");
}

TEST_CASE("raise: what is dangerous is an emergency, the rest ordinary, each with its template's limits") {
  Patrol patrol;
  patrol.finding("a", "fire", "danger").finding("b", "fire", "major");
  patrol.order.answer("finding.a.raise_fire", "yes");
  patrol.order.answer("finding.b.raise_fire", "yes");
  ChecklistTemplate by_form = shipped_form("public_area_fire");
  by_form.sla = {{OrderClass::emergency, {17, 170}}};
  const Intake danger = patrol.raised("finding.a.raise_fire", &by_form);
  CHECK(danger.order_class == OrderClass::emergency);
  CHECK(danger.sla == SlaLimits{17, 170});
  const Intake major = patrol.raised("finding.b.raise_fire", &by_form);
  CHECK(major.order_class == OrderClass::ordinary);
  CHECK(major.sla == SlaLimits{24 * 60, 72 * 60});
}

TEST_CASE("raise: without its form on the tablet the order is raised all the same, by the item's own title") {
  Patrol patrol;
  patrol.finding("a", "fire", "minor").order.answer("finding.a.raise_fire", "yes");
  patrol.order.answer("finding.a.finding_what", "");
  const Intake raised = patrol.raised("finding.a.raise_fire", nullptr);
  CHECK_FALSE(raised.checklist.has_value());
  CHECK(holds(raised.title, "消防"));
  CHECK(raised.sla == sla_limits({}, OrderClass::ordinary));
}

TEST_CASE("raise: its number is the inspection's with five characters that nobody mistakes for others") {
  Counting random;
  std::set<std::string> numbers;
  for (int i = 0; i < 200; ++i) {
    const std::string number = value_of(raised_number(OrderId{"WO-7"}, random)).str();
    REQUIRE(number.size() == std::string("WO-7-R").size() + 5);
    CHECK(number.rfind(raised_prefix(OrderId{"WO-7"}), 0) == 0);
    CHECK(number.find_first_of("ILOUilou", 6) == std::string::npos);
    numbers.insert(number);
  }
  CHECK(numbers.size() > 100);
}

TEST_CASE("raise: an inspection whose number leaves no room for another is refused in words") {
  Counting random;
  CHECK(raised_number(OrderId{std::string(57, 'W')}, random).has_value());
  const auto refused = raised_number(OrderId{std::string(58, 'W')}, random);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == "raise.number");
  CHECK(holds(refused.error().message, "too long"));
}
