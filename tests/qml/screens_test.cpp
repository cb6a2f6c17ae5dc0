#include <QtQml/QQmlComponent>
#include <QtQml/QQmlIncubator>
#include <QtTest/QTest>

#include "qml/app/language.h"
#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

QStringList texts_below(const QQuickItem* item) {
  QStringList out;
  const QVariant text = item->property("text");
  if (text.isValid()) out << text.toString();
  for (const QQuickItem* child : item->childItems()) out << texts_below(child);
  return out;
}

/// The window taken to its screens by name.
struct OpenWindow : AppWindow {
  OpenWindow(AppWorld& world, QSize size) : AppWindow(world, {size, nullptr, {}}) {
    window->setProperty("tourOrder", app.leak_number());
    window->setProperty("tourHome", QString::fromStdString(app.world.order(app.leak()).intake.household.str()));
    app.settle();
  }
  void show(const char* screen, const char* look = "light") {
    window->setProperty("look", QString::fromUtf8(look));
    window->setProperty("tour", QString::fromUtf8(screen));
    app.settle();
  }
};

TEST_CASE("every screen opens without a warning, wide and narrow, in every look") {
  AppWorld app(8);
  app.work_through();
  const QSize size = GENERATE(QSize(1280, 800), QSize(800, 1280), QSize(360, 640));
  OpenWindow window(app, size);
  for (const char* look : {"light", "dark", "sunlight"}) {
    for (const char* screen : {"today", "search", "materials", "order", "checklist", "household", "household-page",
                               "sheet-hand-over", "capture", "sign-off", "sync"}) {
      window.show(screen, look);
      INFO(screen << " " << look << ": " << AppWindow::warnings().join(QLatin1Char('\n')).toStdString());
      CHECK(AppWindow::warnings().isEmpty());
    }
  }
  window.show("enrol");
  CHECK(AppWindow::warnings().isEmpty());
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
  engine = &window.engine();
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
  CHECK(AppWindow::warnings().isEmpty());
}

TEST_CASE("pressing the next-step button with a finger takes the step") {
  AppWorld app(3);
  OpenWindow window(app, QSize(800, 1280));
  window.show("order");
  const int bottom_bar = 80;
  QTest::mouseClick(window.window, Qt::LeftButton, Qt::NoModifier, QPoint(400, 1280 - bottom_bar - 16 - 32));
  app.settle();
  CHECK(app.world.order(app.leak()).status.value == OrderStatus::en_route);
  CHECK(AppWindow::warnings().isEmpty());
}

TEST_CASE("a long list is read as far as it is looked at, and a list out of sight not beyond its first page") {
  constexpr int page = 50;
  AppWorld app(6 * page);
  const QSize size = GENERATE(QSize(1280, 800), QSize(800, 1280));
  OpenWindow window(app, size);
  const auto lines = [&](const char* place) {
    window.call("go", QString::fromUtf8(place));
    const QQuickItem* list = window.await([](const QQuickItem& one) {
      return one.inherits("QQuickListView") && one.property("emptyTitle").isValid() &&
             one.property("count").toInt() > 0;
    });
    static_cast<void>(window.window->grabWindow());
    app.settle();
    return list->property("count").toInt();
  };
  CHECK(lines("today") <= 2 * page);
  CHECK(lines("search") <= 2 * page);
}

TEST_CASE("a page that is made when there is time is there at once when somebody wants it, with what it was given") {
  need_application();
  QQmlIncubationController time;  // none, as long as it is not told to
  QQmlEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine.setIncubationController(&time);
  QQmlComponent component(&engine);
  component.setData(R"(import Siteproof.Screens
                       DeferredLoader {
                         file: "FactLine.qml"
                         properties: ({ "label": "Rooms", "value": "3" })
                       })",
                    QUrl());
  const std::unique_ptr<QObject> page(component.create());
  INFO(component.errorString().toStdString());
  REQUIRE(page != nullptr);
  page->setProperty("due", true);
  constexpr int ready = 1, loading = 2;  // of Loader.status
  REQUIRE(page->property("status").toInt() == loading);
  page->setProperty("wanted", true);
  REQUIRE(page->property("status").toInt() == ready);
  const auto* const made = page->property("item").value<QObject*>();
  REQUIRE(made != nullptr);
  CHECK(made->property("value") == QStringLiteral("3"));
  // What was begun before is not finished over it.
  QCoreApplication::processEvents();
  while (time.incubatingObjectCount() > 0) time.incubateFor(10);
  CHECK(page->property("item").value<QObject*>() == made);
  CHECK(page->property("status").toInt() == ready);
  engine.setIncubationController(nullptr);
}

}  // namespace
}  // namespace siteproof
