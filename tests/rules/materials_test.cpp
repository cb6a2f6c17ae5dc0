#include "core/rules/materials.h"

#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using State = RequisitionState;
using std::chrono::hours;

namespace {

constexpr UtcTime now{1'795'248'000'000};
const ItemId valve{"VALVE-15"}, other_valve{"VALVE-15B"};

Decimal whole(int value) { return Decimal::from_integer(value); }

Requisition asked_for(int quantity, State state = State::requested, std::optional<int> granted = std::nullopt) {
  Requisition asked;
  asked.id = numbered<RequisitionId>(7);
  asked.item = valve;
  asked.quantity = whole(quantity);
  asked.unit = "pc";
  asked.state = state;
  if (granted) asked.granted_quantity = whole(*granted);
  return asked;
}

struct Desk {
  explicit Desk(Requisition asked) { order.requisitions.push_back(std::move(asked)); }
  MaterialReceived fact(int quantity, const ItemId& item = valve) const {
    return {order.requisitions.front().id, item, whole(quantity), "pc", "B7", true, ""};
  }
  Desk& came(int quantity, bool good = true, const char* unit = "pc") {
    order.receipts.push_back({numbered<EventId>(++events), order.requisitions.front().id, valve, whole(quantity), unit,
                              "B7", good, "", PersonId{"li.wei"}, now});
    return *this;
  }
  std::string says(MaterialReceived in, bool beyond = false) const { return refusal(check_receipt(order, in, beyond)); }
  OrderState order = OrderMaker().state;
  int events = 0;
};

StockItem stocked(int on_hand) {
  StockItem item;
  item.code = valve;
  item.unit = "pc";
  item.on_hand = whole(on_hand);
  return item;
}

}  // namespace

TEST_CASE("grant.partly: what the store gave counts, and the substitute it put in its place") {
  CHECK_FALSE(granted_quantity(asked_for(5)));
  CHECK(granted_quantity(asked_for(5, State::granted)) == whole(5));
  CHECK(granted_quantity(asked_for(5, State::partly, 2)) == whole(2));
  CHECK(granted_quantity(asked_for(5, State::refused, 5)) == whole(0));
  Requisition put = asked_for(5, State::substituted);
  put.substitute = other_valve;
  CHECK(granted_item(put) == other_valve);
  CHECK(granted_item(asked_for(5)) == valve);
}

TEST_CASE("receive.beyond_grant: no more comes in than is left of the grant, unless a person says why") {
  Desk desk(asked_for(5, State::partly, 3));
  CHECK(desk.says(desk.fact(3)) == "no error");
  CHECK(desk.says(desk.fact(4)) == "receive.beyond_grant");
  desk.came(2);
  CHECK(desk.says(desk.fact(1)) == "no error");
  CHECK(desk.says(desk.fact(2)) == "receive.beyond_grant");
  CHECK(desk.says(desk.fact(2), true) == "receive.remark");
  MaterialReceived told = desk.fact(2);
  told.remark = "the box holds four";
  CHECK(desk.says(told, true) == "no error");
  CHECK(check_receipt(desk.order, desk.fact(2), false).error().message ==
        "1 pc are left of what was granted: say why there is more.");
}

TEST_CASE("receive.beyond_grant: what failed the quality check is not taken off the grant") {
  Desk desk(asked_for(5, State::granted));
  desk.came(5, false);
  CHECK(desk.says(desk.fact(5)) == "no error");
}

TEST_CASE("receive.beyond_grant: before the store's answer has come, what was asked for is the limit") {
  const Desk desk(asked_for(5));
  CHECK(desk.says(desk.fact(5)) == "no error");
  CHECK(desk.says(desk.fact(6)) == "receive.beyond_grant");
}

TEST_CASE("receive: a refused request, another material, another unit, an unknown request, no quantity") {
  const Desk refused(asked_for(5, State::refused));
  CHECK(refused.says(refused.fact(1)) == "receive.refused");
  const Desk desk(asked_for(5, State::granted));
  CHECK(desk.says(desk.fact(1, ItemId{"HOSE-50"})) == "receive.other_item");
  MaterialReceived in = desk.fact(1);
  in.unit = "m";
  CHECK(desk.says(in) == "receive.other_unit");
  in = desk.fact(1);
  in.requisition = numbered<RequisitionId>(8);
  CHECK(desk.says(in) == "requisition.unknown");
  in.requisition.reset();
  CHECK(desk.says(in) == "no error");
  CHECK(desk.says(desk.fact(0)) == "material.quantity");
}

TEST_CASE("receive.remark: material refused at the quality check needs words, and then comes in no quantity") {
  const Desk desk(asked_for(5, State::granted));
  MaterialReceived bad = desk.fact(50);
  bad.quality_ok = false;
  CHECK(desk.says(bad) == "receive.remark");
  bad.remark = "the thread is damaged";
  CHECK(desk.says(bad) == "no error");
}

TEST_CASE("depot.reserved: own open requests and grants not received yet take from what is shown") {
  const ExactSum nothing;
  ExactSum two;
  two.add(whole(2));
  CHECK(open_reservation(asked_for(5), nothing) == Reservation{valve, whole(5), "pc", ReservationKind::requested});
  CHECK(open_reservation(asked_for(5, State::partly, 3), two) ==
        Reservation{valve, whole(1), "pc", ReservationKind::granted});
  CHECK_FALSE(open_reservation(asked_for(2, State::granted), two));
  CHECK_FALSE(open_reservation(asked_for(5, State::refused), nothing));
  Requisition put = asked_for(5, State::substituted);
  put.substitute = other_valve;
  CHECK(open_reservation(put, nothing)->item == other_valve);
}

TEST_CASE("depot.available: on hand less what is reserved of it, never below zero") {
  const std::vector<Reservation> own{{valve, whole(5), "pc", ReservationKind::requested},
                                     {valve, whole(3), "", ReservationKind::taken},
                                     {other_valve, whole(9), "pc", ReservationKind::granted}};
  const DepotLine line = depot_line(stocked(12), own);
  CHECK(line.reserved.str() == "8");
  CHECK(line.available == whole(4));
  CHECK(line.standing == Availability::on_hand);
  CHECK(line.findings.empty());
  const DepotLine short_of = depot_line(stocked(6), own);
  CHECK(short_of.available == whole(0));
  CHECK(short_of.standing == Availability::none);
  REQUIRE(short_of.findings.size() == 1);
  CHECK(short_of.findings[0].en == "2 pc more are asked for than there are.");
}

TEST_CASE("depot.available: a request in another unit is not taken off, and that is said") {
  const DepotLine line = depot_line(stocked(12), {{valve, whole(5), "m", ReservationKind::requested}});
  CHECK(line.available == whole(12));
  REQUIRE(line.findings.size() == 1);
  CHECK(line.findings[0].en.find("5 m more are asked for in another unit") == 0);
}

TEST_CASE("depot.safety_stock: below it, with what is reserved taken off, there is a warning") {
  StockItem item = stocked(12);
  item.safety_stock = whole(10);
  CHECK(depot_line(item, {}).findings.empty());
  CHECK(depot_line(item, {{valve, whole(2), "pc", ReservationKind::requested}}).findings.empty());
  const DepotLine low = depot_line(item, {{valve, whole(3), "pc", ReservationKind::requested}});
  CHECK(low.standing == Availability::low);
  REQUIRE(low.findings.size() == 1);
  CHECK(low.findings[0].en == "Below the safety stock of 10 pc.");
}

TEST_CASE("requisition.special: what is ordered three days ahead cannot be there sooner, and the date is named") {
  StockItem item = stocked(0);
  item.special = true;
  const DepotLine special = depot_line(item, {});
  const auto check = [&](const DepotLine& line, UtcTime needed) {
    return check_needed_at(line, whole(1), needed, now, std::chrono::minutes(480));
  };
  CHECK(check(special, now + hours(72)));
  const Status early = check(special, now + hours(71));
  CHECK(refusal(early) == "requisition.special");
  CHECK(early.error().message == "VALVE-15 is ordered 3 days ahead: it can be there on " +
                                     to_wall_text(now + hours(72), std::chrono::minutes(480)) + ", ask for it then.");
  CHECK(check(depot_line(stocked(0), {}), now + hours(1)));
  item.special_days = 10;
  CHECK(refusal(check(depot_line(item, {}), now + hours(239))) == "requisition.special");
  CHECK(check(depot_line(item, {}), now + hours(240)));
  item.on_hand = whole(1);
  CHECK(check(depot_line(item, {}), now + hours(1)));
  CHECK(refusal(check(special, now + hours(-1))) == "requisition.needed_at");
}

TEST_CASE("substitute.consent: the owner's word on a substitute is one of its own") {
  OrderMaker maker;
  maker.consent();
  const auto id = numbered<RequisitionId>(7);
  CHECK(substitute_consent(maker.state, id) == nullptr);
  Consent word;
  word.subject = substitute_subject(id);
  maker.state.consents.push_back(word);
  CHECK(substitute_consent(maker.state, id) != nullptr);
  CHECK(substitute_consent(maker.state, numbered<RequisitionId>(8)) == nullptr);
}

TEST_CASE("substitute: whose place a material takes, by the store's answer or by the catalogue") {
  OrderState order = OrderMaker().state;
  const std::map<ItemId, std::vector<ItemId>> listed{{valve, {other_valve}}};
  CHECK(stands_in_for(order, other_valve, listed) == nullptr);
  order.requisitions.push_back(asked_for(5, State::refused));
  CHECK(stands_in_for(order, valve, listed) == nullptr);
  CHECK(stands_in_for(order, ItemId{"HOSE-50"}, listed) == nullptr);
  REQUIRE(stands_in_for(order, other_valve, listed) != nullptr);
  CHECK(stands_in_for(order, other_valve, listed)->item == valve);
  // Asked for by its own name it is an original.
  Requisition itself = asked_for(1);
  itself.id = numbered<RequisitionId>(8);
  itself.item = other_valve;
  order.requisitions.push_back(itself);
  CHECK(stands_in_for(order, other_valve, listed) == nullptr);
  order.requisitions[0].substitute = other_valve;
  CHECK(stands_in_for(order, other_valve, {}) == &order.requisitions[0]);
}
