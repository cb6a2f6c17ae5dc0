#include <fstream>
#include <iterator>

#include "core/journal/fold.h"
#include "core/journal/state_codec.h"
#include "core/storage/evidence_table.h"
#include "core/storage/integrity.h"
#include "core/storage/replica.h"
#include "core/storage/schema.h"
#include "core/storage/tablet_store.h"
#include "core/storage/upload_ledger.h"
#include "tests/storage/database_fixture.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

constexpr UtcTime now{1'795'248'000'000};
const auto device = numbered<DeviceId>(2);

std::string file_text(const char* path) {
  std::ifstream in(path);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

Result<TabletStore> open_store(const DatabaseFolder& folder, std::uint8_t key = 1) {
  return TabletStore::open(folder.file(), test_key(key), device);
}

OrderState an_order(const char* id = "WO-1") {
  OrderState state = OrderMaker().state;
  state.id = OrderId{id};
  state.technician = {PersonId{"li.wei"}, state.status.by};
  state.applied[numbered<DeviceId>(1)] = DeviceSeq{1};
  return state;
}

RemotePage page_with(std::vector<RemoteChange> changes) {
  RemotePage page;
  page.epoch = "e";
  page.cursor = "c";
  page.changes = std::move(changes);
  return page;
}

EventDraft draft(EventBody body, const char* order = "WO-1") {
  static int made = 100;
  EventDraft out;
  out.header.id = numbered<EventId>(++made);
  out.header.order = OrderId{order};
  out.header.device = device;
  out.header.actor = PersonId{"li.wei"};
  out.header.at.wall = now;
  out.body = std::move(body);
  return out;
}

JournalEntry write(TabletStore& store, EventBody body) {
  auto writer = value_of(JournalWriter::begin(store));
  auto entry = value_of(writer.append(draft(std::move(body))));
  must(writer.commit(now));
  return entry;
}

std::optional<UtcTime> first_due(TabletStore& store) {
  const OrderList list = value_of(store.list({}));
  return list.front().due;
}

}  // namespace

TEST_CASE("a database of schema version 1 is brought up to date with everything in it") {
  const DatabaseFolder folder;
  const OrderState state = an_order();
  const StateText text = value_of(state_text(state));
  Event event;
  event.header = draft(NoteAdded{"老记录 old record"}).header;
  event.header.seq = DeviceSeq{1};
  event.body = NoteAdded{"老记录 old record"};
  const JournalEntry entry = value_of(seal_entry(event));
  std::optional<OrderState> shown = state;
  CHECK(fold(shown, entry.event) == FoldOutcome::accepted);
  const StateText shown_text = value_of(state_text(*shown));
  {
    Database old = folder.open();
    must(old.exec(file_text(SITEPROOF_SCHEMA_V1)));
    must(old.run(
        "INSERT INTO work_order VALUES(1,'WO-1',1,1,?,'ordinary','assigned',NULL,'li.wei','H-1',?,?,?,?,0,0,1,?,?)",
        now, now, std::string_view("厨房漏水"), std::string_view("云杉花园"), std::string_view("厨房"),
        shown_text.digest, text.digest));
    must(old.run("INSERT INTO order_text VALUES(1,?,?)", std::string_view(text.text),
                 std::string_view(shown_text.text)));
    must(old.run("INSERT INTO order_search(rowid, words) VALUES(1,'WO-1 厨房漏水')"));
    must(old.run("INSERT INTO event(order_id, device, device_seq, hash, state, text) VALUES('WO-1',?,1,?,0,?)", device,
                 entry.hash, std::string_view(entry.text)));
    must(old.run(
        "INSERT INTO event(order_id, device, device_seq, hash, state, server_seq, text) VALUES('WO-1',?,0,?,1,1,'{}')",
        device, sha256("{}")));
    must(
        old.run("INSERT INTO file(sha256, device_seq, size, media_type) VALUES(?,1,10,'image/jpeg')", sha256("photo")));
    must(old.run("INSERT INTO setting VALUES('sync.cursor','abc'),('sync.epoch','e')"));
    must(old.exec("PRAGMA user_version=1; PRAGMA application_id=1399420005"));
  }
  TabletStore store = value_of(open_store(folder));
  CHECK(value_of(store.database().user_version()) == tablet_migrations().back().version);
  CHECK(value_of(store.order(OrderId{"WO-1"})) == *shown);
  CHECK(value_of(store.database().query_int64("SELECT state FROM event WHERE device_seq = 0")) ==
        3);  // it is in the confirmed state
  OrderQuery query;
  query.search = "漏水";
  CHECK(value_of(store.list(query)).size() == 1);
  query.search = "old record";
  CHECK(value_of(store.list(query)).size() == 1);  // the words of before are written anew
  const OrderList listed = value_of(store.list({}));
  CHECK(listed.front().working == state.intake.reported_at);
  Replica replica(store);
  CHECK(value_of(replica.cursor()) == "abc");
  CHECK(value_of(replica.outbox(10, 10'000)) == std::vector{entry.text});
  CHECK(value_of(UploadLedger(store).counts()).files == 1);
  std::int64_t looked_at = 0;
  CHECK(value_of(orders_that_differ(store, looked_at)).empty());
  CHECK(looked_at == 1);
  CHECK(write(store, NoteAdded{"new"}).event.header.prev == entry.hash);
}

TEST_CASE("from every version before 8, recordings are projected and what was sealed is kept") {
  OrderState state = an_order();
  Recording note;
  note.id = numbered<RecordingId>(8);
  note.sha256 = sha256("note");
  note.size = 10;
  note.media_type = "audio/wav";
  note.by = PersonId{"li.wei"};
  note.at = now;
  state.recordings.push_back(note);
  const StateText text = value_of(state_text(state));
  const auto all = tablet_migrations();
  for (std::size_t count = 1; all[count - 1].version < 8; ++count) {
    INFO("version " << all[count - 1].version);
    const DatabaseFolder folder;
    {
      Database old = folder.open();
      must(migrate(old, all.first(count)));
      const bool first = count == 1;  // it kept the digest of what is shown beside the confirmed one
      const std::string columns =
          "row, id, in_scope, is_open, due, class, status, household, reported_at, title, "
          "address, place, photos, conflicts, confirmed_seq, confirmed_digest";
      must(old.run("INSERT INTO work_order(" + columns + (first ? ", digest" : "") +
                       ") VALUES(1,'WO-1',1,1,?1,'ordinary','assigned','H-1',?1,'t','a','p',0,0,1,?2" +
                       (first ? ",?2)" : ")"),
                   now, text.digest));
      must(old.run("INSERT INTO order_text(row, confirmed) VALUES(1,?)", std::string_view(text.text)));
      if (all[count - 1].version == 7) {
        must(old.run("INSERT INTO sealed_state(seal, state) VALUES(?, '{}')", numbered<EventId>(5)));
      }
    }
    TabletStore store = value_of(open_store(folder));
    CHECK(value_of(store.database().query_int64("SELECT count(*) FROM recording WHERE order_id = 'WO-1' AND sha256 = ?",
                                                note.sha256)) == 1);
    const auto sealed = value_of(EvidenceTable(store).sealed_texts(numbered<EventId>(5)));
    CHECK(sealed.size() == (all[count - 1].version == 7 ? 1U : 0U));
    if (!sealed.empty()) CHECK(sealed.at("state.json") == "{}");
  }
}

TEST_CASE("the released schema is never edited") {
  std::string released = file_text(SITEPROOF_SCHEMA_V1);
  released.erase(0, released.find('\n') + 1);
  std::string_view known = tablet_migrations().front().sql;
  while (known.front() == '\n') known.remove_prefix(1);
  CHECK(std::string(known) == released);
}

TEST_CASE("a newer program's data and a wrong key are refused with nothing touched") {
  const DatabaseFolder folder;
  must(value_of(open_store(folder)).database().exec("PRAGMA user_version=1000"));
  CHECK(refusal(open_store(folder)) == "storage.schema_newer");
  CHECK(value_of(folder.open().user_version()) == 1000);
  if (database_is_encrypted()) CHECK(refusal(open_store(folder, 7)) == "storage.wrong_key");
}

TEST_CASE("nothing of a writer's is kept unless it commits") {
  const DatabaseFolder folder;
  TabletStore store = value_of(open_store(folder));
  Replica replica(store);
  CHECK(value_of(replica.apply_page(page_with({RemoteSnapshot{an_order(), ServerSeq{1}}}), now)));
  {
    auto writer = value_of(JournalWriter::begin(store));
    CHECK(value_of(writer.append(draft(NoteAdded{"gone"}))).event.header.seq == DeviceSeq{1});
    CHECK(value_of(writer.order(OrderId{"WO-1"}))->notes.size() == 1);
  }
  CHECK(value_of(store.order(OrderId{"WO-1"})).notes.empty());
  CHECK(value_of(replica.counts()).waiting == 0);
  CHECK(write(store, NoteAdded{"stays"}).event.header.seq == DeviceSeq{1});
  CHECK(refusal(value_of(JournalWriter::begin(store)).append(draft(NoteAdded{"x"}, "WO-9"))) == "order.unknown");
}

TEST_CASE("several events of one writer are one transaction and one chain") {
  const DatabaseFolder folder;
  TabletStore store = value_of(open_store(folder));
  Replica replica(store);
  CHECK(value_of(replica.apply_page(
      page_with({RemoteSnapshot{an_order("WO-1"), ServerSeq{1}}, RemoteSnapshot{an_order("WO-2"), ServerSeq{2}}}),
      now)));
  auto writer = value_of(JournalWriter::begin(store));
  const auto first = value_of(writer.append(draft(NoteAdded{"1"}, "WO-1")));
  const auto second = value_of(writer.append(draft(NoteAdded{"2"}, "WO-2")));
  const auto third = value_of(writer.append(draft(NoteAdded{"3"}, "WO-1")));
  must(writer.commit(now));
  CHECK(second.event.header.prev.is_zero());
  CHECK(third.event.header.prev == first.hash);
  CHECK(third.event.header.seq == DeviceSeq{3});
  CHECK(value_of(store.chain(OrderId{"WO-1"}, device)) == std::vector{first.text, third.text});
}

TEST_CASE("an event of somebody else's for an order that is not here is kept and shows nothing") {
  const DatabaseFolder folder;
  TabletStore store = value_of(open_store(folder));
  Replica replica(store);
  Event event{draft(NoteAdded{"x"}).header, NoteAdded{"x"}};
  event.header.device = numbered<DeviceId>(9);
  event.header.seq = DeviceSeq{4};
  CHECK(value_of(replica.apply_page(page_with({RemoteEvent{value_of(seal_entry(event)), ServerSeq{7}}}), now)));
  CHECK(refusal(store.order(OrderId{"WO-1"})) == "order.unknown");
  CHECK(value_of(store.count_orders()) == 0);
}

TEST_CASE("a leave that is older than the order's return is no leave") {
  const DatabaseFolder folder;
  TabletStore store = value_of(open_store(folder));
  Replica replica(store);
  CHECK(value_of(replica.apply_page(
      page_with({RemoteSnapshot{an_order(), ServerSeq{9}}, RemoteLeave{OrderId{"WO-1"}, ServerSeq{5}}}), now)));
  CHECK(value_of(store.count_orders()) == 1);
  CHECK(value_of(replica.apply_page(
      page_with({RemoteLeave{OrderId{"WO-1"}, ServerSeq{10}}, RemoteLeave{OrderId{"WO-7"}, ServerSeq{11}}}), now)));
  CHECK(value_of(store.count_orders()) == 0);
  CHECK(store.order(OrderId{"WO-1"}));
}

TEST_CASE("the first page of a new pull empties the scope, the next ones add to it") {
  const DatabaseFolder folder;
  TabletStore store = value_of(open_store(folder));
  Replica replica(store);
  CHECK(value_of(replica.apply_page(
      page_with({RemoteSnapshot{an_order("WO-1"), ServerSeq{1}}, RemoteSnapshot{an_order("WO-2"), ServerSeq{1}}}),
      now)));
  must(replica.restart_pull());
  CHECK(value_of(replica.apply_page(page_with({RemoteSnapshot{an_order("WO-2"), ServerSeq{3}}}), now)));
  CHECK(value_of(store.count_orders()) == 1);
  CHECK(value_of(replica.apply_page(page_with({RemoteSnapshot{an_order("WO-3"), ServerSeq{3}}}), now)));
  CHECK(value_of(store.count_orders()) == 2);
}

TEST_CASE("a checksum counts on the last page only") {
  const DatabaseFolder folder;
  TabletStore store = value_of(open_store(folder));
  Replica replica(store);
  RemotePage page = page_with({RemoteSnapshot{an_order(), ServerSeq{1}}});
  page.checksum = sha256("something else");
  page.more = true;
  CHECK(value_of(replica.apply_page(page, now)));
  page.more = false;
  CHECK_FALSE(value_of(replica.apply_page(page, now)));
  page.checksum = scope_digest({{OrderId{"WO-1"}, value_of(state_text(an_order())).digest}});
  CHECK(value_of(replica.apply_page(page, now)));
}

TEST_CASE("the list's due time stands still while the order's clock does") {
  const DatabaseFolder folder;
  TabletStore store = value_of(open_store(folder));
  Replica replica(store);
  OrderState state = an_order();
  state.intake.checklist = TemplateRef{TemplateId{"small"}, 1};
  CHECK(value_of(
      replica.apply_page(page_with({RemoteTemplate{{TemplateId{"small"}, 1}, std::string(small_template_text())},
                                    RemoteSnapshot{state, ServerSeq{1}}}),
                         now)));
  CHECK(first_due(store) == state.intake.reported_at + std::chrono::minutes(120));
  write(store, StatusChanged{OrderStatus::suspended, state.status.by, "owner_later"});
  CHECK_FALSE(first_due(store));
}

TEST_CASE("a template that comes after its order stops the order's clock as well") {
  const DatabaseFolder folder;
  TabletStore store = value_of(open_store(folder));
  Replica replica(store);
  OrderState state = an_order();
  state.intake.checklist = TemplateRef{TemplateId{"small"}, 1};
  CHECK(value_of(replica.apply_page(page_with({RemoteSnapshot{state, ServerSeq{1}}}), now)));
  write(store, StatusChanged{OrderStatus::suspended, state.status.by, "owner_later"});
  CHECK(first_due(store));
  CHECK(value_of(replica.apply_page(
      page_with({RemoteTemplate{{TemplateId{"small"}, 1}, std::string(small_template_text())}}), now)));
  CHECK_FALSE(first_due(store));
}

TEST_CASE("a template that comes after its order says what the next step misses, wherever the order stands") {
  std::string text(small_template_text());
  text.insert(text.find("\"sla\""),
              R"("visit": [{"step": "call_ahead", "mode": "block"}, {"step": "watch_for", "mode": "block"}], )");
  OrderState state = an_order();
  state.intake.checklist = TemplateRef{TemplateId{"small"}, 1};
  state.status.value = GENERATE(OrderStatus::en_route, OrderStatus::self_checked);
  const RemoteTemplate form{{TemplateId{"small"}, 1}, text};
  const RemoteSnapshot order{state, ServerSeq{1}};
  const auto block_after = [](const std::vector<RemotePage>& pages) {
    const DatabaseFolder folder;
    TabletStore store = value_of(open_store(folder));
    Replica replica(store);
    for (const RemotePage& page : pages) CHECK(value_of(replica.apply_page(page, now)));
    const OrderList listed = value_of(store.list({}));
    return std::string(listed.front().next_block);
  };
  const std::string with_it = block_after({page_with({form, order})});
  CHECK_FALSE(with_it.empty());
  CHECK(with_it != block_after({page_with({order})}));
  CHECK(block_after({page_with({order}), page_with({form})}) == with_it);
}
