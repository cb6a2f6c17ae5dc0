#include "platform/common/parts/part_positioning.h"

#include "platform/common/parts/part.h"

namespace siteproof {

Result<std::unique_ptr<GeoWatch>> part_watch_position(GeoListener listener) {
  SITEPROOF_TRY(const PositioningPart* const part, find_part_as<PositioningPart>("positioning"));
  return part->watch(std::move(listener));
}

}  // namespace siteproof
