#pragma once

#include <string>
#include <vector>

#include "core/ports/position.h"
#include "core/rules/position.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// Whether what the technician records carries where it was (rules/position.h). Off until they switch it on; each
/// person's own on a tablet that several share.
[[nodiscard]] Result<bool> records_position(Tablet& tablet);
/// Kept before it returns; begins to measure, or ends it.
[[nodiscard]] Status record_position(Tablet& tablet, bool on);
/// At the program's start, and when somebody else's shift begins: measures or not, as they chose before.
[[nodiscard]] Status resume_position(Tablet& tablet);

/// What the device knows now, with its age by `now`; the state is `absent` on a tablet without such a device.
struct PositionNow {
  PositionState state = PositionState::absent;
  std::optional<MeasuredPosition> newest;
};
[[nodiscard]] PositionNow position_now(const Tablet& tablet, const ClockReading& now);
/// What an event at that time carries.
[[nodiscard]] Result<std::optional<Position>> event_position(Tablet& tablet, const ClockReading& at);

/// Measures for one answer, which a person has asked for: begins if nothing measured yet.
void begin_here(const Tablet& tablet);
/// Ends it again, unless positions are recorded anyway.
[[nodiscard]] Status end_here(Tablet& tablet);

struct PlacedEvent {
  EventId event;
  std::string kind;
  UtcTime at;
  Position position;
};
/// Where this device's events on an order were, oldest first; those that do not say it are left out.
[[nodiscard]] Result<std::vector<PlacedEvent>> placed_events(Tablet& tablet, const OrderId& order);

}  // namespace siteproof
