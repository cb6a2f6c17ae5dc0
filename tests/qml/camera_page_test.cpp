#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtTest/QTest>

#include <QtCore/QStringList>

#include "qml/devices/fixed_level.h"
#include "qml/viewmodels/camera_kit.h"
#include "qml/viewmodels/enrol_view_model.h"
#include "qml/viewmodels/sync_service.h"
#include "qml/viewmodels/thumbnail_provider.h"
#include "tests/qml/app_world.h"
#include "tests/qml/fake_camera.h"

namespace siteproof {
namespace {

QStringList& warnings() {
  static QStringList list;
  return list;
}

void keep_warning(QtMsgType type, const QMessageLogContext&, const QString& text) {
  // Qt's media library says this of every machine without a sound server.
  if (text.startsWith(QStringLiteral("PulseAudioService:"))) return;
  if (type != QtDebugMsg && type != QtInfoMsg) warnings() << text;
}

QQuickItem* find_below(QQuickItem* item, const std::function<bool(const QQuickItem&)>& wanted) {
  if (wanted(*item)) return item;
  for (QQuickItem* child : item->childItems()) {
    if (QQuickItem* found = find_below(child, wanted)) return found;
  }
  return nullptr;
}

/// The window on the camera's page of the leak order.
struct CameraWindow {
  CameraWindow(AppWorld& world, const char* stage) : app(world), kit(*world.session, camera, level) {
    warnings().clear();
    previous = qInstallMessageHandler(keep_warning);
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine->addImageProvider(QStringLiteral("photo"), new ThumbnailProvider(app.worker));
    engine->setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(app.session.get())},
                                  {QStringLiteral("service"), QVariant::fromValue(&service)},
                                  {QStringLiteral("desk"), QVariant::fromValue(&desk)},
                                  {QStringLiteral("kit"), QVariant::fromValue(&kit)},
                                  {QStringLiteral("width"), 800},
                                  {QStringLiteral("height"), 1280}});
    engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Siteproof/App/Main.qml")));
    REQUIRE(engine->rootObjects().size() == 1);
    window = qobject_cast<QQuickWindow*>(engine->rootObjects().front());
    REQUIRE(window != nullptr);
    auto* shell = window->property("shell").value<QQuickItem*>();
    REQUIRE(shell != nullptr);
    REQUIRE(QMetaObject::invokeMethod(shell, "openOrder", Q_ARG(QString, app.leak_number())));
    app.settle();
    REQUIRE(QMetaObject::invokeMethod(shell, "capture", Q_ARG(QString, QString::fromUtf8(stage)), Q_ARG(bool, false)));
    app.settle();
    window->requestActivate();
    static_cast<void>(window->grabWindow());
  }
  ~CameraWindow() {
    engine.reset();
    qInstallMessageHandler(previous);
    CHECK(warnings().join(QLatin1Char('\n')).toStdString() == std::string());
  }

  /// The item that a screen reader calls so.
  QQuickItem* named(const char* name) {
    const QString wanted = QString::fromUtf8(name);
    return find_below(window->contentItem(), [&](const QQuickItem& item) {
      const QObject* spoken = nullptr;
      for (const QObject* child : item.children()) {
        if (child->inherits("QQuickAccessibleAttached")) spoken = child;
      }
      return (spoken != nullptr && spoken->property("name").toString() == wanted) ||
             item.property("text").toString() == wanted;
    });
  }
  void click(QQuickItem* item) {
    REQUIRE(item != nullptr);
    static_cast<void>(window->grabWindow());
    QTest::mouseClick(window, Qt::LeftButton, Qt::NoModifier,
                      item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint());
    app.settle();
  }

  AppWorld& app;
  FakeCamera camera;
  FixedLevel level{3};
  CameraKit kit;
  SyncService service{{[] { return fail(ErrorKind::usage, "test", "no synchronisation in this test"); },
                       {},
                       app.world.clock,
                       system_random(),
                       {}}};
  EnrolDesk desk{{}};
  QtMessageHandler previous = nullptr;
  std::unique_ptr<QQmlApplicationEngine> engine = std::make_unique<QQmlApplicationEngine>();
  QQuickWindow* window = nullptr;
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
