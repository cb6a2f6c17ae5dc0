#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>

#include "tests/bench/harness.h"
#include "tests/bench/scale/scale_bench.h"

// How lists, searches and household files answer on a tablet with very many orders and ten times as many events:
// `siteproof-scale-bench [--orders 100000] [--tablet FOLDER]`. The tablet grows in steps and is asked at each; one that
// is kept in a folder goes on growing from where it was left.
namespace siteproof::bench {
namespace {

struct Options {
  int orders = 10'000;
  std::filesystem::path folder;
};

Options read_options(int argc, char** argv) {
  Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    const std::string_view value = argv[i + 1];
    if (name == "--tablet") options.folder = value;
    if (name == "--orders") std::from_chars(value.data(), value.data() + value.size(), options.orders);
  }
  return options;
}

void run(const Options& options) {
  std::optional<Scratch> scratch;
  if (options.folder.empty()) scratch.emplace();
  BusyTablet busy(scratch ? scratch->path() / "tablet" : options.folder);
  fmt::print("seed {}, {}, bare SQLite on the same encrypted file\n\n", BusyTablet::seed, database_engine_version());
  std::vector<Timing> timings;
  for (const int step : {1'000, 10'000, 100'000}) {
    const int wanted = std::min(step, options.orders);
    if (wanted < busy.orders() && step < options.orders) continue;
    const auto grown = busy.grow_to(wanted);
    if (grown.events > 0) {
      fmt::print("to {} orders: {} events pulled in {:.1f} s, {:.0f} events/s\n", busy.orders(), grown.events,
                 grown.seconds, static_cast<double>(grown.events) / grown.seconds);
    }
    std::fflush(stdout);
    const auto asked = ask_everything(busy);
    timings.insert(timings.end(), asked.begin(), asked.end());
    if (step >= options.orders) break;
  }
  fmt::print("\n");
  print_timings(timings);
  print_growth(timings);
}

}  // namespace
}  // namespace siteproof::bench

int main(int argc, char** argv) {
  using namespace siteproof::bench;
  return exit_code_of([&] { run(read_options(argc, argv)); });
}
