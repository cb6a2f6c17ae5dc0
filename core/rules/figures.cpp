#include "core/rules/figures.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/rules/household.h"
#include "core/rules/sla.h"
#include "core/rules/warranty.h"
#include "core/rules/workflow.h"

namespace siteproof {
namespace {

using S = OrderStatus;

/// How the work went up to the first time it was finished.
struct FirstRun {
  std::optional<UtcTime> first_arrival, last_arrival;
  int visits = 0;
};

FirstRun first_run(const OrderState& order, UtcTime finished_at) {
  FirstRun out;
  bool waited = false;
  std::vector<const TimelineEntry*> steps;
  for (const TimelineEntry& entry : order.timeline) {
    if (entry.applied) steps.push_back(&entry);
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const TimelineEntry& entry = *steps[i];
    const UtcTime at = entry.server_at.value_or(entry.at);
    const bool taken_back =
        i + 1 < steps.size() && (steps[i + 1]->to == S::accepted || steps[i + 1]->to == S::en_route);
    if (entry.to == S::on_site && !taken_back) {
      if (!out.first_arrival) out.first_arrival = at;
      out.last_arrival = at;
      ++out.visits;
      waited = false;
    } else if (is_waiting(entry.to)) {
      waited = out.visits > 0;
    } else if (waited && entry.to != S::accepted && entry.to != S::en_route) {
      ++out.visits;  // taken up again where it was left, without a new arrival on record
      waited = false;
    }
    if (at >= finished_at && (entry.to == S::signed_off || entry.to == S::closed)) break;
  }
  return out;
}

std::optional<bool> is_punctual(const OrderState& order, const FirstRun& run, const SlaClock& clock,
                                const Completion& done) {
  if (!run.first_arrival) return std::nullopt;
  const auto& appointment = order.appointment.value;
  const bool for_what_came_back = done.reopened > 0 && appointment && *appointment > *done.first_at;
  if (appointment && !for_what_came_back) return *run.last_arrival <= *appointment;
  return *run.first_arrival <= clock.respond_by;
}

std::string fixed_point(std::int64_t part, std::int64_t whole, std::int64_t scale, int places) {
  if (whole == 0) return {};
  const std::int64_t units = part * scale / whole;
  std::int64_t one = 1;
  for (int i = 0; i < places; ++i) one *= 10;
  return fmt::format("{}.{:0{}}", units / one, units % one, places);
}

}  // namespace

std::optional<OrderOutcome> outcome(const OrderState& order, const ChecklistTemplate* checklist, UtcTime now) {
  const Completion done = completion(order);
  if (!done.first_at) return std::nullopt;
  OrderOutcome out;
  if (!order.sign_offs.empty()) {
    out.technician = order.sign_offs.front().technician;
  } else if (order.technician.value) {
    out.technician = *order.technician.value;
  } else {
    return std::nullopt;
  }
  out.finished_at = *done.first_at;
  const bool unsolved = std::any_of(order.call_backs.begin(), order.call_backs.end(),
                                    [](const CallBack& call) { return call.solved == false; });
  out.fixed_first_time = done.reopened == 0 && !unsolved;
  const FirstRun run = first_run(order, out.finished_at);
  const SlaClock clock = sla_clock(order, checklist, now);
  out.solved_first_visit = out.fixed_first_time && run.visits <= 1;
  out.punctual = is_punctual(order, run, clock, done);
  const bool responded = !clock.responded_at || *clock.responded_at <= clock.respond_by;
  out.within_sla = responded && clock.resolved_at.value_or(now) <= clock.resolve_by;
  const auto rate = [&](int stars) {
    out.stars += stars;
    out.ratings += stars > 0 ? 1 : 0;
  };
  for (const SignOff& sign_off : order.sign_offs) rate(sign_off.rating);
  for (const CallBack& call : order.call_backs) rate(call.stars);
  return out;
}

std::string Share::percent() const { return fixed_point(part, whole, 1000, 1); }

std::string Figures::satisfaction() const { return fixed_point(stars, ratings, 100, 2); }

void Figures::add(const OrderOutcome& order) {
  ++orders;
  first_time_fix.add(order.fixed_first_time);
  first_visit.add(order.solved_first_visit);
  if (order.punctual) punctual.add(*order.punctual);
  sla.add(order.within_sla);
  stars += order.stars;
  ratings += order.ratings;
}

std::string month_of(UtcTime at, std::chrono::minutes utc_offset) {
  const std::chrono::sys_time<std::chrono::milliseconds> local{std::chrono::milliseconds(at.ms) + utc_offset};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(local)};
  return write_date(day).substr(0, 7);
}

Result<UtcTime> month_begin(std::string_view month, std::chrono::minutes utc_offset) {
  const auto day = read_date(std::string(month) + "-01");
  if (!day) return fail(ErrorKind::usage, "figures.month", fmt::format("\"{}\" is no month: write 2026-11.", month));
  const std::chrono::milliseconds at = std::chrono::sys_days(*day).time_since_epoch() - utc_offset;
  return UtcTime{at.count()};
}

Result<UtcTime> month_end(std::string_view month, std::chrono::minutes utc_offset) {
  SITEPROOF_TRY(const UtcTime begin, month_begin(month, utc_offset));
  // No month has 32 days.
  return month_begin(month_of(begin + std::chrono::days(32), utc_offset), utc_offset);
}

}  // namespace siteproof
