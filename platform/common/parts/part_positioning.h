#pragma once

#include "core/base/result.h"
#include "platform/common/positioning/geo_watch.h"

namespace siteproof {

/// What the part "positioning" does.
class PositioningPart {
 public:
  virtual ~PositioningPart() = default;
  [[nodiscard]] virtual std::unique_ptr<GeoWatch> watch(GeoListener listener) const = 0;
};

/// The system's receiver through the part "positioning", which is Qt Positioning; refused as "program.incomplete" where
/// the part is missing.
[[nodiscard]] Result<std::unique_ptr<GeoWatch>> part_watch_position(GeoListener listener);

}  // namespace siteproof
