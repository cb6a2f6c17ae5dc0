#include "core/rules/sla.h"

#include <algorithm>

namespace siteproof {
namespace {

bool stops_clock(const TimelineEntry& entry, const ChecklistTemplate* checklist) {
  const bool waits = entry.to == OrderStatus::suspended || entry.to == OrderStatus::waiting_material ||
                     entry.to == OrderStatus::waiting_appointment;
  return waits && checklist != nullptr &&
         std::find(checklist->pauses.begin(), checklist->pauses.end(), entry.reason) != checklist->pauses.end();
}

}  // namespace

std::optional<UtcTime> SlaClock::due() const {
  if (resolved_at) return std::nullopt;
  return responded_at ? resolve_by : respond_by;
}

SlaClock sla_clock(const OrderState& order, const ChecklistTemplate* checklist, UtcTime now) {
  using std::chrono::minutes;
  SlaClock clock;
  std::chrono::milliseconds pause_total{0};
  std::chrono::milliseconds pause_before_response{0};
  std::optional<UtcTime> paused_since;
  for (const TimelineEntry& entry : order.timeline) {
    if (!entry.applied) continue;
    const UtcTime at = entry.server_at.value_or(entry.at);
    if (paused_since) {
      const auto length = std::max(at - *paused_since, std::chrono::milliseconds{0});
      pause_total += length;
      if (!clock.responded_at) pause_before_response += length;
      paused_since.reset();
    }
    if (stops_clock(entry, checklist)) paused_since = at;
    if (entry.to == OrderStatus::on_site && !clock.responded_at) clock.responded_at = at;
    if (entry.to == OrderStatus::signed_off || entry.to == OrderStatus::cancelled || entry.to == OrderStatus::closed) {
      if (!clock.resolved_at) clock.resolved_at = at;
    } else if (entry.to == OrderStatus::assigned) {
      clock.resolved_at.reset();
    }
  }
  if (paused_since) {
    const auto length = std::max(now - *paused_since, std::chrono::milliseconds{0});
    pause_total += length;
    if (!clock.responded_at) pause_before_response += length;
  }
  clock.paused = paused_since.has_value();
  clock.respond_by = order.intake.reported_at + minutes(order.intake.sla.respond_minutes) + pause_before_response;
  clock.resolve_by = order.intake.reported_at + minutes(order.intake.sla.resolve_minutes) + pause_total;
  return clock;
}

}  // namespace siteproof
