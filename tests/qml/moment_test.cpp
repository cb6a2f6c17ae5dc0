#include <QtTest/QSignalSpy>

#include <ctime>

#include "qml/viewmodels/checklist_view_model.h"
#include "qml/viewmodels/moment_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

/// The device's time zone while this lives.
class Zone {
 public:
  explicit Zone(const char* name) : before_(qgetenv("TZ")) { set(name); }
  ~Zone() { set(before_); }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;

 private:
  static void set(const QByteArray& name) {
    qputenv("TZ", name);
    ::tzset();
  }
  QByteArray before_;
};

/// A moment being chosen while the clock stands at `now`.
struct Choosing {
  Choosing(AppWorld& app, const char* now, const char* start = "") {
    app.world.clock.set_wall(at_time(now));
    moment.setStart(QString::fromUtf8(start));
    moment.setSession(app.session.get());
  }
  [[nodiscard]] std::string value() const { return moment.value().toStdString(); }
  [[nodiscard]] std::string shown() const { return moment.shown().toStdString(); }
  MomentViewModel moment;
};

TEST_CASE("choosing begins at the answer that is there, or at the last full five minutes") {
  AppWorld app(1);
  const Zone zone("Asia/Shanghai");
  CHECK(Choosing(app, "2026-11-21T08:33:20Z").value() == "2026-11-21T08:30:00Z");
  const Choosing given(app, "2026-11-21T08:33:20Z", "2026-11-19T22:07:00Z");
  CHECK(given.value() == "2026-11-19T22:07:00Z");
  CHECK(given.moment.hour() == QStringLiteral("06"));
  CHECK(given.moment.minute() == QStringLiteral("07"));
  CHECK(given.moment.daysAgo() == 1);
}

TEST_CASE("a day is chosen as people say it and keeps the time of day") {
  AppWorld app(1);
  const Zone zone("Asia/Shanghai");
  Choosing choosing(app, "2026-11-21T08:30:00Z");
  CHECK(choosing.shown() == "today 16:30");
  choosing.moment.chooseDay(1);
  CHECK(choosing.shown() == "yesterday 16:30");
  CHECK(choosing.value() == "2026-11-20T08:30:00Z");
  choosing.moment.stepDay(-2);
  CHECK(choosing.shown() == "18 Nov 16:30");
  CHECK(choosing.moment.daysAgo() == 3);
  choosing.moment.stepDay(1);
  CHECK(choosing.value() == "2026-11-19T08:30:00Z");
}

TEST_CASE("a step across midnight changes the day, there and back") {
  AppWorld app(1);
  const Zone zone("Asia/Shanghai");
  Choosing choosing(app, "2026-11-21T08:30:00Z", "2026-11-20T16:02:00Z");
  CHECK(choosing.shown() == "today 00:02");
  choosing.moment.stepMinute(-1);
  CHECK(choosing.shown() == "today 00:00");
  choosing.moment.stepMinute(-1);
  CHECK(choosing.shown() == "yesterday 23:55");
  choosing.moment.stepHour(1);
  CHECK(choosing.shown() == "today 00:55");
  choosing.moment.stepMinute(1);
  CHECK(choosing.shown() == "today 01:00");
}

TEST_CASE("what was yesterday at half past eleven is the day before when midnight has passed") {
  AppWorld app(1);
  const Zone zone("Asia/Shanghai");
  Choosing choosing(app, "2026-11-21T15:50:00Z", "2026-11-20T15:30:00Z");
  CHECK(choosing.moment.daysAgo() == 1);
  app.world.clock.set_wall(at_time("2026-11-21T16:10:00Z"));
  CHECK(choosing.moment.daysAgo() == 2);
  choosing.moment.chooseDay(1);
  CHECK(choosing.value() == "2026-11-21T15:30:00Z");
}

TEST_CASE("a time still to come is refused with one sentence and becomes the present one") {
  AppWorld app(1);
  const Zone zone("Asia/Shanghai");
  Choosing choosing(app, "2026-11-21T08:33:20Z", "2026-11-20T12:00:00Z");
  QSignalSpy chosen(&choosing.moment, &MomentViewModel::chosen);
  choosing.moment.chooseDay(0);
  CHECK(choosing.value() == "2026-11-21T08:33:00Z");
  CHECK(choosing.moment.problem() == QStringLiteral("This time is still to come: choose one up to now."));
  choosing.moment.stepDay(1);
  CHECK(choosing.moment.daysAgo() == 0);
  CHECK_FALSE(choosing.moment.problem().isEmpty());
  choosing.moment.stepMinute(-1);
  CHECK(choosing.value() == "2026-11-21T08:30:00Z");
  CHECK(choosing.moment.problem().isEmpty());
  REQUIRE(chosen.count() == 3);
  CHECK(chosen.back().front().toString() == choosing.moment.value());
}

TEST_CASE("on a slow clock a time is still to come only when it is so for the server too") {
  AppWorld app(1);
  const Zone zone("Asia/Shanghai");
  app.world.clock.set_wall(at_time("2026-11-21T08:33:20Z"));
  must(TabletSyncDoor(app.world.tablet()).record_server_time(at_time("2026-11-21T09:03:20Z")));
  Choosing choosing(app, "2026-11-21T08:33:20Z", "2026-11-21T07:55:00Z");
  app.settle();
  choosing.moment.stepHour(1);
  CHECK(choosing.value() == "2026-11-21T08:55:00Z");
  CHECK(choosing.moment.problem().isEmpty());
  choosing.moment.stepHour(1);
  CHECK(choosing.value() == "2026-11-21T09:03:00Z");
  CHECK(choosing.moment.problem() == QStringLiteral("This time is still to come: choose one up to now."));
}

TEST_CASE("what a synchronisation finds of the clocks counts for the choice that is open") {
  AppWorld app(1);
  const Zone zone("Asia/Shanghai");
  Choosing choosing(app, "2026-11-21T08:33:20Z", "2026-11-21T07:55:00Z");
  app.settle();
  must(TabletSyncDoor(app.world.tablet()).record_server_time(at_time("2026-11-21T09:03:20Z")));
  app.session->tellAllChanged();
  app.settle();
  choosing.moment.stepHour(1);
  CHECK(choosing.value() == "2026-11-21T08:55:00Z");
}

TEST_CASE("an hour that the change to summer time leaves out is not stepped on, and a day step goes past it") {
  AppWorld app(1);
  const Zone zone("Europe/Berlin");
  // On 29 March 2026 the clocks went from 02:00 to 03:00.
  Choosing choosing(app, "2026-04-02T10:00:00Z", "2026-03-29T00:30:00Z");
  CHECK(choosing.shown() == "29 Mar 01:30");
  choosing.moment.stepHour(1);
  CHECK(choosing.shown() == "29 Mar 03:30");
  CHECK(choosing.value() == "2026-03-29T01:30:00Z");
  choosing.moment.stepHour(-1);
  CHECK(choosing.shown() == "29 Mar 01:30");
  choosing.moment.stepDay(-1);
  choosing.moment.stepHour(1);
  CHECK(choosing.shown() == "28 Mar 02:30");
  choosing.moment.stepDay(1);
  CHECK(choosing.shown() == "29 Mar 03:30");
}

TEST_CASE("the hour that comes twice in autumn is stepped through twice") {
  AppWorld app(1);
  const Zone zone("Europe/Berlin");
  // On 25 October 2026 the clocks went from 03:00 back to 02:00.
  Choosing choosing(app, "2026-10-28T10:00:00Z", "2026-10-24T23:30:00Z");
  CHECK(choosing.moment.hour() == QStringLiteral("01"));
  std::vector<QString> hours;
  for (int i = 0; i < 3; ++i) {
    choosing.moment.stepHour(1);
    hours.push_back(choosing.moment.hour());
  }
  CHECK(hours == std::vector<QString>{QStringLiteral("02"), QStringLiteral("02"), QStringLiteral("03")});
  CHECK(choosing.value() == "2026-10-25T02:30:00Z");
}

/// The checklist of the leak order.
struct Asked {
  explicit Asked(AppWorld& world) : app(world) {
    app.arrive();
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    checklist.setSource(&source);
    app.settle();
  }
  QString field(const char* role) {
    QAbstractItemModel* items = checklist.items();
    return items->data(items->index(checklist.rowOf(item), 0), items->roleNames().key(role)).toString();
  }
  AppWorld& app;
  OrderSource source;
  ChecklistViewModel checklist;
  const QString item = QStringLiteral("first_noticed");
};

TEST_CASE("a chosen time is recorded in UTC and can be changed; one still to come is refused at its item") {
  AppWorld app(1);
  Asked asked(app);
  asked.checklist.answer(asked.item, QStringLiteral("2026-11-20T08:30:00Z"));
  app.settle();
  CHECK(asked.field("shown") == QStringLiteral("yesterday 16:30"));
  asked.checklist.answer(asked.item, QStringLiteral("2026-11-22T08:30:00Z"));
  app.settle();
  CHECK(asked.field("problem") == QStringLiteral("This time is still to come: choose one up to now."));
  CHECK(asked.field("value") == QStringLiteral("2026-11-20T08:30:00Z"));
  asked.checklist.answerNow(asked.item);
  app.settle();
  CHECK(asked.field("problem").isEmpty());
  CHECK(asked.field("shown") == QStringLiteral("today 16:30"));
}

TEST_CASE("a time that was chosen and not taken is kept, until it is left as it was") {
  AppWorld app(1);
  Asked asked(app);
  asked.checklist.type(asked.item, QStringLiteral("2026-11-20T08:30:00Z"));
  asked.source.reload();
  app.settle();
  CHECK(asked.field("typed") == QStringLiteral("2026-11-20T08:30:00Z"));
  CHECK(asked.field("value").isEmpty());
  asked.checklist.untype(asked.item);
  CHECK(asked.field("typed").isEmpty());
  asked.checklist.type(asked.item, QStringLiteral("2026-11-20T08:30:00Z"));
  asked.checklist.answerNow(asked.item);
  app.settle();
  CHECK(asked.field("typed") == asked.field("value"));
}

}  // namespace
}  // namespace siteproof
