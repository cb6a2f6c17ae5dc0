#include "qml/devices/device_position.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtPositioning/QNmeaPositionInfoSource>

#include <atomic>
#include <cmath>
#include <future>

#include "core/base/time.h"
#include "platform/common/parts/part_positioning.h"
#include "platform/common/positioning/qt_geo_watch.h"
#include "tests/qml/app_world.h"
#include "tests/support/catch.h"

namespace siteproof {
namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

/// A receiver that says what the test tells it.
class ToldReceiver final : public QGeoPositionInfoSource {
 public:
  ToldReceiver() : QGeoPositionInfoSource(nullptr) {}
  bool started = false;

  void tell(const QDateTime& at, double latitude, double longitude, double accuracy) {
    QGeoPositionInfo info(QGeoCoordinate(latitude, longitude), at);
    info.setAttribute(QGeoPositionInfo::HorizontalAccuracy, accuracy);
    emit positionUpdated(info);
  }
  void tell_without_accuracy(const QDateTime& at) { emit positionUpdated({QGeoCoordinate(31, 121), at}); }
  void fail(Error error) { emit errorOccurred(error); }

  [[nodiscard]] QGeoPositionInfo lastKnownPosition(bool) const override { return {}; }
  [[nodiscard]] PositioningMethods supportedPositioningMethods() const override { return AllPositioningMethods; }
  [[nodiscard]] int minimumUpdateInterval() const override { return 100; }
  [[nodiscard]] Error error() const override { return NoError; }
  void startUpdates() override { started = true; }
  void stopUpdates() override { started = false; }
  void requestUpdate(int) override {}
};

using Kind = GeoReport::Kind;

struct Watched {
  Watched() {
    need_application();
    auto source = std::make_unique<ToldReceiver>();
    receiver = source.get();
    watch = watch_receiver(std::move(source), [this](const GeoReport& report) { reports.push_back(report); });
  }
  std::vector<GeoReport> reports;
  ToldReceiver* receiver = nullptr;
  std::unique_ptr<GeoWatch> watch;
};

TEST_CASE("a measurement is reported exactly, with its accuracy rounded up") {
  Watched watched;
  CHECK(watched.receiver->started);
  watched.receiver->tell(noon, 31.2304, -121.4737001, 7.2);
  CHECK(watched.reports == std::vector<GeoReport>{{Kind::measured, 312'304'000, -1'214'737'001, 8}});
}

TEST_CASE("the same measurement told again is not a new one") {
  Watched watched;
  watched.receiver->tell(noon, 31.2304, 121.4737, 8);
  watched.receiver->tell(noon, 31.2304, 121.4737, 8);
  watched.receiver->tell(noon.addSecs(-5), 31.2, 121.4, 8);
  CHECK(watched.reports.size() == 1);
  watched.receiver->tell(noon.addSecs(1), 31.2304, 121.4737, 8);
  CHECK(watched.reports.size() == 2);
}

TEST_CASE("a measurement without an accuracy, or without a place, is none") {
  Watched watched;
  watched.receiver->tell_without_accuracy(noon);
  watched.receiver->tell(noon.addSecs(1), 31, 121, std::nan(""));
  watched.receiver->tell(noon.addSecs(2), 31, 121, -1);
  watched.receiver->tell(noon.addSecs(3), 91, 121, 5);
  CHECK(watched.reports.empty());
}

TEST_CASE("a refusal, a closed receiver and none at all are told apart from one that has nothing just now") {
  Watched watched;
  watched.receiver->fail(QGeoPositionInfoSource::UpdateTimeoutError);
  CHECK(watched.reports.empty());
  watched.receiver->fail(QGeoPositionInfoSource::AccessError);
  watched.receiver->fail(QGeoPositionInfoSource::ClosedError);
  CHECK(watched.reports == std::vector<GeoReport>{{Kind::denied}, {Kind::absent}});
  std::vector<GeoReport> none;
  const auto nothing = watch_receiver(nullptr, [&](const GeoReport& report) { none.push_back(report); });
  CHECK(none == std::vector<GeoReport>{{Kind::absent}});
}

/// A receiver on a serial line that says everything as soon as it is read.
class QuickLine final : public QNmeaPositionInfoSource {
 public:
  QuickLine() : QNmeaPositionInfoSource(SimulationMode) {}
  void setUpdateInterval(int) override { QNmeaPositionInfoSource::setUpdateInterval(0); }
};

TEST_CASE("what a satellite receiver writes on its line is understood") {
  need_application();
  // NMEA 0183: horizontal dilution 1.5, time 08:30:00, 31°13.824' N 121°28.422' E.
  QByteArray sentences =
      "$GPGGA,083000.00,3113.8240,N,12128.4220,E,1,08,1.5,12.0,M,0.0,M,,*6A\r\n"
      "$GPRMC,083000.00,A,3113.8240,N,12128.4220,E,0.0,0.0,211126,,,A*50\r\n";
  QBuffer line(&sentences);
  REQUIRE(line.open(QIODevice::ReadOnly));
  auto source = std::make_unique<QuickLine>();
  source->setUserEquivalentRangeError(5);  // metres for each unit of dilution
  source->setDevice(&line);
  std::vector<GeoReport> reports;
  const auto watch = watch_receiver(std::move(source), [&](const GeoReport& report) { reports.push_back(report); });
  AppWorld::wait_until([&] { return !reports.empty(); });
  // Twice the standard deviation: 95 of 100 measurements are that good.
  CHECK(reports.front() == GeoReport{Kind::measured, 312'304'000, 1'214'737'000, 15});
}

/// A device whose receiver is told by the test, through the device's own thread.
struct Device {
  Device() {
    need_application();
    device = std::make_unique<DevicePosition>(
        clock, [this](std::function<void(const GeoReport&)> listener) -> Result<std::unique_ptr<GeoWatch>> {
          ++opened;
          if (fails) return fail(ErrorKind::storage, "program.incomplete", "Install it again.");
          auto source = std::make_unique<ToldReceiver>();
          receiver = source.get();
          return watch_receiver(std::move(source), std::move(listener));
        });
  }
  /// Runs it on the receiver's thread and waits for that.
  void on_receiver(const std::function<void(ToldReceiver&)>& act) {
    AppWorld::wait_until([this] { return receiver != nullptr; });
    ToldReceiver* const there = receiver;
    QMetaObject::invokeMethod(
        there, [&] { act(*there); }, Qt::BlockingQueuedConnection);
  }
  void wait_for(PositionState state) {
    AppWorld::wait_until([&] { return device->newest().state == state; });
  }
  FixedClock clock{UtcTime{1'795'248'000'000}};
  std::atomic<ToldReceiver*> receiver = nullptr;
  std::atomic<int> opened = 0;
  std::atomic<bool> fails = false;
  std::unique_ptr<DevicePosition> device;
};

TEST_CASE("a device's receiver is not touched until it is wanted, and then measures with the device's own clocks") {
  Device d;
  CHECK(d.device->newest() == PositionReading{});
  CHECK(d.opened == 0);
  d.device->begin();
  CHECK(d.device->newest().state == PositionState::searching);
  d.device->begin();
  d.on_receiver([](ToldReceiver& receiver) { receiver.tell(noon, 31.2304, 121.4737, 8); });
  const PositionReading reading = d.device->newest();
  CHECK(reading.state == PositionState::found);
  CHECK(reading.fix == PositionFix{312'304'000, 1'214'737'000, 8, d.clock.now()});
  CHECK(d.opened == 1);
}

TEST_CASE("what was measured is forgotten when it is switched off, and it begins anew when it is switched on") {
  Device d;
  d.device->begin();
  d.on_receiver([](ToldReceiver& receiver) { receiver.tell(noon, 31.2304, 121.4737, 8); });
  d.receiver = nullptr;
  d.device->end();
  CHECK(d.device->newest() == PositionReading{});
  d.device->begin();
  d.on_receiver([](ToldReceiver&) {});
  CHECK(d.device->newest().state == PositionState::searching);
  CHECK(d.opened == 2);
}

TEST_CASE("after a refusal it asks again when it is wanted again") {
  Device d;
  d.device->begin();
  d.on_receiver([](ToldReceiver& receiver) { receiver.fail(QGeoPositionInfoSource::AccessError); });
  CHECK(d.device->newest().state == PositionState::denied);
  d.device->begin();
  CHECK(d.device->newest().state == PositionState::searching);
  AppWorld::wait_until([&] { return d.opened == 2; });
}

TEST_CASE("a program without the part has a device that measures nothing") {
  Device d;
  d.fails = true;
  d.device->begin();
  d.wait_for(PositionState::absent);
}

TEST_CASE("a device that is put away while its receiver is being opened leaves nothing behind") {
  std::promise<void> opening, put_away;
  std::atomic<bool> gone = false;
  struct Left final : GeoWatch {
    explicit Left(std::atomic<bool>& end) : gone(end) {}
    ~Left() override { gone = true; }
    std::atomic<bool>& gone;
  };
  need_application();
  const FixedClock clock{UtcTime{1'795'248'000'000}};
  auto device = std::make_unique<DevicePosition>(
      clock, [&](const std::function<void(const GeoReport&)>&) -> Result<std::unique_ptr<GeoWatch>> {
        opening.set_value();
        put_away.get_future().wait();
        return std::make_unique<Left>(gone);
      });
  device->begin();
  opening.get_future().wait();
  device->end();
  put_away.set_value();
  device.reset();
  CHECK(gone);
}

TEST_CASE("the part opens whatever receiver this machine has, and nothing of it stays") {
  need_application();
  auto watch = part_watch_position([](const GeoReport&) {});
  REQUIRE(watch.has_value());
  CHECK(*watch != nullptr);
}

}  // namespace
}  // namespace siteproof
