#pragma once

#include <QtCore/QThread>

#include <functional>
#include <memory>
#include <mutex>

#include "core/base/result.h"
#include "core/ports/position.h"

namespace siteproof {

class GeoWatch;
struct GeoReport;

/// The device's receiver, looked for when it is first switched on. It lives on a thread of its own, so that nobody
/// waits for a library to be loaded or for the system's bus; the end waits for what is under way there.
class DevicePosition final : public PositionSource {
 public:
  /// Starts a receiver on the thread that it is called on; an error counts as a device that measures nothing.
  using Opener = std::function<Result<std::unique_ptr<GeoWatch>>(std::function<void(const GeoReport&)>)>;

  /// The system's, through the part "positioning".
  explicit DevicePosition(const Clock& clock);
  DevicePosition(const Clock& clock, Opener open);
  ~DevicePosition() override;
  DevicePosition(const DevicePosition&) = delete;
  DevicePosition& operator=(const DevicePosition&) = delete;

  void begin() override;
  void end() override;
  [[nodiscard]] PositionReading newest() const override;

 private:
  void open();
  void close();
  void take(const GeoReport& report);

  const Clock& clock_;
  const Opener open_;
  mutable std::mutex mutex_;
  PositionReading reading_;
  std::unique_ptr<GeoWatch> watch_;  ///< of the thread
  QThread thread_;
  QObject on_thread_;
};

}  // namespace siteproof
