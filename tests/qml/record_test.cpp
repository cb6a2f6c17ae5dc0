#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include <QtCore/QUrl>

#include "qml/viewmodels/capture_view_model.h"
#include "qml/viewmodels/checklist_view_model.h"
#include "qml/viewmodels/materials_view_model.h"
#include "qml/viewmodels/photo_stage_view_model.h"
#include "qml/viewmodels/sign_off_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

QUrl file_url(const std::filesystem::path& path) { return QUrl::fromLocalFile(QString::fromStdString(path.string())); }

TEST_CASE("a photo chosen from a file is saved with its stage and place, once, and shown in the strip") {
  AppWorld app(3);
  app.arrive();
  OrderSource source;
  source.setSession(app.session.get());
  source.setOrderId(app.leak_number());
  CaptureViewModel capture;
  capture.setSource(&source);
  PhotoStageViewModel strip;
  strip.setStage(QStringLiteral("before"));
  strip.setSource(&source);
  QAbstractItemModelTester check(strip.photos(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  app.settle();
  CHECK(capture.place().toStdString() == app.world.order(app.leak()).intake.place);
  CHECK(strip.planText() == QStringLiteral("0 of 3 photos"));

  const auto photo = scene_photo(app.world.folder.path(), 3);
  capture.addFile(file_url(photo));
  CHECK(capture.saving());
  app.settle();
  CHECK(capture.problem().isEmpty());
  CHECK(capture.savedText() == QStringLiteral("Saved on this tablet."));
  CHECK(strip.planText() == QStringLiteral("1 of 3 photos"));
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.photos.size() == 1);
  CHECK(order.photos.front().stage == Stage::before);
  CHECK(order.photos.front().place == order.intake.place);
  CHECK(app.world.tablet().vault().contains(order.photos.front().sha256));

  capture.addFile(file_url(photo));
  app.settle();
  CHECK(capture.savedText() == QStringLiteral("This photo was there already."));
  CHECK(strip.count() == 1);
}

TEST_CASE("a file that is no photo is refused in words and nothing is recorded") {
  AppWorld app(3);
  app.arrive();
  OrderSource source;
  source.setSession(app.session.get());
  source.setOrderId(app.leak_number());
  CaptureViewModel capture;
  capture.setSource(&source);
  app.settle();
  capture.addFile(file_url(app.world.folder.path() / "missing.jpg"));
  app.settle();
  CHECK(capture.problem() == QStringLiteral("This file cannot be read. Check that it is still there."));
  CHECK(app.world.order(app.leak()).photos.empty());
}

TEST_CASE("photos after the repair are paired with each before photo in turn") {
  AppWorld app(3);
  app.work_through();
  OrderSource source;
  source.setSession(app.session.get());
  source.setOrderId(app.leak_number());
  PhotoStageViewModel after;
  after.setStage(QStringLiteral("after"));
  after.setSource(&source);
  CaptureViewModel capture;
  capture.setStage(QStringLiteral("after"));
  capture.setSource(&source);
  QAbstractItemModelTester check(capture.pairs(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  app.settle();
  CHECK(after.complete());
  CHECK(capture.pair().isEmpty());
  CHECK(capture.pairsWanted());
}

TEST_CASE("checklist answers are saved at once; a wrong one is refused at its item") {
  AppWorld app(3);
  app.arrive();
  OrderSource source;
  source.setSession(app.session.get());
  source.setOrderId(app.leak_number());
  ChecklistViewModel checklist;
  QAbstractItemModelTester check(checklist.items(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  checklist.setSource(&source);
  app.settle();
  CHECK(checklist.title() == QStringLiteral("Leak and seepage"));
  const auto field = [&](const char* item, const char* role) {
    const int row = checklist.rowOf(QString::fromUtf8(item));
    REQUIRE(row >= 0);
    return checklist.items()->data(checklist.items()->index(row, 0), checklist.items()->roleNames().key(role));
  };
  CHECK(field("moisture", "missing").toBool());
  checklist.answer(QStringLiteral("moisture"), QStringLiteral("250"));
  app.settle();
  CHECK(field("moisture", "problem").toString().startsWith(QStringLiteral("This reading is outside")));
  CHECK(field("moisture", "value").toString().isEmpty());
  checklist.answer(QStringLiteral("moisture"), QStringLiteral("62.50"));
  app.settle();
  CHECK(field("moisture", "problem").toString().isEmpty());
  CHECK(field("moisture", "value").toString() == QStringLiteral("62.5"));
  checklist.answerNow(QStringLiteral("first_noticed"));
  app.settle();
  CHECK(field("first_noticed", "shown").toString().startsWith(QStringLiteral("today ")));

  app.session->setLanguage(QStringLiteral("zh"));
  CHECK(field("moisture", "title").toString() == QStringLiteral("含水率"));
}

TEST_CASE("material is asked for with an exact quantity") {
  AppWorld app(3);
  app.arrive();
  OrderSource source;
  source.setSession(app.session.get());
  source.setOrderId(app.leak_number());
  MaterialsViewModel materials;
  materials.setSource(&source);
  app.settle();
  materials.request(QStringLiteral("VALVE-15"), QStringLiteral("two"), QStringLiteral("pcs"), {});
  app.settle();
  CHECK(materials.problem() == QStringLiteral("Enter a number, for example 12.5."));
  materials.request(QStringLiteral("VALVE-15"), QStringLiteral("0"), QStringLiteral("pcs"), {});
  app.settle();
  CHECK(materials.problem() == QStringLiteral("The quantity must be more than zero."));
  materials.request(QStringLiteral("VALVE-15"), QStringLiteral("2.5"), QStringLiteral("m"), QStringLiteral("kitchen"));
  app.settle();
  CHECK(materials.problem().isEmpty());
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.requisitions.size() == 1);
  CHECK(order.requisitions[0].quantity.str() == "2.5");
}

TEST_CASE("the owner's signature is recorded with its strokes, stars and the summary that was shown") {
  AppWorld app(3);
  app.work_through();
  OrderSource source;
  source.setSession(app.session.get());
  source.setOrderId(app.leak_number());
  SignOffViewModel sign_off;
  sign_off.setSource(&source);
  app.session->setLanguage(QStringLiteral("zh"));
  app.settle();
  const QString shown = sign_off.summary();
  CHECK(shown.startsWith(QStringLiteral("工单")));
  CHECK(sign_off.sealedPhotos().size() == 7);
  CHECK(sign_off.sealedText() == QStringLiteral("Exactly this text and these photos are signed and sealed."));
  CHECK(sign_off.missing() == QStringLiteral("Please sign in the box."));
  StrokeCollector& ink = *sign_off.owner()->ink();
  ink.penDown({10, 20}, 0.5, 1000);
  ink.penMove({10.1, 20.1}, 0.5, 1004);  // a tremor, left out
  ink.penMove({30.25, 40}, 0.75, 1016);
  ink.penUp();
  ink.penDown({50, 60}, 1, 1400);
  ink.undo();
  REQUIRE(ink.strokes().size() == 1);
  CHECK(ink.strokes().front().back() == StrokePoint{3025, 4000, 16, 750});
  sign_off.setRating(5);
  CHECK(sign_off.missing().isEmpty());
  QSignalSpy finished(&sign_off, &SignOffViewModel::finishedChanged);
  sign_off.record();
  app.settle();
  CHECK(sign_off.problem().isEmpty());
  REQUIRE(finished.count() == 1);
  const OrderState order = app.world.order(app.leak());
  CHECK(order.status.value == OrderStatus::signed_off);
  REQUIRE(order.sign_offs.size() == 1);
  CHECK(order.sign_offs.front().rating == 5);
  CHECK(order.sign_offs.front().summary_sha256 == sha256(shown.toStdString()));
  CHECK(order.seals.size() == 1);
}

TEST_CASE("when nobody signs the reason is recorded instead of a signature") {
  AppWorld app(3);
  app.work_through();
  OrderSource source;
  source.setSession(app.session.get());
  source.setOrderId(app.leak_number());
  SignOffViewModel sign_off;
  sign_off.setSource(&source);
  app.settle();
  sign_off.setOutcome(SignOffViewModel::Outcome::Absent);
  CHECK(sign_off.missing() == QStringLiteral("Write down why nobody signs."));
  sign_off.setReason(QStringLiteral("出差 away"));
  sign_off.record();
  app.settle();
  const OrderState order = app.world.order(app.leak());
  CHECK(order.status.value == OrderStatus::unsigned_off);
  CHECK(order.sign_offs.front().outcome == SignOffOutcome::absent);
  CHECK_FALSE(order.sign_offs.front().strokes_sha256.has_value());
}

TEST_CASE("a palm that rests on the pad cannot outgrow what one event may hold") {
  StrokeCollector ink;
  ink.penDown({0, 0}, 1, 0);
  for (int i = 1; i < 20'000; ++i) ink.penMove({static_cast<qreal>(i), 0}, 1, i);
  CHECK(ink.strokes().front().size() == StrokeCollector::points_max);
  ink.clear();
  CHECK(ink.empty());
  ink.penMove({5, 5}, 1, 5);
  CHECK(ink.empty());
}

}  // namespace
}  // namespace siteproof
