#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include "core/usecases/photos.h"
#include "qml/viewmodels/photos_view_model.h"
#include "qml/viewmodels/recovered_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

QVariant field(QAbstractItemModel* model, int row, const char* role) {
  return model->data(model->index(row, 0), model->roleNames().key(role));
}

TEST_CASE("an order's photos come by stage, in pairs, and one after the other") {
  AppWorld app(3);
  app.work_through();
  OrderSource source;
  source.setSession(app.session.get());
  source.setOrderId(app.leak_number());
  PhotosViewModel photos;
  QAbstractItemModelTester check_all(photos.all(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  QAbstractItemModelTester check_pairs(photos.pairs(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  photos.setSource(&source);
  app.settle();
  CHECK(photos.count() == 7);
  CHECK(photos.beforeCount() == 3);
  CHECK(photos.duringCount() == 1);
  CHECK(photos.afterCount() == 3);
  REQUIRE(photos.pairCount() == 3);
  for (int row = 0; row < photos.count(); ++row) CHECK(field(photos.all(), row, "position").toInt() == row);
  CHECK(field(photos.during(), 0, "position").toInt() == 3);
  CHECK_FALSE(field(photos.during(), 0, "paired").toBool());
  CHECK(field(photos.all(), 0, "stageWord") == QStringLiteral("Before the repair"));
  CHECK(field(photos.all(), 0, "place") == QStringLiteral("天花 ceiling"));
  CHECK(field(photos.all(), 0, "taken").toString().endsWith(QStringLiteral(", taken by li.wei")));
  CHECK(photos.pairAt(1) == photos.pairAt(5));
  CHECK(photos.pairAt(3) == -1);
  CHECK(field(photos.pairs(), 1, "beforeUrl") == field(photos.before(), 1, "imageUrl"));
  CHECK(field(photos.pairs(), 1, "afterUrl") == field(photos.after(), 1, "imageUrl"));
  CHECK(photos.positionOf(field(photos.all(), 4, "photoId").toString()) == 4);
  CHECK(photos.positionOf(QStringLiteral("elsewhere")) == -1);
}

TEST_CASE("only chosen photos are shown when they are named, and what has no partner among them stands alone") {
  AppWorld app(3);
  app.work_through();
  OrderSource source;
  source.setSession(app.session.get());
  source.setOrderId(app.leak_number());
  PhotosViewModel photos;
  QAbstractItemModelTester check(photos.singleBefore(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  photos.setSource(&source);
  app.settle();
  CHECK(photos.singleBeforeCount() == 0);
  CHECK(photos.singleDuringCount() == 1);
  CHECK(photos.singleAfterCount() == 0);
  const QString before = field(photos.before(), 0, "photoId").toString();
  const QString during = field(photos.during(), 0, "photoId").toString();
  const QString after = field(photos.after(), 1, "photoId").toString();
  photos.setAmong({before, during, after});
  CHECK(photos.count() == 3);
  CHECK(photos.pairCount() == 0);
  CHECK(photos.singleBeforeCount() == 1);
  CHECK(photos.singleAfterCount() == 1);
  CHECK(field(photos.singleAfter(), 0, "position").toInt() == 2);
  photos.setAmong({before, field(photos.during(), 0, "photoId").toString()});
  CHECK(photos.count() == 2);
  photos.setAmong({});
  CHECK(photos.count() == 0);
}

/// A tablet whose vault holds a photo that no event names, as after a crash between shutter and record.
QString leave_photo(AppWorld& app, unsigned number) {
  const auto stored = value_of(app.world.tablet().vault().ingest_bytes(TabletWorld::jpeg(number)));
  return QString::fromStdString(stored.sha256.hex());
}

TEST_CASE("a recovered photo is added to the order that is chosen, once, and nothing is deleted") {
  AppWorld app(5);
  app.arrive();
  const QString photo = leave_photo(app, 77);
  leave_photo(app, 78);
  RecoveredViewModel recovered;
  QAbstractItemModelTester check(recovered.photos(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  QAbstractItemModelTester check_orders(recovered.orders(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  recovered.setSession(app.session.get());
  app.settle();
  CHECK(recovered.count() == 2);
  CHECK(recovered.headline() == QStringLiteral("2 photos are kept without an order"));
  CHECK(recovered.orderCount() == 5);
  recovered.setSearch(app.leak_number());
  app.settle();
  CHECK(recovered.orderCount() == 1);

  QSignalSpy adopted(&recovered, &RecoveredViewModel::adopted);
  recovered.adopt(photo, app.leak_number(), QStringLiteral("before"));
  CHECK(recovered.saving());
  app.settle();
  CHECK(adopted.count() == 1);
  CHECK(recovered.problem().isEmpty());
  CHECK(recovered.count() == 1);
  CHECK(recovered.headline() == QStringLiteral("1 photo is kept without an order"));
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.photos.size() == 1);
  CHECK(QString::fromStdString(order.photos.front().sha256.hex()) == photo);
  CHECK(value_of(app.world.tablet().vault().list()).size() == 2);
}

TEST_CASE("a recovered photo that the order's stage does not take stays where it is, with the reason in words") {
  AppWorld app(3);
  app.arrive();
  const QString photo = leave_photo(app, 77);
  RecoveredViewModel recovered;
  recovered.setSession(app.session.get());
  app.settle();
  recovered.adopt(photo, app.leak_number(), QStringLiteral("after"));
  app.settle();
  CHECK_FALSE(recovered.problem().isEmpty());
  CHECK_FALSE(recovered.saving());
  CHECK(recovered.count() == 1);
  CHECK(app.world.order(app.leak()).photos.empty());
}

}  // namespace
}  // namespace siteproof
