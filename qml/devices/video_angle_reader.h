#pragma once

#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

#include <chrono>
#include <functional>
#include <optional>

#include "qml/viewmodels/angle_reader.h"

class QVideoFrame;
class QVideoSink;

namespace siteproof {

/// Reads frames on a thread of its own, one at a time and a few a second: those that come meanwhile are passed over, so
/// that the picture stays smooth and the battery lasts.
class VideoAngleReader final : public AngleReader {
  Q_OBJECT

 public:
  static constexpr std::chrono::milliseconds pause{150};  ///< between two frames, at least
  /// Time that never goes back.
  using Now = std::function<std::chrono::steady_clock::time_point()>;

  explicit VideoAngleReader(Now now = std::chrono::steady_clock::now, QObject* parent = nullptr);
  ~VideoAngleReader() override;

  void watch(QObject* videoOutput, std::shared_ptr<const AngleGuide> guide) override;

 private:
  void look(const QVideoFrame& frame);

  QPointer<QVideoSink> sink_;
  std::shared_ptr<const AngleGuide> guide_;
  Now now_;
  std::optional<std::chrono::steady_clock::time_point> last_;  ///< when the last frame was taken
  bool reading_ = false;
  QThreadPool thread_;
};

/// The frame's brightness, upright, averaged down to guide_frame_px; empty when it cannot be read.
[[nodiscard]] Raster grey_frame(QVideoFrame frame);

}  // namespace siteproof
