#include "tests/bench/harness.h"

#include <fmt/core.h>
#include <stdlib.h>

#include <algorithm>
#include <cstdio>

namespace siteproof::bench {
namespace {

Seconds timed(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::steady_clock::now() - begin;
}

Seconds median(std::vector<Seconds> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

Pair compare(int rounds, const std::function<void()>& ours, const std::function<void()>& theirs) {
  std::vector<Seconds> our_times;
  std::vector<Seconds> their_times;
  for (int i = 0; i < rounds; ++i) {
    their_times.push_back(timed(theirs));
    our_times.push_back(timed(ours));
  }
  return {median(our_times), median(their_times)};
}

void print(const std::vector<Line>& table) {
  fmt::print("| what | against | ours | theirs | ratio | reach | |\n|---|---|---|---|---|---|---|\n");
  for (const Line& line : table) {
    const bool reached = line.at_least ? line.ratio >= line.reach : line.ratio <= line.reach;
    fmt::print("| {} | {} | {:.2f} {} | {:.2f} {} | {:.2f} | {} {} | {} |\n", line.what, line.against, line.ours,
               line.unit, line.theirs, line.unit, line.ratio, line.at_least ? ">=" : "<=", line.reach,
               reached ? "reached" : "MISSED");
  }
}

void give_up(Error error) { throw GivenUp{std::move(error)}; }

int exit_code_of(const std::function<void()>& benchmarks) {
  try {
    benchmarks();
    return 0;
  } catch (const GivenUp& given_up) {
    fmt::print(stderr, "The benchmark could not go on: {} ({})\n", given_up.error.message, given_up.error.code);
    return exit_code(given_up.error.kind);
  }
}

Scratch::Scratch() {
  std::string pattern = (std::filesystem::temp_directory_path() / "siteproof-bench-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) give_up({ErrorKind::storage, "bench.scratch", "No temporary folder."});
  path_ = pattern;
}

Scratch::~Scratch() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace siteproof::bench
