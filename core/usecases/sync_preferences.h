#pragma once

#include "core/base/result.h"

namespace siteproof {

class Tablet;

/// What a person said about sending from this tablet. Never leaves it.
struct SyncPreferences {
  bool paused = false;
  bool wifi_only = false;  ///< photos wait while the network is metered

  friend bool operator==(const SyncPreferences&, const SyncPreferences&) = default;
};

/// What was chosen before; a kept value that this version does not know counts as not chosen.
[[nodiscard]] Result<SyncPreferences> read_sync_preferences(Tablet& tablet);
/// Kept before it returns.
[[nodiscard]] Status keep_sync_preferences(Tablet& tablet, const SyncPreferences& wanted);

}  // namespace siteproof
