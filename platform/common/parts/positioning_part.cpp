#include <QtPositioning/QGeoPositionInfoSource>

#include "platform/common/parts/part_entries.h"
#include "platform/common/parts/part_positioning.h"
#include "platform/common/positioning/qt_geo_watch.h"

namespace siteproof {
namespace {

class QtPositioningPart final : public PositioningPart {
 public:
  [[nodiscard]] std::unique_ptr<GeoWatch> watch(GeoListener listener) const override {
    return watch_receiver(system_receiver(), std::move(listener));
  }
};

}  // namespace
}  // namespace siteproof

const void* siteproof_part_positioning() {
  static const siteproof::QtPositioningPart part;
  return static_cast<const siteproof::PositioningPart*>(&part);
}
