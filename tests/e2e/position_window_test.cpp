#include <QtGui/QGuiApplication>

#include "core/usecases/visit.h"
#include "platform/common/adapters/system_clock.h"
#include "tests/e2e/person.h"
#include "tests/e2e/program_world.h"
#include "tests/support/result_checks.h"

// The app on a device that is always at one place.
namespace siteproof {
namespace {

AppProgram::Options placed_app(const std::string& data) {
  AppProgram::Options options = english_app(data, false);
  options.position = PositionFix{312'304'000, 1'214'737'000, 8, {}};
  return options;
}

struct PlacedApp {
  explicit PlacedApp(const std::string& data) : program(placed_app(data), clock, system_random()) {
    REQUIRE(program.start());
    person = std::make_unique<Person>(program.window(), QString());
    person->tap(QStringLiteral("Settings"));
  }
  /// Recorded on the tablet that the app works on.
  void note(const std::string& order, const std::string& text) {
    bool kept = false;
    program.session().ask<void>(
        &program.session(), [=](Tablet& tablet) { return Visit(tablet).note(OrderId{order}, text); },
        [&kept](const Status& status) { kept = status.has_value(); });
    Person::wait_until([&] { return kept; }, "the note is kept");
  }
  const bool ready = (Person::need_application(), true);
  SystemClock clock;
  AppProgram program;
  std::unique_ptr<Person> person;
};

TEST_CASE("the app records where it is from a tap in the settings on, and when it is started again") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  {
    PlacedApp app(data);
    app.note(world.order(), "nobody allowed it yet");
    app.person->tap(QStringLiteral("Record where I am: On"));
    app.person->wait_for(QStringLiteral("Known to within 8 m."));
    app.note(world.order(), "now");
  }
  {
    PlacedApp app(data);
    app.person->wait_for(QStringLiteral("Known to within 8 m."));
    app.note(world.order(), "the day after");
    app.person->tap(QStringLiteral("Record where I am: Off"));
    app.note(world.order(), "no more");
  }
  const Ran shown = ProgramWorld::tablet(data, {"order", "show", world.order()});
  REQUIRE(shown.exit_code == 0);
  CHECK(shown.document.at("order").at("notes").size() == 4);
  const auto& placed = shown.document.at("positions");
  REQUIRE(placed.size() == 2);
  for (const auto& one : placed) {
    CHECK(one.at("latitude_e7") == 312'304'000);
    CHECK(one.at("longitude_e7") == 1'214'737'000);
  }
}

TEST_CASE("an app that was put away measures nothing until it is taken up again") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  PlacedApp app(data);
  app.person->tap(QStringLiteral("Record where I am: On"));
  app.person->wait_for(QStringLiteral("Known to within 8 m."));
  for (const auto away : {Qt::ApplicationSuspended, Qt::ApplicationHidden}) {
    emit qGuiApp->applicationStateChanged(away);
    app.note(world.order(), "nobody holds the tablet");
    emit qGuiApp->applicationStateChanged(Qt::ApplicationActive);
    Person::wait_until([&] { return app.program.session().idle(); }, "it measures again");
  }
  app.note(world.order(), "taken up again");
  const Ran shown = ProgramWorld::tablet(data, {"order", "show", world.order()});
  REQUIRE(shown.exit_code == 0);
  CHECK(shown.document.at("order").at("notes").size() == 3);
  CHECK(shown.document.at("positions").size() == 1);
}

}  // namespace
}  // namespace siteproof
