#pragma once

#include "core/ports/connectivity.h"
#include "core/usecases/sync_preferences.h"

namespace siteproof {

/// Why something that waits does not go.
enum class Hold {
  none,
  paused,   ///< a person said so
  metered,  ///< only Wi-Fi was allowed, and the network of now costs
};

/// What may travel now. Entries and the others' changes go together; photos have a rule of their own.
struct Traffic {
  Hold entries = Hold::none;
  Hold photos = Hold::none;

  friend bool operator==(const Traffic&, const Traffic&) = default;
};

/// The one place that decides it. Entries are small and hold up the office, so that a metered network is good enough
/// for them. "No network" is no reason to hold anything: systems are wrong about it, and an attempt costs nothing.
[[nodiscard]] Traffic what_may_go(const SyncPreferences& wanted, const NetworkState& network) noexcept;

}  // namespace siteproof
