#include <QtCore/QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "platform/common/adapters/system_clock.h"
#include "qml/app/program/shifts.h"
#include "tests/e2e/person.h"
#include "tests/e2e/program_world.h"
#include "tests/support/result_checks.h"

// Two people on one tablet, at the app's own window, with a real server behind them.
namespace siteproof {
namespace {

const QString chen = QStringLiteral("chen.wei"), li = QStringLiteral("li.na");
const QString sentence = QStringLiteral("the key is at the front desk");

QString pin_of(const QString& technician) {
  return technician == chen ? QStringLiteral("1357") : QStringLiteral("2468");
}

/// A tablet of chen.wei, with li.na taken in beside.
struct SharedTablet {
  SharedTablet() : data(world.enrolled_tablet("chen.wei")) {
    REQUIRE(ProgramWorld::tablet(data, {"people", "pin", "--pin", "1357"}).exit_code == 0);
    const auto code = world.office({"enrol-code", "--technician", "li.na"}).document.at("code").get<std::string>();
    const Ran added =
        ProgramWorld::tablet(data, {"people", "add", "--server", world.url(), "--code", code, "--pin", "2468"});
    INFO(added.errors);
    REQUIRE(added.exit_code == 0);
    REQUIRE(ProgramWorld::tablet(data, {"sync", "--everyone"}).exit_code == 0);
  }
  nlohmann::json person(const QString& technician) const {
    const Ran listed = ProgramWorld::tablet(data, {"people", "list"});
    for (const auto& one : listed.document.at("people")) {
      if (one.at("technician") == technician.toStdString()) return one;
    }
    return {};
  }
  std::string title_of(const std::string& order) const {
    return world.office({"show", order}).document.at("state").at("intake").at("title").get<std::string>();
  }
  std::size_t notes_at_the_office() const {
    return world.office({"show", world.order()}).document.at("state").value("notes", nlohmann::json::array()).size();
  }

  ProgramWorld world;
  std::string data;
};

/// The app over several shifts, and whoever holds it.
struct OpenApp {
  OpenApp(const std::string& data, bool synchronise) : shifts(english_app(data, synchronise), clock, system_random()) {
    REQUIRE(shifts.start());
    hold();
  }
  void hold() {
    window = &shifts.program().window();
    person = std::make_unique<Person>(*window, QString());
  }
  void enter(const QString& pin) {
    for (const QChar digit : pin) person->press(static_cast<Qt::Key>(Qt::Key_0 + digit.digitValue()));
    person->press(Qt::Key_Return);
  }
  void unlock(const QString& technician) {
    person->wait_for(QStringLiteral("Enter your PIN"));
    enter(pin_of(technician));
    Person::wait_until([&] { return !shifts.program().session().lock()->locked(); }, "the window to open");
  }
  /// From the page of everybody.
  void take_over(const QString& technician, const std::function<void()>& before = {}) {
    person->tap(QStringLiteral("Begin the shift of ") + technician);
    person->wait_for(technician + QStringLiteral(": enter your PIN"));
    if (before) before();
    enter(pin_of(technician));
    wait_for_shift(technician);
  }
  void wait_for_shift(const QString& technician) {
    Person::wait_until([&] { return window.isNull(); }, "the window of before to go");
    hold();
    Person::wait_until([&] { return shifts.program().session().state() == AppSession::State::Ready; }, "the data");
    CHECK(shifts.program().session().technician() == technician);
  }
  void change_from_lock(const QString& technician, const std::function<void()>& before = {}) {
    shifts.program().session().lock()->lock();
    person->tap(QStringLiteral("Somebody else"));
    take_over(technician, before);
  }
  void open_order(const std::string& title) {
    person->tap(QStringLiteral("Search"));
    person->write(QStringLiteral("Address, name, fault, material"), QString::fromStdString(title));
    person->tap(QStringLiteral("Emergency, ") + QString::fromStdString(title));
  }

  const bool ready = (Person::need_application(), true);
  SystemClock clock;
  Shifts shifts;
  QPointer<QQuickWindow> window;
  std::unique_ptr<Person> person;
};

void say(const char* line) {
  std::puts(line);
  std::fflush(stdout);
}

}  // namespace

TEST_CASE("One types a note, another takes the tablet over and works, and the first finds the note where it was") {
  SharedTablet tablet;
  OpenApp app(tablet.data, false);
  app.unlock(chen);
  app.open_order(tablet.title_of(tablet.world.order()));
  app.person->tap(QStringLiteral("Write a note"));
  app.person->write(QStringLiteral("Note"), sentence);
  // Not a moment for the draft to be kept by itself.
  app.change_from_lock(li);

  CHECK_FALSE(app.shifts.program().session().lock()->locked());
  app.person->wait_for(QStringLiteral("Today"));
  CHECK_FALSE(app.person->sees(sentence));
  app.person->tap(QStringLiteral("Settings"));
  app.person->tap(QStringLiteral("Change the shift"));
  app.person->wait_for(QStringLiteral("Everything you recorded is on the server."));
  app.person->tap(QStringLiteral("Back"));
  app.person->tap(QStringLiteral("Today"));
  app.person->tap(QStringLiteral("Emergency, "));
  app.person->tap(QStringLiteral("Accept and set off"));
  app.person->wait_for(QStringLiteral("I have arrived"));
  app.person->tap(QStringLiteral("Settings"));
  app.person->tap(QStringLiteral("Change the shift"));
  app.person->wait_for(QStringLiteral("2 entries and 0 photos and recordings of yours wait;"));
  app.person->wait_for(QStringLiteral("Hand over: "));
  app.take_over(chen);

  app.person->wait_for(QStringLiteral("Note"));
  Person::wait_until([&] { return app.person->value_of(QStringLiteral("Note")) == sentence; }, "the note");
  // The settings were only on the way out: the work is where she left it.
  app.change_from_lock(li);
  app.person->wait_for(QStringLiteral("I have arrived"));
  CHECK(tablet.person(li).at("events_pending") == 2);
  CHECK(tablet.person(chen).at("events_pending") == 0);
}

TEST_CASE("The one who leaves hands an open order over from the page of everybody") {
  SharedTablet tablet;
  OpenApp app(tablet.data, false);
  app.unlock(chen);
  app.person->tap(QStringLiteral("Settings"));
  app.person->tap(QStringLiteral("Change the shift"));
  app.person->tap(QStringLiteral("Hand over: "));
  app.person->write(QStringLiteral("Who takes it over"), li);
  app.person->tap(QStringLiteral("Hand over"));
  app.person->wait_for(QStringLiteral("2 entries and 0 photos and recordings of yours wait;"));
  const Ran sent = ProgramWorld::tablet(tablet.data, {"sync", "--everyone"});
  INFO(sent.errors);
  REQUIRE(sent.exit_code == 0);
  app.take_over(li);
  app.person->wait_for(QStringLiteral("Handed to you"));
}

TEST_CASE("Behind the lock a wrong PIN opens nobody's data, and coming back needs one's own") {
  SharedTablet tablet;
  OpenApp app(tablet.data, false);
  app.person->tap(QStringLiteral("Somebody else"));
  app.person->wait_for(QStringLiteral("Begin the shift of li.na"));
  CHECK_FALSE(app.person->sees(QStringLiteral("Before you go")));
  CHECK_FALSE(app.person->sees(QStringLiteral("Today")));
  app.person->tap(QStringLiteral("Begin the shift of li.na"));
  app.person->wait_for(QStringLiteral("li.na: enter your PIN"));
  app.enter(QStringLiteral("1357"));
  app.person->wait_for(QStringLiteral("This PIN is wrong. Try again."));
  CHECK(tablet.person(chen).at("current") == true);
  app.person->tap(QStringLiteral("Back"));
  app.person->tap(QStringLiteral("Back"));
  app.unlock(chen);
  app.person->wait_for(QStringLiteral("Today"));
}

TEST_CASE("Who forgot the PIN gets the tablet locked, and nobody's data is seen meanwhile") {
  SharedTablet tablet;
  OpenApp app(tablet.data, false);
  app.person->tap(QStringLiteral("Somebody else"));
  app.person->tap(QStringLiteral("Begin the shift of li.na"));
  app.person->tap(QStringLiteral("I forgot the PIN"));
  app.wait_for_shift(li);
  CHECK(app.shifts.program().session().lock()->locked());
  app.person->wait_for(QStringLiteral("Locked"));
  CHECK_FALSE(app.person->sees(QStringLiteral("Today")));
  app.person->tap(QStringLiteral("I forgot the PIN"));
  app.person->write(
      QStringLiteral("New code"),
      QString::fromStdString(tablet.world.office({"enrol-code", "--technician", "li.na"}).document.at("code")));
  app.person->tap(QStringLiteral("Let me in"));
  app.person->wait_for(QStringLiteral("Today"));
}

TEST_CASE("What the one who left recorded is sent while somebody else works") {
  SharedTablet tablet;
  REQUIRE(
      ProgramWorld::tablet(tablet.data, {"order", "note", tablet.world.order(), "--text", "left behind"}).exit_code ==
      0);
  REQUIRE(ProgramWorld::tablet(tablet.data, {"people", "switch", "li.na", "--pin", "2468"}).exit_code == 0);
  CHECK(tablet.notes_at_the_office() == 0);
  OpenApp app(tablet.data, true);
  app.unlock(li);
  Person::wait_until([&] { return tablet.notes_at_the_office() == 1; }, "the other one's note at the office");
  // Recorded and left at once: the change itself holds nothing back.
  app.change_from_lock(chen);
  app.open_order(tablet.title_of(tablet.world.order()));
  app.person->tap(QStringLiteral("Write a note"));
  app.person->write(QStringLiteral("Note"), sentence);
  app.person->tap(QStringLiteral("Save the note"));
  app.change_from_lock(li);
  Person::wait_until([&] { return tablet.notes_at_the_office() == 2; }, "the second note at the office");
}

TEST_CASE("Somebody is taken in at the window with a code and a PIN, and their shift begins", "[join]") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet("chen.wei");
  REQUIRE(ProgramWorld::tablet(data, {"people", "pin", "--pin", "1357"}).exit_code == 0);
  OpenApp app(data, true);
  app.unlock(chen);
  app.person->tap(QStringLiteral("Settings"));
  app.person->tap(QStringLiteral("Change the shift"));
  app.person->tap(QStringLiteral("Add somebody"));
  app.person->write(QStringLiteral("Code"),
                    QString::fromStdString(world.office({"enrol-code", "--technician", "li.na"}).document.at("code")));
  for (int time = 0; time < 2; ++time) {
    for (const char* key : {"2", "4", "6", "8", "OK"}) app.person->tap(QString::fromUtf8(key));
  }
  app.person->tap(QStringLiteral("Add"));
  app.take_over(li);
  app.person->wait_for(QStringLiteral("Emergency, "));
}

TEST_CASE("the hand that changes shifts until it is killed", "[.][shift-hand]") {
  OpenApp app(qEnvironmentVariable("SITEPROOF_DATA").toStdString(), false);
  app.person->wait_for(QStringLiteral("Somebody else"));
  for (QString next = li;; next = next == li ? chen : li) {
    app.change_from_lock(next, [] { say("changing"); });
  }
}

TEST_CASE("Killed in the middle of a change of shifts, the tablet is one person's, whole and locked") {
  SharedTablet tablet;
  const auto self = std::filesystem::read_symlink("/proc/self/exe").string();
  const char* const given = std::getenv("SITEPROOF_SEED");
  const std::uint64_t seed = given != nullptr ? std::strtoull(given, nullptr, 10) : 7;
  INFO("SITEPROOF_SEED=" << seed);
  std::mt19937_64 random(seed);
  for (const int changes : {1, 1, 2, 3}) {
    REQUIRE(ProgramWorld::tablet(tablet.data, {"people", "switch", "chen.wei", "--pin", "1357"}).exit_code == 0);
    auto child = ChildProcess::start({"env", "SITEPROOF_DATA=" + tablet.data, self, "[shift-hand]"});
    REQUIRE(child);
    std::string line;
    for (int said = 0; said < changes && child->read_line(line);) said += line == "changing" ? 1 : 0;
    // Somewhere within this change.
    for (volatile std::size_t spin = random() % 400'000'000; spin > 0;) spin = spin - 1;
    child->signal(SIGKILL);
    CHECK(child->wait() == 128 + SIGKILL);

    int current = 0;
    QString whose;
    for (const QString& name : {chen, li}) {
      const auto person = tablet.person(name);
      if (person.at("current") != true) continue;
      ++current;
      whose = name;
    }
    REQUIRE(current == 1);
    CHECK(ProgramWorld::tablet(tablet.data, {"doctor"}).exit_code == 0);
    OpenApp app(tablet.data, false);
    app.person->wait_for(QStringLiteral("Somebody else"));
    CHECK(app.shifts.program().session().technician() == whose);
    CHECK_FALSE(app.person->sees(QStringLiteral("Today")));
    app.unlock(whose);
    app.person->wait_for(QStringLiteral("Today"));
  }
}

}  // namespace siteproof
