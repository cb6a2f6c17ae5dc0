#pragma once

#include <atomic>

#include "core/ports/connectivity.h"

namespace siteproof {

/// A network as a test wants it. Thread-safe.
class FakeConnectivity final : public Connectivity {
 public:
  [[nodiscard]] NetworkState network() const override { return {connected, metered}; }

  std::atomic<bool> connected = true, metered = false;
};

}  // namespace siteproof
