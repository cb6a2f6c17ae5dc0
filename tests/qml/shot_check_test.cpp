#include <catch2/catch.hpp>

#include "core/usecases/captures.h"
#include "core/usecases/photos.h"
#include "qml/viewmodels/angle_hints_view_model.h"
#include "qml/viewmodels/photo_verdict_view_model.h"
#include "qml/viewmodels/photo_words.h"
#include "tests/qml/camera_stand.h"
#include "tests/qml/fake_eyes.h"

namespace siteproof {
namespace {

/// What the test lets the camera's page see.
struct TestEyes {
  FakeExaminer examiner;
  FakeAngles angles;
};

/// The camera's page with eyes, and what is said of the last shot.
struct Watching : TestEyes, CameraStand {
  explicit Watching(AppWorld& world, const char* stage = "before") : CameraStand(world, stage, {&examiner, &angles}) {
    verdict.setSource(&source);
    QObject::connect(&capture, &CaptureViewModel::updated, &verdict, [this] { verdict.setPhoto(capture.lastPhoto()); });
  }
  [[nodiscard]] Photo last_on_record() { return app.world.order(app.leak()).photos.back(); }

  PhotoVerdictViewModel verdict;
};

TEST_CASE("the shutter opens only when it is on record what the camera was opened for") {
  AppWorld app(3);
  app.arrive();
  Watching page(app);
  AppWorld::wait_until([&] { return page.source.loaded(); });
  CHECK_FALSE(page.capture.canShoot());
  page.capture.shoot();
  CHECK(page.camera.under_way.empty());
  app.settle();
  REQUIRE(page.capture.canShoot());
  page.capture.shoot();
  REQUIRE(page.camera.under_way.size() == 1);
  const auto shot = shot_named(std::filesystem::path(page.camera.under_way.front().toStdString()).filename().string());
  REQUIRE(shot.has_value());
  REQUIRE(shot->capture.has_value());
  const CaptureIntent intent = value_of(Captures(app.world.tablet()).find(*shot->capture));
  CHECK(intent.order == app.leak());
  CHECK(intent.stage == Stage::before);
  CHECK(intent.technician == app.world.technician);
  page.camera.finish(TabletWorld::jpeg(1));
  app.settle();
  CHECK(page.last_on_record().intended_at == intent.at.wall);
}

TEST_CASE("another stage, place or partner is put on record before the shutter opens for it") {
  AppWorld app(3);
  app.arrive();
  app.agree_plan();
  Watching page(app, "before");
  app.settle();
  REQUIRE(page.capture.canShoot());
  page.capture.choosePlace(QStringLiteral("阳台 balcony"));
  CHECK_FALSE(page.capture.canShoot());
  app.settle();
  CHECK(page.capture.canShoot());
  page.capture.setStage(QStringLiteral("after"));
  CHECK_FALSE(page.capture.canShoot());
  app.settle();
  CHECK(page.capture.canShoot());
  page.capture.shoot();
  const auto shot = shot_named(std::filesystem::path(page.camera.under_way.front().toStdString()).filename().string());
  REQUIRE((shot && shot->capture));
  const CaptureIntent intent = value_of(Captures(app.world.tablet()).find(*shot->capture));
  CHECK(intent.stage == Stage::after);
  CHECK(intent.pair == shot->pair);
  CHECK(intent.place == shot->place);
}

TEST_CASE("a place that is typed leaves one intent, and one that a shot was taken with stays as it is") {
  AppWorld app(3);
  app.arrive();
  Watching page(app);
  app.settle();
  const auto intents = [&] {
    return value_of(app.world.tablet().store().database().query_int64("SELECT count(*) FROM capture_intent"));
  };
  const auto before = intents();
  for (const QString& typed : {QStringLiteral("b"), QStringLiteral("ba"), QStringLiteral("bat")}) {
    page.capture.choosePlace(typed);
    app.settle();
    REQUIRE(page.capture.canShoot());
  }
  CHECK(intents() == before);
  page.shoot();
  app.settle();
  page.capture.choosePlace(QStringLiteral("bath"));
  app.settle();
  CHECK(intents() == before.value_or(0) + 1);
  CHECK(page.last_on_record().place == "bat");
}

TEST_CASE("photos that the last run left without a judgement are judged when the app starts again") {
  AppWorld app(3);
  app.arrive();
  for (unsigned number = 1; number <= 3; ++number) {
    static_cast<void>(value_of(
        Photos(app.world.tablet()).add({app.leak(), Stage::before, "", {}}, TabletWorld::jpeg(number), "a.jpg")));
  }
  Watching page(app);
  page.examiner.found.findings = {"blurred"};
  app.settle();
  CHECK(page.examiner.examined == 3);
  for (const Photo& photo : app.world.order(app.leak()).photos) CHECK(photo.assessment == page.examiner.found);
}

TEST_CASE("a shot that was left behind says for what, when and by whom the camera was opened") {
  AppWorld app(3);
  app.arrive();
  {
    Watching page(app);
    app.settle();
    page.capture.shoot();
    write_shot(page.camera.under_way.front(), TabletWorld::jpeg(11));
  }
  RecoveredShot left(app);
  CHECK(left.field("belongs").startsWith(app.leak_number()));
  CHECK(left.field("opened").contains(QStringLiteral("li.wei")));
  left.adopt();
  CHECK(app.world.order(app.leak()).photos.back().intended_at.has_value());
}

TEST_CASE("what is wrong with a shot is said in plain words, and the shutter stays free") {
  AppWorld app(3);
  app.arrive();
  Watching page(app);
  page.examiner.found.findings = {"blurred", "of a newer version"};
  app.settle();
  page.shoot();
  CHECK(page.capture.canShoot());
  app.settle();
  CHECK(page.capture.canShoot());
  CHECK(page.strip(0, "note") == QStringLiteral("Look again"));
  REQUIRE(page.verdict.known());
  CHECK_FALSE(page.verdict.good());
  CHECK(page.verdict.text().startsWith(QStringLiteral("Blurred: hold still and take it again.\n")));
  CHECK(page.last_on_record().assessment == page.examiner.found);
}

TEST_CASE("a good shot is called good, and the next one takes its place") {
  AppWorld app(3);
  app.arrive();
  Watching page(app);
  app.settle();
  page.shoot();
  app.settle();
  CHECK(page.verdict.good());
  CHECK(page.strip(0, "note").isEmpty());
  const QString first = page.capture.lastPhoto();
  REQUIRE_FALSE(first.isEmpty());
  page.capture.shoot();
  CHECK(page.capture.lastPhoto().isEmpty());
  page.camera.finish(TabletWorld::jpeg(77));
  app.settle();
  CHECK_FALSE(page.capture.lastPhoto().isEmpty());
  CHECK(page.capture.lastPhoto() != first);
}

TEST_CASE("a photo with findings is kept with the reason that was given, and not without one") {
  AppWorld app(3);
  app.arrive();
  Watching page(app);
  page.examiner.found.findings = {"too_dark"};
  app.settle();
  page.shoot();
  app.settle();
  page.verdict.keepBecause(QStringLiteral("  "));
  app.settle();
  CHECK_FALSE(page.verdict.problem().isEmpty());
  page.verdict.keepBecause(page.verdict.reasons().front());
  app.settle();
  CHECK(page.verdict.problem().isEmpty());
  CHECK(page.verdict.good());
  CHECK(page.last_on_record().assessment->kept_because == page.verdict.reasons().front().toStdString());
  CHECK(page.strip(0, "note").isEmpty());
}

TEST_CASE("retaking aims at the same place and angle again and leaves the first photo on record") {
  AppWorld app(3);
  app.arrive();
  app.agree_plan();
  Watching page(app, "after");
  page.examiner.found.angle = AngleScore{410, {1'000'000'000, 0, 0, 0, 1'000'000'000, 0, 0, 0, 1'000'000'000}};
  app.settle();
  const QString pair = page.capture.pair();
  page.shoot();
  app.settle();
  CHECK(page.verdict.angleText() == QStringLiteral("Angle 41 %: another view"));
  CHECK_FALSE(page.verdict.angleGood());
  CHECK(page.capture.pair() != pair);
  page.capture.retake();
  CHECK(page.capture.pair() == pair);
  CHECK(page.capture.lastPhoto().isEmpty());
  app.settle();
  page.shoot();
  app.settle();
  CHECK(page.partners_of(pair) == 2);
}

TEST_CASE("without an examiner nothing is judged and nothing is said") {
  AppWorld app(3);
  app.arrive();
  CameraStand page(app);
  app.settle();
  page.shoot();
  app.settle();
  CHECK_FALSE(page.capture.judging());
  CHECK_FALSE(app.world.order(app.leak()).photos.back().assessment.has_value());
}

/// The hints of one pair, over a camera's picture.
struct Hinting {
  explicit Hinting(AppWorld& world) : page(world, "after") {
    world.settle();
    hints.setKit(&page.kit);
    hints.setOutput(&output);
    hints.setPair(page.capture.pair());
    world.settle();
  }
  Watching page;
  QObject output;
  AngleHintsViewModel hints;
};

TEST_CASE("over the camera's picture it is said which way the angle from before is") {
  AppWorld app(3);
  app.arrive();
  app.agree_plan();
  Hinting here(app);
  REQUIRE(here.page.angles.watched());
  CHECK_FALSE(here.hints.shown());
  here.page.angles.tell({400, {"move_nearer", "rotate_clockwise"}, false});
  CHECK(here.hints.shown());
  CHECK(here.hints.text() == QStringLiteral("Nearer"));
  CHECK(here.hints.iconName() == QStringLiteral("nearer"));
  here.page.angles.tell({980, {}, true});
  CHECK(here.hints.aligned());
  CHECK(here.hints.text() == QStringLiteral("Same angle"));
  here.page.angles.tell({0, {}, false});
  CHECK_FALSE(here.hints.aligned());
  CHECK(here.hints.iconName().isEmpty());
  CHECK_FALSE(here.hints.text().isEmpty());
}

TEST_CASE("another pair, no pair and a photo without details end what was said of the last one") {
  AppWorld app(3);
  app.arrive();
  app.agree_plan();
  Hinting here(app);
  here.page.angles.tell({400, {"move_left"}, false});
  REQUIRE(here.hints.shown());
  here.hints.setPair(QString::fromStdString(app.world.order(app.leak()).photos[1].id.str()));
  CHECK_FALSE(here.hints.shown());
  app.settle();
  CHECK(here.page.angles.watched());
  here.hints.setPair({});
  CHECK_FALSE(here.page.angles.watched());
  here.page.examiner.plain = true;
  here.hints.setPair(here.page.capture.pair());
  app.settle();
  CHECK_FALSE(here.page.angles.watched());
}

TEST_CASE("every hint and finding that there is has words of its own, and every hint an arrow") {
  need_application();
  QStringList said;
  for (const char* name : {"blurred", "too_dark", "too_bright", "covered", "too_small", "duplicate_of", "unheard of"}) {
    said << words::finding(name);
  }
  for (const char* name :
       {"move_nearer", "move_back", "move_left", "move_right", "move_up", "move_down", "rotate_clockwise",
        "rotate_counterclockwise", "tilt_left", "tilt_right", "tilt_up", "tilt_down"}) {
    said << words::hint(name);
    CHECK_FALSE(words::hintIcon(name).isEmpty());
  }
  CHECK_FALSE(said.contains(QString()));
  CHECK(said.removeDuplicates() == 0);
}

}  // namespace
}  // namespace siteproof
