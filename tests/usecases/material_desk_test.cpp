#include "core/usecases/material_desk.h"

#include "core/usecases/materials.h"
#include "core/usecases/requisitions.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using std::chrono::hours;

namespace {

const ItemId valve{"VALVE-15"}, other_valve{"VALVE-15B"}, boiler{"BOILER"};

Decimal whole(int value) { return Decimal::from_integer(value); }

StockItem item(const ItemId& code, int on_hand) {
  StockItem made;
  made.code = code;
  made.name = {"角阀", "Angle valve"};
  made.unit = "pc";
  made.on_hand = whole(on_hand);
  return made;
}

struct Desk : TabletWorld {
  Desk() {
    StockItem first = item(valve, 12);
    first.safety_stock = whole(5);
    first.barcode = "6901234567892";
    first.substitutes = {other_valve};
    StockItem special = item(boiler, 0);
    special.special = true;
    server.set_stock({clock.now().wall, {first, item(other_valve, 3), special}});
    order_id = new_order();
  }
  MaterialDesk desk() { return MaterialDesk(tablet()); }
  Materials materials() { return Materials(tablet()); }
  RequisitionId ask(int quantity, const ItemId& what = valve) {
    const auto id = value_of(Requisitions(tablet()).add(order_id, what, whole(quantity), "", "for the bath"));
    sync();
    return id;
  }
  void answer(const RequisitionId& id, RequisitionState state, std::optional<int> quantity = std::nullopt,
              std::optional<ItemId> substitute = std::nullopt, std::string reason = {}) {
    RequisitionAnswered given{id, state, std::nullopt, std::move(substitute), std::move(reason)};
    if (quantity) given.quantity = whole(*quantity);
    server.office(order_id, given);
    pull();
  }
  MaterialDesk::Warnings receive(int quantity, std::optional<RequisitionId> requisition = std::nullopt,
                                 const char* batch = "", const ItemId& what = valve) {
    clock.advance(hours(1));
    return value_of(desk().receive(order_id, {requisition, what, whole(quantity), "", batch, true, ""}));
  }
  MaterialDesk::Warnings use(int quantity, const char* batch = "", const ItemId& what = valve) {
    clock.advance(hours(1));
    return value_of(desk().use(order_id, {what, whole(quantity), "", batch}));
  }
  std::string van() {
    std::string out;
    for (const VanEntry& entry : value_of(materials().van()).entries) {
      out += entry.line.item.str() + ' ' + entry.line.balance.str() + ' ' + entry.line.unit + ';';
    }
    return out;
  }
  DepotLine depot(const ItemId& what = valve) { return value_of(materials().depot(what.str(), "en", 10)).lines.at(0); }
  template <class T>
  std::string says(const Result<T>& result) {
    return result ? "ok" : full_refusal(result);
  }

  OrderId order_id;
};

}  // namespace

TEST_CASE("material goes from the grant into the van, into the wall, and what is left goes back") {
  Desk desk;
  const RequisitionId asked = desk.ask(4);
  desk.answer(asked, RequisitionState::granted);
  CHECK(desk.receive(4, asked, "B7").empty());
  CHECK(desk.van() == "VALVE-15 4 pc;");
  CHECK(desk.use(3, "B7").empty());
  const MaterialReturned rest{valve, whole(1), "", "B7", "left over"};
  CHECK(value_of(desk.desk().give_back(desk.order_id, rest)).empty());
  CHECK(desk.van().empty());
  const OrderState order = desk.order(desk.order_id);
  CHECK(order.receipts.at(0).unit == "pc");
  CHECK(order.parts.at(0).unit == "pc");
  CHECK(order.returns.at(0).reason == "left over");
  desk.sync();
  desk.check_converged();
  desk.reopen();
  CHECK(desk.van().empty());
}

TEST_CASE("receive.beyond_grant: a partial grant is the limit until a person says why there is more") {
  Desk desk;
  const RequisitionId asked = desk.ask(4);
  CHECK(desk.says(desk.desk().receive(desk.order_id, {asked, valve, whole(5), "", "", true, ""})) ==
        "rule receive.beyond_grant");
  desk.answer(asked, RequisitionState::partly, 2);
  CHECK(desk.receive(1, asked).empty());
  CHECK(desk.says(desk.desk().receive(desk.order_id, {asked, valve, whole(2), "", "", true, ""})) ==
        "rule receive.beyond_grant");
  CHECK(desk.order(desk.order_id).receipts.size() == 1);
  must(desk.desk().receive(desk.order_id, {asked, valve, whole(2), "", "", true, "sold in pairs"}, true).map([](auto) {
  }));
  CHECK(desk.van() == "VALVE-15 3 pc;");
}

TEST_CASE("receive: what the store has not answered here yet can be taken in, and that is said") {
  Desk desk;
  const RequisitionId asked = desk.ask(2);
  const auto warnings = desk.receive(2, asked);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].en == "The store's answer has not reached this tablet yet.");
}

TEST_CASE("receive.remark: material refused at the quality check is recorded and never comes into the van") {
  Desk desk;
  MaterialReceived bad{std::nullopt, valve, whole(2), "", "B9", false, ""};
  CHECK(desk.says(desk.desk().receive(desk.order_id, bad)) == "rule receive.remark");
  bad.remark = "the thread is damaged";
  must(desk.desk().receive(desk.order_id, bad).map([](auto) {}));
  CHECK(desk.van().empty());
  const auto traced = value_of(desk.materials().trace("B9", 10));
  REQUIRE(traced.size() == 1);
  CHECK(traced[0].movement.kind == MovementKind::refused);
}

TEST_CASE("van.finding: more is used than ever came in: it happened, is recorded, and is said in words") {
  Desk desk;
  desk.receive(1);
  const auto warnings = desk.use(3);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].en == "VALVE-15: 2 pc more went out than came in: count it.");
  CHECK(desk.order(desk.order_id).parts.size() == 1);
  const auto van = value_of(desk.materials().van());
  REQUIRE(van.entries.size() == 1);
  CHECK(van.entries[0].finding->en == warnings[0].en);
  CHECK(van.entries[0].name->en == "Angle valve");
  CHECK(van.entries[0].count_due);
  const MaterialReturned back{valve, whole(1), "", "", "wrong size"};
  CHECK(value_of(desk.desk().give_back(desk.order_id, back)).size() == 1);
  CHECK(desk.van() == "VALVE-15 -3 pc;");
}

TEST_CASE("a batch that never came in is pointed out, and the photo of a part is the order's own") {
  Desk desk;
  desk.receive(5, std::nullopt, "B7");
  CHECK(desk.use(1, "B7").empty());
  const auto warnings = desk.use(1, "B8");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].en == "Batch B8 was never received: check its number.");
  PartUsed shown{valve, whole(1), "pc", "B7", numbered<PhotoId>(9)};
  CHECK(desk.says(desk.desk().use(desk.order_id, shown)) == "rule part.photo");
}

TEST_CASE("material.quantity, return.reason and material.unit: what is not complete is not recorded") {
  Desk desk;
  CHECK(desk.says(desk.desk().use(desk.order_id, {valve, whole(0), "", ""})) == "rule material.quantity");
  CHECK(desk.says(desk.desk().give_back(desk.order_id, {valve, whole(-1), "", "", "x"})) == "rule material.quantity");
  CHECK(desk.says(desk.desk().give_back(desk.order_id, {valve, whole(1), "", "", " "})) == "rule return.reason");
  CHECK(desk.says(desk.desk().use(desk.order_id, {ItemId{"ODD-1"}, whole(1), "", ""})) == "rule material.unit");
  CHECK(desk.says(desk.desk().use(OrderId{"WO-9"}, {valve, whole(1), "", ""})) == "not_found order.unknown");
  CHECK(desk.order(desk.order_id).parts.empty());
  must(desk.desk().receive(desk.order_id, {std::nullopt, ItemId{"ODD-1"}, whole(1), "m", "", true, ""}).map([](auto) {
  }));
  desk.use(1, "", ItemId{"ODD-1"});
  CHECK(desk.order(desk.order_id).parts.back().unit == "m");
}

TEST_CASE("substitute.consent: what the store put in another's place is used once the owner has agreed") {
  Desk desk;
  const RequisitionId asked = desk.ask(2);
  desk.answer(asked, RequisitionState::substituted, 2, other_valve, "used up");
  desk.receive(2, asked, "", other_valve);
  CHECK(desk.says(desk.desk().use(desk.order_id, {other_valve, whole(1), "", ""})) == "rule substitute.consent");
  CHECK(desk.says(desk.desk().agree_substitute(desk.order_id, {asked, std::nullopt, "", "phone", ""})) ==
        "rule consent.by");
  CHECK(desk.says(desk.desk().agree_substitute(desk.order_id, {asked, std::nullopt, "王芳", "", ""})) ==
        "rule consent.how");
  must(desk.desk().agree_substitute(desk.order_id, {asked, std::nullopt, "王芳", "phone", ""}));
  CHECK(desk.use(1, "", other_valve).empty());
  // The original turns up: it goes first, and the technician is told.
  desk.receive(1);
  const auto warnings = desk.use(1, "", other_valve);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].en == "The original VALVE-15 is in the van: 1 pc.");
}

TEST_CASE(
    "substitute.reason and substitute.original: a substitute of one's own needs why, and no original in the van") {
  Desk desk;
  const RequisitionId asked = desk.ask(2);
  CHECK(desk.says(desk.desk().use(desk.order_id, {other_valve, whole(1), "", ""})) == "rule substitute.consent");
  SubstituteWord word{asked, other_valve, "王芳", "in_person", ""};
  CHECK(desk.says(desk.desk().agree_substitute(desk.order_id, word)) == "rule substitute.reason");
  word.reason = "the original is out of production";
  word.item = boiler;
  CHECK(desk.says(desk.desk().agree_substitute(desk.order_id, word)) == "rule substitute.none");
  word.item.reset();
  CHECK(desk.says(desk.desk().agree_substitute(desk.order_id, word)) == "rule substitute.none");
  word.item = other_valve;
  word.requisition = numbered<RequisitionId>(3);
  CHECK(desk.says(desk.desk().agree_substitute(desk.order_id, word)) == "not_found requisition.unknown");
  word.requisition = asked;
  desk.receive(1);
  CHECK(desk.says(desk.desk().agree_substitute(desk.order_id, word)) == "rule substitute.original");
  desk.use(1);
  must(desk.desk().agree_substitute(desk.order_id, word));
  const OrderState order = desk.order(desk.order_id);
  CHECK(order.consents.back().subject == "substitute:" + asked.str());
  CHECK(order.notes.back().text == "VALVE-15 → VALVE-15B: the original is out of production");
}

TEST_CASE("depot.available: what this tablet asked for, and what it has been granted, is not shown as free") {
  Desk desk;
  CHECK(desk.depot().available == whole(12));
  const RequisitionId asked = desk.ask(4);
  CHECK(desk.depot().available == whole(8));
  desk.answer(asked, RequisitionState::partly, 3);
  CHECK(desk.depot().available == whole(9));
  desk.receive(1, asked);
  CHECK(desk.depot().available == whole(9));
  desk.receive(2, asked);
  CHECK(desk.depot().available == whole(9));
  desk.ask(5);
  CHECK(desk.depot().available == whole(4));
  CHECK(desk.depot().standing == Availability::low);
  const auto low = value_of(desk.materials().depot("", "en", 10, true));
  REQUIRE(low.lines.size() == 1);
  CHECK(low.lines[0].item.code == valve);
  CHECK(low.lines[0].findings.at(0).en == "Below the safety stock of 5 pc.");
}

TEST_CASE("requisition.special: three days ahead or not at all, with the date it can be there") {
  Desk desk;
  Requisitions requisitions(desk.tablet());
  const UtcTime now = desk.clock.now().wall;
  const auto ask = [&](UtcTime needed) { return requisitions.add(desk.order_id, boiler, whole(1), "", "", needed); };
  CHECK(refusal(ask(now + hours(48))) == "requisition.special");
  CHECK(ask(now + hours(48)).error().message.find("2026-11-24 08:30") != std::string::npos);
  CHECK(refusal(ask(now + hours(-1))) == "requisition.needed_at");
  static_cast<void>(value_of(ask(now + hours(72))));
  CHECK(value_of(desk.materials().asked_for(10)).at(0).needed_at == now + hours(72));
  CHECK(value_of(desk.materials().asked_for(10)).at(0).unit == "pc");
}

TEST_CASE("a material is known by its barcode or by its code, with what a scanner adds around it") {
  Desk desk;
  const auto code_of = [&](const char* read) {
    const auto found = value_of(desk.materials().by_barcode(read));
    return found.size() == 1 ? found[0].code.str() : std::to_string(found.size());
  };
  CHECK(code_of("6901234567892") == "VALVE-15");
  CHECK(code_of(" 6901234567892\r\n") == "VALVE-15");
  CHECK(code_of("BOILER") == "BOILER");
  CHECK(code_of("4006381333931") == "0");
  CHECK(code_of("") == "0");
}
