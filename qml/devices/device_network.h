#pragma once

#include <QtCore/QObject>

#include <atomic>

#include "core/ports/connectivity.h"

namespace siteproof {

/// The system's network as Qt tells it. Until begin(), and where no plugin of Qt's knows, it counts as connected and
/// free. Made on the interface's thread, which `changed` comes on; network() is thread-safe.
class DeviceNetwork final : public QObject, public Connectivity {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// Asks the system and listens to it from then on; the first call takes some milliseconds.
  void begin();
  [[nodiscard]] NetworkState network() const override { return {connected_, metered_}; }

 signals:
  void changed();

 private:
  void look();

  bool begun_ = false;
  std::atomic<bool> connected_ = true, metered_ = false;
};

}  // namespace siteproof
