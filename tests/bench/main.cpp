#include <cstdlib>
#include <string_view>

#include "tests/bench/harness.h"

// Prints the table of the product's promises on speed, each as a ratio to a peer measured in the same run. It judges
// nothing: a noisy machine must not fail a build. `siteproof-bench [orders
// [append|photo|picture|vault|seal|vision|pull]]`; the build type is the release preset's.
int main(int argc, char** argv) {
  using namespace siteproof::bench;
  return exit_code_of([&] {
    const int orders = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const auto programs = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    std::vector<Line> table;
    const std::string_view only = argc > 2 ? argv[2] : "";
    if (only.empty() || only == "append") append_bench(table);
    if (only.empty() || only == "photo") photo_bench(table);
    if (only.empty() || only == "picture") picture_bench(table);
    if (only.empty() || only == "vault") vault_bench(table);
    if (only.empty() || only == "seal") seal_bench(table);
    if (only.empty() || only == "vision") vision_bench(table);
    if (only.empty() || only == "pull") pull_bench(table, programs, orders);
    print(table);
  });
}
