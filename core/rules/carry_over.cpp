#include "core/rules/carry_over.h"

#include <array>
#include <utility>

#include "core/rules/workflow.h"

namespace siteproof {
namespace {

constexpr std::array<std::pair<CarryReason, std::string_view>, 8> reason_names{
    {{CarryReason::not_reached, "not_reached"},
     {CarryReason::contact_not_reached, "contact_not_reached"},
     {CarryReason::begun, "begun"},
     {CarryReason::waiting_material, "waiting_material"},
     {CarryReason::waiting_appointment, "waiting_appointment"},
     {CarryReason::suspended, "suspended"},
     {CarryReason::owner_absent, "owner_absent"},
     {CarryReason::owner_refused, "owner_refused"}}};

UtcTime known_time(const TimelineEntry& entry) { return entry.server_at.value_or(entry.at); }

std::string last_reason(const OrderState& order) {
  for (auto entry = order.timeline.rbegin(); entry != order.timeline.rend(); ++entry) {
    if (entry->applied && entry->to == order.status.value) return entry->reason;
  }
  return {};
}

Hold unsigned_hold(const OrderState& order) {
  if (order.sign_offs.empty()) return {CarryReason::owner_absent, last_reason(order)};
  const SignOff& last = order.sign_offs.back();
  return {last.outcome == SignOffOutcome::refused ? CarryReason::owner_refused : CarryReason::owner_absent,
          last.reason};
}

}  // namespace

std::string_view to_string(CarryReason reason) noexcept {
  for (const auto& [value, name] : reason_names) {
    if (value == reason) return name;
  }
  return reason_names.front().second;
}

std::optional<CarryReason> carry_reason_named(std::string_view name) noexcept {
  for (const auto& [value, known] : reason_names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

Hold hold(const OrderState& order) {
  switch (order.status.value) {
    case OrderStatus::waiting_material: return {CarryReason::waiting_material, last_reason(order)};
    case OrderStatus::waiting_appointment: return {CarryReason::waiting_appointment, last_reason(order)};
    case OrderStatus::suspended: return {CarryReason::suspended, last_reason(order)};
    case OrderStatus::unsigned_off: return unsigned_hold(order);
    default: break;
  }
  if (readiness(order.status.value) == Readiness::under_way) return {CarryReason::begun, {}};
  if (!order.calls.empty() && !order.calls.back().reached) {
    return {CarryReason::contact_not_reached, order.calls.back().note};
  }
  return {};
}

UtcTime working_time(const OrderState& order) {
  std::optional<UtcTime> assigned, reopened;
  OrderStatus before = OrderStatus::reported;
  for (const TimelineEntry& entry : order.timeline) {
    if (!entry.applied) continue;
    if (entry.to == OrderStatus::assigned) {
      assigned = known_time(entry);
      if (is_finished(before)) reopened = assigned;
    }
    before = entry.to;
  }
  const auto& appointment = order.appointment.value;
  if (appointment && (!reopened || *appointment > *reopened)) return *appointment;
  return assigned.value_or(order.intake.reported_at);
}

UtcTime day_begin(UtcTime at, std::chrono::minutes utc_offset) noexcept {
  constexpr std::int64_t day = std::chrono::milliseconds(std::chrono::hours(24)).count();
  const std::int64_t offset = std::chrono::milliseconds(utc_offset).count();
  const std::int64_t into_day = ((at.ms + offset) % day + day) % day;
  return {at.ms - into_day};
}

std::optional<UtcTime> carried_from(UtcTime working_time, UtcTime now, std::chrono::minutes utc_offset) noexcept {
  const UtcTime from = day_begin(working_time, utc_offset);
  return from < day_begin(now, utc_offset) ? std::optional(from) : std::nullopt;
}

std::optional<CarryOver> carry_over(const OrderState& order, UtcTime now, std::chrono::minutes utc_offset) {
  if (is_finished(order.status.value)) return std::nullopt;
  const auto from = carried_from(working_time(order), now, utc_offset);
  return from ? std::optional(CarryOver{*from, hold(order)}) : std::nullopt;
}

Readiness readiness(OrderStatus status) noexcept {
  switch (status) {
    case OrderStatus::en_route:
    case OrderStatus::on_site:
    case OrderStatus::surveyed:
    case OrderStatus::plan_agreed:
    case OrderStatus::in_repair:
    case OrderStatus::self_checked: return Readiness::under_way;
    case OrderStatus::assigned:
    case OrderStatus::accepted:
    case OrderStatus::unsigned_off: return Readiness::to_do;
    default: return Readiness::waiting;
  }
}

}  // namespace siteproof
