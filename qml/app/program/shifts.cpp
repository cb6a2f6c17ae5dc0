#include "qml/app/program/shifts.h"

#include <QtGui/QGuiApplication>

#include <utility>

namespace siteproof {
namespace {

/// A window that goes is no reason to end while the next one is on its way.
class WindowsMayGo {
 public:
  WindowsMayGo() : quits_(QGuiApplication::quitOnLastWindowClosed()) {
    QGuiApplication::setQuitOnLastWindowClosed(false);
  }
  ~WindowsMayGo() { QGuiApplication::setQuitOnLastWindowClosed(quits_); }
  WindowsMayGo(const WindowsMayGo&) = delete;
  WindowsMayGo& operator=(const WindowsMayGo&) = delete;

 private:
  bool quits_;
};

}  // namespace

Shifts::Shifts(AppProgram::Options options, const Clock& clock, Random& random)
    : options_(std::move(options)), clock_(clock), random_(random), program_(make(options_.admitted)) {}

std::unique_ptr<AppProgram> Shifts::make(bool admitted) {
  AppProgram::Options options = options_;
  options.admitted = admitted;
  options.change_shift = [this](bool now) {
    program_->finish([this, now] {
      QMetaObject::invokeMethod(
          &here_, [this, now] { change(now); }, Qt::QueuedConnection);
    });
  };
  return std::make_unique<AppProgram>(std::move(options), clock_, random_);
}

bool Shifts::start() { return program_->start(); }

void Shifts::change(bool admitted) {
  const WindowsMayGo windows;
  options_.size = program_->window().size();
  const QPoint place = program_->window().position();
  const QWindow::Visibility visibility = program_->window().visibility();
  program_.reset();
  program_ = make(admitted);
  if (!program_->start()) return QCoreApplication::exit(1);
  program_->window().setPosition(place);
  if (visibility == QWindow::FullScreen || visibility == QWindow::Maximized)
    program_->window().setVisibility(visibility);
}

}  // namespace siteproof
