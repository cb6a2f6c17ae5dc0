#pragma once

#include <fmt/core.h>

#include "tests/bench/bench_tablet.h"

namespace siteproof::bench {

/// `program` is this program: it opens the app on a data folder when it is started with "open".
void start_bench(std::vector<Line>& table, const std::filesystem::path& program, BenchTablet& bench, int orders);
/// While nothing else goes on, on the orders of `bench`.
void scroll_bench(std::vector<Line>& table, BenchTablet& bench, int orders);
/// While 50 photos go to a server on loopback.
void upload_scroll_bench(std::vector<Line>& table, const std::filesystem::path& programs);
/// From a finger or a key to what it brings about.
void touch_bench(std::vector<Line>& table, BenchTablet& bench);
void photo_taking_bench(std::vector<Line>& table, BenchTablet& bench);
/// While an order's photos are looked at: one after another on the page, then in large.
void memory_bench(std::vector<Line>& table);

}  // namespace siteproof::bench
