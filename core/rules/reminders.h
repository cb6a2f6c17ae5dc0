#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/checklist_template.h"

namespace siteproof {

/// Something a person is told at its time.
struct Reminder {
  std::string id;  ///< the template's
  Bilingual text;
  UtcTime at;                  ///< server time
  std::optional<ItemId> item;  ///< the running test it is about
  friend bool operator==(const Reminder& a, const Reminder& b) {
    return a.id == b.id && a.at == b.at && a.item == b.item;
  }
};

/// What the order's own template has to say of it from now on, soonest first: the call before an appointment until the
/// contact was called after it was set, a running test until it ends, the end of the day while the order is open. `now`
/// (server time) and `utc_offset` make today. What is on record by a wall clock alone is taken to be `server_ahead`
/// behind the server. One that is due stays in the list until what it asks for is done.
[[nodiscard]] std::vector<Reminder> reminders(const OrderState& order, const ChecklistTemplate& checklist, UtcTime now,
                                              std::chrono::minutes utc_offset,
                                              std::chrono::milliseconds server_ahead = {});

}  // namespace siteproof
