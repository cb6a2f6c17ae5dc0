#include "core/storage/sqlite/match_expression.h"
#include "core/usecases/orders.h"
#include "platform/common/adapters/file_key_store.h"
#include "platform/common/adapters/system_clock.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {
namespace {

constexpr int repeats = 4000;

// The same columns fetched, nothing made of them.
void run_bare(Database& db, std::string_view sql, std::optional<std::string_view> match) {
  for (int i = 0; i < repeats; ++i) {
    auto query = must(db.cached(sql));
    if (match) query->bind(1, *match);
    std::size_t bytes = 0;
    while (must(query->step())) {
      for (const int column : {0, 1, 2, 5, 6, 7, 13, 14, 15}) bytes += query->text(column).size();
      for (const int column : {3, 4, 8, 9, 10, 11, 12}) bytes += query->int64(column) == 0 ? 0U : 1U;
    }
    if (bytes == 0) give_up({ErrorKind::storage, "bench.query", "The query found nothing."});
  }
}

}  // namespace

void query_bench(std::vector<Line>& table, const std::filesystem::path& folder) {
  SystemClock clock;
  FileKeyStore keys(folder / "keys");
  const auto tablet = must(Tablet::open(folder, {clock, system_random(), keys}));
  auto bare = must(Database::open(folder / "siteproof.db", must(keys.secret_key("database")), OpenMode::read_only));
  Orders orders(*tablet);
  const std::string columns =
      "o.id, o.class, o.status, o.due, o.appointment, o.title, o.address, o.place, o.photos, o.conflicts, "
      "o.is_open, o.row, o.working, o.hold, o.hold_reason, o.next_block";
  const auto measure = [&](const char* what, const OrderQuery& query, const std::string& sql,
                           std::optional<std::string_view> match) {
    const Pair pair = compare(
        5,
        [&] {
          for (int i = 0; i < repeats; ++i) {
            if (must(orders.list(query)).empty()) give_up({ErrorKind::storage, "bench.list", "The list is empty."});
          }
        },
        [&] { run_bare(bare, sql, match); });
    table.push_back({what, "the same SQL on bare SQLite", pair.ours.count() * 1000 / repeats,
                     pair.theirs.count() * 1000 / repeats, "ms", pair.ours / pair.theirs, 1.2, false});
  };
  measure("list of 50 by due", {},
          "SELECT " + columns +
              " FROM work_order o WHERE o.in_scope = 1 AND o.is_open = 1 "
              "ORDER BY o.due, o.id LIMIT 50",
          std::nullopt);
  for (const char* words : {"漏水", "leak"}) {
    const std::string match = must(match_expression(words));
    OrderQuery query;
    query.search = words;
    measure(words == std::string_view("leak") ? "full-text search, English" : "full-text search, Chinese", query,
            "SELECT " + columns +
                " FROM order_search s JOIN work_order o ON o.row = s.rowid WHERE order_search MATCH ?1 "
                "AND o.in_scope = 1 ORDER BY s.rowid DESC LIMIT 50",
            match);
  }
}

}  // namespace siteproof::bench
