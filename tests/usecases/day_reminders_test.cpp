#include "core/usecases/checklist_answers.h"
#include "core/usecases/reminders.h"
#include "core/usecases/timed_tests.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

namespace siteproof {
namespace {

constexpr std::string_view reminding = R"json({
  "id": "reminding", "version": 1, "title": {"zh": "提醒", "en": "Reminding"}, "workflow": "repair", "utc_offset_minutes": 480,
  "sections": [{"id": "s", "stage": "acceptance", "title": {"zh": "验收", "en": "Acceptance"}, "items": [
    {"id": "flooding", "kind": "timed_test", "minutes": {"min": 1440}, "title": {"zh": "闭水", "en": "Water-holding"}}]}],
  "verdicts": [],
  "reminders": [{"id": "call", "from": "appointment", "minutes": -15, "text": {"zh": "打电话", "en": "Call"}},
    {"id": "test", "from": "test_due", "minutes": 0, "text": {"zh": "看试验", "en": "See to the test"}},
    {"id": "day", "from": "end_of_day", "minutes": -30, "text": {"zh": "写原因", "en": "Write why"}}]
})json";

constexpr std::chrono::minutes china{480};

/// It is 16:30 on 21 November in China; the order's appointment is a given time.
struct Day {
  explicit Day(const char* appointment) {
    world.server.add_template(reminding);
    Intake intake = OrderMaker().state.intake;
    intake.checklist = TemplateRef{TemplateId{"reminding"}, 1};
    intake.reported_at = at_time("2026-11-21T01:00:00Z");
    world.server.report({intake, world.technician, at_time(appointment)}, order);
    world.pull();
  }
  DayReminders read() { return value_of(Reminders(world.tablet()).of_day(china)); }
  void arrive() {
    for (const OrderStatus to : {OrderStatus::accepted, OrderStatus::en_route, OrderStatus::on_site})
      must(Visit(world.tablet()).go(order, to));
  }
  static std::vector<std::string> ids(const DayReminders& day) {
    std::vector<std::string> out;
    for (const OrderReminder& one : day.reminders) out.push_back(one.reminder.id);
    return out;
  }
  TabletWorld world;
  OrderId order{"WO-1"};
};

TEST_CASE("reminders.day: the call before today's appointment comes first, then the end of the day") {
  Day day("2026-11-21T10:00:00Z");
  const DayReminders read = day.read();
  CHECK(Day::ids(read) == std::vector<std::string>{"call", "day"});
  CHECK(read.reminders.front().reminder.at == at_time("2026-11-21T09:45:00Z"));
  CHECK(read.reminders.front().order == day.order);
  CHECK_FALSE(read.reminders.front().address.empty());
  CHECK(read.tests.empty());
}

TEST_CASE("reminders.day: what is only for tomorrow is not told today") {
  Day day("2026-11-22T10:00:00Z");
  CHECK(day.read().reminders.empty());
}

TEST_CASE("reminders.day: a call that an earlier day should have told of is not told today") {
  Day day("2026-11-20T10:00:00Z");
  CHECK(Day::ids(day.read()) == std::vector<std::string>{"day"});
}

TEST_CASE("reminders.tests: a running test is told on the day's orders and on those put off, until it ends") {
  Day day(GENERATE("2026-11-21T10:00:00Z", "2026-11-22T10:00:00Z"));
  day.arrive();
  must(TimedTests(day.world.tablet()).begin(day.order, ItemId{"flooding"}));
  const DayReminders read = day.read();
  REQUIRE(read.tests.size() == 1);
  CHECK(read.tests.front().item == ItemId{"flooding"});
  CHECK(read.tests.front().due == at_time("2026-11-22T08:30:00Z"));
  must(TimedTests(day.world.tablet()).end(day.order, ItemId{"flooding"}, TestOutcome::failed, "2 cm gone"));
  CHECK(day.read().tests.empty());
}

TEST_CASE("reminders.tests: a test of a form that is attached to the order is told like the order's own") {
  Day day("2026-11-21T10:00:00Z");
  day.arrive();
  const ItemId form =
      value_of(ChecklistAnswers(day.world.tablet()).open_form(day.order, {TemplateId{"reminding"}, 1}, "bathroom"));
  const ItemId test{form.str() + ".flooding"};
  must(TimedTests(day.world.tablet()).begin(day.order, test));
  const DayReminders read = day.read();
  REQUIRE(read.tests.size() == 1);
  CHECK(read.tests.front().item == test);
  CHECK(read.tests.front().due == at_time("2026-11-22T08:30:00Z"));
}

TEST_CASE("reminders.clock: a tablet whose clock is two hours slow reminds two hours sooner by its own clock") {
  Day day("2026-11-21T11:00:00Z");
  must(day.world.tablet().store().set_setting(setting::server_offset_ms, "7200000"));
  CHECK(day.read().reminders.front().reminder.at == at_time("2026-11-21T08:45:00Z"));
  // It is 18:30 for everybody else: the call is about this appointment.
  must(Visit(day.world.tablet()).call(day.order, true, ""));
  CHECK(Day::ids(day.read()) == std::vector<std::string>{"day"});
  CHECK(day.read().reminders.front().reminder.at == at_time("2026-11-21T13:30:00Z"));
}

TEST_CASE("reminders.clock: a test begun on a tablet with another clock is due by this one's") {
  Day day("2026-11-21T10:00:00Z");
  day.arrive();
  must(day.world.tablet().store().set_setting(setting::server_offset_ms, "3600000"));
  must(TimedTests(day.world.tablet()).begin(day.order, ItemId{"flooding"}));
  // The clock was put right since.
  day.world.clock.set_wall(day.world.clock.now().wall + std::chrono::hours(1));
  must(day.world.tablet().store().set_setting(setting::server_offset_ms, "0"));
  CHECK(day.read().tests.front().due == at_time("2026-11-22T09:30:00Z"));
}

}  // namespace
}  // namespace siteproof
