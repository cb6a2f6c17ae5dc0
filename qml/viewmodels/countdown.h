#pragma once

#include <QtCore/QTimer>

#include <chrono>
#include <functional>

namespace siteproof {

/// Calls back once when a time is over; tests put one in its place that they drive by hand. Interface's thread.
class Countdown {
 public:
  virtual ~Countdown() = default;
  virtual void start(std::chrono::milliseconds time, std::function<void()> done) = 0;
  virtual void stop() = 0;
  [[nodiscard]] virtual bool running() const = 0;
};

class TimerCountdown final : public Countdown {
 public:
  TimerCountdown() {
    timer_.setSingleShot(true);
    QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { done_(); });
  }
  void start(std::chrono::milliseconds time, std::function<void()> done) override {
    done_ = std::move(done);
    timer_.start(time);
  }
  void stop() override { timer_.stop(); }
  [[nodiscard]] bool running() const override { return timer_.isActive(); }

 private:
  QTimer timer_;
  std::function<void()> done_;
};

}  // namespace siteproof
