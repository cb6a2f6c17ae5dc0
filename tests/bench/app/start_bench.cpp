#include "platform/common/child_process/child_process.h"
#include "tests/bench/app/app_benches.h"

namespace siteproof::bench {
namespace {

void run_until_usable(const std::vector<std::string>& command) {
  ChildProcess child = must(ChildProcess::start(command));
  std::string line;
  while (child.read_line(line)) {
    if (line == "usable") return;
  }
  give_up({ErrorKind::storage, "bench.start", command.front() + " ended before it was usable."});
}

}  // namespace

void start_bench(std::vector<Line>& table, const std::filesystem::path& program, BenchTablet& bench, int orders) {
  const std::string data = bench.data().string();
  const auto ours = [&] { run_until_usable({program.string(), "open", data}); };
  const std::string window = (program.parent_path() / "siteproof-empty-window").string();
  const auto empty = [&] { run_until_usable({window}); };
  const auto page = [&] { run_until_usable({window, "page"}); };
  ours();
  empty();
  page();
  const std::string what = fmt::format("start to usable Today, {} orders stored", orders);
  const auto add = [&](const char* against, const Pair& pair) {
    table.push_back({what, against, pair.ours.count() * 1000, pair.theirs.count() * 1000, "ms", pair.ours / pair.theirs,
                     1.5, false});
  };
  add("an empty Qt Quick window", compare(9, ours, empty));
  add("a window with the texts of such a page, and nothing behind them", compare(9, ours, page));
}

}  // namespace siteproof::bench
