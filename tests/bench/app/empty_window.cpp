#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickWindow>
#include <cstdio>

// What Qt Quick itself takes to show anything: the app's start is measured against this program's.
int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  QQmlApplicationEngine engine;
  engine.loadData("import QtQuick\nWindow { visible: true; width: 1280; height: 800; color: \"white\" }");
  if (engine.rootObjects().isEmpty()) return 1;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().front());
  QObject::connect(
      window, &QQuickWindow::frameSwapped, &app,
      [] {
        std::puts("usable");
        std::fflush(stdout);
        QCoreApplication::quit();
      },
      Qt::QueuedConnection);
  return QGuiApplication::exec();
}
