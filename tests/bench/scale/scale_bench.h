#pragma once

#include <string>
#include <vector>

#include "tests/bench/scale/busy_tablet.h"

namespace siteproof::bench {

/// One question's times, the product's and those of the same SQL on bare SQLite, asked in turn with the same
/// parameters.
struct Timing {
  std::string what;
  int orders = 0;
  double p50_ms = 0, p99_ms = 0;
  double bare_p50_ms = 0, bare_p99_ms = 0;
  double reach_ms = 20;    ///< for p99
  double reach_ratio = 0;  ///< for the medians; 0: only told
};

/// Everything a list, a search or a household page asks, on a tablet as it stands.
[[nodiscard]] std::vector<Timing> ask_everything(BusyTablet& busy);

/// As rows of Markdown: each timing, and how each question grew from the smallest tablet to the largest.
void print_timings(const std::vector<Timing>& timings);
void print_growth(const std::vector<Timing>& timings);

}  // namespace siteproof::bench
