#include <QtCore/QUrl>
#include <QtTest/QTest>

#include <algorithm>

#include "tests/qml/app_window.h"

namespace siteproof {
namespace {

constexpr int many = 300;

/// The leak order with many photos, on a page of its own or on the order's.
struct ManyPhotos : AppWindow {
  ManyPhotos(AppWorld& world, QSize size) : AppWindow(world, {size, nullptr, {}}) {
    call("openOrder", app.leak_number());
  }
  static Wanted is(const char* type) {
    return [name = QByteArray(type) + "_QMLTYPE"](const QQuickItem& one) {
      return QByteArray(one.metaObject()->className()).startsWith(name);
    };
  }
  /// How many there are of this type, seen or not.
  static int count_below(const QQuickItem& item, const Wanted& wanted) {
    int count = wanted(item) ? 1 : 0;
    for (const QQuickItem* child : item.childItems()) count += count_below(*child, wanted);
    return count;
  }
  /// Thumbnails that the window holds altogether.
  [[nodiscard]] int thumbnails() const { return count_below(*window->contentItem(), is("PhotoThumbnail")); }
  /// Until everything that can be seen was drawn with its picture.
  void to_rest() const {
    AppWorld::wait_until([&] {
      static_cast<void>(window->grabWindow());
      return app.session->idle() && find([](const QQuickItem& one) {
                                      constexpr int loading = 2;  // Image.Loading
                                      return one.inherits("QQuickImage") && one.property("status").toInt() == loading;
                                    }) == nullptr;
    });
  }
  [[nodiscard]] QUrl url(const Photo& photo) const {
    return QUrl(QStringLiteral("image://photo/") + QString::fromStdString(photo.id.str()));
  }
  /// Whether a photo in small is on the screen, not below its edge.
  [[nodiscard]] bool on_screen(const QUrl& photo) const {
    return find([&](const QQuickItem& one) {
             return is("PhotoThumbnail")(one) && one.property("source") == photo &&
                    QRectF(QPointF(), window->size()).intersects(one.mapRectToScene(QRectF(QPointF(), one.size())));
           }) != nullptr;
  }
};

}  // namespace

TEST_CASE("a page of many photos makes what fits a few screens, and shows the last one at its end") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, many);
  app.session->tellAllChanged();
  const QSize size = GENERATE(QSize(1280, 800), QSize(390, 844));
  ManyPhotos window(app, size);
  window.to_rest();
  const int of_order = window.thumbnails();
  CHECK(of_order <= 30);

  window.call("showPhotos", QString());
  QQuickItem* const wall = window.await(ManyPhotos::is("PhotoWall"));
  window.to_rest();
  const std::vector<Photo> photos = app.world.order(app.leak()).photos;
  CHECK(window.on_screen(window.url(photos.front())));
  CHECK_FALSE(window.on_screen(window.url(photos.back())));
  const auto screenful = [&] { return window.thumbnails() - of_order; };
  const int fits = wall->property("columns").toInt() * (size.height() / 150 + 2);
  CHECK(screenful() > 0);
  CHECK(screenful() <= 2 * fits);

  for (const double share : {0.3, 0.7}) {
    wall->setProperty("contentY", wall->property("contentHeight").toDouble() * share);
    window.to_rest();
    CHECK(screenful() <= 2 * fits);
  }
  QMetaObject::invokeMethod(wall, "positionViewAtEnd");
  window.to_rest();
  CHECK(window.on_screen(window.url(photos.back())));
  CHECK_FALSE(window.on_screen(window.url(photos.front())));
  CHECK(screenful() <= 2 * fits);
}

TEST_CASE("the right arrow leafs through many photos to the last one, of which one is large at a time") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, many);
  app.session->tellAllChanged();
  ManyPhotos window(app, QSize(800, 1280));
  window.call("showPhotos", QString());
  window.click(ManyPhotos::is("PhotoThumbnail"));
  QQuickItem* const pager = window.await(ManyPhotos::is("PhotoPager"));
  for (int i = 1; i < many; ++i) {
    QTest::keyClick(window.window, Qt::Key_Right);
    if (i % 50 == 0) window.to_rest();
    if (i % 50 == 0)
      CHECK(ManyPhotos::count_below(*window.window->contentItem(), ManyPhotos::is("ZoomablePhoto")) <= 3);
  }
  AppWorld::wait_until([&] {
    static_cast<void>(window.window->grabWindow());
    return !pager->property("moving").toBool() && pager->property("currentIndex") == many - 1;
  });
  window.to_rest();
  QTest::keyClick(window.window, Qt::Key_Right);
  window.to_rest();
  CHECK(pager->property("currentIndex") == many - 1);
  const QQuickItem* const last = window.find(ManyPhotos::is("ZoomablePhoto"));
  REQUIRE(last != nullptr);
  CHECK(last->property("source").toUrl() == window.url(app.world.order(app.leak()).photos.back()));
}

}  // namespace siteproof
