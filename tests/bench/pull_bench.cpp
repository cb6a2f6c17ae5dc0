#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "core/journal/state_codec.h"
#include "core/storage/order_rows.h"
#include "core/storage/schema.h"
#include "platform/common/adapters/file_key_store.h"
#include "tests/bench/harness.h"
#include "tests/bench/office.h"

namespace siteproof::bench {
namespace {

namespace fs = std::filesystem;

// The rows that a pull left on a tablet, to be put into an empty database of the same schema.
struct Rows {
  struct Order {
    std::string id, order_class, status, household, title, address, place, confirmed, words;
    std::int64_t due = 0, reported_at = 0, seq = 0;
    Sha256 digest;
  };
  std::vector<Order> orders;
  std::vector<std::pair<std::string, std::string>> households;
};

Rows read_rows(const fs::path& tablet) {
  FileKeyStore keys(tablet / "keys");
  auto db = must(Database::open(tablet / "siteproof.db", must(keys.secret_key("database")), OpenMode::read_only));
  Rows rows;
  auto orders =
      must(db.prepare("SELECT id, class, status, household, title, address, place, confirmed, due, reported_at, "
                      "confirmed_seq, confirmed_digest FROM work_order JOIN order_text USING(row)"));
  while (must(orders.step())) {
    Rows::Order order;
    int column = 0;
    for (std::string* text : {&order.id, &order.order_class, &order.status, &order.household, &order.title,
                              &order.address, &order.place, &order.confirmed}) {
      *text = orders.text(column++);
    }
    order.due = orders.int64(8);
    order.reported_at = orders.int64(9);
    order.seq = orders.int64(10);
    order.digest = must(orders.sha256(11));
    order.words = search_words(must(read_state(order.confirmed)));
    rows.orders.push_back(std::move(order));
  }
  auto households = must(db.prepare("SELECT id, file FROM household"));
  while (must(households.step())) rows.households.emplace_back(households.text(0), households.text(1));
  return rows;
}

void insert_all(const fs::path& file, const Rows& rows) {
  auto db = must(Database::open(file, DatabaseKey{9}, OpenMode::read_write_create));
  must(migrate(db, tablet_migrations()));
  Transaction transaction = must(Transaction::begin(db));
  for (const Rows::Order& o : rows.orders) {
    must(db.run(
        "INSERT INTO work_order(id, in_scope, is_open, due, class, status, household, reported_at, title, address, "
        "place, photos, conflicts, confirmed_seq, confirmed_digest) VALUES(?,1,1,?,?,?,?,?,?,?,?,0,0,?,?)",
        o.id, o.due, o.order_class, o.status, o.household, o.reported_at, o.title, o.address, o.place, o.seq,
        o.digest));
    const std::int64_t row = db.last_insert_rowid();
    must(db.run("INSERT INTO order_text(row, confirmed) VALUES(?, ?)", row, o.confirmed));
    must(db.run("INSERT INTO order_search(rowid, words) VALUES(?, ?)", row, o.words));
  }
  for (const auto& [id, text] : rows.households) must(db.run("INSERT INTO household(id, file) VALUES(?, ?)", id, text));
  must(transaction.commit());
}

}  // namespace

void pull_bench(std::vector<Line>& table, const fs::path& programs, int orders) {
  const Scratch scratch;
  Office office(programs, scratch.path(), orders);
  constexpr int rounds = 3;
  std::vector<fs::path> tablets;
  for (int i = 0; i < rounds; ++i) {
    tablets.push_back(scratch.path() / fmt::format("tablet-{}", i));
    office.enrol(tablets.back());
  }
  // The first pull alone, for the memory of the largest child so far: the commands before it are small.
  office.synchronise(tablets[0]);
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  const double peak_mb = static_cast<double>(usage.ru_maxrss) / 1024.0;
  const Rows rows = read_rows(tablets[0]);
  int next_tablet = 1;
  int next_plain = 0;
  const Pair pair = compare(
      rounds - 1, [&] { office.synchronise(tablets[static_cast<std::size_t>(next_tablet++)]); },
      [&] { insert_all(scratch.path() / fmt::format("plain-{}.db", next_plain++), rows); });
  table.push_back({fmt::format("first pull of {} orders over loopback, durable", rows.orders.size()),
                   "bulk insert of the same rows", pair.ours.count() * 1000, pair.theirs.count() * 1000, "ms",
                   pair.ours / pair.theirs, 3.0, false});
  table.push_back({"peak memory of that pull", "-", peak_mb, 0, "MB", peak_mb, 100, false});
  query_bench(table, tablets[0]);
}

}  // namespace siteproof::bench
