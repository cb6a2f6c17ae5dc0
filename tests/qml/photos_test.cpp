#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include <algorithm>
#include <future>

#include "core/usecases/photo_review.h"
#include "core/usecases/photos.h"
#include "qml/viewmodels/mark_json.h"
#include "qml/viewmodels/photos_view_model.h"
#include "qml/viewmodels/recovered_view_model.h"
#include "qml/viewmodels/thumbnail_provider.h"
#include "tests/evidence/test_recordings.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

QVariant field(QAbstractItemModel* model, int row, const char* role) {
  return model->data(model->index(row, 0), model->roleNames().key(role));
}

/// The wall as words: "[heading note]" and for each other line how many pairs or photos stand in it; "." ends a card.
std::string wall_of(PhotosViewModel& photos) {
  QStringList out;
  for (int row = 0; row < photos.lines()->rowCount(); ++row) {
    const auto of = [&](const char* role) { return field(photos.lines(), row, role); };
    QString line = QStringLiteral("[%1 %2]").arg(of("title").toString(), of("note").toString());
    if (const auto pairs = of("pairs").toList(); !pairs.isEmpty()) line = QStringLiteral("%1 pairs").arg(pairs.size());
    if (const auto some = of("photos").toList(); !some.isEmpty()) line = QString::number(some.size());
    out << line + (of("ends").toBool() ? QStringLiteral(".") : QString());
  }
  return out.join(QLatin1Char(' ')).toStdString();
}

/// What stands in one place of a line.
QVariant cell(PhotosViewModel& photos, int row, const char* part, int column, const char* role) {
  return field(photos.lines(), row, part).toList().at(column).toMap().value(QString::fromLatin1(role));
}

/// The photos of the leak order after its repair, three of them pairs.
struct Wall {
  Wall() {
    app.work_through();
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
  }
  AppWorld app{3};
  OrderSource source;
  PhotosViewModel photos;
  QAbstractItemModelTester check{photos.lines(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_CASE("an order's photos come in pairs, by stage, and one after the other") {
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
  REQUIRE(photos.pairCount() == 3);
  for (int row = 0; row < photos.count(); ++row) {
    CHECK(field(photos.all(), row, "position").toInt() == row);
    const QString stage = row < 3   ? QStringLiteral("Before")
                          : row < 4 ? QStringLiteral("During")
                                    : QStringLiteral("After");
    CHECK(field(photos.all(), row, "stageWord") == stage + QStringLiteral(" the repair"));
  }
  CHECK_FALSE(field(photos.all(), 3, "paired").toBool());
  CHECK(field(photos.all(), 0, "place") == QStringLiteral("天花 ceiling"));
  CHECK(field(photos.all(), 0, "taken").toString().endsWith(QStringLiteral(", taken by li.wei")));
  CHECK(photos.pairAt(1) == photos.pairAt(5));
  CHECK(photos.pairAt(3) == -1);
  CHECK(field(photos.pairs(), 1, "beforeUrl") == field(photos.all(), 1, "imageUrl"));
  CHECK(field(photos.pairs(), 1, "afterUrl") == field(photos.all(), 5, "imageUrl"));
  CHECK(photos.positionOf(field(photos.all(), 4, "photoId").toString()) == 4);
  CHECK(photos.positionOf(QStringLiteral("elsewhere")) == -1);
}

TEST_CASE("a pair knows how its after photo lies on the one from before, and photos carry their marks") {
  Wall wall;
  wall.app.settle();
  const OrderState order = wall.app.world.order(wall.app.leak());
  const auto after =
      std::find_if(order.photos.begin(), order.photos.end(), [](const Photo& p) { return p.pair.has_value(); });
  REQUIRE(after != order.photos.end());
  PhotoReview review(wall.app.world.tablet());
  // From before to after everything is half as large and a quarter to the right.
  must(review.assess(after->id,
                     {{}, AngleScore{920, {500'000'000, 0, 250'000'000, 0, 500'000'000, 0, 0, 0, 1'000'000'000}}, {}}));
  const Mark blur{MarkKind::blur, MarkColour::black, {{1, 2}, {300, 400}}, {}, std::nullopt, {}};
  must(review.annotate(after->id, {blur}));
  wall.app.session->tellAllChanged();
  wall.photos.setSource(&wall.source);
  wall.app.settle();
  CHECK(field(wall.photos.pairs(), 0, "alignable").toBool());
  CHECK(field(wall.photos.pairs(), 0, "angleText").toString() == QStringLiteral("Angle 92 %: same view"));
  const auto onBefore = field(wall.photos.pairs(), 0, "registration").value<QMatrix4x4>();
  const QPointF corner = onBefore.map(QPointF(0.75, 0.5));
  CHECK(corner.x() == Approx(1));
  CHECK(corner.y() == Approx(1));
  CHECK(marks_from_json(field(wall.photos.pairs(), 0, "afterMarks").toString()) == std::vector<Mark>{blur});
  CHECK_FALSE(field(wall.photos.pairs(), 1, "alignable").toBool());
  CHECK(wall.photos.photoAt(0).toStdString() == order.photos.front().id.str());
  CHECK(wall.photos.photoAt(99).isEmpty());
}

TEST_CASE("the wall of photos has headings and lines as wide as there is room, and changes with the room") {
  Wall wall;
  PhotosViewModel& photos = wall.photos;
  photos.setColumns(2);
  photos.setPairColumns(2);
  photos.setSource(&wall.source);
  wall.app.settle();
  CHECK(wall_of(photos) ==
        "[Before and after Pairs: 3] 2 pairs 1 pairs. [Before the repair 3] 2 1. [During the repair 1] 1. "
        "[After the repair 3] 2 1.");
  CHECK(cell(photos, 2, "pairs", 0, "pair") == 2);
  CHECK(cell(photos, 5, "photos", 0, "position") == 2);
  CHECK(cell(photos, 5, "photos", 0, "imageUrl") == field(photos.all(), 2, "imageUrl"));
  photos.setColumns(5);
  photos.setPairColumns(0);
  CHECK(wall_of(photos) ==
        "[Before and after Pairs: 3] 1 pairs 1 pairs 1 pairs. [Before the repair 3] 3. [During the repair 1] 1. "
        "[After the repair 3] 3.");
  photos.setPairsApart(true);
  CHECK(wall_of(photos) == "1 pairs 1 pairs 1 pairs. [During the repair ] 1.");
}

TEST_CASE("only chosen photos are shown when they are named, and what has no partner among them stands alone") {
  Wall wall;
  PhotosViewModel& photos = wall.photos;
  photos.setColumns(4);
  photos.setPairsApart(true);
  photos.setSource(&wall.source);
  wall.app.settle();
  const auto id = [&](int position) { return field(photos.all(), position, "photoId").toString(); };
  const QString before = id(0), during = id(3), after = id(5);
  photos.setAmong({before, during, after});
  CHECK(photos.count() == 3);
  CHECK(photos.pairCount() == 0);
  CHECK(wall_of(photos) == "[Before the repair ] 1. [During the repair ] 1. [After the repair ] 1.");
  CHECK(cell(photos, 5, "photos", 0, "position") == 2);
  photos.setAmong({before, during});
  CHECK(photos.count() == 2);
  photos.setAmong({});
  CHECK(photos.count() == 0);
  CHECK(photos.lines()->rowCount() == 0);
}

TEST_CASE("a thumbnail has no more pixels than are shown, and what was scrolled past is not made") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 1);
  const QString photo = QString::fromStdString(app.world.order(app.leak()).photos.front().id.str());
  ThumbnailProvider provider(app.worker);
  std::promise<void> open;
  app.worker->post([gate = open.get_future().share()](const Result<Tablet*>&) { gate.wait(); });
  const std::unique_ptr<QQuickImageResponse> wanted(provider.requestImageResponse(photo, QSize(40, 30)));
  const std::unique_ptr<QQuickImageResponse> past(provider.requestImageResponse(photo, QSize(40, 30)));
  QSignalSpy made(wanted.get(), &QQuickImageResponse::finished);
  QSignalSpy ended(past.get(), &QQuickImageResponse::finished);
  past->cancel();
  open.set_value();
  AppWorld::wait_until([&] { return app.worker->idle(); });
  CHECK(made.count() == 1);
  CHECK(wanted->errorString().isEmpty());
  const std::unique_ptr<QQuickTextureFactory> picture(wanted->textureFactory());
  REQUIRE(picture);
  CHECK(std::min(picture->textureSize().width() - 40, picture->textureSize().height() - 30) == 0);
  CHECK(ended.count() == 1);
  CHECK_FALSE(past->errorString().isEmpty());
  CHECK(std::unique_ptr<QQuickTextureFactory>(past->textureFactory()) == nullptr);
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

TEST_CASE("a recording without an order is shown as what it is and is added to the chosen order as one") {
  AppWorld app(3);
  app.arrive();
  const auto stored = value_of(app.world.tablet().vault().ingest_bytes(make_wav_file(), MediaKind::voice));
  RecoveredViewModel recovered;
  recovered.setSession(app.session.get());
  app.settle();
  REQUIRE(recovered.count() == 1);
  CHECK(recovered.headline() == QStringLiteral("1 recording is kept without an order"));
  const auto field = [&](const char* role) {
    const QAbstractItemModel& rows = *recovered.photos();
    return rows.data(rows.index(0, 0), rows.roleNames().key(role)).toString();
  };
  CHECK(field("imageUrl").isEmpty());
  CHECK(field("size").startsWith(QStringLiteral("Voice note · audio/wav · ")));
  leave_photo(app, 77);
  recovered.reload();
  app.settle();
  CHECK(recovered.headline() == QStringLiteral("2 photos and recordings are kept without an order"));
  recovered.adopt(QString::fromStdString(stored.sha256.hex()), app.leak_number(), QStringLiteral("during"));
  app.settle();
  CHECK(recovered.problem().isEmpty());
  CHECK(recovered.count() == 1);
  REQUIRE(app.world.order(app.leak()).recordings.size() == 1);
  CHECK(app.world.order(app.leak()).recordings.front().media_type == "audio/wav");
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
