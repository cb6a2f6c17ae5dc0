#include "qml/viewmodels/screen_lock.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QInputMethod>

#include <algorithm>

namespace siteproof {
namespace {

bool is_touch(QEvent::Type type) {
  switch (type) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::InputMethod: return true;
    default: return false;
  }
}

}  // namespace

ScreenLock::ScreenLock(const Clock& clock, QObject* parent, std::unique_ptr<Countdown> countdown)
    : QObject(parent), clock_(clock), countdown_(std::move(countdown)) {
  if (qGuiApp == nullptr) return;
  qGuiApp->installEventFilter(this);
  connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &ScreenLock::look);
}

void ScreenLock::begin(const PinFacts& facts) {
  pin_set_ = facts.set;
  idle_minutes_ = facts.idle_minutes;
  locked_ = pin_set_;
  touch();
  emit changed();
}

void ScreenLock::setPinSet(bool set) {
  pin_set_ = set;
  locked_ = locked_ && set;
  touch();
  emit changed();
}

void ScreenLock::setIdleMinutes(int minutes) {
  idle_minutes_ = minutes;
  touch();
  emit changed();
}

void ScreenLock::lock() {
  if (!pin_set_ || locked_) return;
  if (qGuiApp != nullptr) QGuiApplication::inputMethod()->commit();
  locked_ = true;
  countdown_->stop();
  emit changed();
}

void ScreenLock::unlock() {
  locked_ = false;
  touch();
  emit changed();
}

std::chrono::milliseconds ScreenLock::idleLeft() const {
  return std::chrono::minutes(idle_minutes_) - std::chrono::milliseconds(clock_.now().monotonic_ms - touched_ms_);
}

void ScreenLock::touch() {
  touched_ms_ = clock_.now().monotonic_ms;
  if (!watching()) {
    countdown_->stop();
  } else if (!countdown_->running()) {
    countdown_->start(idleLeft(), [this] { look(); });
  }
}

// A timer may have slept with the tablet, and touches do not begin it anew: the clock decides.
void ScreenLock::look() {
  if (!watching()) return;
  const auto left = idleLeft();
  if (left <= left.zero()) return lock();
  countdown_->start(left, [this] { look(); });
}

bool ScreenLock::eventFilter(QObject*, QEvent* event) {
  if (!watching() || !is_touch(event->type())) return false;
  if (idleLeft() <= std::chrono::milliseconds::zero()) {
    lock();
    return true;
  }
  touch();
  return false;
}

}  // namespace siteproof
