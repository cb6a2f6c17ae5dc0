#include <QtGui/QPointingDevice>
#include <QtTest/QTest>

#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

/// The page that draws on the leak order's first photo, opened from the photo on the whole screen.
struct DrawingWindow : AppWindow {
  explicit DrawingWindow(AppWorld& world) : AppWindow(world, {QSize(800, 1280), nullptr, {}}) {
    call("openOrder", app.leak_number());
    call("showPhotos", QString::fromStdString(photo().id.str()));
    open();
  }
  void open() {
    click(says("Draw on the photo"));
    AppWorld::wait_until([&] {
      static_cast<void>(window->grabWindow());
      canvas = find([](const QQuickItem& one) {
        return QByteArray(one.metaObject()->className()).startsWith("MarkCanvas_QMLTYPE");
      });
      return canvas != nullptr && canvas->property("ready").toBool() && app.session->idle();
    });
  }
  static Wanted says(const char* text) {
    return [wanted = QString::fromUtf8(text)](const QQuickItem& one) {
      return one.property("text").toString() == wanted && one.inherits("QQuickAbstractButton");
    };
  }
  [[nodiscard]] bool is_shown(const char* text) const {
    return find([wanted = QString::fromUtf8(text)](const QQuickItem& one) {
             return one.property("text").toString() == wanted;
           }) != nullptr;
  }
  /// A share of the canvas, in the window.
  [[nodiscard]] QPoint at(double x, double y) const {
    return canvas->mapToScene(QPointF(canvas->width() * x, canvas->height() * y)).toPoint();
  }
  void drag(QPoint from, QPoint to) const {
    constexpr int moves = 8;
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, from);
    for (int i = 1; i <= moves; ++i) QTest::mouseMove(window, from + (to - from) * i / moves);
    QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, to);
    app.settle();
  }
  [[nodiscard]] Photo photo() const { return app.world.order(app.leak()).photos.front(); }
  QQuickItem* canvas = nullptr;
};

AppWorld& with_photos(AppWorld& app) {
  app.arrive();
  app.take_photos(Stage::before, 2);
  app.session->tellAllChanged();
  app.settle();
  return app;
}

TEST_CASE("an arrow drawn on the photo is on record once it is saved, and the photo says so") {
  AppWorld app(3);
  DrawingWindow page(with_photos(app));
  page.drag(page.at(0.4, 0.5), page.at(0.6, 0.55));
  CHECK(page.photo().marks.empty());
  page.click(DrawingWindow::says("Save the marks"));
  REQUIRE(page.photo().marks.size() == 1);
  const Mark mark = page.photo().marks.front();
  CHECK(mark.kind == MarkKind::arrow);
  CHECK(mark.points.front().x < mark.points.back().x);
  static_cast<void>(page.window->grabWindow());
  CHECK(page.is_shown("Saved"));
  page.click(DrawingWindow::says("Back"));
  const QQuickItem* const layer =
      page.await([](const QQuickItem& one) { return one.inherits("siteproof::MarkLayer"); });
  CHECK_FALSE(layer->property("marks").toString().isEmpty());
}

TEST_CASE("two fingers enlarge the photo and leave no mark, and one finger then draws where it is") {
  AppWorld app(3);
  DrawingWindow page(with_photos(app));
  static QPointingDevice* const glass = QTest::createTouchDevice();
  const QPoint middle = page.at(0.5, 0.5);
  QTest::touchEvent(page.window, glass).press(0, middle - QPoint(40, 0), page.window);
  QTest::touchEvent(page.window, glass)
      .move(0, middle - QPoint(60, 0), page.window)
      .press(1, middle + QPoint(60, 0), page.window);
  for (int i = 1; i <= 6; ++i) {
    QTest::touchEvent(page.window, glass)
        .move(0, middle - QPoint(60 + 15 * i, 0), page.window)
        .move(1, middle + QPoint(60 + 15 * i, 0), page.window);
    static_cast<void>(page.window->grabWindow());
  }
  QTest::touchEvent(page.window, glass).release(0, middle, page.window).release(1, middle, page.window);
  app.settle();
  CHECK(page.canvas->property("zoom").toDouble() > 1.5);
  CHECK(page.is_shown("Nothing to save"));
  page.drag(page.at(0.5, 0.5), page.at(0.9, 0.5));
  page.click(DrawingWindow::says("Save the marks"));
  REQUIRE(page.photo().marks.size() == 1);
  const auto points = page.photo().marks.front().points;
  // Of the enlarged photo a smaller share was crossed than of the canvas.
  CHECK(points.back().x - points.front().x < 4000 / 1.5);
  CHECK(points.back().x > points.front().x);
}

TEST_CASE("a finger that goes back takes the mark away, and marks that were not saved wait on the page") {
  AppWorld app(3);
  DrawingWindow page(with_photos(app));
  page.drag(page.at(0.4, 0.5), page.at(0.6, 0.5));
  page.click(DrawingWindow::says("Undo"));
  static_cast<void>(page.window->grabWindow());
  CHECK(page.is_shown("Nothing to save"));
  page.click(DrawingWindow::says("Redo"));
  page.click(DrawingWindow::says("Back"));
  page.open();
  CHECK(page.is_shown("Save the marks"));
  CHECK(page.photo().marks.empty());
}

TEST_CASE("a text is written in its own sheet and stands on the photo") {
  AppWorld app(3);
  DrawingWindow page(with_photos(app));
  page.click(DrawingWindow::says("Text"));
  page.drag(page.at(0.5, 0.5), page.at(0.5, 0.5));
  QQuickItem* const field = page.await([](const QQuickItem& one) { return one.inherits("QQuickTextInput"); });
  page.click(field);
  page.type("weeps");
  page.click(DrawingWindow::says("Put it there"));
  page.click(DrawingWindow::says("Save the marks"));
  REQUIRE(page.photo().marks.size() == 1);
  CHECK(page.photo().marks.front().text == "weeps");
}

TEST_CASE("every pen says its colour in a word that is seen, and a tap with a pen is a dot on record") {
  AppWorld app(3);
  DrawingWindow page(with_photos(app));
  for (const char* word : {"Red", "Yellow", "Green", "Blue", "White", "Black"}) {
    INFO(word);
    CHECK(page.is_shown(word));
  }
  page.click(DrawingWindow::says("Freehand"));
  page.drag(page.at(0.5, 0.5), page.at(0.5, 0.5));
  page.click(DrawingWindow::says("Save the marks"));
  REQUIRE(page.photo().marks.size() == 1);
  CHECK(page.photo().marks.front().kind == MarkKind::freehand);
}

}  // namespace
}  // namespace siteproof
