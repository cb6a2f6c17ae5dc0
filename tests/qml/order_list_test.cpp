#include <QtTest/QAbstractItemModelTester>

#include "qml/viewmodels/order_list_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

QString field(OrderListViewModel& list, int row, const char* name) {
  const auto names = list.orders()->roleNames();
  return list.orders()->data(list.orders()->index(row, 0), names.key(name)).toString();
}

TEST_CASE("the order list shows open orders by due time, in words") {
  AppWorld app(12);
  OrderListViewModel list;
  QAbstractItemModelTester check(list.orders(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  list.setSession(app.session.get());
  CHECK_FALSE(list.loaded());
  app.settle();
  REQUIRE(list.loaded());
  CHECK(list.count() == 12);
  CHECK(field(list, 0, "classWord").toStdString() != "");
  CHECK(field(list, 0, "statusWord") == QStringLiteral("Assigned"));
  CHECK(field(list, 0, "dueText").contains(QStringLiteral("l")));  // "left" or "late"
}

TEST_CASE("a search finds an order by a Chinese word of its address and the newest question wins") {
  AppWorld app(30);
  OrderListViewModel list;
  QAbstractItemModelTester check(list.orders(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  list.setSession(app.session.get());
  const OrderState leak = app.world.order(app.leak());
  // Typed letter by letter: only the answer to the last question may be shown.
  const QString room = QString::fromStdString(leak.intake.contact.name);
  list.setSearch(room.left(1));
  list.setSearch(room);
  app.settle();
  REQUIRE(list.count() >= 1);
  CHECK(list.count() < 30);
  bool found = false;
  for (int row = 0; row < list.count(); ++row) found = found || field(list, row, "orderId") == app.leak_number();
  CHECK(found);

  list.setSearch(QStringLiteral("没有这个词xyz"));
  app.settle();
  CHECK(list.count() == 0);
  CHECK(list.problem().isEmpty());
  list.setSearch({});
  app.settle();
  CHECK(list.count() == 30);
}

TEST_CASE("a list longer than a page grows when its end is reached") {
  AppWorld app(70);
  OrderListViewModel list;
  QAbstractItemModelTester check(list.orders(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  list.setSession(app.session.get());
  app.settle();
  CHECK(list.count() == 50);
  REQUIRE(list.more());
  list.showMore();
  app.settle();
  CHECK(list.count() == 70);
  CHECK_FALSE(list.more());
}

TEST_CASE("an order that changed elsewhere changes in the list") {
  AppWorld app(5);
  OrderListViewModel list;
  list.setSession(app.session.get());
  app.settle();
  app.arrive();
  bool seen = false;
  for (int row = 0; row < list.count(); ++row)
    seen = seen || field(list, row, "statusWord") == QStringLiteral("On site");
  CHECK(seen);
}

}  // namespace
}  // namespace siteproof
