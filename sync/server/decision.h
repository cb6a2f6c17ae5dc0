#pragma once

#include <optional>
#include <string>

#include "core/journal/journal_entry.h"
#include "core/journal/replication.h"
#include "sync/server/access.h"

namespace siteproof::server {

/// What becomes of one event. `reason` is a sentence for a person; empty when accepted.
struct Decision {
  Verdict verdict = Verdict::accepted;
  std::string reason;
};

/// Who may have written this event: a device of its own only, its technician in that role, never what the server itself
/// says of a seal, and never the office's answer to a requisition. Gives the reason to set the event aside, or nothing.
[[nodiscard]] std::optional<std::string> not_its_own(const Event& event, const DeviceCaller& sender);

/// Takes the state one event forward and says what became of it. `tail` is the newest hash of that device on that
/// order. A quarantined event leaves the state as it was. Pure.
[[nodiscard]] Decision decide(std::optional<OrderState>& state, const JournalEntry& entry, const Sha256& tail);

}  // namespace siteproof::server
