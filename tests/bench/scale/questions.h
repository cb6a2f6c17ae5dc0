#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/usecases/orders.h"
#include "tests/bench/scale/bare_sqlite.h"
#include "tests/bench/scale/busy_tablet.h"

namespace siteproof::bench {

/// What a person asks of a tablet, and the same of SQLite alone. `ours` and `bare` answer the i-th variation of the
/// question, both the same one, with the number of lines found.
struct Question {
  std::string what;
  double reach_ratio = 1.3;  ///< 0: only told
  std::function<std::size_t(std::size_t i)> ours, bare;
};

/// Lists of the orders in the technician's scope, by due time and narrowed as the screens and the command line can.
[[nodiscard]] std::vector<Question> list_questions(BusyTablet& busy, BareSqlite& bare);
/// Full-text search for words that stand in orders drawn at random, and for homes.
[[nodiscard]] std::vector<Question> search_questions(BusyTablet& busy, BareSqlite& bare);
/// What is in a technician's van, and where a batch went.
[[nodiscard]] std::vector<Question> van_questions(BusyTablet& busy, BareSqlite& bare);
/// Everything at an address.
[[nodiscard]] std::vector<Question> household_questions(BusyTablet& busy, BareSqlite& bare);

}  // namespace siteproof::bench
