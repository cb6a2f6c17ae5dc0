#include <QtTest/QTest>

#include "core/usecases/visit.h"
#include "tests/qml/app_window.h"
#include "tests/qml/every_kind.h"

namespace siteproof {
namespace {

/// The inspection's checklist in the window.
struct InspectionWindow : AppWindow {
  InspectionWindow(AppWorld& world, OrderId its, QSize size = {800, 1280})
      : AppWindow(world, {size, nullptr, {}}), order(std::move(its)) {
    call("openOrder", QString::fromStdString(order.str()));
    call("scrollOrderTo", QStringLiteral("checklist"));
  }
  using AppWindow::click;
  /// A button by what a screen reader says.
  static Wanted named(const char* name) {
    return [words = QString::fromUtf8(name)](const QQuickItem& one) {
      return one.property("down").isValid() && one.property("text").toString() == words;
    };
  }
  [[nodiscard]] QQuickItem* editor(const QString& item) const {
    return await([&](const QQuickItem& one) { return one.property("itemId") == item; });
  }
  void press(QQuickItem* below, const char* words) {
    QQuickItem* const button = find_below(below, named(words));
    REQUIRE(button != nullptr);
    reveal(button);
    click(button);
    app.settle();
  }
  void reveal(QQuickItem* item) const {
    QQuickItem* page = item->parentItem();
    while (page != nullptr && !page->property("contentY").isValid()) page = page->parentItem();
    if (page == nullptr) return;
    static_cast<void>(window->grabWindow());
    const qreal y = item->mapToItem(page, {0, 0}).y();
    if (y >= 0 && y + item->height() <= page->height()) return;
    page->setProperty("contentY", page->property("contentY").toDouble() + y - page->height() / 2);
    app.settle();
  }
  [[nodiscard]] OrderState state() const { return app.world.order(order); }
  /// The path of the one row that was added.
  [[nodiscard]] QString row() const {
    for (const auto& [item, answers] : state().answers) {
      if (answers.back().value == "added") return QString::fromStdString(item.str());
    }
    FAIL("no row was added");
    return {};
  }

  OrderId order;
};

OrderId on_site(AppWorld& app) {
  const OrderId order = inspection(app);
  for (const OrderStatus to : {OrderStatus::accepted, OrderStatus::en_route, OrderStatus::on_site})
    must(Visit(app.world.tablet()).go(order, to));
  return order;
}

TEST_CASE("a defect is added and pinned on the floor plan with two taps, and the room is named") {
  AppWorld app(1);
  const OrderId order = on_site(app);
  InspectionWindow window(app, order, GENERATE(QSize(800, 1280), QSize(390, 844)));
  window.press(window.editor(QStringLiteral("defects")), "Add one");
  const QString place = window.row() + QStringLiteral(".place");
  window.press(window.editor(place), "Mark it on the plan");
  QQuickItem* const plan = window.await(
      [](const QQuickItem& one) { return one.property("pinX").isValid() && one.property("zoomMax").isValid(); });
  // To the right of the middle lies the bedroom.
  window.click(plan, QPointF(plan->width() / 8, 0));
  app.settle();
  CHECK(plan->property("pinX").toInt() > 5000);
  window.click(InspectionWindow::named("Take this place"));
  app.settle();
  const auto answers = window.state().answers.find(ItemId{place.toStdString()});
  REQUIRE(answers != window.state().answers.end());
  CHECK(window.state().answers.at(ItemId{place.toStdString()}).back().value.rfind("two_rooms ", 0) == 0);
  CHECK(window.editor(place)->property("recorded").toString() == QStringLiteral("Two-room flat · Bedroom"));
}

TEST_CASE("a photo item opens the camera for itself, with its stage") {
  AppWorld app(1);
  const OrderId order = on_site(app);
  InspectionWindow window(app, order);
  window.press(window.editor(QStringLiteral("overview")), "Take a photo");
  CHECK(window.shell->property("cover").toString() == QStringLiteral("capture"));
  QQuickItem* const page = window.await(
      [](const QQuickItem& one) { return one.property("guided").isValid() && one.property("item").isValid(); });
  CHECK(page->property("item").toString() == QStringLiteral("overview"));
  CHECK(page->property("stage").toString() == QStringLiteral("before"));
}

TEST_CASE("a position is answered with one tap, and how well it is known stands beside it") {
  AppWorld app(1);
  const OrderId order = on_site(app);
  InspectionWindow window(app, order, GENERATE(QSize(800, 1280), QSize(390, 844)));
  const QString entrance = QStringLiteral("entrance");
  window.press(window.editor(entrance), "Here");
  REQUIRE(app.world.position.on());
  CHECK(AppWindow::find_below(window.editor(entrance), InspectionWindow::named("Stop looking")) != nullptr);
  app.world.position.measure(312'304'000, 1'214'737'000, 8);
  AppWorld::wait_until([&] { return !window.editor(entrance)->property("value").toString().isEmpty(); });
  app.settle();
  CHECK(window.state().answers.at(ItemId{"entrance"}).back().value == "31.2304 121.4737 8");
  CHECK(window.editor(entrance)->property("typed").toString() == QStringLiteral("31.2304 121.4737 8"));
  const auto words = [](const QQuickItem& one) {
    return one.isVisible() && one.property("text") == QStringLiteral("31.2304, 121.4737, within 8 m");
  };
  CHECK(AppWindow::find_below(window.editor(entrance), words) != nullptr);
  CHECK_FALSE(app.world.position.on());
}

TEST_CASE("where the device says nothing the page says why, and a typed position is taken") {
  AppWorld app(1);
  const OrderId order = on_site(app);
  app.world.position.refuse(PositionState::denied);
  InspectionWindow window(app, order);
  QQuickItem* const editor = window.editor(QStringLiteral("entrance"));
  window.press(editor, "Here");
  const auto why = [](const QQuickItem& one) {
    return one.property("text").toString().startsWith(QStringLiteral("This tablet does not let Siteproof know"));
  };
  CHECK(AppWindow::find_below(editor, why) != nullptr);
  QQuickItem* const field =
      AppWindow::find_below(editor, [](const QQuickItem& one) { return one.property("selectByMouse").toBool(); });
  REQUIRE(field != nullptr);
  window.reveal(field);
  window.click(field);
  window.type("31.5 121.5 20");
  QTest::keyClick(window.window, Qt::Key_Return);
  app.settle();
  CHECK(window.state().answers.at(ItemId{"entrance"}).back().value == "31.5 121.5 20");
}

TEST_CASE("a row is taken out without a question and brought back with undo") {
  AppWorld app(1);
  const OrderId order = on_site(app);
  InspectionWindow window(app, order);
  window.press(window.editor(QStringLiteral("defects")), "Add one");
  const QString row = window.row();
  window.press(window.editor(row), "Take out");
  CHECK(window.find([&](const QQuickItem& one) { return one.property("itemId") == row; }) == nullptr);
  QQuickItem* const undo = window.await(InspectionWindow::named("Undo"));
  window.reveal(undo);
  window.click(undo);
  app.settle();
  CHECK(window.editor(row) != nullptr);
}

TEST_CASE("a test is begun with a tap, and ended as failed only with its reason") {
  AppWorld app(1);
  const OrderId order = on_site(app);
  InspectionWindow window(app, order);
  window.press(window.editor(QStringLiteral("flooding")), "Begin the test");
  REQUIRE(window.state().tests.size() == 1);
  window.press(window.editor(QStringLiteral("flooding")), "End the test");
  QQuickItem* const failed = window.await(InspectionWindow::named("Failed"));
  CHECK_FALSE(failed->isEnabled());
  QQuickItem* const reason = window.await([](const QQuickItem& one) {
    return one.property("label") == QStringLiteral("Reason") && one.property("draft").isValid();
  });
  reason->setProperty("text", QStringLiteral("2 cm gone"));
  CHECK(failed->isEnabled());
  window.click(failed);
  app.settle();
  CHECK(window.state().tests.front().reason == "2 cm gone");
}

TEST_CASE("everything to tap in the checklist can be hit with a glove") {
  AppWorld app(1);
  const OrderId order = on_site(app);
  InspectionWindow window(app, order, QSize(390, 844));
  window.press(window.editor(QStringLiteral("defects")), "Add one");
  static_cast<void>(window.window->grabWindow());
  int buttons = 0;
  const std::function<void(QQuickItem*)> look = [&](QQuickItem* item) {
    if (!item->isVisible()) return;
    if (item->property("down").isValid() && item->isEnabled()) {
      ++buttons;
      INFO(item->property("text").toString().toStdString());
      CHECK(item->width() >= 48);
      CHECK(item->height() >= 48);
    }
    for (QQuickItem* child : item->childItems()) look(child);
  };
  for (const char* item : {"delivered", "entrance", "seen", "overview", "defects", "flooding", "office_signs"})
    look(window.editor(QString::fromUtf8(item)));
  look(window.editor(window.row()));
  CHECK(buttons >= 9);
}

}  // namespace
}  // namespace siteproof
