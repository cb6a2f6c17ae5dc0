#include <QtTest/QAbstractItemModelTester>

#include "core/usecases/timed_tests.h"
#include "core/usecases/visit.h"
#include "qml/viewmodels/reminders_view_model.h"
#include "tests/qml/every_kind.h"

namespace siteproof {
namespace {

struct Remembered {
  explicit Remembered(AppWorld& world) : app(world) {
    list.setSession(app.session.get());
    app.settle();
  }
  QVariant of(const OrderId& order, const char* role, bool test) {
    QAbstractItemModel* const rows = list.reminders();
    const auto read = [&](int row, const char* name) {
      return rows->data(rows->index(row, 0), rows->roleNames().key(name));
    };
    for (int row = 0; row < rows->rowCount(); ++row) {
      if (read(row, "orderId").toString().toStdString() == order.str() && read(row, "test").toBool() == test)
        return read(row, role);
    }
    return {};
  }
  AppWorld& app;
  RemindersViewModel list;
};

TEST_CASE("a running test stands on the day's list with the time it still needs, due when that is over") {
  AppWorld app(1);
  const OrderId order = inspection(app);
  for (const OrderStatus to : {OrderStatus::accepted, OrderStatus::en_route, OrderStatus::on_site})
    must(Visit(app.world.tablet()).go(order, to));
  Remembered page(app);
  QAbstractItemModelTester check(page.list.reminders(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  CHECK_FALSE(page.of(order, "words", true).isValid());
  must(TimedTests(app.world.tablet()).begin(order, ItemId{"flooding"}));
  app.session->tellChanged(QString::fromStdString(order.str()));
  app.settle();
  CHECK(page.of(order, "words", true).toString() == QStringLiteral("Test is running: Water-holding test"));
  CHECK(page.of(order, "when", true).toString() == QStringLiteral("today 17:30 · 1 h left"));
  CHECK_FALSE(page.of(order, "due", true).toBool());
  const int due = page.list.dueCount();
  app.world.clock.advance(std::chrono::minutes(61));
  page.list.say();
  CHECK(page.of(order, "words", true).toString() == QStringLiteral("Test has run its time: Water-holding test"));
  CHECK(page.of(order, "when", true).toString() == QStringLiteral("now; since today 17:30"));
  CHECK(page.of(order, "due", true).toBool());
  CHECK(page.list.dueCount() > due);
  app.session->setLanguage(QStringLiteral("zh"));
  CHECK(page.of(order, "words", false).toString() == QStringLiteral("今天做完。"));
}

}  // namespace
}  // namespace siteproof
