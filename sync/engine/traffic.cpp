#include "sync/engine/traffic.h"

namespace siteproof {

Traffic what_may_go(const SyncPreferences& wanted, const NetworkState& network) noexcept {
  if (wanted.paused) return {Hold::paused, Hold::paused};
  if (wanted.wifi_only && network.metered) return {Hold::none, Hold::metered};
  return {};
}

}  // namespace siteproof
