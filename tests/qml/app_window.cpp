#include "tests/qml/app_window.h"

#include <QtCore/QPointer>
#include <QtTest/QTest>

#include "qml/viewmodels/thumbnail_provider.h"

namespace siteproof {
namespace {

void keep_warning(QtMsgType type, const QMessageLogContext&, const QString& text) {
  // Qt's media library says this of every machine without a sound server.
  if (text.startsWith(QStringLiteral("PulseAudioService:"))) return;
  // And its render loop of 6.4 this of itself, when a window goes while its last frame is on the way.
  if (text == QStringLiteral("QUnifiedTimer::stopAnimationDriver: driver is not running")) return;
  if (type != QtDebugMsg && type != QtInfoMsg) AppWindow::warnings() << text;
}

}  // namespace

QStringList& AppWindow::warnings() {
  static QStringList list;
  return list;
}

AppWindow::AppWindow(AppWorld& world, Options options)
    : app(world),
      service_({[] { return fail(ErrorKind::usage, "test", "no synchronisation in this test"); },
                {},
                world.world.clock,
                system_random(),
                {}}),
      desk_(std::move(options.hand_in)) {
  warnings().clear();
  qInstallMessageHandler(keep_warning);
  engine_->addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine_->addImageProvider(QStringLiteral("photo"), new ThumbnailProvider(app.worker));
  engine_->setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(app.session.get())},
                                 {QStringLiteral("service"), QVariant::fromValue(&service_)},
                                 {QStringLiteral("desk"), QVariant::fromValue(&desk_)},
                                 {QStringLiteral("kit"), QVariant::fromValue(options.kit)},
                                 {QStringLiteral("recorder"), QVariant::fromValue(options.recorder)},
                                 {QStringLiteral("width"), options.size.width()},
                                 {QStringLiteral("height"), options.size.height()}});
  engine_->load(QUrl(QStringLiteral("qrc:/qt/qml/Siteproof/App/Main.qml")));
  INFO(warnings().join(QLatin1Char('\n')).toStdString());
  REQUIRE(engine_->rootObjects().size() == 1);
  window = qobject_cast<QQuickWindow*>(engine_->rootObjects().front());
  REQUIRE(window != nullptr);
  shell = window->property("shell").value<QQuickItem*>();
  app.settle();
}

AppWindow::~AppWindow() {
  engine_.reset();
  qInstallMessageHandler(nullptr);
  CHECK(warnings().join(QLatin1Char('\n')).toStdString() == std::string());
  // What Qt put off would still be at work in the next test.
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QQuickItem* AppWindow::find_below(QQuickItem* item, const Wanted& wanted) {
  if (!item->isVisible()) return nullptr;
  if (wanted(*item)) return item;
  for (QQuickItem* child : item->childItems()) {
    if (QQuickItem* found = find_below(child, wanted)) return found;
  }
  return nullptr;
}

QQuickItem* AppWindow::await(const Wanted& wanted) const {
  QQuickItem* found = nullptr;
  AppWorld::wait_until([&] {
    static_cast<void>(window->grabWindow());
    return (found = find(wanted)) != nullptr;
  });
  return found;
}

void AppWindow::call(const char* function, const QString& argument) {
  REQUIRE(QMetaObject::invokeMethod(shell, function, Q_ARG(QString, argument)));
  app.settle();
}

void AppWindow::click(QQuickItem* item, QPointF aside) {
  REQUIRE(item != nullptr);
  static_cast<void>(window->grabWindow());  // everything has its place once it was drawn
  const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2) + aside);
  QTest::mouseClick(window, Qt::LeftButton, Qt::NoModifier, middle.toPoint());
  app.settle();
}

void AppWindow::click(const Wanted& wanted) {
  QPointer<QQuickItem> target;
  AppWorld::wait_until([&] {
    target = await(wanted);
    static_cast<void>(window->grabWindow());
    app.settle();
    return target && target->isVisible();
  });
  click(target);
}

void AppWindow::type(std::string_view letters) {
  for (const char letter : letters) QTest::keyClick(window, letter);
}

}  // namespace siteproof
