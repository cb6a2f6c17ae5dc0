#include <filesystem>

#include "core/usecases/photos.h"
#include "qml/devices/scene_camera.h"
#include "tests/qml/camera_stand.h"
#include "tests/support/catch.h"

namespace siteproof {
namespace {

/// The camera's page once it has read its order.
struct Shooting : CameraStand {
  explicit Shooting(AppWorld& world, const char* stage = "before") : CameraStand(world, stage) { app.settle(); }
};

/// Arrived and agreed, with three photos from before.
void agree(AppWorld& app) {
  app.arrive();
  app.agree_plan();
}

TEST_CASE("the shutter is free again before anything of the shot is saved") {
  AppWorld app(3);
  app.arrive();
  Shooting page(app);
  REQUIRE(page.capture.canShoot());
  page.shoot();
  CHECK(page.capture.canShoot());
  page.shoot();
  CHECK(page.capture.canShoot());
  CHECK(page.capture.strip()->rowCount() == 2);
  CHECK(page.strip(0, "note") == QStringLiteral("Saving"));
  CHECK(page.capture.wantedText() == QStringLiteral("2 of 3 angles"));
  app.settle();
  CHECK(page.capture.strip()->rowCount() == 2);
  CHECK(page.strip(0, "note").isEmpty());
  CHECK(app.world.order(app.leak()).photos.size() == 2);
  CHECK(page.capture.wantedText() == QStringLiteral("2 of 3 angles"));
}

TEST_CASE("a saved shot leaves nothing in the folder where the camera wrote it") {
  AppWorld app(3);
  app.arrive();
  Shooting page(app);
  page.capture.shoot();
  const QString path = page.camera.under_way.front();
  page.camera.finish(TabletWorld::jpeg(7));
  CHECK(QFile::exists(path));
  app.settle();
  CHECK_FALSE(QFile::exists(path));
  CHECK(app.world.order(app.leak()).photos.front().file_name == "IMG_000001.jpg");
}

TEST_CASE("the queue of shots is bounded and says so") {
  AppWorld app(3);
  app.arrive();
  Shooting page(app);
  for (int i = 0; i < ShotQueue::waiting_max; ++i) page.capture.shoot();
  CHECK(page.camera.under_way.size() == ShotQueue::waiting_max);
  CHECK_FALSE(page.capture.canShoot());
  CHECK_FALSE(page.capture.blockedText().isEmpty());
  page.capture.shoot();
  CHECK(page.camera.under_way.size() == ShotQueue::waiting_max);
  while (!page.camera.under_way.empty()) page.camera.finish(TabletWorld::jpeg(++page.pictures));
  app.settle();
  CHECK(page.capture.canShoot());
  CHECK(page.capture.blockedText().isEmpty());
}

TEST_CASE("three in a row takes three, each as soon as the camera is ready, of one angle") {
  AppWorld app(3);
  agree(app);
  Shooting page(app, "after");
  const QString pair = page.capture.pair();
  REQUIRE_FALSE(pair.isEmpty());
  page.capture.setBurst(true);
  page.capture.shoot();
  page.camera.set_ready(false);
  app.settle();
  CHECK(page.camera.under_way.size() == 1);
  CHECK_FALSE(page.capture.canShoot());
  page.camera.set_ready(true);
  AppWorld::wait_until([&] { return page.capture.canShoot(); });
  CHECK(page.camera.under_way.size() == CaptureViewModel::burst_shots);
  CHECK(page.capture.pair() != pair);
  while (!page.camera.under_way.empty()) page.camera.finish(TabletWorld::jpeg(++page.pictures));
  app.settle();
  CHECK(page.partners_of(pair) == CaptureViewModel::burst_shots);
}

TEST_CASE("the next before photo without a partner is chosen with the shutter, not with the saving") {
  AppWorld app(3);
  agree(app);
  Shooting page(app, "after");
  std::vector<std::string> chosen;
  for (int i = 0; i < 3; ++i) {
    chosen.push_back(page.capture.pair().toStdString());
    page.shoot();
  }
  CHECK(page.capture.pair().isEmpty());
  CHECK(page.capture.wantedText() == QStringLiteral("All 3 angles are there"));
  app.settle();
  const OrderState order = app.world.order(app.leak());
  for (std::size_t i = 0; i < chosen.size(); ++i) CHECK(order.photos[i].id.str() == chosen[i]);
  CHECK(page.capture.complete());
}

TEST_CASE("without being told, the camera begins with the stage that is wanted next") {
  AppWorld app(3);
  app.arrive();
  {
    Shooting page(app, "");
    CHECK(page.capture.stage() == QStringLiteral("before"));
    CHECK_FALSE(page.capture.repairStagesOpen());
  }
  app.agree_plan();
  Shooting page(app, "");
  CHECK(page.capture.stage() != QStringLiteral("before"));
  CHECK(page.capture.repairStagesOpen());
}

TEST_CASE("a stage that the order does not take yet is refused before the shutter") {
  AppWorld app(3);
  app.arrive();
  Shooting page(app, "after");
  CHECK_FALSE(page.capture.canShoot());
  CHECK_FALSE(page.capture.blockedText().isEmpty());
  page.capture.shoot();
  CHECK(page.camera.under_way.empty());
}

TEST_CASE("a typed place is kept as a draft, goes with the shot and is preset for the next one") {
  AppWorld app(3);
  app.arrive();
  {
    Shooting page(app);
    page.capture.choosePlace(QStringLiteral("客厅 living room"));
    page.capture.draft()->flush();
    app.settle();
  }
  {
    Shooting page(app);
    CHECK(page.capture.place() == QStringLiteral("客厅 living room"));
    page.shoot();
    app.settle();
    CHECK(app.world.order(app.leak()).photos.back().place == "客厅 living room");
    CHECK(page.capture.presetPlace() == QStringLiteral("客厅 living room"));
    CHECK(page.capture.places().contains(QStringLiteral("客厅 living room")));
  }
  Shooting page(app);
  CHECK(page.capture.place() == QStringLiteral("客厅 living room"));
}

TEST_CASE("a shot that cannot be saved keeps its file, says why once, and is saved on request") {
  AppWorld app(3);
  app.arrive();
  Shooting page(app);
  page.capture.shoot();
  const QString path = page.camera.under_way.front();
  // The folder of the vault is gone for a moment, as when a memory card drops out.
  const auto vault = app.world.folder.path() / "data" / "vault";
  const auto away = app.world.folder.path() / "data" / "vault-away";
  std::filesystem::rename(vault, away);
  page.camera.finish(TabletWorld::jpeg(8));
  app.settle();
  std::filesystem::remove_all(vault);
  std::filesystem::rename(away, vault);
  CHECK(page.capture.failedText().startsWith(QStringLiteral("1 photo is not saved yet")));
  CHECK(page.strip(0, "note") == QStringLiteral("Not saved"));
  CHECK(QFile::exists(path));
  CHECK(app.world.order(app.leak()).photos.empty());
  page.capture.retry();
  app.settle();
  CHECK(page.capture.failedText().isEmpty());
  CHECK(app.world.order(app.leak()).photos.size() == 1);
}

TEST_CASE("leaving the page does not lose a shot that is on its way") {
  AppWorld app(3);
  app.arrive();
  FakeCamera camera;
  FixedLevel level{0};
  CameraKit kit(*app.session, camera, level);
  {
    OrderSource source;
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    CaptureViewModel capture;
    capture.setKit(&kit);
    capture.setSource(&source);
    app.settle();
    capture.shoot();
  }
  REQUIRE(camera.under_way.size() == 1);
  camera.finish(TabletWorld::jpeg(9));
  app.settle();
  CHECK(app.world.order(app.leak()).photos.size() == 1);
}

TEST_CASE("a shot whose program ended before it was saved is in the tray, with its order and stage, and goes there") {
  AppWorld app(3);
  app.arrive();
  {
    // The program ends when the camera has written its file and before anybody has looked at it.
    const auto folder = value_of(ShotFolder::open(app.world.tablet()));
    const auto path = folder->path_for({app.leak(), Stage::before, "卫生间/天花~1", std::nullopt});
    write_shot(QString::fromStdString(path.string()), TabletWorld::jpeg(10));
  }
  RecoveredShot left(app);
  CHECK(left.field("order") == app.leak_number());
  CHECK(left.field("stage") == QStringLiteral("before"));
  left.adopt();
  CHECK(left.tray.count() == 0);
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.photos.size() == 1);
  CHECK(order.photos.front().place == "卫生间/天花~1");
}

TEST_CASE("shots that are still on their way are not taken for left behind") {
  AppWorld app(3);
  app.arrive();
  Shooting page(app);
  page.capture.shoot();
  QFile file(page.camera.under_way.front());
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("half a picture");
  file.close();
  CHECK(value_of(Photos(app.world.tablet()).recovered()).empty());
  CHECK(file.exists());
}

TEST_CASE("grid and the strength of the photo from before are kept on the tablet") {
  AppWorld app(3);
  {
    Shooting page(app);
    CHECK(page.kit.grid());
    CHECK(page.kit.ghostPercent() == 30);
    page.kit.setGrid(false);
    page.kit.nextGhost();
    CHECK(page.kit.ghostPercent() == 50);
    app.settle();
  }
  Shooting page(app);
  CHECK_FALSE(page.kit.grid());
  CHECK(page.kit.ghostPercent() == 50);
  page.kit.nextGhost();
  CHECK(page.kit.ghostPercent() == 0);
}

TEST_CASE("a level is told from the accelerometer in every way of holding the tablet, and not when it lies flat") {
  CHECK(*tilt_of(0, 9.81, 0) == Approx(0).margin(1e-9));
  CHECK(*tilt_of(9.81, 0, 0) == Approx(0).margin(1e-9));
  CHECK(*tilt_of(0, -9.81, 0) == Approx(0).margin(1e-9));
  CHECK(*tilt_of(0.17, 9.81, 0) == Approx(0.99).margin(0.01));
  CHECK(*tilt_of(-1.73, 9.65, 1) < -10);
  CHECK_FALSE(tilt_of(0.1, 0.2, 9.8).has_value());
  FixedLevel level(0.8);
  CHECK_FALSE(level.meaningful());
  level.setActive(true);
  CHECK(level.level());
  level.hold(3);
  CHECK_FALSE(level.level());
}

TEST_CASE("the demonstration camera's shots are whole photos, each with bytes of its own") {
  AppWorld app(3);
  app.arrive();
  SceneCamera camera(QSize(320, 240));
  FixedLevel level{0};
  CameraKit kit(*app.session, camera, level);
  OrderSource source;
  source.setSession(app.session.get());
  source.setOrderId(app.leak_number());
  CaptureViewModel capture;
  capture.setKit(&kit);
  capture.setSource(&source);
  QObject view;
  camera.showIn(&view);
  AppWorld::wait_until([&] { return capture.canShoot(); });
  for (int i = 0; i < 4; ++i) capture.shoot();
  AppWorld::wait_until([&] { return app.session->idle() && app.world.order(app.leak()).photos.size() == 4; });
  CHECK(capture.failedText().isEmpty());
}

}  // namespace
}  // namespace siteproof
