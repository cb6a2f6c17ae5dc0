#include "tests/bench/app/measured_app.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <atomic>
#include <cstring>
#include <memory>

#include "tests/bench/app/frame_meter.h"

namespace siteproof::bench {
namespace {

AppProgram::Options in_chinese(const std::filesystem::path& data, AppProgram::Camera camera) {
  AppProgram::Options chosen;
  chosen.data = data;
  chosen.language = QStringLiteral("zh");
  chosen.language_given = true;
  chosen.synchronise = false;
  chosen.camera = camera;
  return chosen;
}

bool is_of(const QQuickItem& item, const char* type) {
  const char* name = item.metaObject()->className();
  const std::size_t length = std::strlen(type);
  return std::strncmp(name, type, length) == 0 && (name[length] == '\0' || std::strncmp(name + length, "_QML", 4) == 0);
}

QQuickItem* find_below(QQuickItem& item, const char* type, const MeasuredApp::Wanted& wanted) {
  if (!item.isVisible()) return nullptr;
  if (is_of(item, type) && (!wanted || wanted(item))) return &item;
  for (QQuickItem* child : item.childItems()) {
    if (QQuickItem* found = find_below(*child, type, wanted)) return found;
  }
  return nullptr;
}

}  // namespace

MeasuredApp::MeasuredApp(const std::filesystem::path& data, AppProgram::Camera camera)
    : program_(in_chinese(data, camera), clock_, system_random()) {}

void MeasuredApp::open() {
  if (!program_.start()) give_up({ErrorKind::storage, "bench.app", "The app's window does not open."});
  // The frame counts that was synchronised when the orders were there; this thread waits while that is looked at.
  struct Seen {
    std::atomic<bool> shown = false, swapped = false;
  };
  const auto seen = std::make_shared<Seen>();  // a frame may still be under way when this returns
  QObject here;
  QObject::connect(
      &window(), &QQuickWindow::beforeSynchronizing, &here,
      [this, seen] { seen->shown = find("OrderCard") != nullptr; }, Qt::DirectConnection);
  QObject::connect(
      &window(), &QQuickWindow::frameSwapped, &here, [seen] { seen->swapped = seen->swapped || seen->shown; },
      Qt::DirectConnection);
  QObject::connect(
      &window(), &QQuickWindow::frameSwapped, &here, [] {}, Qt::QueuedConnection);  // wakes this thread
  run_until([&] { return seen->swapped.load(); }, "today's orders");
}

QQuickItem* MeasuredApp::find(const char* type, const Wanted& wanted) {
  return find_below(*window().contentItem(), type, wanted);
}

QQuickItem& MeasuredApp::await(const char* type, const Wanted& wanted) {
  QQuickItem* found = nullptr;
  run_until([&] { return (found = find(type, wanted)) != nullptr; }, type);
  return *found;
}

void MeasuredApp::call(const char* function, const QVariantList& arguments) {
  QQuickItem& shell = await("Shell");
  const QVariant first = arguments.value(0);
  const QVariant second = arguments.value(1);
  const bool called =
      arguments.size() == 1
          ? QMetaObject::invokeMethod(&shell, function, Q_ARG(QString, first.toString()))
          : QMetaObject::invokeMethod(&shell, function, Q_ARG(QString, first.toString()), Q_ARG(bool, second.toBool()));
  if (!called) give_up({ErrorKind::usage, "bench.app", std::string("The shell has no function ") + function + "."});
}

void MeasuredApp::tap(const QQuickItem& item) {
  const QPointF at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
  for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
    const bool down = type == QEvent::MouseButtonPress;
    QMouseEvent event(type, at, window().mapToGlobal(at), Qt::LeftButton, down ? Qt::LeftButton : Qt::NoButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &event);
  }
}

void MeasuredApp::press(Qt::Key key, const QString& letter) {
  for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
    QKeyEvent event(type, key, Qt::NoModifier, letter);
    QCoreApplication::sendEvent(&window(), &event);
  }
}

void MeasuredApp::draw() {
  // What is drawn first may have been synchronised before; the one after that has everything.
  int frames = 0;
  QObject here;  // with it go the signals that are still on their way
  QObject::connect(
      &window(), &QQuickWindow::frameSwapped, &here,
      [&] {
        ++frames;
        window().update();
      },
      Qt::QueuedConnection);
  window().update();
  run_until([&] { return frames >= 2; }, "a frame");
}

void MeasuredApp::settle() {
  // A page that is made behind the others takes frames of its own.
  const auto unmade = [](const QQuickItem& loader) { return loader.property("item").value<QObject*>() == nullptr; };
  run_until([&] { return program_.session().idle() && find("DeferredLoader", unmade) == nullptr; },
            "the disk and the pages behind the first");
}

}  // namespace siteproof::bench
