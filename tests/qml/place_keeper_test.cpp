#include <QtTest/QSignalSpy>

#include "core/usecases/pin_lock.h"
#include "qml/viewmodels/place_keeper.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

Whereabouts taking_photos(const AppWorld& app) {
  Whereabouts there;
  there.place = "today";
  there.order = app.leak().str();
  there.cover = "capture";
  there.stage = "before";
  return there;
}

struct Begun {
  explicit Begun(AppWorld& world) {
    keeper.setSession(world.session.get());
    keeper.setPlace(QStringLiteral("today"));
    keeper.componentComplete();
  }
  /// What was said first.
  QString was(const char* name) const {
    return found.front().front().toMap().value(QString::fromUtf8(name)).toString();
  }
  PlaceKeeper keeper;
  QSignalSpy found{&keeper, &PlaceKeeper::found};
};

TEST_CASE("where a person was is said once, and kept from then on") {
  AppWorld app(2);
  must(keep_whereabouts(app.world.tablet(), taking_photos(app)));
  Begun begun(app);
  app.settle();
  REQUIRE(begun.found.size() == 1);
  CHECK(begun.was("order") == app.leak_number());
  CHECK(begun.was("cover") == QStringLiteral("capture"));
  begun.keeper.setPlace(QStringLiteral("sync"));
  AppWorld::wait_until([&] {
    app.settle();
    return value_of(whereabouts(app.world.tablet()))->place == "sync";
  });
}

TEST_CASE("the checklist's item, the owner's language and the words looked for are said too, where they belong") {
  AppWorld app(2);
  Whereabouts there = taking_photos(app);
  there.item = "main-valve";
  there.search = "leak";
  there.language = "zh";
  SECTION("with the camera, its item") {
    must(keep_whereabouts(app.world.tablet(), there));
    Begun begun(app);
    app.settle();
    REQUIRE(begun.found.size() == 1);
    CHECK(begun.was("item") == QStringLiteral("main-valve"));
    CHECK(begun.was("search") == QStringLiteral("leak"));
    CHECK(begun.was("language").isEmpty());
  }
  SECTION("with the owner's page, its language") {
    app.work_through();
    there.cover = "signOff";
    must(keep_whereabouts(app.world.tablet(), there));
    Begun begun(app);
    app.settle();
    REQUIRE(begun.found.size() == 1);
    CHECK(begun.was("item").isEmpty());
    CHECK(begun.was("language") == QStringLiteral("zh"));
  }
}

TEST_CASE("behind the PIN nobody goes anywhere before it was entered") {
  AppWorld app(2);
  must(keep_whereabouts(app.world.tablet(), taking_photos(app)));
  PinFacts pin;
  pin.set = true;
  app.session->lock()->begin(pin);
  REQUIRE(app.session->lock()->locked());
  Begun begun(app);
  app.settle();
  CHECK(begun.found.isEmpty());
  app.session->lock()->unlock();
  CHECK(begun.found.size() == 1);
}

TEST_CASE("who has gone elsewhere meanwhile stays there") {
  AppWorld app(2);
  must(keep_whereabouts(app.world.tablet(), taking_photos(app)));
  Begun begun(app);
  begun.keeper.setPlace(QStringLiteral("search"));
  app.settle();
  CHECK(begun.found.isEmpty());
  CHECK(value_of(whereabouts(app.world.tablet()))->place == "search");
}

TEST_CASE("a place that this version does not know is left alone, and no cover is shown without its order") {
  AppWorld app(2);
  Whereabouts there = taking_photos(app);
  SECTION("place") {
    there.place = "elsewhere";
    must(keep_whereabouts(app.world.tablet(), there));
    Begun begun(app);
    app.settle();
    CHECK(begun.found.isEmpty());
  }
  SECTION("cover") {
    there.order.clear();
    must(keep_whereabouts(app.world.tablet(), there));
    Begun begun(app);
    app.settle();
    REQUIRE(begun.found.size() == 1);
    CHECK(begun.was("cover") == QString());
  }
}

}  // namespace
}  // namespace siteproof
