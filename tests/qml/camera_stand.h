#pragma once

#include <QtTest/QAbstractItemModelTester>

#include "qml/devices/fixed_level.h"
#include "qml/viewmodels/capture_view_model.h"
#include "qml/viewmodels/recovered_view_model.h"
#include "tests/qml/app_world.h"
#include "tests/qml/fake_camera.h"

namespace siteproof {

/// The camera's page of the leak order, without its window: a camera that shoots when the test says so, and eyes where
/// the test brings some.
struct CameraStand {
  explicit CameraStand(AppWorld& world, const char* stage = "before", CameraEyes eyes = {})
      : app(world), kit(*world.session, camera, level, eyes) {
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    capture.setStage(QString::fromUtf8(stage));
    capture.setKit(&kit);
    capture.setSource(&source);
  }
  /// The shutter, and the camera's file of a picture that is not like any other.
  void shoot() {
    capture.shoot();
    camera.finish(TabletWorld::jpeg(++pictures));
  }
  [[nodiscard]] QString strip(int row, const char* role) {
    const QAbstractItemModel& rows = *capture.strip();
    return rows.data(rows.index(row, 0), rows.roleNames().key(role)).toString();
  }
  /// Photos on record that are partners of this one.
  [[nodiscard]] int partners_of(const QString& pair) {
    int count = 0;
    for (const Photo& photo : app.world.order(app.leak()).photos) {
      if (photo.pair && QString::fromStdString(photo.pair->str()) == pair) ++count;
    }
    return count;
  }

  AppWorld& app;
  FakeCamera camera;
  FixedLevel level{0};
  CameraKit kit;
  OrderSource source;
  CaptureViewModel capture;
  QAbstractItemModelTester check{capture.strip(), QAbstractItemModelTester::FailureReportingMode::Fatal};
  unsigned pictures = 1000;
};

/// The tray of what was left behind, with one photo in it.
struct RecoveredShot {
  explicit RecoveredShot(AppWorld& world) : app(world) {
    tray.setSession(app.session.get());
    app.settle();
    REQUIRE(tray.count() == 1);
  }
  [[nodiscard]] QString field(const char* role) {
    return tray.photos()->data(tray.photos()->index(0, 0), tray.photos()->roleNames().key(role)).toString();
  }
  /// Onto the order and stage that it says it belongs to.
  void adopt() {
    tray.adopt(field("photoId"), field("order"), field("stage"));
    app.settle();
  }

  AppWorld& app;
  RecoveredViewModel tray;
  QAbstractItemModelTester check{tray.photos(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

/// The file of a camera that nobody looked at any more.
inline void write_shot(const QString& path, const Bytes& jpeg) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(reinterpret_cast<const char*>(jpeg.data()), static_cast<qint64>(jpeg.size()));
}

}  // namespace siteproof
