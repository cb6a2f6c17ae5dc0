#include "core/storage/order_list.h"

#include <algorithm>

#include "core/storage/replica.h"
#include "core/storage/schema.h"
#include "tests/storage/database_fixture.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

const UtcTime now = at_time("2026-11-22T01:00:00Z");
using Ids = std::vector<std::string>;

struct Orders {
  OrderState& add(const char* id, S status = S::assigned) {
    OrderState state = OrderMaker().at(status).state;
    state.id = OrderId{id};
    state.technician = {PersonId{"li.wei"}, state.status.by};
    states.push_back(std::move(state));
    return states.back();
  }
  void pull() {
    RemotePage page;
    page.epoch = "e";
    page.cursor = "c";
    for (const OrderState& state : states) page.changes.push_back(RemoteSnapshot{state, ServerSeq{++seq}});
    for (const HouseholdFile& file : homes) page.changes.push_back(RemoteHousehold{file});
    CHECK(value_of(Replica(store).apply_page(page, now)));
  }
  Ids list(const OrderQuery& query) {
    Ids out;
    const OrderList found = value_of(store.list(query));
    for (const OrderListItem& item : found) out.emplace_back(item.id);
    return out;
  }
  Ids search(const char* words) {
    OrderQuery query;
    query.search = words;
    return list(query);
  }
  Ids find_homes(const char* words) {
    Ids out;
    for (const HomeLine& home : value_of(store.find_homes(words, 10))) out.push_back(home.id.str());
    return out;
  }

  DatabaseFolder folder;
  TabletStore store = value_of(TabletStore::open(folder.file(), test_key(1), numbered<DeviceId>(2)));
  std::vector<OrderState> states;
  std::vector<HouseholdFile> homes;
  std::int64_t seq = 0;
};

HouseholdFile home(const char* id, const char* owner, std::vector<std::string> flags = {}) {
  HouseholdFile file;
  file.household.id = HouseholdId{id};
  file.household.address = {"银杏苑", "5栋", "1单元", "301室"};
  file.household.owner = {owner, "13912345678"};
  file.household.flags = std::move(flags);
  return file;
}

Ids all_pages(Orders& orders, OrderQuery query) {
  Ids out;
  query.limit = 3;
  while (true) {
    const OrderList page = value_of(orders.store.list(query));
    for (const OrderListItem& item : page) out.emplace_back(item.id);
    if (page.empty()) return out;
    query.after = page.back().list_place();
  }
}

}  // namespace

TEST_CASE("pages that begin where the last one ended hold every order once, open ones first") {
  Orders orders;
  for (const char* id : {"WO-1", "WO-2", "WO-3", "WO-4", "WO-5"}) orders.add(id);
  for (const char* id : {"WO-6", "WO-7", "WO-8", "WO-9"}) orders.add(id, S::closed);
  orders.add("WO-0").intake.sla = {5, 5};
  orders.pull();
  CHECK(all_pages(orders, {}) == Ids{"WO-0", "WO-1", "WO-2", "WO-3", "WO-4", "WO-5"});
  OrderQuery everything;
  everything.open_only = false;
  CHECK(all_pages(orders, everything) ==
        Ids{"WO-0", "WO-1", "WO-2", "WO-3", "WO-4", "WO-5", "WO-9", "WO-8", "WO-7", "WO-6"});
  OrderQuery found;
  found.search = "漏水";
  Ids all = all_pages(orders, found);
  CHECK(all.front() == "WO-9");  // the last one of the page it came with
  std::sort(all.begin(), all.end());
  CHECK(all.size() == 10);
  CHECK(std::unique(all.begin(), all.end()) == all.end());
}

TEST_CASE("a page further down is found in the index, not counted off from the top") {
  Orders orders;
  orders.add("WO-1");
  orders.pull();
  auto plan = value_of(orders.store.database().cached(
      "EXPLAIN QUERY PLAN SELECT o.id FROM work_order o WHERE o.in_scope = 1 AND o.is_open = 0 "
      "AND (o.due, o.id) < (?1, ?2) ORDER BY o.due DESC, o.id DESC LIMIT 50"));
  REQUIRE(value_of(plan->step()));
  const std::string way(plan->text(3));
  CHECK(way.find("work_order_due") != std::string::npos);
  CHECK(way.find("due") != std::string::npos);
  CHECK_FALSE(value_of(plan->step()));  // and nothing is sorted
}

TEST_CASE("class, state and the working time narrow a list, class and state a search as well") {
  Orders orders;
  orders.add("WO-1").intake.order_class = OrderClass::emergency;
  orders.add("WO-2").appointment.value = at_time("2026-11-25T01:00:00Z");
  orders.add("WO-3", S::closed).intake.order_class = OrderClass::emergency;
  orders.pull();
  for (const char* words : {"", "漏水"}) {
    OrderQuery query;
    query.search = words;
    query.order_class = OrderClass::emergency;
    query.finished = false;
    CHECK(orders.list(query) == Ids{"WO-1"});
    query.finished = true;
    CHECK(orders.list(query) == Ids{"WO-3"});
    query.order_class = OrderClass::enquiry;
    CHECK(orders.list(query).empty());
  }
  OrderQuery later;
  later.working_from = now;
  CHECK(orders.list(later) == Ids{"WO-2"});
  OrderQuery earlier;
  earlier.working_before = now;
  CHECK(orders.list(earlier) == Ids{"WO-1"});
}

TEST_CASE("a part of the day is the same list whether few or most of many orders belong to it") {
  constexpr int many = 1500;  // more than are sorted by due time
  Orders orders;
  orders.add("WO-MANY");
  orders.pull();
  Database& db = orders.store.database();
  must(db.run(
      "INSERT INTO work_order(id, in_scope, is_open, due, class, status, household, reported_at, title, address, "
      "place, photos, conflicts, confirmed_seq, confirmed_digest, working, readiness, hold, hold_reason, next_block) "
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) "
      "SELECT printf('WO-%04d', i), 1, 1, (i * 7919) % ?1, class, status, household, reported_at, title, address, "
      "place, photos, conflicts, confirmed_seq, confirmed_digest, i, readiness, hold, hold_reason, next_block "
      "FROM n, work_order",
      many));
  for (const auto& [from, before] :
       {std::pair(1, 40), std::pair(1, many), std::pair(700, 900), std::pair(many, many)}) {
    OrderQuery query;
    query.working_from = UtcTime{from};
    query.working_before = UtcTime{before};
    Ids wanted;
    auto rows = value_of(db.prepare("SELECT id FROM work_order WHERE working >= ?1 AND working < ?2 ORDER BY due, id"));
    rows.bind_all(from, before);
    while (value_of(rows.step())) wanted.emplace_back(rows.text(0));
    INFO(from << " to " << before);
    query.limit = 400;
    Ids found;
    for (OrderList page = value_of(orders.store.list(query)); !page.empty();
         page = value_of(orders.store.list(query))) {
      for (const OrderListItem& item : page) found.emplace_back(item.id);
      query.after = page.back().list_place();
    }
    CHECK(found == wanted);
    CHECK(wanted.size() == static_cast<std::size_t>(before - from));
  }
}

TEST_CASE("a line says which day the order belongs to, what held it up and what the next step misses") {
  Orders orders;
  OrderState& order = orders.add("WO-1", S::suspended);
  order.resume_to = S::on_site;
  order.timeline.push_back({{}, S::suspended, {}, Role::technician, now, {}, "no key", true});
  orders.add("WO-2", S::on_site);
  orders.pull();
  const OrderList list = value_of(orders.store.list({}));
  for (const OrderListItem& item : list) {
    CHECK(item.working == at_time("2026-11-21T08:00:00Z"));
    CHECK(item.hold == (item.id == "WO-1" ? "suspended" : "begun"));
    CHECK(item.hold_reason == (item.id == "WO-1" ? "no key" : ""));
    CHECK(item.next_block == (item.id == "WO-1" ? "" : "consent.missing"));
  }
}

TEST_CASE("first in hand is what is under way, then the most urgent; later days and waiting orders are not") {
  Orders orders;
  const auto first = [&] {
    const OrderList found = value_of(orders.store.first_in_hand(now));
    return found.empty() ? std::string() : std::string(found.front().id);
  };
  orders.add("WO-1", S::waiting_material);
  orders.add("WO-2").appointment.value = at_time("2026-11-25T01:00:00Z");
  orders.pull();
  CHECK(first().empty());
  orders.add("WO-3");
  orders.add("WO-4").intake.sla = {5, 5};
  orders.pull();
  CHECK(first() == "WO-4");
  orders.add("WO-5", S::in_repair);
  orders.pull();
  CHECK(first() == "WO-5");
}

TEST_CASE("orders are found by the places of their photos, their materials, calls, plans and signatures") {
  Orders orders;
  OrderMaker made;
  made.photo(Stage::before, 1);
  made.photo(Stage::before, 2);
  made.plan();
  OrderState& order = orders.add("WO-1");
  order.photos = made.state.photos;
  order.plans = made.state.plans;
  order.calls.push_back({{}, false, "busy tone", {}, now});
  order.requisitions.push_back({});
  order.requisitions.back().item = ItemId{"angle-valve"};
  order.requisitions.back().note = "chrome";
  order.parts.push_back({});
  order.parts.back().item = ItemId{"hose"};
  order.parts.back().batch = "B-77";
  order.sign_offs.push_back({});
  order.sign_offs.back().remarks = "satisfied";
  orders.add("WO-2");
  orders.pull();
  for (const char* words : {"水槽下", "busy", "joint", "angle-valve", "chrome", "hose", "B-77", "satisfied"}) {
    INFO(words);
    CHECK(orders.search(words) == Ids{"WO-1"});
  }
}

TEST_CASE("homes are found by address, owner, telephone and flag, and no longer by what they were called before") {
  Orders orders;
  orders.homes = {home("H-1", "赵敏", {"elderly"}), home("H-2", "Smith")};
  orders.pull();
  CHECK(orders.find_homes("赵敏") == Ids{"H-1"});
  CHECK(orders.find_homes("smi") == Ids{"H-2"});
  CHECK(orders.find_homes("elderly") == Ids{"H-1"});
  CHECK(orders.find_homes("301室") == Ids{"H-1", "H-2"});
  CHECK(orders.find_homes("13912345678").size() == 2);
  CHECK(orders.find_homes("!!").empty());
  orders.homes = {home("H-1", "钱进")};
  orders.pull();
  CHECK(orders.find_homes("赵敏").empty());
  CHECK(orders.find_homes("钱进") == Ids{"H-1"});
}

TEST_CASE("data of schema version 3 gets its lines and search words anew when it is opened, once") {
  const DatabaseFolder folder;
  const auto open = [&] { return TabletStore::open(folder.file(), test_key(1), numbered<DeviceId>(2)); };
  {
    Orders orders;
    OrderState& order = orders.add("WO-1", S::suspended);
    order.resume_to = S::accepted;
    order.plans = OrderMaker().plan().state.plans;
    orders.homes = {home("H-1", "赵敏")};
    orders.pull();
    // As the version before left it: no words beyond the first, no line's day, no homes.
    Database& db = orders.store.database();
    must(db.run("UPDATE work_order SET working = 0, readiness = 0, hold = ''"));
    must(db.run("INSERT INTO order_search(order_search) VALUES('delete-all')"));
    must(db.run("INSERT INTO home_search(home_search) VALUES('delete-all')"));
    must(db.run("DELETE FROM home"));
    must(db.run("INSERT INTO setting(key, value) VALUES('projection.stale', '1')"));
    must(db.run("VACUUM INTO ?", folder.file().string()));
  }
  TabletStore store = value_of(open());
  const OrderList list = value_of(store.list({}));
  REQUIRE(list.size() == 1);
  CHECK(list.front().working == at_time("2026-11-21T08:00:00Z"));
  CHECK(list.front().hold == "suspended");
  OrderQuery query;
  query.search = "joint";
  CHECK(value_of(store.list(query)).size() == 1);
  CHECK(value_of(store.find_homes("赵敏", 5)).size() == 1);
  CHECK_FALSE(value_of(store.setting("projection.stale")));
}
