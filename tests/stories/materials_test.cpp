#include <algorithm>

#include "core/usecases/material_desk.h"
#include "core/usecases/materials.h"
#include "core/usecases/requisitions.h"
#include "core/usecases/stock_take.h"
#include "tests/stories/estate.h"

// Section 6: what a leak needs, from the survey's list to the rest that goes back.

using namespace siteproof;
using namespace siteproof::stories;
using namespace std::chrono_literals;

namespace {

const ItemId elbow{"ELBOW-PPR-20"}, other_elbow{"ELBOW-PPR-20B"}, tape{"TAPE-PTFE"}, pump{"PUMP-SP"},
    sealant{"SEALANT-300"};

json stock_item(const ItemId& code, const char* zh, const char* unit, const char* on_hand,
                const json& more = json::object()) {
  json item{{"code", code.str()}, {"name", {{"zh", zh}, {"en", code.str()}}}, {"unit", unit}, {"on_hand", on_hand}};
  item.update(more);
  return item;
}

/// The depot of 云杉花园, counted this morning.
struct Depot {
  Depot() : estate({"leak"}), id(estate.report("WO-1", "leak")), chen(estate, chen_wei) { count("12"); }
  void count(const char* elbows) {
    estate.import(
        {{"stock",
          {{"taken_at", to_rfc3339(estate.now())},
           {"items",
            {stock_item(elbow, "弯头", "pc", elbows, {{"safety_stock", "5"}, {"substitutes", {other_elbow.str()}}}),
             stock_item(other_elbow, "弯头（乙）", "pc", "3"), stock_item(tape, "生料带", "pc", "4"),
             stock_item(sealant, "密封胶", "kg", "2.5"),
             stock_item(pump, "排污泵", "pc", "0", {{"special", true}})}}}}});
    chen.sync();
  }
  RequisitionId asks(const ItemId& what, const char* quantity, std::optional<UtcTime> needed_at = std::nullopt) {
    return value_of(Requisitions(chen.tablet()).add(id, what, decimal(quantity), "", "", needed_at));
  }
  std::string answers(const RequisitionId& asked, json body, const OrderId& order) {
    body["requisition"] = asked.str();
    return estate.desk(order, "answer-requisition", body);
  }
  std::string answers(const RequisitionId& asked, const json& body) { return answers(asked, body, id); }
  std::string takes_in(const RequisitionId& asked, const ItemId& what, const char* quantity, const char* batch = "B7") {
    estate.pass(1min);
    return refusal(desk().receive(id, {asked, what, decimal(quantity), "", batch, true, ""}));
  }
  MaterialDesk desk() { return MaterialDesk(chen.tablet()); }
  DepotLine line(const ItemId& what) {
    for (const DepotLine& one : value_of(Materials(chen.tablet()).depot("", "zh", 50)).lines) {
      if (one.item.code == what) return one;
    }
    return {};
  }
  std::string van(Technician& of) {
    std::string out;
    for (const VanEntry& entry : value_of(Materials(of.tablet()).van()).entries)
      out += entry.line.item.str() + " " + entry.line.balance.str() + ";";
    return out;
  }

  Estate estate;
  OrderId id;
  Technician chen;
};

}  // namespace

TEST_CASE("section 6: from the survey's list over grant, check, use and return, every piece is traced to its order") {
  Depot depot;
  auto& [estate, id, chen] = depot;
  chen.arrives(id);
  chen.fills(id, {{"leak_source", "pipe_joint"}});
  const auto needed = chen.page(id).verdicts.at(0).materials;
  REQUIRE(needed.at(0).code == elbow);
  CHECK(needed.at(0).quantity == decimal("2"));
  CHECK(depot.line(elbow).standing == Availability::on_hand);

  // Asked for in a basement without a signal: it is a request, and the depot counts it as asked for at once.
  const RequisitionId asked = depot.asks(elbow, "4");
  CHECK(chen.order(id).requisitions.at(0).state == RequisitionState::requested);
  CHECK(depot.line(elbow).available == decimal("8"));
  CHECK(estate.seen(id).requisitions.empty());
  chen.sync();
  CHECK(depot.answers(asked, {{"state", "partly"}, {"quantity", "3"}, {"reason", "其余下午到"}}) == "200");
  CHECK(chen.order(id).requisitions.at(0).state == RequisitionState::requested);
  chen.sync();
  CHECK(chen.order(id).requisitions.at(0).state == RequisitionState::partly);
  CHECK(chen.order(id).requisitions.at(0).granted_quantity == decimal("3"));
  CHECK(chen.order(id).requisitions.at(0).reason == "其余下午到");

  // Specification and quality are checked before it is taken.
  CHECK(refusal(depot.desk().receive(id, {asked, elbow, decimal("1"), "", "B6", false, ""})) == "receive.remark");
  CHECK(refusal(depot.desk().receive(id, {asked, elbow, decimal("1"), "", "B6", false, "螺纹坏了"})) == "no error");
  CHECK(depot.van(chen).empty());
  CHECK(depot.takes_in(asked, tape, "1") == "receive.other_item");
  CHECK(depot.takes_in(asked, elbow, "4") == "receive.beyond_grant");
  CHECK(depot.takes_in(asked, elbow, "3") == "no error");
  CHECK(depot.van(chen) == "ELBOW-PPR-20 3;");

  estate.pass(1min);
  const PhotoId shown = chen.photographs(id, Stage::before);
  CHECK(refusal(depot.desk().use(id, {elbow, decimal("0"), "", "B7"})) == "material.quantity");
  CHECK(value_of(depot.desk().use(id, {elbow, decimal("2"), "", "B7", shown})).empty());
  estate.pass(1min);
  CHECK(refusal(depot.desk().give_back(id, {elbow, decimal("1"), "", "B7", ""})) == "return.reason");
  CHECK(value_of(depot.desk().give_back(id, {elbow, decimal("1"), "", "B7", "多了一个"})).empty());
  CHECK(depot.van(chen).empty());

  const auto trace = value_of(Materials(chen.tablet()).trace("B7", 10));
  REQUIRE(trace.size() == 3);
  for (const TraceLine& line : trace) CHECK(line.movement.order == id);
  chen.sync();
  const OrderState seen = estate.seen(id);
  CHECK(seen.parts.at(0).batch == "B7");
  CHECK(seen.parts.at(0).photo == shown);
  CHECK(seen.returns.at(0).quantity == decimal("1"));
}

TEST_CASE("section 6: original materials first; a substitute needs the store's reason and the owner's consent") {
  Depot depot;
  auto& [estate, id, chen] = depot;
  const RequisitionId asked = depot.asks(elbow, "2");
  chen.sync();
  const json substitute{{"state", "substituted"}, {"substitute", other_elbow.str()}};
  CHECK(depot.answers(asked, substitute) == "requisition.reason");
  json with_reason = substitute;
  with_reason["reason"] = "原厂件停产";
  CHECK(depot.answers(asked, with_reason) == "200");
  chen.sync();
  CHECK(depot.takes_in(asked, other_elbow, "2", "C1") == "no error");
  const PartUsed part{other_elbow, decimal("2"), "", "C1"};
  CHECK(refusal(depot.desk().use(id, part)) == "substitute.consent");
  CHECK(refusal(depot.desk().agree_substitute(id, {asked, std::nullopt, "", "in_person", ""})) == "consent.by");
  must(depot.desk().agree_substitute(id, {asked, std::nullopt, "王芳", "in_person", ""}));
  CHECK(refusal(depot.desk().use(id, part)) == "no error");
  chen.sync();
  CHECK(estate.seen(id).consents.back().given_by == "王芳");

  // With the original in the van nothing takes its place; and where the store said no more, a person has to.
  const RequisitionId second = depot.asks(elbow, "1");
  chen.sync();
  const SubstituteWord no_reason{second, other_elbow, "王芳", "phone", ""};
  CHECK(refusal(depot.desk().agree_substitute(id, no_reason)) == "substitute.reason");
  CHECK(depot.answers(second, {{"state", "granted"}}) == "200");
  chen.sync();
  CHECK(depot.takes_in(second, elbow, "1") == "no error");
  const SubstituteWord dearer{second, other_elbow, "王芳", "phone", "业主想要"};
  CHECK(refusal(depot.desk().agree_substitute(id, dearer)) == "substitute.original");
}

TEST_CASE("section 6: special material is ordered three days ahead, common material keeps its safety stock") {
  Depot depot;
  CHECK(depot.line(pump).standing == Availability::ordered_ahead);
  const auto asks_for = [&](std::chrono::milliseconds ahead) {
    return refusal(
        Requisitions(depot.chen.tablet()).add(depot.id, pump, decimal("1"), "", "", depot.estate.now() + ahead));
  };
  CHECK(asks_for(-1min) == "requisition.needed_at");
  CHECK(asks_for(72h - 1min) == "requisition.special");
  CHECK(asks_for(72h) == "no error");

  CHECK(depot.line(elbow).findings.empty());
  depot.asks(elbow, "7");
  CHECK(depot.line(elbow).available == decimal("5"));
  CHECK(depot.line(elbow).findings.empty());
  depot.asks(elbow, "1");
  CHECK(depot.line(elbow).standing == Availability::low);
  REQUIRE(depot.line(elbow).findings.size() == 1);
  CHECK(depot.line(elbow).findings[0].zh == "低于安全库存 5 pc。");
}

TEST_CASE("section 6: the tablet says how old its stock picture is, and after a week that it cannot be relied on") {
  Depot depot;
  auto& [estate, id, chen] = depot;
  const UtcTime counted = estate.now();
  const auto picture = [&] { return value_of(Materials(depot.chen.tablet()).search("弯头", "zh", 10)); };
  CHECK(picture().taken_at == counted);
  CHECK(picture().items.size() == 2);
  estate.pass(7 * 24h - 1min);
  CHECK_FALSE(picture().stale);
  estate.pass(2min);
  CHECK(picture().stale);
  depot.count("9");
  CHECK_FALSE(picture().stale);
}

TEST_CASE("section 6: two tablets that ask at once never get more than there is, to the last decimal") {
  Depot depot;
  auto& [estate, id, chen] = depot;
  const OrderId other = estate.report("WO-2", "leak", {{"technician", "li.na"}});
  Technician li(estate, li_na);
  const RequisitionId chens = depot.asks(sealant, "1.75");
  const RequisitionId lis = value_of(Requisitions(li.tablet()).add(other, sealant, decimal("0.8"), "", ""));
  chen.sync();
  li.sync();
  CHECK(depot.answers(chens, {{"state", "granted"}}) == "200");
  CHECK(depot.answers(lis, {{"state", "granted"}}, other) == "requisition.stock");
  CHECK(depot.answers(lis, {{"state", "partly"}, {"quantity", "0.7501"}}, other) == "requisition.stock");
  CHECK(depot.answers(lis, {{"state", "partly"}, {"quantity", "0.75"}}, other) == "200");
  chen.sync();
  li.sync();
  CHECK(depot.takes_in(chens, sealant, "1.75") == "no error");
  must(MaterialDesk(li.tablet()).receive(other, {lis, sealant, decimal("0.75"), "", "B8", true, ""}).map([](auto) {}));
  CHECK(depot.van(chen) == "SEALANT-300 1.75;");
  CHECK(depot.van(li) == "SEALANT-300 0.75;");

  // Both use some before either hears of the other; each van stays its own and the sums stay exact.
  estate.pass(1min);
  must(depot.desk().use(id, {sealant, decimal("0.1"), "", "B7"}).map([](auto) {}));
  must(MaterialDesk(li.tablet()).use(other, {sealant, decimal("0.3"), "", "B8"}).map([](auto) {}));
  for (Technician* one : {&chen, &li, &chen}) one->sync();
  CHECK(depot.van(chen) == "SEALANT-300 1.65;");
  CHECK(depot.van(li) == "SEALANT-300 0.45;");
  estate.pass(1min);
  CHECK(refusal(StockTake(chen.tablet()).count(id, "van:chen.wei", {{sealant, decimal("1.6"), ""}})) == "no error");
  CHECK(depot.van(chen) == "SEALANT-300 1.6;");
}
