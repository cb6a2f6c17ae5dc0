#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtTest/QTest>

#include <QtCore/QStringList>

#include "qml/app/language.h"
#include "qml/viewmodels/enrol_view_model.h"
#include "qml/viewmodels/sync_service.h"
#include "qml/viewmodels/thumbnail_provider.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

QStringList& warnings() {
  static QStringList list;
  return list;
}

void keep_warning(QtMsgType type, const QMessageLogContext&, const QString& text) {
  // Qt's media library says this of every machine without a sound server.
  if (text.startsWith(QStringLiteral("PulseAudioService:"))) return;
  if (type != QtDebugMsg && type != QtInfoMsg) warnings() << text;
}

QStringList texts_below(const QQuickItem* item) {
  QStringList out;
  const QVariant text = item->property("text");
  if (text.isValid()) out << text.toString();
  for (const QQuickItem* child : item->childItems()) out << texts_below(child);
  return out;
}

/// The program's window on demonstration data, without a network.
struct OpenWindow {
  explicit OpenWindow(AppWorld& world, QSize size) : app(world) {
    warnings().clear();
    previous = qInstallMessageHandler(keep_warning);
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine->addImageProvider(QStringLiteral("photo"), new ThumbnailProvider(app.worker));
    engine->setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(app.session.get())},
                                  {QStringLiteral("service"), QVariant::fromValue(&service)},
                                  {QStringLiteral("desk"), QVariant::fromValue(&desk)},
                                  {QStringLiteral("width"), size.width()},
                                  {QStringLiteral("height"), size.height()}});
    engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Siteproof/App/Main.qml")));
    REQUIRE(engine->rootObjects().size() == 1);
    window = qobject_cast<QQuickWindow*>(engine->rootObjects().front());
    REQUIRE(window != nullptr);
    window->setProperty("tourOrder", app.leak_number());
    app.settle();
  }
  ~OpenWindow() {
    engine.reset();
    qInstallMessageHandler(previous);
    CHECK(warnings().isEmpty());
  }

  void show(const char* screen, const char* look = "light") {
    window->setProperty("look", QString::fromUtf8(look));
    window->setProperty("tour", QString::fromUtf8(screen));
    app.settle();
  }

  AppWorld& app;
  SyncService service{{[] { return fail(ErrorKind::usage, "test", "no synchronisation in this test"); },
                       {},
                       app.world.clock,
                       system_random(),
                       {}}};
  EnrolDesk desk{{}};
  QtMessageHandler previous = nullptr;
  std::unique_ptr<QQmlApplicationEngine> engine = std::make_unique<QQmlApplicationEngine>();
  QQuickWindow* window = nullptr;
};

TEST_CASE("every screen opens without a warning, wide and narrow, in every look") {
  AppWorld app(8);
  app.work_through();
  const QSize size = GENERATE(QSize(1280, 800), QSize(800, 1280), QSize(360, 640));
  OpenWindow window(app, size);
  for (const char* look : {"light", "dark", "sunlight"}) {
    for (const char* screen :
         {"today", "search", "materials", "order", "checklist", "household", "capture", "sign-off", "sync"}) {
      window.show(screen, look);
      INFO(screen << " " << look << ": " << warnings().join(QLatin1Char('\n')).toStdString());
      CHECK(warnings().isEmpty());
    }
  }
  window.show("enrol");
  CHECK(warnings().isEmpty());
}

TEST_CASE("the interface speaks Chinese when it is told to, and English again") {
  AppWorld app(3);
  Language language;
  QQmlApplicationEngine* engine = nullptr;
  auto worker = app.worker;
  app.session = std::make_unique<AppSession>(worker, app.world.clock, [&](const QString& wanted) {
    language.install(wanted);
    if (engine != nullptr) engine->retranslate();
  });
  worker.reset();
  app.session->start();
  app.settle();
  OpenWindow window(app, QSize(1280, 800));
  engine = window.engine.get();
  window.show("today");
  const auto texts = [&] { return texts_below(window.window->contentItem()); };
  CHECK(texts().contains(QStringLiteral("Settings")));
  app.session->setLanguage(QStringLiteral("zh"));
  app.settle();
  CHECK(texts().contains(QStringLiteral("设置")));
  CHECK_FALSE(texts().contains(QStringLiteral("Settings")));
  app.session->setLanguage(QStringLiteral("en"));
  app.settle();
  CHECK(texts().contains(QStringLiteral("Settings")));
  CHECK(warnings().isEmpty());
}

TEST_CASE("pressing the next-step button with a finger takes the step") {
  AppWorld app(3);
  OpenWindow window(app, QSize(800, 1280));
  window.show("order");
  const int bottom_bar = 80;
  QTest::mouseClick(window.window, Qt::LeftButton, Qt::NoModifier, QPoint(400, 1280 - bottom_bar - 16 - 32));
  app.settle();
  CHECK(app.world.order(app.leak()).status.value == OrderStatus::en_route);
  CHECK(warnings().isEmpty());
}

}  // namespace
}  // namespace siteproof
