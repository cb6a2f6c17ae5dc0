#include <fmt/core.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "tests/bench/harness.h"

// Prints the table of the product's promises on speed, each as a ratio to a peer measured in the same run. It judges
// nothing: a noisy machine must not fail a build. `siteproof-bench [orders [append|photo|pull]]`; the build type is the
// release preset's.
int main(int argc, char** argv) {
  using namespace siteproof::bench;
  const int orders = argc > 1 ? std::atoi(argv[1]) : 10'000;
  const auto programs = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  std::vector<Line> table;
  const std::string_view only = argc > 2 ? argv[2] : "";
  if (only.empty() || only == "append") append_bench(table);
  if (only.empty() || only == "photo") photo_bench(table);
  if (only.empty() || only == "pull") pull_bench(table, programs, orders);
  fmt::print("| what | against | ours | theirs | ratio | reach | |\n|---|---|---|---|---|---|---|\n");
  for (const Line& line : table) {
    const bool reached = line.at_least ? line.ratio >= line.reach : line.ratio <= line.reach;
    fmt::print("| {} | {} | {:.2f} {} | {:.2f} {} | {:.2f} | {} {} | {} |\n", line.what, line.against, line.ours,
               line.unit, line.theirs, line.unit, line.ratio, line.at_least ? ">=" : "<=", line.reach,
               reached ? "reached" : "MISSED");
  }
  return 0;
}
