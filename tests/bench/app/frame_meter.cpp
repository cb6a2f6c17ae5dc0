#include "tests/bench/app/frame_meter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <algorithm>
#include <ctime>

#include "tests/bench/harness.h"

namespace siteproof::bench {
namespace {

double thread_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1000 + static_cast<double>(now.tv_nsec) / 1e6;
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

}  // namespace

FrameMeter::FrameMeter(QQuickWindow& window, QQuickItem& list) : window_(window), list_(list) {
  connect(
      &window_, &QQuickWindow::frameSwapped, this,
      [this] {
        const std::lock_guard lock(mutex_);
        swapped_.push_back(std::chrono::steady_clock::now());
      },
      Qt::DirectConnection);
}

void FrameMeter::moveOn() {
  constexpr double pixels = 160;
  list_.setProperty("contentY", list_.property("contentY").toDouble() + pixels);
  window_.update();
}

void FrameMeter::scroll(int frames) {
  {
    const std::lock_guard lock(mutex_);
    swapped_.clear();
  }
  const auto shown = [this] {
    const std::lock_guard lock(mutex_);
    return swapped_.size();
  };
  for (int i = 0; i < frames; ++i) {
    const auto before = shown();
    const double begun = thread_ms();
    moveOn();
    run_until([&] { return shown() > before; }, "a frame");
    work_ms_.push_back(thread_ms() - begun);
  }
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 1; i < swapped_.size(); ++i) {
    intervals_ms_.push_back(std::chrono::duration<double, std::milli>(swapped_[i] - swapped_[i - 1]).count());
  }
}

void FrameMeter::forget() {
  intervals_ms_.clear();
  work_ms_.clear();
}

Frames FrameMeter::frames() const {
  return {quantile(intervals_ms_, 0.5), quantile(intervals_ms_, 0.99), quantile(work_ms_, 0.99)};
}

void run_until(const std::function<bool()>& done, const char* what) {
  constexpr std::chrono::milliseconds look_every{1};
  constexpr std::chrono::minutes patience{2};
  if (done()) return;
  const auto begun = std::chrono::steady_clock::now();
  bool in_vain = false;
  QEventLoop loop;
  QTimer look;
  QObject::connect(&look, &QTimer::timeout, &loop, [&] {
    if (done()) return loop.quit();
    in_vain = std::chrono::steady_clock::now() - begun > patience;
    if (in_vain) loop.quit();
  });
  look.setTimerType(Qt::PreciseTimer);
  look.start(look_every);
  loop.exec();
  if (in_vain) give_up({ErrorKind::storage, "bench.app", std::string("Waited in vain for ") + what + "."});
}

}  // namespace siteproof::bench
