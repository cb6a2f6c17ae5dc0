#include "tests/bench/scale/scale_bench.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/storage/list_statements.h"
#include "tests/bench/harness.h"
#include "tests/bench/scale/questions.h"

namespace siteproof::bench {
namespace {

// As many samples as go into the time, so that a question that misses its reach does not hold up the others.
constexpr std::size_t samples_max = 600, samples_min = 40;
constexpr double question_ms_max = 4000;
constexpr int openings = 30;
constexpr std::int64_t page = 50;

double milliseconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return Seconds(std::chrono::steady_clock::now() - begin).count() * 1000;
}

double percentile(std::vector<double>& times, int percent) {
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1, times.size() * static_cast<std::size_t>(percent) / 100)];
}

Timing timing(std::string what, int orders, std::vector<double> ours, std::vector<double> bare) {
  return {std::move(what),
          orders,
          percentile(ours, 50),
          percentile(ours, 99),
          percentile(bare, 50),
          percentile(bare, 99),
          20,
          1.3};
}

Timing ask(const Question& question, int orders) {
  std::vector<double> ours;
  std::vector<double> bare;
  double spent_ms = 0;
  for (std::size_t i = 0; i < samples_max && (i < samples_min || spent_ms < question_ms_max); ++i) {
    std::size_t found = 0;
    std::size_t wanted = 0;
    const auto product = [&] { ours.push_back(milliseconds([&] { found = question.ours(i); })); };
    const auto alone = [&] { bare.push_back(milliseconds([&] { wanted = question.bare(i); })); };
    // Whoever comes second finds the processor's caches warm.
    if (i % 2 == 0) product();
    alone();
    if (i % 2 != 0) product();
    spent_ms += ours.back() + bare.back();
    if (found != wanted) {
      give_up({ErrorKind::storage, "bench.found",
               fmt::format("{}: {} lines here, {} there.", question.what, found, wanted)});
    }
  }
  Timing out = timing(question.what, orders, std::move(ours), std::move(bare));
  out.reach_ratio = question.reach_ratio;
  return out;
}

/// Opening until the first page of the list is there.
Timing ask_opening(BusyTablet& busy) {
  std::vector<double> ours;
  std::vector<double> bare;
  const DatabaseKey key = busy.key();
  for (int i = 0; i < openings; ++i) {
    ours.push_back(milliseconds([&] {
      const auto tablet = must(busy.open_again());
      must(Orders(*tablet).list({}));
    }));
    bare.push_back(milliseconds([&] { BareSqlite(busy.file(), key).run(list_statement::open_from_top, {page}); }));
  }
  Timing out = timing("open, to the first page of the list", busy.orders(), std::move(ours), std::move(bare));
  out.reach_ms = 200;
  out.reach_ratio = 0;
  return out;
}

}  // namespace

std::vector<Timing> ask_everything(BusyTablet& busy) {
  BareSqlite bare(busy.file(), busy.key());
  std::vector<Timing> out;
  out.push_back(ask_opening(busy));
  for (const auto& questions : {list_questions, search_questions, household_questions, van_questions}) {
    for (const Question& question : questions(busy, bare)) out.push_back(ask(question, busy.orders()));
  }
  return out;
}

void print_timings(const std::vector<Timing>& timings) {
  fmt::print(
      "| what | orders | p50 ms | p99 ms | bare p50 | bare p99 | ratio p50 | ratio p99 | reach | |\n"
      "|---|---|---|---|---|---|---|---|---|---|\n");
  for (const Timing& t : timings) {
    const double ratio = t.p50_ms / t.bare_p50_ms;
    const bool reached = t.p99_ms < t.reach_ms && (t.reach_ratio == 0 || ratio <= t.reach_ratio);
    const std::string reach =
        fmt::format("p99 < {} ms{}", t.reach_ms, t.reach_ratio == 0 ? "" : fmt::format(", <= {}", t.reach_ratio));
    fmt::print("| {} | {} | {:.3f} | {:.3f} | {:.3f} | {:.3f} | {:.2f} | {:.2f} | {} | {} |\n", t.what, t.orders,
               t.p50_ms, t.p99_ms, t.bare_p50_ms, t.bare_p99_ms, ratio, t.p99_ms / t.bare_p99_ms, reach,
               reached ? "reached" : "MISSED");
  }
}

void print_growth(const std::vector<Timing>& timings) {
  std::map<std::string, std::vector<const Timing*>> by_question;
  for (const Timing& t : timings) by_question[t.what].push_back(&t);
  if (by_question.empty() || by_question.begin()->second.size() < 2) return;
  fmt::print("\n| what | p50 ms at each size | growth | bare's growth | log n | |\n|---|---|---|---|---|---|\n");
  for (const auto& [what, sizes] : by_question) {
    const Timing& first = *sizes.front();
    const Timing& last = *sizes.back();
    std::string each;
    for (const Timing* t : sizes) each += fmt::format("{}{:.3f}", each.empty() ? "" : " · ", t->p50_ms);
    const double allowed = std::log(last.orders) / std::log(first.orders);
    const double growth = last.p50_ms / first.p50_ms;
    fmt::print("| {} | {} | {:.2f} | {:.2f} | {:.2f} | {} |\n", what, each, growth,
               last.bare_p50_ms / first.bare_p50_ms, allowed, growth <= allowed ? "reached" : "MISSED");
  }
}

}  // namespace siteproof::bench
