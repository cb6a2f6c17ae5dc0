#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace siteproof::bench {

/// One line of the table: our figure against the peer's, both measured in this run.
struct Line {
  std::string what, against;
  double ours = 0, theirs = 0;
  std::string unit;       ///< "ms", "commits/s", "MB"
  double ratio = 0;       ///< ours to theirs, or the figure itself where there is no peer
  double reach = 0;       ///< the goal for the ratio
  bool at_least = false;  ///< the goal is a minimum
};

/// As rows of Markdown.
void print(const std::vector<Line>& table);

using Seconds = std::chrono::duration<double>;

/// Runs both in turn, so that a slow moment of the machine meets both; gives each one's median of `rounds`.
struct Pair {
  Seconds ours, theirs;
};
[[nodiscard]] Pair compare(int rounds, const std::function<void()>& ours, const std::function<void()>& theirs);

/// Thrown by a benchmark that did not do its work, and so has no figure.
struct GivenUp {
  Error error;
};
template <class T>
T must(Result<T> result);
[[noreturn]] void give_up(Error error);
/// What a program's main() returns: 0, or the error's exit code after its sentence was printed.
[[nodiscard]] int exit_code_of(const std::function<void()>& benchmarks);

template <class T>
T must(Result<T> result) {
  if (!result) give_up(std::move(result).error());
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// A folder below the system's temporary one, removed at the end.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

void append_bench(std::vector<Line>& table);
void photo_bench(std::vector<Line>& table);
void picture_bench(std::vector<Line>& table);
void vault_bench(std::vector<Line>& table);
void seal_bench(std::vector<Line>& table);
void vision_bench(std::vector<Line>& table);
void pull_bench(std::vector<Line>& table, const std::filesystem::path& programs, int orders);

/// On the tablet that a pull has filled.
void query_bench(std::vector<Line>& table, const std::filesystem::path& tablet_folder);

}  // namespace siteproof::bench
