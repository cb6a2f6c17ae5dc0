#include <algorithm>

#include "core/usecases/stock_take.h"
#include "qml/viewmodels/code_scanner.h"
#include "tests/qml/app_window.h"
#include "tests/qml/material_steps.h"

namespace siteproof {
namespace {

using namespace material_steps;

/// The window of a technician with an order and a van; driven by clicks and keys.
struct MaterialWindow : AppWindow {
  MaterialWindow(AppWorld& world, QSize size) : AppWindow(world, {size, nullptr, {}}) {}
  using AppWindow::click;

  static Wanted button(const char* words) {
    return [text = QString::fromUtf8(words)](const QQuickItem& one) {
      return one.property("down").isValid() && one.property("text") == text;
    };
  }
  static Wanted with(const char* property, const char* value) {
    return [name = property, text = QString::fromUtf8(value)](const QQuickItem& one) {
      return one.property("down").isValid() && one.property(name) == text;
    };
  }
  /// Scrolled into its page's or form's sight first.
  void press(const Wanted& wanted) {
    QQuickItem* const item = await(wanted);
    QQuickItem* page = item->parentItem();
    while (page != nullptr && !page->property("contentY").isValid()) page = page->parentItem();
    if (page != nullptr) {
      const qreal y = item->mapToItem(page, {0, 0}).y();
      const qreal rest = page->property("contentHeight").toDouble() - page->height();
      if (y < 0 || y + item->height() > page->height()) {
        page->setProperty("contentY", std::clamp(page->property("contentY").toDouble() + y - page->height() / 2, 0.0,
                                                 std::max(rest, 0.0)));
      }
    }
    click(item);
    app.settle();
  }
  void press(const char* words) {
    INFO(words);
    press(button(words));
  }
  void write(const char* label, const char* letters) {
    INFO(label);
    QQuickItem* const field = await([&](const QQuickItem& one) {
      return one.property("label") == QString::fromUtf8(label) && one.property("spokenName").isValid();
    });
    QMetaObject::invokeMethod(field, "focusInput");
    type(letters);
    app.settle();
  }
  [[nodiscard]] bool says(const char* words) const {
    return find([text = QString::fromUtf8(words)](const QQuickItem& one) {
             return one.property("text").toString().contains(text);
           }) != nullptr;
  }
  void awaitWords(const char* words) const {
    INFO(words);
    static_cast<void>(await([text = QString::fromUtf8(words)](const QQuickItem& one) {
      return one.property("text").toString().contains(text);
    }));
  }
};

/// A scanner that reads what the test says.
class SaidScanner final : public CodeScanner {
 public:
  void watch(QObject*, Codes) override {}
  void readPicture(const QUrl&, Codes) override {}
  void read(const char* code) { emit found(QString::fromUtf8(code)); }
};

CountLine counted_valve(AppWorld& app) {
  for (const CountLine& line : value_of(StockTake(app.world.tablet()).to_count(app.leak(), "van:li.wei"))) {
    if (line.item == valve) return line;
  }
  return {};
}

TEST_CASE("material is received, used, given back and counted in the window, and the use cases read the same") {
  AppWorld app(2);
  app.arrive();
  answered(app, asked(app, 3), RequisitionState::granted);
  MaterialWindow window(app, GENERATE(QSize(1280, 800), QSize(390, 844)));
  window.call("openOrder", app.leak_number());
  window.call("scrollOrderTo", QStringLiteral("requisitions"));

  window.press("Receive");
  window.awaitWords("3 pc still to come");
  window.write("Batch or serial number (may stay empty)", "LOT-7");
  window.press("Take it in");
  CHECK(van(app) == "VALVE-15 3 pc;");

  window.press("Use a part");
  window.press(MaterialWindow::with("code", "VALVE-15"));
  window.press("LOT-7");
  window.press("Record the part");
  const OrderState used_one = app.world.order(app.leak());
  REQUIRE(used_one.parts.size() == 1);
  CHECK(used_one.parts[0].batch == "LOT-7");
  CHECK(used_one.parts[0].unit == "pc");
  CHECK(van(app) == "VALVE-15 2 pc;");

  window.press("Give back");
  window.press(MaterialWindow::with("code", "VALVE-15"));
  window.press("Left over");
  window.press("Give it back");
  REQUIRE(app.world.order(app.leak()).returns.size() == 1);
  CHECK(van(app) == "VALVE-15 1 pc;");
  CHECK(window.says("Given back: Angle valve · 1 pc"));

  window.call("go", QStringLiteral("materials"));
  window.press("My van (to be counted)");
  window.awaitWords("1 pc in the van");
  window.press("Count the van");
  CHECK(window.shell->property("cover") == QStringLiteral("stock-take"));
  app.world.clock.advance(std::chrono::minutes(1));
  window.press(MaterialWindow::with("line", "VALVE-15 pc"));
  window.press("+");
  window.press("+");
  window.press("Record the count");
  CHECK(counted_valve(app).counted == whole(2));
  CHECK(counted_valve(app).before == whole(1));
  CHECK(van(app) == "VALVE-15 2 pc;");
  window.press("End the count");
  window.awaitWords("1 pc more than the books");
  window.press("Back");
  CHECK(window.shell->property("cover") == QString());
  window.awaitWords("2 pc in the van");
  static_cast<void>(window.await(MaterialWindow::button("My van")));
}

TEST_CASE("more than was granted is asked again in the form, and what was typed stays after a restart") {
  AppWorld app(2);
  app.arrive();
  answered(app, asked(app, 1), RequisitionState::granted);
  {
    MaterialWindow window(app, {800, 1280});
    window.call("openOrder", app.leak_number());
    window.press("Receive");
    window.press("+");
    window.press("Take it in");
    window.awaitWords("This is more than is left of what was granted.");
    CHECK_FALSE(window.await(MaterialWindow::button("Take it in all the same"))->isEnabled());
    window.write("Why it came all the same", "two in a pack");
    CHECK(app.world.order(app.leak()).receipts.empty());
  }
  app.settle();
  // It opens on the form again, as the person left it.
  MaterialWindow window(app, {800, 1280});
  window.awaitWords("1 pc still to come");
  window.press("Take it in");
  window.press("Take it in all the same");
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.receipts.size() == 1);
  CHECK(order.receipts[0].quantity == whole(2));
  CHECK(order.receipts[0].remark == "two in a pack");
}

TEST_CASE("a warning is shown on the order until it is read, and a batch leads to where it went") {
  AppWorld app(2);
  app.arrive();
  received(app, 1, valve, "LOT-7");
  MaterialWindow window(app, {800, 1280});
  window.call("openOrder", app.leak_number());
  window.press("Use a part");
  window.press(MaterialWindow::with("code", "VALVE-15"));
  window.press("+");
  window.press("Record the part");
  window.awaitWords("1 pc more went out than came in");
  window.press("Understood");
  CHECK_FALSE(window.says("1 pc more went out than came in: count it"));
  window.press("Where did LOT-7 go");
  window.awaitWords("li.wei");
}

TEST_CASE("a scanned package fills the form in, several are offered, and an unknown one says what to do") {
  AppWorld app(2);
  app.arrive();
  SaidScanner scanner;
  MaterialWindow window(app, {800, 1280});
  window.window->setProperty("scanner", QVariant::fromValue<CodeScanner*>(&scanner));
  window.call("openOrder", app.leak_number());
  window.press("Use a part");
  scanner.read("2000000000152");  // nobody asked for it
  window.press("Scan the package");
  scanner.read("4006381333931");
  window.awaitWords("The store's list does not know 4006381333931.");
  scanner.read("2000000000206");
  window.awaitWords("Several materials have 2000000000206");
  window.press(MaterialWindow::with("code", "PIPE-PPR-25"));
  window.press("Scan the package");
  scanner.read("2000000000152");
  app.settle();
  window.press("Record the part");
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.parts.size() == 1);
  CHECK(order.parts[0].item == valve);
  CHECK(order.parts[0].unit == "pc");

  window.shell->setProperty("cover", QStringLiteral("stock-take"));
  window.press("Scan the next one");
  scanner.read("2000000000503");
  window.awaitWords("How many are there");
  window.press("Record the count");
  CHECK(van(app) == "HOSE-SS-50 1 pc;VALVE-15 -1 pc;");
}

TEST_CASE("a count that the program's end interrupted stands there with every counted line") {
  AppWorld app(2);
  app.arrive();
  received(app, 3);
  received(app, 2, hose);
  {
    app.world.clock.advance(std::chrono::minutes(1));
    MaterialWindow window(app, {390, 844});
    window.call("openOrder", app.leak_number());
    window.shell->setProperty("cover", QStringLiteral("stock-take"));
    window.press(MaterialWindow::with("line", "VALVE-15 pc"));
    window.press("As the books say");
    window.awaitWords("1 of 2 are still to be counted.");
    window.press(MaterialWindow::with("line", "HOSE-SS-50 pc"));
    window.press("+");
  }
  app.settle();
  CHECK(counted_valve(app).counted == whole(3));
  // It opens on the count again, as the person left it.
  MaterialWindow window(app, {390, 844});
  window.awaitWords("1 of 2 are still to be counted.");
  window.awaitWords("Entered 1, not recorded yet");
  window.press("End the count");
  window.awaitWords("1 pc less than the books");
  CHECK(van(app) == "HOSE-SS-50 1 pc;VALVE-15 3 pc;");
}

}  // namespace
}  // namespace siteproof
