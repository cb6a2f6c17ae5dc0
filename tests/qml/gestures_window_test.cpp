#include <QtGui/QPointingDevice>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

/// The leak order's photos on the whole screen, under fingers.
struct PhotosUnderFingers : AppWindow {
  explicit PhotosUnderFingers(AppWorld& world) : AppWindow(world, {QSize(800, 1280), nullptr, {}}) {
    call("openOrder", app.leak_number());
    call("showPhotos", QString());
  }
  static Wanted is(const char* type) {
    return [name = QByteArray(type) + "_QMLTYPE"](const QQuickItem& one) {
      return QByteArray(one.metaObject()->className()).startsWith(name);
    };
  }
  [[nodiscard]] QQuickItem* pager() const { return await(is("PhotoPager")); }
  [[nodiscard]] int position() const { return pager()->property("currentIndex").toInt(); }
  /// The photo that is looked at, once it can be seen.
  [[nodiscard]] QQuickItem* photo() const {
    QQuickItem* here = nullptr;
    AppWorld::wait_until([&] {
      static_cast<void>(window->grabWindow());
      auto* const current = pager()->property("currentItem").value<QQuickItem*>();
      here = current == nullptr ? nullptr : find_below(current, is("ZoomablePhoto"));
      return here != nullptr && app.session->idle();
    });
    return here;
  }
  void to_rest() const {
    AppWorld::wait_until([&] {
      static_cast<void>(window->grabWindow());
      return !pager()->property("moving").toBool() && app.session->idle();
    });
  }

  void swipe(QPointF from, QPointF to) {
    constexpr int moves = 10;
    QTest::touchEvent(window, glass()).press(0, from.toPoint(), window);
    for (int i = 1; i <= moves; ++i) {
      QTest::touchEvent(window, glass()).move(0, (from + (to - from) * i / moves).toPoint(), window);
      frame();
    }
    QTest::touchEvent(window, glass()).release(0, to.toPoint(), window);
  }
  /// Two fingers either side of `middle`, from one distance to another.
  void pinch(QPointF middle, double from, double to) {
    constexpr int moves = 12;
    const auto left = [&](double apart) { return (middle - QPointF(apart / 2, 0)).toPoint(); };
    const auto right = [&](double apart) { return (middle + QPointF(apart / 2, 0)).toPoint(); };
    QTest::touchEvent(window, glass()).press(0, left(from), window).press(1, right(from), window);
    for (int i = 1; i <= moves; ++i) {
      const double apart = from + (to - from) * i / moves;
      QTest::touchEvent(window, glass()).move(0, left(apart), window).move(1, right(apart), window);
      frame();
    }
    QTest::touchEvent(window, glass()).release(0, left(to), window).release(1, right(to), window);
    QCoreApplication::processEvents();
  }

 private:
  /// Moves between two frames count as one.
  void frame() const {
    QSignalSpy drawn(window, &QQuickWindow::frameSwapped);
    window->update();
    AppWorld::wait_until([&] { return !drawn.isEmpty(); });
  }
  static QPointingDevice* glass() {
    static QPointingDevice* const device = QTest::createTouchDevice();
    return device;
  }
};

QPointF middle_of(const QQuickItem& item) { return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)); }

}  // namespace

TEST_CASE("a swipe shows the next photo, and the other way the one before") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 3);
  app.session->tellAllChanged();
  PhotosUnderFingers window(app);
  window.click(PhotosUnderFingers::is("PhotoThumbnail"));
  REQUIRE(window.position() == 0);
  const QPointF middle = middle_of(*window.photo());
  window.swipe(middle + QPointF(250, 0), middle - QPointF(250, 0));
  window.to_rest();
  CHECK(window.position() == 1);
  window.swipe(middle - QPointF(250, 0), middle + QPointF(250, 0));
  window.to_rest();
  CHECK(window.position() == 0);
}

TEST_CASE("two fingers look closer; then a finger moves the photo and not the page, until it fits again") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 2);
  app.session->tellAllChanged();
  PhotosUnderFingers window(app);
  window.click(PhotosUnderFingers::is("PhotoThumbnail"));
  QQuickItem* const photo = window.photo();
  const QPointF middle = middle_of(*photo);

  window.pinch(middle, 120, 480);
  CHECK(photo->property("zoom").toDouble() > 2);
  const double before = photo->property("contentX").toDouble();
  window.swipe(middle, middle - QPointF(150, 0));
  window.to_rest();
  CHECK(photo->property("contentX").toDouble() > before + 50);
  CHECK(window.position() == 0);

  window.pinch(middle, 480, 60);
  CHECK(photo->property("zoom").toDouble() == Approx(1));
  window.swipe(middle + QPointF(250, 0), middle - QPointF(250, 0));
  window.to_rest();
  CHECK(window.position() == 1);
}

TEST_CASE("the line between before and after follows the finger") {
  AppWorld app(3);
  app.work_through();
  PhotosUnderFingers window(app);
  window.click([](const QQuickItem& one) {
    return one.property("source").isValid() && one.inherits("QQuickAbstractButton") &&
           PhotosUnderFingers::is("PhotoPair")(*one.parentItem()->parentItem()->parentItem());
  });
  QQuickItem* const pair = window.await(PhotosUnderFingers::is("CompareSlider"));
  AppWorld::wait_until([&] {
    static_cast<void>(window.window->grabWindow());
    return app.session->idle();
  });
  const QPointF middle = middle_of(*pair);
  window.swipe(middle, middle - QPointF(200, 0));
  CHECK(pair->property("share").toDouble() < 0.4);
  window.swipe(middle - QPointF(200, 0), middle + QPointF(200, 0));
  CHECK(pair->property("share").toDouble() > 0.6);
}

}  // namespace siteproof
