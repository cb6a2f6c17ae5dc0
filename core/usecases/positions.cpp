#include "core/usecases/positions.h"

#include "core/journal/event_codec.h"
#include "core/journal/journal_entry.h"

namespace siteproof {
namespace {

constexpr std::string_view allowed_key = "position.record";

void switch_source(const Tablet& tablet, bool on) {
  PositionSource* const source = tablet.ports().position;
  if (source == nullptr) return;
  if (on) {
    source->begin();
  } else {
    source->end();
  }
}

}  // namespace

Result<bool> records_position(Tablet& tablet) {
  SITEPROOF_TRY(const auto chosen, tablet.store().setting(allowed_key));
  return chosen == "on";
}

Status record_position(Tablet& tablet, bool on) {
  SITEPROOF_CHECK(tablet.store().set_setting(allowed_key, on ? "on" : "off"));
  switch_source(tablet, on);
  return {};
}

Status resume_position(Tablet& tablet) {
  SITEPROOF_TRY(const bool on, records_position(tablet));
  switch_source(tablet, on);
  return {};
}

PositionNow position_now(const Tablet& tablet, const ClockReading& now) {
  const PositionSource* const source = tablet.ports().position;
  if (source == nullptr) return {};
  const PositionReading reading = source->newest();
  PositionNow out{reading.state, std::nullopt};
  // Monotonic clocks of two boots cannot be compared: such a measurement has no age.
  if (reading.fix && reading.fix->at.boot_id == now.boot_id) {
    const PositionFix& fix = *reading.fix;
    out.newest = MeasuredPosition{{fix.latitude_e7, fix.longitude_e7, fix.accuracy_m},
                                  std::chrono::milliseconds(now.monotonic_ms - fix.at.monotonic_ms)};
  }
  return out;
}

Result<std::optional<Position>> event_position(Tablet& tablet, const ClockReading& at) {
  if (tablet.ports().position == nullptr) return std::nullopt;
  SITEPROOF_TRY(const bool allowed, records_position(tablet));
  return position_of_event(allowed, position_now(tablet, at).newest);
}

void begin_here(const Tablet& tablet) { switch_source(tablet, true); }

Status end_here(Tablet& tablet) {
  SITEPROOF_TRY(const bool kept, records_position(tablet));
  if (!kept) switch_source(tablet, false);
  return {};
}

Result<std::vector<PlacedEvent>> placed_events(Tablet& tablet, const OrderId& order) {
  SITEPROOF_TRY(const auto chain, tablet.store().chain(order, tablet.device()));
  std::vector<PlacedEvent> out;
  for (const std::string& text : chain) {
    SITEPROOF_TRY(const Event event, read_event(text));
    const EventHeader& header = event.header;
    if (header.position) out.push_back({header.id, std::string(kind_of(event.body)), header.at.wall, *header.position});
  }
  return out;
}

}  // namespace siteproof
