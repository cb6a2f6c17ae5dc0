#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/ports/clock.h"
#include "core/rules/figures.h"
#include "sync/server/access.h"

namespace siteproof::server {

/// One line: what somebody finished in a month.
struct FigureLine {
  std::string month, technician, contractor;
  Figures figures;
};

struct FigureQuery {
  std::string from, to;  ///< months, both counted: "2026-11"
  std::chrono::minutes utc_offset{0};
};

/// How well the work goes (domain.md section 9): per month and technician, with whose they were
/// when they finished the order. Thread-safe.
class FiguresDesk {
 public:
  FiguresDesk(ServerStore& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// By month, then contractor, then technician; an order counts in the month it was finished first. For a supervisor
  /// or an admin. "figures.month" for what is no month, "figures.range" for months the wrong way round and
  /// more than three years of them.
  [[nodiscard]] Result<std::vector<FigureLine>> lines(const OperatorCaller& who, const FigureQuery& query);

 private:
  ServerStore& store_;
  const Clock& clock_;
};

/// The lines of each month and contractor in one, `technician` empty.
[[nodiscard]] std::vector<FigureLine> by_contractor(const std::vector<FigureLine>& lines);

/// RFC 4180, safe to open in a spreadsheet program (core/exchange/sheet.h); the targets stand in the last row.
[[nodiscard]] Result<std::string> figures_csv(const std::vector<FigureLine>& lines);

}  // namespace siteproof::server
