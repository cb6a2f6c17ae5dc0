#pragma once

#include "tests/evidence/evidence_fixture.h"
#include "tests/server/server_world.h"

namespace siteproof {

/// A tablet that can seal: its key signs.
class SealingTablet : public TestTablet {
 public:
  SealingTablet(ServerWorld& world, const std::string& technician);

  /// A seal over this manifest, as the device makes it.
  [[nodiscard]] EvidenceSealed sealed(const std::string& manifest) const;
  /// Records and sends such a seal; the verdict.
  PushVerdict send_seal(const std::string& order, const std::string& manifest) {
    return push(record(order, sealed(manifest)));
  }

  MemoryKey key;
};

}  // namespace siteproof
