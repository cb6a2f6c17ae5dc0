#include <fmt/core.h>

#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "sync/server/after_care.h"
#include "sync/server/figures_desk.h"
#include "sync/server/server_tuning.h"
#include "sync/server/staff.h"
#include "tests/bench/harness.h"
#include "tests/bench/scale/office_desk.h"

// What the office asks of a server with very many orders, beside the plain SQL underneath:
// `siteproof-desk-bench [orders]`, 100,000 unless said otherwise.
namespace siteproof::bench {
namespace {

constexpr int rounds = 5;

/// Steps through all of it and touches every text.
std::int64_t read_all(server::ServerStore& store, const char* sql, auto... values) {
  return must(store.read([&](Database& database) -> Result<std::int64_t> {
    SITEPROOF_TRY(auto rows, database.cached(sql));
    rows->bind_all(values...);
    std::int64_t bytes = 0;
    while (true) {
      SITEPROOF_TRY(const bool row, rows->step());
      if (!row) return bytes;
      bytes += std::ssize(rows->text(0));
    }
  }));
}

void add(std::vector<Line>& table, std::string what, std::string against, const Pair& pair, double reach) {
  table.push_back({std::move(what), std::move(against), pair.ours.count() * 1000, pair.theirs.count() * 1000, "ms",
                   pair.ours / pair.theirs, reach, false});
}

void figures(std::vector<Line>& table, OfficeDesk& desk) {
  server::FiguresDesk figures(desk.store(), desk.clock());
  const std::chrono::minutes china{480};
  const UtcTime from = must(month_begin("2026-10", china)), until = must(month_end("2026-10", china));
  std::int64_t orders = 0;
  const Pair pair = compare(
      rounds,
      [&] {
        orders = 0;
        const auto lines = must(figures.lines({Role::admin, PersonId{"admin"}}, {"2026-10", "2026-10", china}));
        for (const server::FigureLine& line : lines) orders += line.figures.orders;
      },
      [&] {
        (void)read_all(desk.store(),
                       "SELECT state FROM order_state WHERE first_finished_at >= ? AND first_finished_at < ?", from,
                       until);
      });
  add(table, fmt::format("figures of a month with {} finished orders", orders), "its rows read", pair, 40);
}

void call_backs(std::vector<Line>& table, OfficeDesk& desk) {
  server::AfterCare care(desk.store(), desk.clock(), desk.random());
  std::size_t calls = 0;
  const Pair pair = compare(
      rounds, [&] { calls = must(care.due_call_backs()).at("call_backs").size(); },
      [&] {
        (void)read_all(desk.store(),
                       "SELECT state FROM order_state WHERE next_call_at IS NOT NULL ORDER BY next_call_at LIMIT ?",
                       server::due_list_max);
      });
  add(table, fmt::format("the {} soonest calls that are owed", calls), "the rows of so many orders", pair, 40);
}

void suggestions(std::vector<Line>& table, OfficeDesk& desk) {
  server::Staff staff(desk.store(), desk.clock());
  const UtcTime since = desk.clock().now().wall + -server::lately;
  std::size_t suggested = 0;
  const Pair pair = compare(
      rounds, [&] { suggested = must(staff.suggestions(desk.order(0))).size(); },
      [&] {
        (void)read_all(desk.store(),
                       "SELECT technician || count(*) FROM order_state WHERE status NOT IN ('signed_off', 'closed',"
                       " 'called_back', 'archived', 'cancelled') GROUP BY technician");
        (void)read_all(desk.store(),
                       "SELECT first_finisher || count(*) || sum(fixed_first_time) FROM order_state"
                       " WHERE first_finished_at >= ? GROUP BY first_finisher",
                       since);
      });
  add(table, fmt::format("which of {} technicians suits an order", suggested), "two sums by technician", pair, 10);
}

void run(int orders) {
  const Scratch scratch;
  OfficeDesk desk(scratch.path() / "server", orders);
  fmt::print("seed {}, {} orders\n\n", OfficeDesk::seed, orders);
  std::vector<Line> table;
  figures(table, desk);
  call_backs(table, desk);
  suggestions(table, desk);
  print(table);
}

}  // namespace
}  // namespace siteproof::bench

int main(int argc, char** argv) {
  using namespace siteproof::bench;
  int orders = 100'000;
  if (argc > 1) {
    const std::string_view given = argv[1];
    std::from_chars(given.data(), given.data() + given.size(), orders);
  }
  return exit_code_of([&] { run(orders); });
}
