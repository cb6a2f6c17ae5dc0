#include "qml/devices/device_position.h"

#include "platform/common/parts/part_positioning.h"

namespace siteproof {

DevicePosition::DevicePosition(const Clock& clock) : DevicePosition(clock, part_watch_position) {}

DevicePosition::DevicePosition(const Clock& clock, Opener open) : clock_(clock), open_(std::move(open)) {
  on_thread_.moveToThread(&thread_);
  // On the thread itself, as its last deed.
  QObject::connect(&thread_, &QThread::finished, [this] { watch_.reset(); });
}

DevicePosition::~DevicePosition() {
  thread_.quit();
  thread_.wait();
}

void DevicePosition::begin() {
  const std::lock_guard lock(mutex_);
  const bool measuring = reading_.state == PositionState::searching || reading_.state == PositionState::found;
  if (measuring) return;
  reading_ = {PositionState::searching, std::nullopt};
  if (!thread_.isRunning()) thread_.start(QThread::LowPriority);
  QMetaObject::invokeMethod(
      &on_thread_, [this] { open(); }, Qt::QueuedConnection);
}

void DevicePosition::end() {
  const std::lock_guard lock(mutex_);
  reading_ = {};
  QMetaObject::invokeMethod(
      &on_thread_, [this] { close(); }, Qt::QueuedConnection);
}

PositionReading DevicePosition::newest() const {
  const std::lock_guard lock(mutex_);
  return reading_;
}

void DevicePosition::open() {
  watch_.reset();
  auto opened = open_([this](const GeoReport& report) { take(report); });
  if (opened) {
    watch_ = std::move(*opened);
  } else {
    take({GeoReport::Kind::absent});
  }
}

void DevicePosition::close() { watch_.reset(); }

void DevicePosition::take(const GeoReport& report) {
  const ClockReading now = clock_.now();
  const std::lock_guard lock(mutex_);
  if (reading_.state == PositionState::off) return;
  switch (report.kind) {
    case GeoReport::Kind::measured:
      reading_ = {PositionState::found, PositionFix{report.latitude_e7, report.longitude_e7, report.accuracy_m, now}};
      break;
    case GeoReport::Kind::denied: reading_ = {PositionState::denied, std::nullopt}; break;
    case GeoReport::Kind::absent: reading_ = {PositionState::absent, std::nullopt}; break;
  }
}

}  // namespace siteproof
