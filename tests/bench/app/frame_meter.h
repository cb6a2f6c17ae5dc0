#pragma once

#include <QtCore/QObject>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <chrono>
#include <functional>
#include <mutex>
#include <vector>

namespace siteproof::bench {

/// What frames cost.
struct Frames {
  double interval_ms_p50 = 0, interval_ms_p99 = 0;  ///< from one frame on the screen to the next
  double work_ms_p99 = 0;  ///< what the interface's thread computed for a frame, waiting left out
};

/// Moves a window's list on, a piece for each frame, and measures the frames. On the interface's thread, which
/// it runs meanwhile; frames are counted where Qt draws them.
class FrameMeter : public QObject {
  Q_OBJECT

 public:
  FrameMeter(QQuickWindow& window, QQuickItem& list);

  /// `frames` more frames, each 160 px further down.
  void scroll(int frames);
  /// Nothing counts that was measured before.
  void forget();
  [[nodiscard]] Frames frames() const;

 private:
  void moveOn();

  QQuickWindow& window_;
  QQuickItem& list_;
  std::mutex mutex_;
  std::vector<std::chrono::steady_clock::time_point> swapped_;  // of this scroll; written where Qt draws
  std::vector<double> intervals_ms_, work_ms_;
};

/// Runs the interface's thread until `done`; the program ends with a sentence when that takes longer than two minutes.
void run_until(const std::function<bool()>& done, const char* what);

}  // namespace siteproof::bench
