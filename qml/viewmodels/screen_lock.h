#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>

#include <memory>

#include "core/ports/clock.h"
#include "core/usecases/pin_lock.h"
#include "qml/viewmodels/countdown.h"

namespace siteproof {

/// Whether the window is locked, and when it locks by itself: nobody touched it for the chosen time, in the foreground
/// or not. Idle time is measured by the clock that also runs while the tablet sleeps. Only covers the window: nothing
/// behind it ends. Interface's thread.
class ScreenLock : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The session has one.")
  Q_PROPERTY(bool pinSet READ pinSet NOTIFY changed)
  Q_PROPERTY(bool locked READ locked NOTIFY changed)
  /// 0: never by itself
  Q_PROPERTY(int idleMinutes READ idleMinutes NOTIFY changed)

 public:
  explicit ScreenLock(const Clock& clock, QObject* parent = nullptr,
                      std::unique_ptr<Countdown> countdown = std::make_unique<TimerCountdown>());

  [[nodiscard]] bool pinSet() const { return pin_set_; }
  [[nodiscard]] bool locked() const { return locked_; }
  [[nodiscard]] int idleMinutes() const { return idle_minutes_; }

  /// The data is open: where there is a PIN, it is asked for first.
  void begin(const PinFacts& facts);
  /// The PIN was set or removed; without one the window opens.
  void setPinSet(bool set);
  void setIdleMinutes(int minutes);
  void unlock();

  /// What is being typed is committed to its field first. Does nothing where no PIN is set.
  Q_INVOKABLE void lock();

  /// Watches all input of the application. A touch after the idle time only locks.
  bool eventFilter(QObject* watched, QEvent* event) override;

 signals:
  void changed();

 private:
  void touch();
  void look();
  [[nodiscard]] bool watching() const { return pin_set_ && !locked_ && idle_minutes_ > 0; }
  [[nodiscard]] std::chrono::milliseconds idleLeft() const;

  const Clock& clock_;
  std::unique_ptr<Countdown> countdown_;
  std::int64_t touched_ms_ = 0;  ///< since boot
  bool pin_set_ = false, locked_ = false;
  int idle_minutes_ = idle_minutes_usual;
};

}  // namespace siteproof
