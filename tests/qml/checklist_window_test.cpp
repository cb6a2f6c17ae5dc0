#include "core/usecases/drafts.h"
#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

/// The leak order's checklist in the window; the clock stands at 16:30 local time.
struct ChecklistWindow : AppWindow {
  ChecklistWindow(AppWorld& world, QSize size) : AppWindow(world, {size, nullptr, {}}) {
    call("openOrder", app.leak_number());
    call("scrollOrderTo", QStringLiteral("checklist"));
  }
  using AppWindow::click;
  static Wanted says(const char* text) {
    return [words = QString::fromUtf8(text)](const QQuickItem& one) { return one.property("text") == words; };
  }
  /// As a finger would move the page, to where the item can be hit.
  void reveal(QQuickItem* item) const {
    QQuickItem* page = item->parentItem();
    while (page != nullptr && !page->property("contentY").isValid()) page = page->parentItem();
    REQUIRE(page != nullptr);
    static_cast<void>(window->grabWindow());
    const qreal y = item->mapToItem(page, {0, 0}).y();
    if (y >= 0 && y + item->height() <= page->height()) return;
    page->setProperty("contentY", page->property("contentY").toDouble() + y - page->height() / 2);
    app.settle();
  }
  void click(const char* text) {
    reveal(await(says(text)));
    AppWindow::click(says(text));
  }
  [[nodiscard]] QQuickItem* seen(const char* text) const { return find(says(text)); }
  [[nodiscard]] QQuickItem* editor() const {
    return await([](const QQuickItem& one) { return one.property("itemId") == QStringLiteral("first_noticed"); });
  }
  void step(const char* what, const char* sign) {
    QQuickItem* stepper = await([&](const QQuickItem& one) {
      return one.property("label") == QString::fromUtf8(what) && one.property("room").isValid();
    });
    QQuickItem* button = find_below(stepper, says(sign));
    REQUIRE(button != nullptr);
    reveal(button);
    AppWindow::click(button);
  }
  [[nodiscard]] std::string answer() const {
    const OrderState order = app.world.order(app.leak());
    const auto answers = order.answers.find(ItemId{"first_noticed"});
    return answers == order.answers.end() ? "none" : answers->second.back().value;
  }
};

TEST_CASE("when something was first noticed is chosen with a thumb, kept while it is chosen, and changed again") {
  AppWorld app(3);
  app.arrive();
  const QSize size = GENERATE(QSize(800, 1280), QSize(390, 844));
  {
    ChecklistWindow window(app, size);
    window.click("Another time");
    window.click("Yesterday");
    window.step("Hour", "−");
    window.step("Minute", "+");
    CHECK(window.seen("yesterday 15:35") != nullptr);
    CHECK(window.answer() == "none");
  }
  app.settle();
  CHECK(value_of(Drafts(app.world.tablet()).load(app.leak(), "checklist")).at("first_noticed") ==
        "2026-11-20T07:35:00Z");
  ChecklistWindow window(app, size);
  CHECK(window.seen("yesterday 15:35") != nullptr);
  window.click("Take this time");
  CHECK(window.answer() == "2026-11-20T07:35:00Z");
  CHECK(window.seen("Take this time") == nullptr);
  CHECK(value_of(Drafts(app.world.tablet()).load(app.leak(), "checklist")).empty());

  window.click("Another time");
  window.step("Day", "−");
  window.click("Leave it as it was");
  CHECK(window.answer() == "2026-11-20T07:35:00Z");
  CHECK(window.seen("yesterday 15:35") != nullptr);
  window.click("Now");
  CHECK(window.answer() == "2026-11-21T08:30:00Z");
  CHECK(window.seen("today 16:30") != nullptr);
}

TEST_CASE("a time still to come is not taken, and the page says why") {
  AppWorld app(3);
  app.arrive();
  ChecklistWindow window(app, QSize(800, 1280));
  window.click("Another time");
  CHECK(window.seen("today 16:30") != nullptr);
  window.step("Hour", "+");
  CHECK(window.seen("This time is still to come: choose one up to now.") != nullptr);
  CHECK(window.seen("today 16:30") != nullptr);
  window.step("Hour", "−");
  CHECK(window.seen("This time is still to come: choose one up to now.") == nullptr);
}

TEST_CASE("a gloved finger hits every part of the time being chosen") {
  AppWorld app(3);
  app.arrive();
  ChecklistWindow window(app, GENERATE(QSize(800, 1280), QSize(390, 844)));
  window.click("Another time");
  static_cast<void>(window.await(ChecklistWindow::says("Take this time")));
  int buttons = 0;
  const std::function<void(QQuickItem*)> look = [&](QQuickItem* item) {
    if (!item->isVisible()) return;
    if (item->property("down").isValid()) {
      ++buttons;
      INFO(item->property("text").toString().toStdString());
      CHECK(item->width() >= 48);
      CHECK(item->height() >= 48);
      const QPointF left = item->mapToScene({0, 0});
      CHECK(left.x() >= 0);
      CHECK(left.x() + item->width() <= window.window->width());
    }
    for (QQuickItem* child : item->childItems()) look(child);
  };
  look(window.editor());
  CHECK(buttons == 3 + 6 + 2 + 1);
}

TEST_CASE("what is typed into a checklist field and cannot be saved is told at this field") {
  AppWorld app(3);
  app.arrive();
  ChecklistWindow window(app, QSize(800, 1280));
  app.session->ask<void>(
      app.session.get(), [](Tablet& tablet) { return tablet.store().database().exec("PRAGMA query_only=ON"); },
      [](const Status& status) { must(status); });
  app.settle();
  window.click("Another time");
  window.click("Yesterday");
  AppWorld::wait_until([&] { return !window.editor()->property("unsaved").toString().isEmpty(); });
  CHECK(window.seen("yesterday 16:30") != nullptr);
  const QQuickItem* const other =
      window.await([](const QQuickItem& one) { return one.property("itemId") == QStringLiteral("moisture"); });
  CHECK(other->property("unsaved").toString().isEmpty());
}

}  // namespace
}  // namespace siteproof
