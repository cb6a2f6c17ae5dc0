#include "core/ports/position.h"

namespace siteproof {

PositionReading FixedPosition::newest() const {
  if (!on_) return {};
  PositionFix now = place_;
  now.at = clock_.now();
  return {PositionState::found, std::move(now)};
}

}  // namespace siteproof
