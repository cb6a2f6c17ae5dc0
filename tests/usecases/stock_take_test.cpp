#include "core/usecases/stock_take.h"

#include "core/usecases/material_desk.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using std::chrono::hours;

namespace {

const ItemId valve{"VALVE-15"}, hose{"HOSE-50"};
const std::string van = "van:li.wei";

Decimal whole(int value) { return Decimal::from_integer(value); }

struct Count : TabletWorld {
  Count() {
    StockItem one;
    one.code = valve;
    one.name = {"角阀", "Angle valve"};
    one.unit = "pc";
    one.on_hand = whole(12);
    server.set_stock({clock.now().wall, {one}});
    id = new_order();
    for (const auto& [item, unit] : {std::pair(valve, "pc"), std::pair(hose, "m")}) {
      must(MaterialDesk(tablet()).receive(id, {std::nullopt, item, whole(10), unit, "", true, ""}).map([](auto) {}));
    }
    clock.advance(hours(1));
  }
  int count(std::vector<CountEntry> entries, const std::string& location = van) {
    clock.advance(hours(1));
    return value_of(StockTake(tablet()).count(id, location, std::move(entries)));
  }
  std::string says(std::vector<CountEntry> entries, const std::string& location = van) {
    return full_refusal(StockTake(tablet()).count(id, location, std::move(entries)));
  }
  /// "item expected/counted; …"
  std::string list(const std::string& location = van) {
    std::string out;
    for (const CountLine& line : value_of(StockTake(tablet()).to_count(id, location))) {
      out += line.item.str() + ' ' + (line.expected ? line.expected->str() : "?") + '/' +
             (line.counted ? line.counted->str() : "-") + "; ";
    }
    return out;
  }
  OrderId id;
};

}  // namespace

TEST_CASE("a stock-take lists what the books say is there, and goes on where it was left after a restart") {
  Count world;
  CHECK(world.list() == "HOSE-50 10/-; VALVE-15 10/-; ");
  CHECK(world.count({{hose, whole(7), "m"}}) == 1);
  world.reopen();
  CHECK(world.list() == "HOSE-50 7/7; VALVE-15 10/-; ");
  CHECK(world.count({{hose, whole(7), "m"}, {valve, whole(11), ""}}) == 1);
  CHECK(world.list() == "HOSE-50 7/7; VALVE-15 11/11; ");
  world.sync();
  world.check_converged();
}

TEST_CASE("what is found in the van though no book has it is counted too, and what is gone counts as nothing") {
  Count world;
  CHECK(world.count({{ItemId{"ODD-1"}, whole(2), "pc"}, {valve, whole(0), "pc"}}) == 2);
  CHECK(world.list() == "HOSE-50 10/-; ODD-1 2/2; VALVE-15 0/0; ");
}

TEST_CASE("a line is counted again when something moved in between, also with the same result") {
  Count world;
  CHECK(world.count({{valve, whole(5), "pc"}}) == 1);
  world.clock.advance(hours(1));
  must(MaterialDesk(world.tablet()).use(world.id, {valve, whole(1), "pc", ""}).map([](auto) {}));
  CHECK(world.count({{valve, whole(5), "pc"}}) == 1);
  CHECK(world.list() == "HOSE-50 10/-; VALVE-15 5/5; ");
}

TEST_CASE("next week's count on the same order begins anew") {
  Count world;
  CHECK(world.count({{valve, whole(5), "pc"}}) == 1);
  world.clock.advance(hours(7 * 24));
  CHECK(world.list() == "HOSE-50 10/-; VALVE-15 5/-; ");
  CHECK(world.count({{valve, whole(5), "pc"}}) == 1);
}

TEST_CASE("the depot is counted by the stock picture, and leaves the van alone") {
  Count world;
  CHECK(world.list("depot") == "VALVE-15 12/-; ");
  CHECK(world.count({{valve, whole(11), ""}}, "depot") == 1);
  CHECK(world.count({{valve, whole(11), ""}}, "depot") == 0);
  CHECK(world.list("depot") == "VALVE-15 12/11; ");
  CHECK(world.list() == "HOSE-50 10/-; VALVE-15 10/-; ");
}

TEST_CASE("count.location, count.quantity, count.twice and count.unit: a count that is none records nothing") {
  Count world;
  CHECK(world.says({{valve, whole(1), "pc"}}, "the garage") == "rule count.location");
  CHECK(full_refusal(StockTake(world.tablet()).to_count(world.id, "van:")) == "rule count.location");
  CHECK(world.says({{hose, whole(1), "m"}, {valve, whole(-1), "pc"}}) == "rule count.quantity");
  CHECK(world.says({{valve, whole(1), "pc"}, {valve, whole(2), ""}}) == "rule count.twice");
  CHECK(world.says({{ItemId{"ODD-1"}, whole(1), ""}}) == "rule count.unit");
  CHECK(world.order(world.id).counts.empty());
}

TEST_CASE("what the books said when a line was counted is told with it, whatever was counted before or moved since") {
  Count world;
  const auto before = [&](const char* item) {
    for (const CountLine& line : value_of(StockTake(world.tablet()).to_count(world.id, van))) {
      if (line.item.str() == item) return line.before ? line.before->str() : std::string("?");
    }
    return std::string("not there");
  };
  CHECK(before("VALVE-15") == "?");
  CHECK(world.count({{valve, whole(7), "pc"}, {ItemId{"ODD-1"}, whole(2), "pc"}}) == 2);
  CHECK(before("VALVE-15") == "10");
  CHECK(before("ODD-1") == "0");
  world.clock.advance(hours(1));
  must(MaterialDesk(world.tablet()).use(world.id, {valve, whole(1), "pc", ""}).map([](auto) {}));
  CHECK(before("VALVE-15") == "10");
  CHECK(world.count({{valve, whole(8), "pc"}}) == 1);  // counted anew: one was used meanwhile
  CHECK(before("VALVE-15") == "9");
  CHECK(world.count({{valve, whole(4), ""}}, "depot") == 1);
  CHECK(value_of(StockTake(world.tablet()).to_count(world.id, "depot")).front().before == whole(12));
}

TEST_CASE("a stock-take under way is found by its van, also after a restart, until it is over") {
  Count world;
  const auto order = [&](const std::string& location) {
    const auto found = value_of(StockTake(world.tablet()).under_way(location));
    return found ? found->str() : std::string("none");
  };
  CHECK(order(van) == "none");
  const OrderId other = world.new_order();
  CHECK(world.count({{valve, whole(7), "pc"}}) == 1);
  world.reopen();
  CHECK(order(van) == world.id.str());
  CHECK(order("van:zhao.qiang") == "none");
  CHECK(order("depot") == "none");
  world.clock.advance(hours(1));
  CHECK(value_of(StockTake(world.tablet()).count(other, van, {{hose, whole(3), "m"}})) == 1);
  CHECK(order(van) == other.str());
  world.clock.advance(hours(49));
  CHECK(order(van) == "none");
  CHECK(full_refusal(StockTake(world.tablet()).under_way("the garage")) == "rule count.location");
}
