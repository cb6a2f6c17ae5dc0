#include "core/rules/carry_over.h"
#include "core/usecases/quotes.h"
#include "tests/stories/estate.h"

// Section 2, its other half: what the front desk takes down, what is carried to the next day, and who pays.

using namespace siteproof;
using namespace siteproof::stories;
using namespace std::chrono_literals;

namespace {

/// What the tablet's list says of an order that is not finished by midnight.
struct Held {
  std::string hold, why;
  friend bool operator==(const Held&, const Held&) = default;
};
std::ostream& operator<<(std::ostream& out, const Held& held) { return out << held.hold << ": " << held.why; }

Held carried(Technician& technician, const OrderId& id) {
  const OrderList list = value_of(Orders(technician.tablet()).list({}));
  for (const OrderListItem& line : list) {
    if (line.order() != id) continue;
    REQUIRE(carried_from(line.working, technician.tablet().now(), china));
    return {std::string(line.hold), std::string(line.hold_reason)};
  }
  return {"not in the list", {}};
}

WarrantyCover cover(Technician& technician, const OrderId& id) { return technician.page(id).warranty; }

}  // namespace

TEST_CASE("section 2: what the front desk took down reaches the technician whole, with what the owner wished") {
  Estate estate({"leak"});
  const json contact{{"name", "李阿姨"}, {"phone", "13900000002"}};
  const OrderId id = estate.report(
      "WO-1", "leak", {{"contact", contact}, {"wished_at", "2026-11-23T14:00:00+08:00"}, {"part", "pipes"}});
  Technician chen(estate, chen_wei);
  const Intake intake = chen.order(id).intake;
  CHECK(intake.contact == Contact{"李阿姨", "13900000002"});
  CHECK(one_line(intake.address) == "云杉花园 3栋 2单元 1201室");
  CHECK(intake.place == "卫生间吊顶");
  CHECK(intake.description == "吊顶滴水，早晨起一直不停");
  CHECK(intake.reported_at == estate.now());
  CHECK(intake.wished_at == at_time("2026-11-23T06:00:00Z"));
  CHECK(intake.part == "pipes");
  const HouseholdFile file = value_of(Orders(chen.tablet()).household(id));
  CHECK(file.household.owner == Contact{"王芳", "13800000001"});
  CHECK(file.lines.size() == 1);

  // The night's reports come as a table, and Mrs. Wang wishes something.
  const std::string table =
      "工单号,户号,类别,标题,报修时间,维修人员,特殊要求,保修\n"
      "WO-2,H-1,普通,水龙头滴水,2026-11-23 06:30,chen.wei,家有婴儿，先打电话,保外\n";
  const HttpAnswer taken = estate.world.send("POST", "/v1/dispatch/import/orders?utc_offset=480&mode=all_or_nothing",
                                             estate.world.office_token, table);
  INFO(taken.body);
  REQUIRE(taken.status == 200);
  chen.sync();
  const Intake second = chen.order(OrderId{"WO-2"}).intake;
  CHECK(second.wishes == "家有婴儿，先打电话");
  CHECK(second.reported_at == at_time("2026-11-23T06:30:00+08:00"));
  CHECK(second.warranty == Warranty::out);
  // Earlier orders at the same address are at hand.
  CHECK(value_of(Orders(chen.tablet()).household(OrderId{"WO-2"})).lines.size() == 2);
}

TEST_CASE("section 2: an order that says not where, what, when or at whose home is not taken in") {
  Estate estate({"leak"});
  const auto refused = [&](const char* missing) {
    return estate.import_refused({{"orders", json::array({estate.order_line("WO-1", "leak", {{missing, nullptr}})})}});
  };
  for (const char* missing : {"household", "title", "reported_at"}) {
    CAPTURE(missing);
    CHECK(refused(missing).rfind("/orders/0", 0) == 0);
  }
  CHECK(estate.world.office("GET", "/v1/dispatch/orders/WO-1").status == 404);
  const json home{{"id", "H-9"},
                  {"address", {{"estate", "云杉花园"}, {"building", "3栋"}, {"unit", "2单元"}, {"room", "901室"}}},
                  {"owner", {{"name", "周敏"}, {"phone", "13600000004"}}}};
  for (const char* missing : {"address", "owner"}) {
    CAPTURE(missing);
    json without = home;
    without.erase(missing);
    CHECK(estate.import_refused({{"households", json::array({without})}}).rfind("/households/0", 0) == 0);
  }
  CHECK(estate.import_refused({{"households", json::array({home})}}).empty());
}

TEST_CASE("section 2: what is not closed by the end of the day is on the next day's list with its reason") {
  Estate estate({"leak"});
  const OrderId begun = estate.report("WO-1", "leak"), unanswered = estate.report("WO-2", "leak"),
                part = estate.report("WO-3", "leak"), later = estate.report("WO-4", "leak"),
                absent = estate.report("WO-5", "leak"), untouched = estate.report("WO-6", "leak"),
                done = estate.report("WO-7", "leak");
  Technician chen(estate, chen_wei);
  chen.arrives(begun);
  chen.goes(unanswered, {S::accepted});
  must(chen.visit().call(unanswered, false, "响了很久没人接"));
  chen.arrives(part);
  must(chen.visit().suspend(part, S::waiting_material, "等暗管"));
  chen.arrives(later);
  must(chen.visit().suspend(later, S::waiting_appointment, "owner_asked_later"));
  chen.mends_leak(absent);
  SignOffRequest nobody = chen.signature(absent);
  nobody = {absent, SignOffOutcome::absent, "", {}, 0, "敲门无人", ""};
  must(SigningOff(chen.tablet()).sign(nobody));
  chen.mends_leak(done);
  chen.signs_off(done);

  estate.until("2026-11-24T07:30:00+08:00");
  CHECK(carried(chen, begun) == Held{"begun", ""});
  CHECK(carried(chen, unanswered) == Held{"contact_not_reached", "响了很久没人接"});
  CHECK(carried(chen, part) == Held{"waiting_material", "等暗管"});
  CHECK(carried(chen, later) == Held{"waiting_appointment", "owner_asked_later"});
  CHECK(carried(chen, absent) == Held{"owner_absent", "敲门无人"});
  CHECK(carried(chen, untouched) == Held{"not_reached", ""});
  CHECK(carried(chen, done).hold == "not in the list");
}

TEST_CASE("section 2: each part has its own warranty, counted from the handover of the home to the day of the report") {
  Estate estate({"leak", "heating_ac"});
  estate.home("H-2", "2021-11-24");
  estate.home("H-3", "2024-11-24");
  estate.home("H-4", "2024-11-23");
  estate.home("H-5", "");
  Technician chen(estate, chen_wei);
  auto order = [&, n = 0](const char* home, const char* part, const char* form = "leak") mutable {
    const OrderId id = estate.report("WO-" + std::to_string(++n), form, {{"household", home}, {"part", part}});
    chen.sync();
    return id;
  };
  using std::chrono::year_month_day, std::chrono::year, std::chrono::month, std::chrono::day;
  const OrderId five_years = order("H-2", "waterproofing");
  CHECK(cover(chen, five_years).state == Warranty::in);
  CHECK(cover(chen, five_years).until == year_month_day{year(2026), month(11), day(23)});
  CHECK(cover(chen, order("H-2", "pipes")).state == Warranty::out);
  for (const char* two_years : {"pipes", "wiring", "finish"}) {
    CAPTURE(two_years);
    CHECK(cover(chen, order("H-3", two_years)).state == Warranty::in);
    CHECK(cover(chen, order("H-4", two_years)).state == Warranty::out);
  }
  CHECK(cover(chen, order("H-5", "pipes")).state == Warranty::unknown);
  // Two heating seasons: for Mrs. Wang's home those that begin in November 2025 and 2026.
  CHECK(cover(chen, order("H-1", "heating", "heating_ac")).state == Warranty::in);
  CHECK(cover(chen, order("H-2", "heating", "heating_ac")).state == Warranty::out);
  // A report on the last day stays covered while its repair waits.
  estate.pass(24h);
  CHECK(cover(chen, five_years).state == Warranty::in);
}

TEST_CASE(
    "section 2: out of warranty the owner agrees to a priced quote before the work starts, in warranty it is free") {
  Estate estate({"wall_crack"});
  const OrderId free = estate.report("WO-1", "wall_crack"),
                priced = estate.report("WO-2", "wall_crack", {{"warranty", "out"}});
  Technician chen(estate, chen_wei);
  for (const OrderId& id : {free, priced}) {
    chen.arrives(id);
    chen.goes(id, {S::surveyed});
    must(chen.visit().plan(id, "打磨、填缝、重刷", "王芳",
                           id == priced ? std::optional(Money{decimal("380"), "CNY"}) : std::nullopt));
  }
  const auto held_by_quote = [&](const OrderId& id) {
    for (const std::string& rule : chen.blocked(id, S::in_repair)) {
      if (rule.rfind("quote.", 0) == 0) return rule.substr(0, rule.find('.', 6));
    }
    return std::string("free to begin");
  };
  CHECK(held_by_quote(free) == "free to begin");
  CHECK(held_by_quote(priced) == "quote.missing");

  Quotes quotes(chen.tablet());
  const QuoteLine labour{std::nullopt, "人工", decimal("4"), "h", decimal("80")};
  const QuoteLine putty{ItemId{"PUTTY-20"}, "腻子", decimal("1.5"), "kg", decimal("40")};
  const QuoteId dear = value_of(quotes.make(priced, {labour, putty}, "CNY", ""));
  CHECK(held_by_quote(priced) == "quote.open");
  std::string seen = value_of(quotes.text(priced, dear, "zh"));
  CHECK(seen.find("380") != std::string::npos);
  must(quotes.answer(priced, {dear, false, "王芳", "in_person", "太贵", {}, seen}));
  CHECK(held_by_quote(priced) == "quote.declined");

  const QuoteId agreed = value_of(quotes.make(priced, {labour}, "CNY", ""));
  seen = value_of(quotes.text(priced, agreed, "zh"));
  CHECK(refusal(quotes.answer(priced, {agreed, true, "王芳", "in_person", "", {}, seen})) == "quote.signature");
  must(quotes.answer(priced, {agreed, true, "王芳", "in_person", "", ink(), seen}));
  CHECK(held_by_quote(priced) == "free to begin");
}
