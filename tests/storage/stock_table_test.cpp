#include "core/storage/stock_table.h"

#include "core/journal/state_codec.h"
#include "core/rules/stock.h"
#include "core/storage/replica.h"
#include "core/storage/requisition_rows.h"
#include "core/storage/schema.h"
#include "tests/storage/database_fixture.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

constexpr UtcTime now{1'795'248'000'000};

StockItem item(const char* code, const char* zh, const char* en, const char* on_hand) {
  StockItem made;
  made.code = ItemId{code};
  made.name = {zh, en};
  made.spec = {"黄铜 DN15", "brass, DN15"};
  made.unit = "pc";
  made.on_hand = value_of(Decimal::parse(on_hand));
  return made;
}

struct Stock {
  Stock() { pull({item("VALVE-15", "角阀", "Angle valve", "12"), item("HOSE-50", "软管", "Hose", "0.5")}); }

  void pull(std::vector<StockItem> items, UtcTime taken = now) {
    RemotePage page;
    page.epoch = "e";
    page.cursor = "c";
    page.changes.push_back(RemoteStock{{taken, std::move(items)}});
    CHECK(value_of(Replica(store).apply_page(page, now)));
  }
  std::vector<std::string> found(std::string_view words, std::string_view language = "en", int count_max = 100) {
    std::vector<std::string> codes;
    for (const StockItem& one : value_of(table().find(words, language, count_max))) codes.push_back(one.code.str());
    return codes;
  }
  StockTable table() { return StockTable(store.database()); }

  DatabaseFolder folder;
  TabletStore store = value_of(TabletStore::open(folder.file(), test_key(1), numbered<DeviceId>(2)));
};
using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a material is found by its code, and by its name and specification in Chinese and English") {
  Stock stock;
  for (const char* words : {"角阀", "阀", "angle va", "VALVE-15", "valve"}) {
    INFO(words);
    CHECK(stock.found(words) == Codes{"VALVE-15"});
  }
  CHECK(stock.found("黄铜").size() == 2);
  CHECK(stock.found("brass hose") == Codes{"HOSE-50"});
  CHECK(stock.found("水泥").empty());
  CHECK(stock.found("!!").empty());
}

TEST_CASE("without words everything is listed by its name in the language that is read, up to a number") {
  Stock stock;
  CHECK(stock.found("") == Codes{"VALVE-15", "HOSE-50"});
  CHECK(stock.found(" ", "zh") == Codes{"VALVE-15", "HOSE-50"});
  stock.pull({item("A", "乙", "b", "1"), item("B", "丙", "A", "1"), item("C", "一", "c", "1")});
  CHECK(stock.found("") == Codes{"B", "A", "C"});
  CHECK(stock.found("", "zh") == Codes{"C", "B", "A"});
  CHECK(stock.found("", "en", 2) == Codes{"B", "A"});
}

TEST_CASE("a newer picture replaces the one before whole, with its time, and amounts stay exact") {
  Stock stock;
  CHECK(value_of(stock.table().taken_at()) == now);
  StockItem valve = item("VALVE-15", "角阀", "Angle valve", "0.125");
  valve.price = Money{value_of(Decimal::parse("28.35")), "CNY"};
  valve.safety_stock = Decimal::from_integer(5);
  valve.special = true;
  valve.special_days = 10;
  stock.pull({valve}, now + std::chrono::hours(1));
  CHECK(value_of(stock.table().taken_at()) == now + std::chrono::hours(1));
  CHECK(stock.found("软管").empty());
  const auto read = value_of(stock.table().item(ItemId{"VALVE-15"}));
  REQUIRE(read);
  CHECK(read->on_hand.str() == "0.125");
  CHECK(read->price == valve.price);
  CHECK(read->safety_stock == valve.safety_stock);
  CHECK(read->special);
  CHECK(read->special_days == 10);
  CHECK_FALSE(value_of(stock.table().item(ItemId{"HOSE-50"})));
}

TEST_CASE("availability: on hand, below the safety stock, ordered ahead, none; a picture is stale after a week") {
  StockItem one = item("A", "甲", "a", "4");
  CHECK(availability(one) == Availability::on_hand);
  one.safety_stock = Decimal::from_integer(5);
  CHECK(availability(one) == Availability::low);
  one.on_hand = Decimal();
  CHECK(availability(one) == Availability::none);
  one.special = true;
  CHECK(availability(one) == Availability::ordered_ahead);
  CHECK_FALSE(is_stale(now, now + std::chrono::hours(7 * 24)));
  CHECK(is_stale(now, now + std::chrono::hours(7 * 24) + std::chrono::milliseconds(1)));
}

TEST_CASE("data of schema version 4 gets the requests of its orders and room for the stock when it is opened") {
  const DatabaseFolder folder;
  OrderState order = OrderMaker().state;
  Requisition asked;
  asked.id = numbered<RequisitionId>(7);
  asked.item = ItemId{"VALVE-15"};
  asked.quantity = Decimal::from_integer(2);
  asked.unit = "pc";
  asked.by = PersonId{"li.wei"};
  asked.state = RequisitionState::partly;
  asked.granted_quantity = Decimal::from_integer(1);
  asked.at = now;
  order.requisitions.push_back(asked);
  const auto open = [&] { return TabletStore::open(folder.file(), test_key(1), numbered<DeviceId>(2)); };
  {
    const StateText text = value_of(state_text(order));
    Database old = folder.open();
    must(migrate(old, tablet_migrations().first(4)));
    must(
        old.run("INSERT INTO work_order(row, id, in_scope, is_open, due, class, status, household, reported_at, title, "
                "address, "
                "place, photos, conflicts, confirmed_seq, confirmed_digest) "
                "VALUES(1,?1,1,1,?2,'ordinary','assigned','H-1',?2,?3,'a','p',0,0,1,?4)",
                order.id.str(), now, order.intake.title, text.digest));
    must(old.run("INSERT INTO order_text(row, confirmed) VALUES(1,?)", std::string_view(text.text)));
  }
  TabletStore store = value_of(open());
  CHECK(value_of(store.database().user_version()) == tablet_migrations().back().version);
  const auto lines = value_of(read_asked_for(store.database(), 10));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].order == order.id);
  CHECK(lines[0].title == order.intake.title);
  CHECK(lines[0].state == RequisitionState::partly);
  CHECK(lines[0].granted_quantity == asked.granted_quantity);
  CHECK_FALSE(lines[0].name);
  CHECK_FALSE(value_of(StockTable(store.database()).taken_at()));
  CHECK(value_of(StockTable(store.database()).find("", "en", 10)).empty());
}
