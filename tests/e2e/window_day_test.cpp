#include <fmt/core.h>

#include <QtCore/QCoreApplication>

#include <iostream>

#include "platform/common/adapters/system_clock.h"
#include "qml/app/program/app_program.h"
#include "tests/e2e/person.h"
#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

namespace siteproof {
namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

/// A technician at the app's own window; the orders come from a real server.
struct Day {
  Day() {
    REQUIRE(program.start());
    person = std::make_unique<Person>(program.window(), QStringLiteral("pictures/window-day"));
  }

  void tap(const char* words) { person->tap(QString::fromUtf8(words)); }
  void answer(const char* question, const char* answer) {
    person->tap(QString::fromUtf8(question) + QStringLiteral(": ") + QString::fromUtf8(answer));
  }
  void write(const char* field, const char* words) {
    person->write(QString::fromUtf8(field), QString::fromUtf8(words));
  }
  /// Takes the photographs that the stage still wants; the camera leaves by itself after the last.
  void shoot(int wanted) {
    for (int there = 0; there < wanted; ++there) {
      person->wait_for(text(fmt::format("{} of {} angles", there, wanted)));
      tap("Take the photo");
    }
  }
  void wait_for(const char* words) { person->wait_for(QString::fromUtf8(words)); }
  std::string data() const { return (tablet.path() / "data").string(); }
  nlohmann::json at_the_office() const { return world.office({"show", world.order()}).document; }

  const bool ready = (Person::need_application(), true);
  ProgramWorld world;
  TempFolder tablet;
  SystemClock clock;
  AppProgram program{english_app(tablet.path() / "data", true), clock, system_random()};
  std::unique_ptr<Person> person;
};

std::vector<std::vector<QPointF>> signature() {
  std::vector<std::vector<QPointF>> strokes(2);
  for (int i = 0; i <= 30; ++i) {
    strokes[0].push_back({0.15 + i * 0.012, 0.5 + 0.2 * ((i % 6) - 3) / 3.0});
    strokes[1].push_back({0.55 + i * 0.011, 0.45 + 0.15 * ((i % 8) - 4) / 4.0});
  }
  return strokes;
}

}  // namespace

TEST_CASE(
    "A leak repair by touch in the real window, from an empty tablet to the seal, is on the server as it was made") {
  Day day;
  const std::string title = day.at_the_office().at("state").at("intake").at("title");
  const auto code = day.world.office({"enrol-code", "--technician", "chen.wei"}).document.at("code").get<std::string>();

  day.person->begin("set up the tablet");
  day.write("Server address", day.world.url().c_str());
  day.write("Code", code.c_str());
  day.tap("Set up");
  day.person->wait_for(QStringLiteral("Emergency, ") + text(title));
  const int before = day.person->taps();

  day.person->begin("open the order, accept it, set off");
  day.person->tap(QStringLiteral("Emergency, ") + text(title));
  day.tap("Accept and set off");
  day.wait_for("I have arrived");
  day.person->begin("call the contact");
  day.tap("Record a call");
  day.write("What was said (may stay empty)", "家里有人，四点前到 / somebody is in until four");
  day.tap("Reached");
  // Meanwhile the front desk moves the appointment.
  REQUIRE(day.world.office({"reschedule", day.world.order(), "--at", "2026-12-24T06:30:00Z"}).exit_code == 0);
  day.person->begin("arrive");
  day.tap("I have arrived");
  day.person->begin("consent");
  day.tap("In person");
  day.person->begin("photograph the damage");
  day.shoot(3);
  day.wait_for("When the leak was first noticed: Now");
  day.person->begin("survey");
  day.answer("When the leak was first noticed", "Now");
  day.answer("State of the water", "Dripping");
  day.write("Moisture", "64");
  day.write("Area affected", "2.5");
  day.answer("Where the water comes from", "Pipe joint");
  day.answer("Has water reached a lamp, socket or junction box?", "No");
  day.person->begin("agree the plan");
  day.tap("Agree the plan with the owner");
  day.write("Cause, method and duration", "接头老化，更换角阀，约一小时 / worn joint, new valve, one hour");
  day.tap("The owner agrees");
  day.person->begin("safety");
  day.answer("Water isolated and checked", "Yes");
  day.answer("Power to the work area off and tested dead", "Yes");
  day.answer("Floor and furniture covered", "Yes");
  day.answer("Ladder firm; harness worn above 2 m", "Yes");
  day.person->begin("repair");
  day.tap("Start the repair");
  day.tap("Take photos during the repair");
  day.shoot(1);
  day.answer("Method used", "Replace the fitting");
  day.answer("Hidden work photographed before closing up", "Yes");
  day.person->begin("check");
  day.write("Moisture after the repair", "12");
  day.answer("Is any water still coming through?", "No");
  day.answer("Site tidy, water and power back on", "Yes");
  day.tap("Take photos after the repair");
  day.shoot(3);
  day.tap("Work done and checked");
  day.person->begin("the owner signs");
  day.tap("5 of 5 stars");
  day.write("Your name", "王芳");
  day.person->draw(QStringLiteral("Signature"), signature());
  day.tap("Sign and seal");
  day.wait_for("Thank you.");
  // The owner's part: stars and the seal.
  const int taps = day.person->taps() - before - 2;
  day.person->begin("see everything sent");
  day.tap("Back to the order");
  day.tap("Sync");
  day.wait_for("Everything is on the server");
  day.person->finish();

  std::cout << day.person->table();
  CHECK(taps <= 31);
  const auto there = day.at_the_office();
  CHECK(there.at("state").at("status").at("value") == "signed_off");
  CHECK(there.at("state").at("photos").size() == 7);
  for (const auto& [hash, received] : there.at("files").items()) CHECK(received == true);
  CHECK(there.at("state").at("calls").size() == 1);
  const auto here = ProgramWorld::tablet(day.data(), {"status"}).document;
  CHECK(here.at("orders").at(day.world.order()) == there.at("digest"));
  CHECK(ProgramWorld::tablet(day.data(), {"doctor"}).exit_code == 0);
}

}  // namespace siteproof
