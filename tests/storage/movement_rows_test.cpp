#include "core/storage/movement_rows.h"

#include "core/journal/state_codec.h"
#include "core/storage/movement_statements.h"
#include "core/storage/replica.h"
#include "core/storage/requisition_rows.h"
#include "core/storage/schema.h"
#include "core/storage/stock_table.h"
#include "tests/storage/database_fixture.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using std::chrono::hours;

namespace {

constexpr UtcTime now{1'795'248'000'000};
const PersonId li{"li.wei"};
const ItemId valve{"VALVE-15"};
const auto device = numbered<DeviceId>(2);

Decimal whole(int value) { return Decimal::from_integer(value); }

OrderState supplied_order(const char* id = "WO-1", int first_event = 50) {
  OrderState order = OrderMaker().state;
  order.id = OrderId{id};
  Requisition asked;
  asked.id = numbered<RequisitionId>(first_event);
  asked.item = valve;
  asked.quantity = whole(9);
  asked.unit = "pc";
  asked.state = RequisitionState::partly;
  asked.granted_quantity = whole(6);
  asked.by = li;
  asked.at = now;
  asked.needed_at = now + hours(24);
  order.requisitions.push_back(asked);
  order.receipts.push_back(
      {numbered<EventId>(first_event), asked.id, valve, whole(4), "pc", "B7", true, "", li, now + hours(1)});
  order.parts.push_back(
      {numbered<EventId>(first_event + 1), valve, whole(1), "pc", "B7", li, now + hours(2), numbered<PhotoId>(3)});
  order.applied[numbered<DeviceId>(1)] = DeviceSeq{1};
  return order;
}

struct Tablet {
  bool pull(const OrderState& order, int seq = 1) {
    RemotePage page;
    page.epoch = "e";
    page.cursor = "c";
    page.changes.push_back(RemoteSnapshot{order, ServerSeq{seq}});
    return value_of(Replica(store).apply_page(page, now));
  }
  std::string balance() {
    const auto line = value_of(read_van_line(store.database(), li, valve, "pc"));
    return line ? line->balance.str() : "nothing";
  }
  void record(EventBody body, UtcTime at, const char* order = "WO-1") {
    EventDraft draft;
    draft.header.id = numbered<EventId>(++events);
    draft.header.order = OrderId{order};
    draft.header.device = device;
    draft.header.actor = li;
    draft.header.at.wall = at;
    draft.body = std::move(body);
    auto writer = value_of(JournalWriter::begin(store));
    static_cast<void>(value_of(writer.append(std::move(draft))));
    must(writer.commit(now));
  }

  DatabaseFolder folder;
  TabletStore store = value_of(TabletStore::open(folder.file(), test_key(1), device));
  int events = 500;
};

}  // namespace

TEST_CASE("what orders say of a van is there as soon as the order is, and with every record after it") {
  Tablet tablet;
  CHECK(tablet.balance() == "nothing");
  CHECK(tablet.pull(supplied_order()));
  CHECK(tablet.balance() == "3");
  tablet.record(PartUsed{valve, whole(2), "pc", "B7"}, now + hours(3));
  CHECK(tablet.balance() == "1");
  tablet.record(StockCounted{"van:li.wei", valve, whole(8), "pc"}, now + hours(4));
  CHECK(tablet.balance() == "8");
  tablet.record(MaterialReturned{valve, whole(3), "pc", "B7", "left over"}, now + hours(5));
  CHECK(tablet.balance() == "5");
  CHECK(value_of(read_van(tablet.store.database(), li)).size() == 1);
  CHECK(value_of(read_van(tablet.store.database(), PersonId{"zhao"})).empty());
}

TEST_CASE("an order that comes in late counts before a count that is known already") {
  Tablet tablet;
  CHECK(tablet.pull(supplied_order("WO-1")));
  tablet.record(StockCounted{"van:li.wei", valve, whole(8), "pc"}, now + hours(4));
  CHECK(tablet.pull(supplied_order("WO-2", 60), 2));
  CHECK(tablet.balance() == "8");
}

TEST_CASE("what the server set aside, and what a restored server no longer holds, leaves the van again") {
  Tablet tablet;
  CHECK(tablet.pull(supplied_order()));
  tablet.record(PartUsed{valve, whole(2), "pc", ""}, now + hours(3));
  CHECK(tablet.balance() == "1");
  const std::vector verdicts{PushVerdict{DeviceSeq{1}, Verdict::quarantined, ServerSeq{}, "a test"}};
  must(Replica(tablet.store).record_verdicts(verdicts, now));
  CHECK(tablet.balance() == "3");
  OrderState older = supplied_order();
  older.parts.clear();
  CHECK(tablet.pull(older, 2));
  CHECK(tablet.balance() == "4");
  older.receipts.clear();
  CHECK(tablet.pull(older, 3));
  CHECK(tablet.balance() == "nothing");
}

TEST_CASE("a van keeps what was used on orders that have gone to somebody else") {
  Tablet tablet;
  CHECK(tablet.pull(supplied_order()));
  RemotePage page;
  page.epoch = "e";
  page.cursor = "d";
  page.changes.push_back(RemoteLeave{OrderId{"WO-1"}, ServerSeq{2}});
  CHECK(value_of(Replica(tablet.store).apply_page(page, now)));
  CHECK(tablet.balance() == "3");
}

TEST_CASE("a batch leads to its orders and photos, oldest first") {
  Tablet tablet;
  CHECK(tablet.pull(supplied_order()));
  const auto lines = value_of(read_batch(tablet.store.database(), "B7", 10));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].movement.kind == MovementKind::received);
  CHECK(lines[0].movement.requisition == numbered<RequisitionId>(50));
  CHECK(lines[1].movement.kind == MovementKind::used);
  CHECK(lines[1].movement.photo == numbered<PhotoId>(3));
  CHECK(lines[1].movement.order == OrderId{"WO-1"});
  CHECK(lines[1].title == OrderMaker().state.intake.title);
  CHECK(value_of(read_batch(tablet.store.database(), "B7", 1)).size() == 1);
  CHECK(value_of(read_batch(tablet.store.database(), "B8", 10)).empty());
  CHECK(value_of(read_batch(tablet.store.database(), "", 10)).empty());
  CHECK(value_of(read_batches(tablet.store.database(), li, valve)) == std::vector<std::string>{"B7"});
}

TEST_CASE("what is reserved of the depot: the grant's rest, and what was taken since the picture was made") {
  Tablet tablet;
  CHECK(tablet.pull(supplied_order()));
  const Reservation rest{valve, whole(2), "pc", ReservationKind::granted};
  const Reservation taken{valve, whole(4), "pc", ReservationKind::taken};
  Database& db = tablet.store.database();
  CHECK(value_of(read_reservations(db, now)) == std::vector{rest, taken});
  CHECK(value_of(read_reservations(db, now + hours(1))) == std::vector{rest});
  OrderState finished = supplied_order();
  finished.status.value = OrderStatus::closed;
  CHECK(tablet.pull(finished, 2));
  CHECK(value_of(read_reservations(db, now + hours(1))).empty());
  CHECK(value_of(read_asked_for(db, 10)).empty());
}

TEST_CASE("when a material is needed is listed with its request") {
  Tablet tablet;
  CHECK(tablet.pull(supplied_order()));
  CHECK(value_of(read_asked_for(tablet.store.database(), 10)).at(0).needed_at == now + hours(24));
}

TEST_CASE("from every version without movements, what orders moved is projected when the store is opened") {
  const OrderState order = supplied_order();
  const StateText text = value_of(state_text(order));
  const auto all = tablet_migrations();
  for (std::size_t count = 1; all[count - 1].version < 11; ++count) {
    INFO("version " << all[count - 1].version);
    const DatabaseFolder folder;
    {
      Database old = folder.open();
      must(migrate(old, all.first(count)));
      const bool first = count == 1;
      must(old.run(std::string("INSERT INTO work_order(row, id, in_scope, is_open, due, class, status, household, "
                               "reported_at, title, address, place, photos, conflicts, confirmed_seq, "
                               "confirmed_digest") +
                       (first ? ", digest" : "") +
                       ") VALUES(1,'WO-1',1,1,?1,'ordinary','assigned','H-1',?1,'t','a','p',0,0,1,?2" +
                       (first ? ",?2)" : ")"),
                   now, text.digest));
      must(old.run("INSERT INTO order_text(row, confirmed) VALUES(1,?)", std::string_view(text.text)));
    }
    TabletStore store = value_of(TabletStore::open(folder.file(), test_key(1), device));
    Database& db = store.database();
    CHECK(value_of(read_van(db, li)) == van_stock(movements(order), li));
    CHECK(value_of(read_batch(db, "B7", 10)).size() == 2);
    CHECK(value_of(read_asked_for(db, 10)).at(0).needed_at == now + hours(24));
  }
}

TEST_CASE("no van, batch or request is looked for in a whole table") {
  Tablet tablet;
  Database& db = tablet.store.database();
  for (const std::string_view sql : movement_statement::all) {
    auto plan = value_of(db.prepare("EXPLAIN QUERY PLAN " + std::string(sql)));
    while (value_of(plan.step())) {
      INFO(sql << '\n' << plan.text(3));
      CHECK_FALSE(plan.text(3).starts_with("SCAN"));
      // Few batches of one material are told apart.
      const bool sorts = plan.text(3).starts_with("USE TEMP B-TREE") && sql != movement_statement::batches_received;
      CHECK_FALSE(sorts);
    }
  }
}

TEST_CASE("a barcode finds every material that carries it, with its substitutes") {
  Tablet tablet;
  StockItem one;
  one.code = valve;
  one.name = {"角阀", "Angle valve"};
  one.unit = "pc";
  one.on_hand = whole(3);
  one.barcode = "6901234567892";
  one.substitutes = {ItemId{"VALVE-15B"}, ItemId{"VALVE-20"}};
  StockItem two = one;
  two.code = ItemId{"VALVE-20"};
  two.substitutes = {};
  StockItem bare = two;
  bare.code = ItemId{"HOSE-50"};
  bare.barcode = "";
  RemotePage page;
  page.epoch = "e";
  page.cursor = "c";
  page.changes.push_back(RemoteStock{{now, {two, one, bare}}});
  CHECK(value_of(Replica(tablet.store).apply_page(page, now)));
  StockTable stock(tablet.store.database());
  const auto found = value_of(stock.with_barcode("6901234567892"));
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == valve);
  CHECK(found[0].barcode == one.barcode);
  CHECK(found[0].substitutes == one.substitutes);
  CHECK(found[1].substitutes.empty());
  CHECK(value_of(stock.with_barcode("690123456789")).empty());
  CHECK(value_of(stock.with_barcode("")).empty());
}
