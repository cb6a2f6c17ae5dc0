#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/journal/state_codec.h"
#include "core/storage/list_statements.h"
#include "core/storage/schema.h"
#include "core/storage/tablet_store.h"
#include "tests/storage/database_fixture.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

TabletStore open_store(const DatabaseFolder& folder) {
  return value_of(TabletStore::open(folder.file(), test_key(1), numbered<DeviceId>(2)));
}

std::string plan_of(Database& db, std::string_view sql) {
  auto plan = db.prepare("EXPLAIN QUERY PLAN " + std::string(sql));
  if (!plan) return "refused: " + plan.error().message;
  std::string steps;
  while (value_of(plan->step())) steps += std::string(plan->text(3)) + '\n';
  return steps;
}

/// Why a plan grows with the tablet; empty when it does not. FTS5's "scan" with an M is a search for words, and a
/// subquery is bounded by its own limit.
std::string fault_in(std::string_view plan, bool may_sort) {
  if (plan.starts_with("refused")) return std::string(plan);
  std::size_t begin = 0;
  for (std::size_t end = plan.find('\n'); end != std::string_view::npos; end = plan.find('\n', begin)) {
    const std::string step(plan.substr(begin, end - begin));
    begin = end + 1;
    const bool words = step.find("VIRTUAL TABLE INDEX") != std::string::npos && step.find(":M") != std::string::npos;
    const bool subquery = step.starts_with("SCAN (subquery");
    if (step.starts_with("SCAN") && !words && !subquery) return step;
    if (step.starts_with("USE TEMP B-TREE") && !may_sort) return step;
  }
  return {};
}

/// These sort what is bounded already: a thousand lines, two hundred homes.
bool sorts_few(std::string_view name) { return name == "open_part_of_few" || name == "homes_found"; }

std::string first_fault(Database& db) {
  for (const auto& [name, sql] : list_statement::all) {
    const std::string fault = fault_in(plan_of(db, sql), sorts_few(name));
    if (!fault.empty()) return std::string(name) + ": " + fault;
  }
  return {};
}

std::vector<std::string> schema_of(Database& db) {
  std::vector<std::string> out;
  auto rows = value_of(db.prepare("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name"));
  while (value_of(rows.step())) out.emplace_back(rows.text(0));
  return out;
}

/// An order as a tablet of that version kept it.
void store_order(Database& db, int version) {
  const OrderState order = OrderMaker().state;
  const StateText text = value_of(state_text(order));
  const std::string shown_then = version == 1 ? ", digest" : "";
  must(db.run(
      "INSERT INTO work_order(id, in_scope, is_open, due, class, status, household, reported_at, title, address, "
      "place, photos, conflicts, confirmed_seq, confirmed_digest" +
          shown_then + ") VALUES(?1,1,1,5,'ordinary','assigned','H-1',1,'t','a','p',0,0,1,?2" +
          (version == 1 ? ",?2)" : ")"),
      order.id, text.digest));
  must(db.run("INSERT INTO order_text(row, confirmed) VALUES(1, ?)", std::string_view(text.text)));
}

}  // namespace

TEST_CASE("no list, search or household file goes through a whole table or sorts it") {
  const DatabaseFolder folder;
  TabletStore store = open_store(folder);
  for (const auto& [name, sql] : list_statement::all) {
    INFO(name);
    CHECK(fault_in(plan_of(store.database(), sql), sorts_few(name)).empty());
  }
}

TEST_CASE("each of the lists' indexes is missed as soon as it is dropped") {
  for (const char* index :
       {"work_order_due", "work_order_working", "work_order_first", "work_order_class", "work_order_status",
        "work_order_standing", "work_order_household", "hand_over_recipient", "personal_data_due"}) {
    const DatabaseFolder folder;
    TabletStore store = open_store(folder);
    must(store.database().exec(std::string("DROP INDEX ") + index));
    INFO(index);
    CHECK_FALSE(first_fault(store.database()).empty());
  }
}

TEST_CASE("a tablet of every older schema comes to the schema of a new one, and lists its orders") {
  const DatabaseFolder fresh;
  TabletStore newest = open_store(fresh);
  const auto wanted = schema_of(newest.database());
  for (std::size_t older = 1; older < tablet_migrations().size(); ++older) {
    INFO("from version " << older);
    const DatabaseFolder folder;
    {
      Database db = folder.open();
      must(migrate(db, tablet_migrations().first(older)));
      store_order(db, static_cast<int>(older));
    }
    TabletStore store = open_store(folder);
    CHECK(schema_of(store.database()) == wanted);
    OrderQuery query;
    query.status = OrderMaker().state.status.value;
    CHECK(value_of(store.list(query)).size() == 1);
    query = {};
    query.order_class = OrderMaker().state.intake.order_class;
    CHECK(value_of(store.list(query)).size() == 1);
  }
}
