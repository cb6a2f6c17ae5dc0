#include "core/rules/quote.h"
#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

/// The leak order's quote in the window.
struct QuoteWindow : AppWindow {
  QuoteWindow(AppWorld& world, QSize size) : AppWindow(world, {size, nullptr, {}}) {
    call("openOrder", app.leak_number());
    shell->setProperty("cover", QStringLiteral("quote"));
    app.settle();
  }
  using AppWindow::click;
  static Wanted button(const char* begins) {
    return [words = QString::fromUtf8(begins)](const QQuickItem& one) {
      return one.property("down").isValid() && one.property("text").toString().startsWith(words);
    };
  }
  void write(const char* label, const char* text) const {
    QQuickItem* const field = await([&](const QQuickItem& one) {
      return one.property("label") == QString::fromUtf8(label) && one.property("placeholder").isValid();
    });
    field->setProperty("text", QString::fromUtf8(text));
  }
  void press(const char* words) {
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
  [[nodiscard]] const Quote& quote() {
    state = app.world.order(app.leak());
    REQUIRE(active_quote(state) != nullptr);
    return *active_quote(state);
  }
  OrderState state;
};

TEST_CASE("a quote is written, shown in the owner's language and agreed to by phone, at every size") {
  AppWorld app(1);
  QuoteWindow window(app, GENERATE(QSize(1280, 800), QSize(390, 844)));
  window.write("Work or material", "angle valve, fitted");
  window.write("Quantity", "2");
  window.write("Price of one", "32.5");
  window.press("Make the quote (65 CNY)");
  CHECK(window.quote().lines.front().text == "angle valve, fitted");
  window.press("中文");
  CHECK(app.session->language() == QStringLiteral("zh"));
  CHECK(window.find([](const QQuickItem& one) {
    return one.property("text").toString().contains(QStringLiteral("业主同意后才开工"));
  }) != nullptr);
  window.press("English");
  window.press("by phone");
  window.press("The owner agrees");
  REQUIRE(window.quote().answer.has_value());
  CHECK(window.quote().answer->accepted);
  CHECK(window.quote().answer->how == "phone");
}

TEST_CASE("what is typed into a quote stands there again after the program ended") {
  AppWorld app(1);
  {
    QuoteWindow window(app, QSize(800, 1280));
    window.write("Work or material", "angle valve");
    window.write("Price of one", "32.5");
  }
  app.settle();
  QuoteWindow window(app, QSize(800, 1280));
  CHECK(window.await([](const QQuickItem& one) { return one.property("text") == QStringLiteral("angle valve"); }) !=
        nullptr);
  CHECK(window.await(QuoteWindow::button("Make the quote (32.5 CNY)")) != nullptr);
}

}  // namespace
}  // namespace siteproof
