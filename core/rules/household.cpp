#include "core/rules/household.h"

#include "core/rules/warranty.h"

namespace siteproof {
namespace {

bool is_defect(const HouseholdLine& line) {
  return line.order_class != OrderClass::enquiry && line.status != OrderStatus::cancelled;
}

bool same_defect(const HouseholdLine& a, const HouseholdLine& b) {
  return (!a.part.empty() && a.part == b.part) || (!a.place.empty() && a.place == b.place);
}

}  // namespace

Completion completion(const OrderState& order) {
  Completion out;
  for (const TimelineEntry& entry : order.timeline) {
    if (!entry.applied) continue;
    const bool closed_without = entry.to == OrderStatus::closed && !out.finished;
    if (entry.to == OrderStatus::signed_off || closed_without) {
      out.last_at = entry.server_at.value_or(entry.at);
      if (!out.first_at) out.first_at = out.last_at;
      out.finished = true;
    } else if (entry.to == OrderStatus::assigned && out.finished) {
      out.finished = false;
      ++out.reopened;
    }
  }
  return out;
}

UtcTime guaranteed_until(const Guarantee& guarantee, const std::string& part, UtcTime finished_at) {
  using std::chrono::days;
  const std::chrono::sys_time<std::chrono::milliseconds> local{std::chrono::milliseconds(finished_at.ms) +
                                                               guarantee.utc_offset};
  const std::chrono::sys_days day = std::chrono::floor<days>(local);
  const auto period = guarantee.periods.find(part);
  const std::chrono::sys_days last =
      period == guarantee.periods.end()
          ? day + guarantee.otherwise
          : std::chrono::sys_days(covered_until(period->second, day, guarantee.heating_season));
  const std::chrono::milliseconds end = (last + days(1)).time_since_epoch() - guarantee.utc_offset;
  return {end.count()};
}

HouseholdLine household_line(const OrderState& order) {
  HouseholdLine line{order.id,           order.intake.order_class, order.intake.title,
                     order.status.value, order.intake.reported_at, static_cast<std::int64_t>(order.photos.size()),
                     order.intake.place, order.intake.part};
  const Completion done = completion(order);
  line.finished_at = done.last_at;
  line.reopened = done.reopened;
  return line;
}

std::vector<CameBack> defects_that_came_back(const HouseholdFile& file, const Guarantee& guarantee) {
  std::vector<CameBack> out;
  for (const HouseholdLine& again : file.lines) {
    if (!is_defect(again)) continue;
    if (again.reopened > 0) out.push_back({again.order, again.order});
    const HouseholdLine* repaired = nullptr;
    for (const HouseholdLine& earlier : file.lines) {
      if (earlier.order == again.order || !earlier.finished_at || !is_defect(earlier)) continue;
      const bool covered = again.reported_at >= *earlier.finished_at &&
                           again.reported_at < guaranteed_until(guarantee, earlier.part, *earlier.finished_at);
      if (!covered || !same_defect(earlier, again)) continue;
      if (repaired == nullptr || *repaired->finished_at < *earlier.finished_at) repaired = &earlier;
    }
    if (repaired != nullptr) out.push_back({repaired->order, again.order});
  }
  return out;
}

}  // namespace siteproof
