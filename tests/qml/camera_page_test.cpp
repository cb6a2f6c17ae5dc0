#include <QtTest/QTest>

#include "qml/devices/fixed_level.h"
#include "tests/qml/app_window.h"
#include "tests/qml/fake_camera.h"

namespace siteproof {
namespace {

/// A camera, made before the window that shows it.
struct CameraParts {
  explicit CameraParts(AppWorld& world) : kit(*world.session, camera, level) {}
  FakeCamera camera;
  FixedLevel level{3};
  CameraKit kit;
};

/// The window on the camera's page of the leak order.
struct CameraWindow : CameraParts, AppWindow {
  CameraWindow(AppWorld& world, const char* stage)
      : CameraParts(world), AppWindow(world, {QSize(800, 1280), &kit, {}}) {
    call("openOrder", app.leak_number());
    REQUIRE(QMetaObject::invokeMethod(shell, "capture", Q_ARG(QString, QString::fromUtf8(stage)), Q_ARG(bool, false)));
    app.settle();
    window->requestActivate();
    static_cast<void>(window->grabWindow());
  }

  /// The item that a screen reader calls so.
  QQuickItem* named(const char* name) const {
    const QString wanted = QString::fromUtf8(name);
    return find([&](const QQuickItem& item) {
      const QObject* spoken = nullptr;
      for (const QObject* child : item.children()) {
        if (child->inherits("QQuickAccessibleAttached")) spoken = child;
      }
      return (spoken != nullptr && spoken->property("name").toString() == wanted) ||
             item.property("text").toString() == wanted;
    });
  }
};

TEST_CASE("volume keys, space and return are the shutter") {
  AppWorld app(3);
  app.arrive();
  CameraWindow page(app, "before");
  std::size_t shots = 0;
  for (const Qt::Key key : {Qt::Key_VolumeUp, Qt::Key_VolumeDown, Qt::Key_Space, Qt::Key_Return}) {
    INFO(static_cast<int>(key));
    QTest::keyClick(page.window, key);
    CHECK(page.camera.under_way.size() == ++shots);
  }
  page.camera.under_way.clear();
}

TEST_CASE("the big button is the shutter, and the shot is in the strip before it is saved") {
  AppWorld app(3);
  app.arrive();
  CameraWindow page(app, "before");
  page.click(page.named("Take the photo"));
  REQUIRE(page.camera.under_way.size() == 1);
  static_cast<void>(page.window->grabWindow());
  CHECK(page.named("Saving") != nullptr);
  page.camera.finish(TabletWorld::jpeg(40));
  app.settle();
  CHECK(app.world.order(app.leak()).photos.size() == 1);
}

TEST_CASE("the photo from before shows through when an after photo is taken, as strongly as chosen") {
  AppWorld app(3);
  app.arrive();
  app.agree_plan();
  CameraWindow page(app, "after");
  QQuickItem* const ghost = page.named("The photo from before, showing through");
  REQUIRE(ghost != nullptr);
  CHECK(ghost->isVisible());
  CHECK(ghost->opacity() == Approx(0.3));
  page.click(page.named("Ghost 30%"));
  CHECK(ghost->opacity() == Approx(0.5));
  page.click(page.named("Ghost 50%"));
  CHECK_FALSE(ghost->isVisible());
  page.click(page.named("Ghost off"));
  CHECK(ghost->isVisible());
  page.click(page.named("Before the repair"));
  CHECK_FALSE(ghost->isVisible());
}

TEST_CASE("the level is shown while there is one, and a camera without a torch offers none") {
  AppWorld app(3);
  app.arrive();
  CameraWindow page(app, "before");
  CHECK(page.named("3° tilted") != nullptr);
  page.level.hold(0);
  QQuickItem* const words = page.named("Level");
  REQUIRE(words != nullptr);
  CHECK(words->isVisible());
  page.level.setActive(false);
  CHECK_FALSE(words->isVisible());
  QQuickItem* const torch = page.named("Torch");
  CHECK((torch == nullptr || !torch->isVisible()));
}

}  // namespace
}  // namespace siteproof
