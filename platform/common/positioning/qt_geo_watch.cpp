#include "platform/common/positioning/qt_geo_watch.h"

#include <QtPositioning/QGeoPositionInfoSource>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace siteproof {
namespace {

// Several times within the minute that a measurement holds for, and seldom enough for a shift on one charge.
constexpr std::chrono::milliseconds between_measurements{std::chrono::seconds(10)};

std::int64_t e7(double degrees) { return std::llround(degrees * 1e7); }

class QtGeoWatch final : public GeoWatch {
 public:
  QtGeoWatch(std::unique_ptr<QGeoPositionInfoSource> source, GeoListener listener)
      : source_(std::move(source)), listener_(std::move(listener)) {
    if (!source_) {
      listener_({GeoReport::Kind::absent});
      return;
    }
    QObject::connect(source_.get(), &QGeoPositionInfoSource::positionUpdated, source_.get(),
                     [this](const QGeoPositionInfo& update) { measured(update); });
    QObject::connect(source_.get(), &QGeoPositionInfoSource::errorOccurred, source_.get(),
                     [this](QGeoPositionInfoSource::Error error) { failed(error); });
    source_->setPreferredPositioningMethods(QGeoPositionInfoSource::AllPositioningMethods);
    source_->setUpdateInterval(static_cast<int>(between_measurements.count()));
    source_->startUpdates();
  }

 private:
  void measured(const QGeoPositionInfo& update) {
    const QGeoCoordinate at = update.coordinate();
    if (!at.isValid() || !update.hasAttribute(QGeoPositionInfo::HorizontalAccuracy)) return;
    const double accuracy = update.attribute(QGeoPositionInfo::HorizontalAccuracy);
    if (!std::isfinite(accuracy) || accuracy < 0) return;
    if (last_.isValid() && update.timestamp() <= last_) return;
    last_ = update.timestamp();
    // Half the globe round: nobody is further from anywhere.
    constexpr double farthest_m = 20'100'000;
    listener_({GeoReport::Kind::measured, e7(at.latitude()), e7(at.longitude()),
               std::llround(std::ceil(std::min(accuracy, farthest_m)))});
  }
  void failed(QGeoPositionInfoSource::Error error) {
    switch (error) {
      case QGeoPositionInfoSource::AccessError: return listener_({GeoReport::Kind::denied});
      case QGeoPositionInfoSource::ClosedError:
      case QGeoPositionInfoSource::UnknownSourceError: return listener_({GeoReport::Kind::absent});
      // Nothing could be measured just now: it goes on trying.
      case QGeoPositionInfoSource::UpdateTimeoutError:
      case QGeoPositionInfoSource::NoError: return;
    }
  }

  std::unique_ptr<QGeoPositionInfoSource> source_;
  GeoListener listener_;
  QDateTime last_;  ///< by the receiver's clock
};

}  // namespace

std::unique_ptr<QGeoPositionInfoSource> system_receiver() {
  return std::unique_ptr<QGeoPositionInfoSource>(QGeoPositionInfoSource::createDefaultSource(nullptr));
}

std::unique_ptr<GeoWatch> watch_receiver(std::unique_ptr<QGeoPositionInfoSource> source, GeoListener listener) {
  return std::make_unique<QtGeoWatch>(std::move(source), std::move(listener));
}

}  // namespace siteproof
