#include "sync/server/figures_desk.h"

#include <fmt/core.h>

#include <tuple>

#include "core/exchange/sheet.h"
#include "core/journal/state_codec.h"
#include "sync/server/office_policy.h"
#include "sync/server/order_change.h"
#include "sync/server/server_tuning.h"
#include "sync/server/staff.h"

namespace siteproof::server {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;  // month, contractor, technician

std::vector<FigureLine> lines_of(const std::map<Key, Figures>& sums) {
  std::vector<FigureLine> out;
  out.reserve(sums.size());
  for (const auto& [key, figures] : sums) {
    out.push_back({std::get<0>(key), std::get<2>(key), std::get<1>(key), figures});
  }
  return out;
}

void merge(Share& into, const Share& from) {
  into.part += from.part;
  into.whole += from.whole;
}

void merge(Figures& into, const Figures& from) {
  into.orders += from.orders;
  merge(into.first_time_fix, from.first_time_fix);
  merge(into.first_visit, from.first_visit);
  merge(into.punctual, from.punctual);
  merge(into.sla, from.sla);
  into.stars += from.stars;
  into.ratings += from.ratings;
}

std::string permille(int value) { return fmt::format("{}.{}", value / 10, value % 10); }

}  // namespace

Result<std::vector<FigureLine>> FiguresDesk::lines(const OperatorCaller& who, const FigureQuery& query) {
  SITEPROOF_CHECK(check_supervisor(who));
  SITEPROOF_TRY(const UtcTime from, month_begin(query.from, query.utc_offset));
  SITEPROOF_TRY(const UtcTime until, month_end(query.to, query.utc_offset));
  if (until <= from) {
    return fail(ErrorKind::usage, "figures.range", "The first month comes after the last: turn them round.");
  }
  if (until - from > figures_span_max) {
    return fail(ErrorKind::usage, "figures.range",
                "Figures are for three years at most: ask for fewer months at once.");
  }
  const UtcTime now = clock_.now().wall;
  return store_.read([&](Database& database) -> Result<std::vector<FigureLine>> {
    SITEPROOF_TRY(const Contractors contractors, Contractors::read(database));
    OfficePolicy policy(database);
    std::map<Key, Figures> sums;
    SITEPROOF_TRY(auto rows, database.cached("SELECT state FROM order_state WHERE first_finished_at >= ?"
                                             " AND first_finished_at < ?"));
    rows->bind_all(from, until);
    while (true) {
      SITEPROOF_TRY(const bool row, rows->step());
      if (!row) return lines_of(sums);
      SITEPROOF_TRY(const OrderState state, read_state(rows->text(0)));
      SITEPROOF_TRY(const ChecklistTemplate* const checklist, policy.checklist(state.intake.checklist));
      const auto done = outcome(state, checklist, now);
      if (!done) continue;
      sums[{month_of(done->finished_at, query.utc_offset), contractors.of(done->technician, done->finished_at),
            done->technician.str()}]
          .add(*done);
    }
  });
}

std::vector<FigureLine> by_contractor(const std::vector<FigureLine>& lines) {
  std::map<Key, Figures> sums;
  for (const FigureLine& line : lines) merge(sums[{line.month, line.contractor, std::string()}], line.figures);
  return lines_of(sums);
}

Result<std::string> figures_csv(const std::vector<FigureLine>& lines) {
  SITEPROOF_TRY(const FigureTargets targets,
                default_policy().map([](const DefaultPolicy& policy) { return policy.targets; }));
  std::vector<std::vector<std::string>> rows{{"month", "technician", "contractor", "orders", "first_time_fix_percent",
                                              "solved_first_visit_percent", "punctual_percent", "within_sla_percent",
                                              "satisfaction", "ratings"}};
  for (const FigureLine& line : lines) {
    const Figures& f = line.figures;
    rows.push_back({line.month, line.technician, line.contractor, std::to_string(f.orders), f.first_time_fix.percent(),
                    f.first_visit.percent(), f.punctual.percent(), f.sla.percent(), f.satisfaction(),
                    std::to_string(f.ratings)});
  }
  const int stars = targets.satisfaction_hundredths;
  rows.push_back({"target", "", "", "", permille(targets.first_time_fix_permille),
                  permille(targets.first_visit_permille), permille(targets.punctual_permille), "",
                  fmt::format("{}.{:02}", stars / 100, stars % 100), ""});
  return write_csv(rows);
}

}  // namespace siteproof::server
