#include "core/usecases/raising.h"
#include "tests/qml/app_window.h"
#include "tests/qml/patrol.h"

namespace siteproof {
namespace {

AppWindow::Wanted says(const QString& words) {
  return [words](const QQuickItem& one) { return one.property("text").toString().contains(words); };
}
AppWindow::Wanted button(const QString& words) {
  return [words](const QQuickItem& one) {
    return one.property("down").isValid() && one.property("text").toString().startsWith(words);
  };
}

/// The patrol's page in the window.
struct PatrolWindow : AppWindow {
  PatrolWindow(AppWorld& world, PatrolOrder& patrol, QSize size) : AppWindow(world, {size, nullptr, {}}) {
    call("openOrder", patrol.number());
    app.settle();
    // The pages that cover the window are made when there is time for them: somebody who taps comes later.
    REQUIRE(await([](const QQuickItem& one) {
              return one.property("file") == QStringLiteral("ShellCovers.qml") && one.property("status").toInt() == 1;
            }) != nullptr);
  }
  void press(const QString& words) {
    QQuickItem* const item = await(button(words));
    QQuickItem* page = item->parentItem();
    while (page != nullptr && !page->property("contentY").isValid()) page = page->parentItem();
    if (page != nullptr) {
      const qreal y = item->mapToItem(page, {0, 0}).y();
      if (y < 0 || y + item->height() > page->height())
        page->setProperty("contentY", page->property("contentY").toDouble() + y - page->height() / 2);
    }
    click(item);
    app.settle();
  }
};

TEST_CASE("patrol: the route leads to its next stop in the checklist and back, at every size") {
  AppWorld app(1);
  PatrolOrder patrol(app);
  PatrolWindow window(app, patrol, GENERATE(QSize(1280, 800), QSize(390, 844)));
  window.press("Walk the route");
  CHECK(window.shell->property("cover") == QStringLiteral("route"));
  CHECK(window.await(says("Pump room")) != nullptr);
  window.press("Next stop: Pump room");
  CHECK(window.shell->property("cover").toString().isEmpty());
  CHECK(window.await([](const QQuickItem& one) {
    return one.property("itemId") == QStringLiteral("stops.pump.fine") && one.isVisible();
  }) != nullptr);
  patrol.answer("stops.pump.fine", "yes");
  window.shell->setProperty("cover", QStringLiteral("route"));
  app.settle();
  CHECK(window.await(button("Next stop: Roof")) != nullptr);
  window.press("Back to the order");
  CHECK(window.shell->property("cover").toString().isEmpty());
}

TEST_CASE("patrol: a finding's order is raised in the checklist, opened, and leads back to the inspection") {
  AppWorld app(1);
  PatrolOrder patrol(app);
  PatrolWindow window(app, patrol, GENERATE(QSize(800, 1280), QSize(390, 844)));
  QMetaObject::invokeMethod(window.shell, "showItem", Q_ARG(QString, patrol.item()));
  app.settle();
  CHECK(window.await(says("Pump repair · Ordinary")) != nullptr);
  window.press("Raise the order");
  const auto raised = value_of(Raising(app.world.tablet()).raised(patrol.order));
  REQUIRE(raised.size() == 1);
  const QString number = QString::fromStdString(raised[0].order.str());
  window.press(number);
  CHECK(window.shell->property("orderId") == number);
  CHECK(window.await(says("Raised on the spot from XJ-1")) != nullptr);
  window.press("Open the inspection");
  CHECK(window.shell->property("orderId") == patrol.number());
}

}  // namespace
}  // namespace siteproof
