#include "core/usecases/visit.h"
#include "tests/bench/bench_tablet.h"

namespace siteproof::bench {
namespace {

constexpr int appends = 100;
constexpr int orders = 50;

}  // namespace

void append_bench(std::vector<Line>& table) {
  BenchTablet bench(orders);
  auto bare = bench.bare();
  must(bare.exec("CREATE TABLE event(seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"));
  const std::string row(700, 'x');

  const auto measure = [&](const char* what, const std::function<void(const OrderId&)>& append) {
    const Pair pair = compare(
        15,
        [&] {
          for (int i = 0; i < appends; ++i) append(BenchTablet::order(i % orders));
        },
        [&] {
          for (int i = 0; i < appends; ++i) must(bare.run("INSERT INTO event(text) VALUES(?)", std::string_view(row)));
        });
    const double ours = appends / pair.ours.count();
    const double theirs = appends / pair.theirs.count();
    table.push_back({what, "bare SQLite, same pragmas and cipher", ours, theirs, "/s", ours / theirs, 0.6, true});
  };
  Visit visit(bench.tablet());
  measure("durable event append (journal, projection)",
          [&](const OrderId& order) { must(visit.call(order, true, "业主在家等候")); });
  measure("durable event append that search finds (journal, projection, search)",
          [&](const OrderId& order) { must(visit.note(order, "水阀在楼道的井里，已经关好")); });
}

}  // namespace siteproof::bench
