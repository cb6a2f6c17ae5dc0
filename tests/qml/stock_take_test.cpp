#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include "core/usecases/drafts.h"
#include "core/usecases/stock_take.h"
#include "qml/viewmodels/stock_take_view_model.h"
#include "qml/viewmodels/van_view_model.h"
#include "tests/qml/material_steps.h"

namespace siteproof {
namespace {

using namespace material_steps;
using Tester = QAbstractItemModelTester;
constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
constexpr const char* valve_line = "VALVE-15 pc";
constexpr const char* hose_line = "HOSE-SS-50 pc";

QString field(QAbstractItemModel* model, int row, const char* name) {
  return model->data(model->index(row, 0), model->roleNames().key(name)).toString();
}
QString text(const char* utf8) { return QString::fromUtf8(utf8); }

/// The count as its page has it.
struct Counting {
  explicit Counting(AppWorld& world) : app(world) {
    take.setSession(app.session.get());
    take.setInHand(app.leak_number());
    app.settle();
  }
  void count(const char* line, const char* quantity) {
    app.world.clock.advance(std::chrono::minutes(1));
    take.setLine(text(line));
    take.record(text(quantity));
    app.settle();
  }
  QString of(const char* line, const char* role, QAbstractItemModel* model = nullptr) {
    QAbstractItemModel* const shown = model != nullptr ? model : take.lines();
    for (int row = 0; row < shown->rowCount(); ++row) {
      if (field(shown, row, "line") == text(line)) return field(shown, row, role);
    }
    return QStringLiteral("not there");
  }

  AppWorld& app;
  StockTakeViewModel take;
  Tester lines{take.lines(), fatal}, differences{take.differences(), fatal};
};

/// "VALVE-15 3/2": by the books and counted, as the use case reads it.
std::string counted(AppWorld& app) {
  std::string out;
  for (const CountLine& line : value_of(StockTake(app.world.tablet()).to_count(app.leak(), "van:li.wei"))) {
    out += line.item.str() + ' ' + (line.before ? line.before->str() : "?") + '/' +
           (line.counted ? line.counted->str() : "-") + ';';
  }
  return out;
}

TEST_CASE("the van is counted line by line, each is recorded at once, and the end shows what differs") {
  AppWorld app(3);
  app.arrive();
  received(app, 3);
  received(app, 2, hose);
  Counting counting(app);
  CHECK(counting.take.count() == 2);
  CHECK(counting.take.progress() == text("2 of 2 are still to be counted."));
  CHECK(counting.of(valve_line, "expected") == text("by the books 3 pc"));
  CHECK_FALSE(counting.take.orderText().isEmpty());
  QSignalSpy recorded(&counting.take, &StockTakeViewModel::recorded);
  counting.count(valve_line, "2");
  CHECK(recorded.size() == 1);
  CHECK(counted(app) == "HOSE-SS-50 ?/-;VALVE-15 3/2;");
  CHECK(counting.of(valve_line, "differs") == text("1 pc less than the books"));
  CHECK(counting.of(valve_line, "expected") == text("by the books 3 pc"));
  CHECK_FALSE(counting.take.finished());

  counting.take.setLine(text(hose_line));
  CHECK(counting.take.lineKnown());
  counting.take.recordAsExpected();
  app.settle();
  CHECK(counting.take.progress() == text("Everything is counted."));
  counting.take.finish();
  app.settle();
  CHECK(counting.take.finished());
  REQUIRE(counting.take.differenceCount() == 1);
  CHECK(field(counting.take.differences(), 0, "name") == text("Angle valve"));
  counting.take.goOn();
  CHECK_FALSE(counting.take.finished());
}

TEST_CASE("what was counted and what was typed stands there again after the program ended in the middle of a count") {
  AppWorld app(3);
  app.arrive();
  received(app, 3);
  received(app, 2, hose);
  received(app, 7, ItemId{"TAPE-PTFE"});
  {
    Counting counting(app);
    counting.count(valve_line, "2");
    counting.take.setLine(text(hose_line));
    counting.take.draft()->put(counting.take.lineField(), text("4"));
    counting.take.setLine({});
    CHECK(counting.of(hose_line, "typed") == text("4"));
    // Not flushed by the page: the program is gone.
  }
  app.settle();
  Counting counting(app);
  CHECK(counting.of(valve_line, "counted") == text("2 pc"));
  CHECK(counting.of(valve_line, "done") == text("true"));
  CHECK(counting.of(hose_line, "typed") == text("4"));
  CHECK(counting.of(hose_line, "done") == text("false"));
  counting.take.finish();
  app.settle();
  CHECK(counted(app) == "HOSE-SS-50 2/4;TAPE-PTFE ?/-;VALVE-15 3/2;");
  CHECK(counting.of(hose_line, "typed").isEmpty());
  CHECK(counting.of(hose_line, "differs", counting.take.differences()) == text("2 pc more than the books"));
  CHECK(counting.take.progress() == text("1 of 3 are still to be counted."));
}

TEST_CASE("a count goes on with the order that holds it, whichever order is in hand then") {
  AppWorld app(3);
  app.arrive();
  received(app, 3);
  {
    Counting counting(app);
    counting.count(valve_line, "3");
  }
  StockTakeViewModel other;
  other.setInHand(QStringLiteral("WO-404"));
  other.setSession(app.session.get());
  app.settle();
  CHECK(other.countedCount() == 1);
  other.setLine(text(valve_line));
  other.record(text("2"));
  app.settle();
  CHECK(app.world.order(app.leak()).counts.size() == 2);
}

TEST_CASE("what no book has in the van is scanned, one more each time, and counted by its name") {
  AppWorld app(3);
  app.arrive();
  Counting counting(app);
  CHECK(counting.take.count() == 0);
  REQUIRE(counting.take.take(text("VALVE-15"), text("pc"), true));
  app.settle();
  REQUIRE(counting.take.take(text("VALVE-15"), text("pc"), true));
  app.settle();
  CHECK(counting.take.line() == text(valve_line));
  CHECK(counting.take.lineName() == text("Angle valve"));
  CHECK(counting.of(valve_line, "typed") == text("2"));
  counting.take.record(text("2"));
  app.settle();
  CHECK(counted(app) == "VALVE-15 0/2;");
  CHECK(counting.take.count() == 1);
  CHECK(counting.of(valve_line, "differs") == text("2 pc more than the books"));
  CHECK_FALSE(counting.take.take(text("no code at all"), text("pc"), false));
  CHECK_FALSE(counting.take.refused().isEmpty());
}

TEST_CASE("counting down ends at nothing, and what is no quantity is refused where it was entered") {
  AppWorld app(3);
  app.arrive();
  received(app, 1);
  Counting counting(app);
  CHECK(counting.take.stepped(text("1"), -1) == text("0"));
  CHECK(counting.take.stepped(text("0"), -1) == text("0"));
  CHECK(counting.take.stepped({}, 1) == text("1"));
  counting.count(valve_line, "two");
  CHECK(counting.take.refused() == text("Enter a number, for example 12.5."));
  counting.count(valve_line, "-1");
  CHECK(counting.take.refused() == text("What is there cannot be less than nothing: count again."));
  CHECK(app.world.order(app.leak()).counts.empty());
  counting.count(valve_line, "0");
  CHECK(counting.take.refused().isEmpty());
  CHECK(counted(app) == "VALVE-15 1/0;");
}

TEST_CASE("a counted van is due again after a week") {
  AppWorld app(3);
  app.arrive();
  received(app, 3);
  Counting counting(app);
  VanViewModel van;
  van.setSession(app.session.get());
  app.settle();
  CHECK_FALSE(van.due().isEmpty());
  counting.count(valve_line, "3");
  CHECK(van.due().isEmpty());
  CHECK(van.counted().startsWith(text("Counted last today")));
  app.world.clock.advance(std::chrono::hours(8 * 24));
  told(app);
  CHECK_FALSE(van.due().isEmpty());
}

}  // namespace
}  // namespace siteproof
