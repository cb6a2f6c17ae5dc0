#include <QtTest/QSignalSpy>

#include "qml/viewmodels/here_view_model.h"
#include "qml/viewmodels/position_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

/// Somebody who taps "here" on a tablet whose receiver is the test's.
struct Asked {
  Asked() : view(std::make_unique<HereViewModel>()), answers(view.get(), &HereViewModel::found) {
    view->setSession(app.session.get());
  }
  void ask() {
    view->ask();
    app.settle();
  }
  void measure(std::int64_t accuracy_m) { app.world.position.measure(312'304'000, 1'214'737'000, accuracy_m); }
  void wait_for_end() {
    AppWorld::wait_until([this] { return !view->searching(); });
    app.settle();
  }
  void later(std::chrono::milliseconds by) {
    app.settle();
    app.world.clock.advance(by);
  }
  [[nodiscard]] bool on() { return app.world.position.on(); }

  AppWorld app{1};
  std::unique_ptr<HereViewModel> view;
  QSignalSpy answers;
};

TEST_CASE("here is answered by the first good measurement, and nothing is measured after it") {
  Asked asked;
  CHECK_FALSE(asked.on());
  asked.ask();
  CHECK(asked.view->searching());
  CHECK(asked.on());
  CHECK(asked.view->words().startsWith(QStringLiteral("Looking for where you are.")));
  asked.measure(8);
  asked.wait_for_end();
  REQUIRE(asked.answers.count() == 1);
  CHECK(asked.answers.front().front().toString() == QStringLiteral("31.2304 121.4737 8"));
  CHECK_FALSE(asked.view->failed());
  CHECK(asked.view->words().isEmpty());
  CHECK_FALSE(asked.on());
  // Asked for once, it is not recorded with anything else.
  CHECK_FALSE(value_of(records_position(asked.app.world.tablet())));
}

TEST_CASE("a middling measurement is told while a finer one is waited for, and taken when none comes") {
  Asked asked;
  asked.ask();
  asked.measure(45);
  AppWorld::wait_until([&] { return asked.view->words().contains(QStringLiteral("within 45 m")); });
  CHECK(asked.view->searching());
  CHECK(asked.answers.isEmpty());
  asked.later(here_refine_max);
  asked.measure(45);
  asked.wait_for_end();
  REQUIRE(asked.answers.count() == 1);
  CHECK(asked.answers.front().front().toString() == QStringLiteral("31.2304 121.4737 45"));
}

TEST_CASE("looking for a place ends after half a minute with what to do instead") {
  Asked asked;
  asked.ask();
  asked.later(here_wait_max);
  asked.wait_for_end();
  CHECK(asked.view->failed());
  CHECK(asked.view->words().startsWith(QStringLiteral("Nothing came within half a minute.")));
  CHECK(asked.answers.isEmpty());
  CHECK_FALSE(asked.on());
  // It can be tried again.
  asked.ask();
  CHECK(asked.view->searching());
  asked.measure(1500);
  asked.later(here_fresh_max);
  asked.app.world.clock.advance(here_wait_max);
  asked.measure(1500);
  asked.wait_for_end();
  CHECK(asked.view->words().contains(QStringLiteral("within 1500 m only")));
  CHECK(asked.answers.isEmpty());
}

TEST_CASE("a refusal of the system, and a tablet without a receiver, are told at once") {
  Asked asked;
  asked.app.world.position.refuse(PositionState::denied);
  asked.ask();
  CHECK(asked.view->failed());
  CHECK(asked.view->words().contains(QStringLiteral("Allow it in the system's settings, or type it.")));
  CHECK_FALSE(asked.on());
  asked.app.world.position.refuse(PositionState::absent);
  asked.ask();
  CHECK(asked.view->failed());
  CHECK(asked.view->words() == QStringLiteral("This tablet has nothing that measures where it is. Type it."));
  CHECK(asked.answers.isEmpty());
}

TEST_CASE("whoever stops looking, or leaves the page, measures nothing any more and gets no answer") {
  Asked asked;
  asked.ask();
  asked.view->stop();
  asked.app.settle();
  CHECK_FALSE(asked.on());
  CHECK_FALSE(asked.view->failed());
  asked.ask();
  CHECK(asked.on());
  asked.view.reset();
  asked.app.settle();
  CHECK_FALSE(asked.on());
  CHECK(asked.answers.isEmpty());
}

TEST_CASE("where records say where they were, an answer does not end the measuring") {
  Asked asked;
  must(record_position(asked.app.world.tablet(), true));
  asked.ask();
  asked.measure(8);
  asked.wait_for_end();
  CHECK(asked.answers.count() == 1);
  CHECK(asked.on());
}

/// The settings' switch.
struct Switch {
  Switch() {
    view.setSession(app.session.get());
    app.settle();
  }
  void record(bool on) {
    view.record(on);
    app.settle();
  }
  void look() {
    view.refresh();
    app.settle();
  }
  AppWorld app{1};
  PositionViewModel view;
};

TEST_CASE("recording where I am is off until it is switched on, and off again at once") {
  Switch settings;
  CHECK_FALSE(settings.view.recorded());
  CHECK(settings.view.stateText().isEmpty());
  settings.record(true);
  CHECK(settings.view.recorded());
  CHECK(settings.app.world.position.on());
  CHECK(settings.view.stateText().startsWith(QStringLiteral("Not known at the moment.")));
  settings.app.world.position.measure(312'304'000, 1'214'737'000, 8);
  settings.look();
  CHECK(settings.view.stateText() == QStringLiteral("Known to within 8 m."));
  settings.record(false);
  CHECK_FALSE(settings.view.recorded());
  CHECK_FALSE(settings.app.world.position.on());
  CHECK(settings.view.stateText().isEmpty());
}

TEST_CASE("the settings follow the device while somebody looks, and only then") {
  Switch settings;
  settings.record(true);
  settings.view.setWatching(true);
  CHECK(settings.view.watching());
  settings.app.settle();
  settings.app.world.position.measure(312'304'000, 1'214'737'000, 12);
  AppWorld::wait_until([&] { return settings.view.stateText() == QStringLiteral("Known to within 12 m."); });
  settings.view.setWatching(false);
  CHECK_FALSE(settings.view.watching());
  settings.app.settle();
}

TEST_CASE("the switch says when the system does not allow it, and tries again when it is chosen again") {
  Switch settings;
  settings.app.world.position.refuse(PositionState::denied);
  settings.record(true);
  CHECK(settings.view.refused());
  CHECK(settings.view.stateText().contains(QStringLiteral("Allow it in the system's settings.")));
  settings.app.world.position.end();
  settings.app.world.position.refuse(PositionState::searching);
  settings.record(true);
  CHECK_FALSE(settings.view.refused());
  CHECK(settings.app.world.position.on());
}

}  // namespace
}  // namespace siteproof
