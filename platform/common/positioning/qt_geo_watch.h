#pragma once

#include "platform/common/positioning/geo_watch.h"

class QGeoPositionInfoSource;

namespace siteproof {

/// The system's receiver as Qt Positioning knows it, through whichever plugin there is; nullptr without any. May wait
/// for the system's bus.
[[nodiscard]] std::unique_ptr<QGeoPositionInfoSource> system_receiver();

/// Starts `source` and reports what it measures, or that there is none. A measurement without an accuracy is none, and
/// one that is told again, as receivers do with the last one they know, is not reported again.
[[nodiscard]] std::unique_ptr<GeoWatch> watch_receiver(std::unique_ptr<QGeoPositionInfoSource> source,
                                                       GeoListener listener);

}  // namespace siteproof
