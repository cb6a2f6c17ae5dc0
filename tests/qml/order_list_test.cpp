#include <QtTest/QAbstractItemModelTester>

#include <map>
#include <set>

#include "core/usecases/visit.h"
#include "qml/viewmodels/search_view_model.h"
#include "qml/viewmodels/today_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

/// A list with the tester on its model, read once.
template <class ViewModel>
struct Shown {
  explicit Shown(AppWorld& world) : app(world) {
    list.setSession(app.session.get());
    app.settle();
  }
  QString field(int row, const char* name) {
    const auto names = list.orders()->roleNames();
    return list.orders()->data(list.orders()->index(row, 0), names.key(name)).toString();
  }
  int row_of(const QString& order) {
    for (int row = 0; row < list.count(); ++row) {
      if (field(row, "orderId") == order) return row;
    }
    return -1;
  }
  void search(const char* words) {
    list.setSearch(QString::fromUtf8(words));
    app.settle();
  }

  AppWorld& app;
  ViewModel list;
  QAbstractItemModelTester check{list.orders(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_CASE("the day's list shows open orders by due time, in words") {
  AppWorld app(12);
  TodayViewModel unread;
  unread.setSession(app.session.get());
  CHECK_FALSE(unread.loaded());
  Shown<TodayViewModel> today(app);
  REQUIRE(today.list.loaded());
  CHECK(today.list.count() == 12);
  CHECK(today.field(0, "classWord").toStdString() != "");
  CHECK(today.field(0, "statusWord") == QStringLiteral("Assigned"));
  CHECK(today.field(0, "nextText") == QStringLiteral("Accept and set off"));
  CHECK(today.field(0, "dueText").contains(QStringLiteral("l")));  // "left" or "late"
}

TEST_CASE("orders of earlier days stand above today's, with the day and the reason they were carried over for") {
  AppWorld app(6);
  Shown<TodayViewModel> today(app);
  std::map<QString, int> before;
  for (int row = 0; row < today.list.count(); ++row) ++before[today.field(row, "partTitle")];
  app.arrive();
  must(Visit(app.world.tablet()).suspend(app.leak(), OrderStatus::waiting_material, "special_order"));
  app.world.clock.advance(std::chrono::hours(48));
  app.session->tellAllChanged();
  app.settle();
  CHECK(today.field(0, "partTitle") == QStringLiteral("Carried over"));
  const int leak = today.row_of(app.leak_number());
  REQUIRE(leak >= 0);
  CHECK(today.field(leak, "partTitle") == QStringLiteral("Carried over"));
  CHECK(today.field(leak, "carriedText").startsWith(QStringLiteral("From ")));
  CHECK(
      today.field(leak, "carriedText").endsWith(QStringLiteral("waiting for material, Material is on special order")));
  CHECK(today.field(leak, "nextText") == QStringLiteral("Go on with the work"));
  bool later = false;
  for (int row = 0; row < today.list.count(); ++row) {
    const bool carried = today.field(row, "partTitle") == QStringLiteral("Carried over");
    CHECK(carried == !today.field(row, "carriedText").isEmpty());
    CHECK_FALSE((carried && later));  // nothing carried over below the rest
    later = later || !carried;
  }
}

TEST_CASE("the order under way is the one to turn to next") {
  AppWorld app(6);
  Shown<TodayViewModel> today(app);
  CHECK(today.list.nextText() == QStringLiteral("Accept and set off"));
  app.arrive();
  CHECK(today.list.nextOrder() == app.leak_number());
  CHECK(today.list.nextText() == QStringLiteral("Record the owner's consent"));
  CHECK_FALSE(today.list.nextTitle().isEmpty());
}

TEST_CASE("a search finds an order by a Chinese word of its contact and the newest question wins") {
  AppWorld app(30);
  Shown<SearchViewModel> search(app);
  const OrderState leak = app.world.order(app.leak());
  // Typed letter by letter: only the answer to the last question may be shown.
  const QString name = QString::fromStdString(leak.intake.contact.name);
  search.list.setSearch(name.left(1));
  search.list.setSearch(name);
  app.settle();
  REQUIRE(search.list.count() >= 1);
  CHECK(search.list.count() < 30);
  CHECK(search.row_of(app.leak_number()) >= 0);

  search.search("没有这个词xyz");
  CHECK(search.list.count() == 0);
  CHECK(search.list.problem().isEmpty());
  search.search("");
  CHECK(search.list.count() == 30);
}

TEST_CASE("what was searched for stands out in the titles and addresses that hold it") {
  AppWorld app(10);
  Shown<SearchViewModel> search(app);
  const OrderState leak = app.world.order(app.leak());
  const std::string room = leak.intake.address.room;
  search.search(room.c_str());
  const int row = search.row_of(app.leak_number());
  REQUIRE(row >= 0);
  CHECK(search.field(row, "addressMarked").contains(QStringLiteral("<u><b>") + QString::fromStdString(room)));
  search.search("");
  CHECK(search.field(0, "addressMarked").isEmpty());
}

TEST_CASE("filters leave out other classes and finished orders, also in a search") {
  AppWorld app(12);
  Shown<SearchViewModel> search(app);
  search.list.setOrderClass(QStringLiteral("emergency"));
  app.settle();
  const int emergencies = search.list.count();
  CHECK(emergencies >= 1);
  CHECK(emergencies < 12);
  for (int row = 0; row < emergencies; ++row) CHECK(search.field(row, "orderClass") == QStringLiteral("emergency"));
  search.list.setStanding(SearchViewModel::Standing::Finished);
  app.settle();
  CHECK(search.list.count() == 0);
  search.search(app.leak().str().c_str());
  CHECK(search.list.count() == 0);
  search.list.setStanding(SearchViewModel::Standing::Open);
  app.settle();
  CHECK(search.list.count() == 1);
}

TEST_CASE("a search finds homes, and words that found something are offered again") {
  AppWorld app(10);
  Shown<SearchViewModel> search(app);
  QAbstractItemModelTester check(search.list.homes(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  CHECK(search.list.homeCount() == 0);
  const Intake intake = app.world.order(app.leak()).intake;
  search.search(intake.household.str().c_str());
  REQUIRE(search.list.homeCount() == 1);
  const auto names = search.list.homes()->roleNames();
  CHECK(search.list.homes()->data(search.list.homes()->index(0, 0), names.key("homeId")).toString().toStdString() ==
        intake.household.str());
  search.list.remember();
  search.search("没有这个词xyz");
  search.list.remember();
  app.settle();
  CHECK(search.list.recent() == QStringList{QString::fromStdString(intake.household.str())});
  Shown<SearchViewModel> again(app);
  CHECK(again.list.recent() == search.list.recent());
  search.list.forgetRecent();
  app.settle();
  CHECK(search.list.recent().isEmpty());
}

TEST_CASE("a list longer than a page grows by appending when its end is near") {
  AppWorld app(70);
  Shown<SearchViewModel> search(app);
  CHECK(search.list.count() == 50);
  REQUIRE(search.list.more());
  int inserted_at = -1, resets = 0, removed = 0;
  QObject::connect(search.list.orders(), &QAbstractItemModel::rowsInserted, search.list.orders(),
                   [&](const QModelIndex&, int first, int) { inserted_at = first; });
  QObject::connect(search.list.orders(), &QAbstractItemModel::modelReset, search.list.orders(), [&] { ++resets; });
  QObject::connect(search.list.orders(), &QAbstractItemModel::rowsRemoved, search.list.orders(), [&] { ++removed; });
  search.list.showMore();
  app.settle();
  CHECK(search.list.count() == 70);
  CHECK(inserted_at == 50);
  CHECK(resets + removed == 0);
  CHECK_FALSE(search.list.more());
  std::set<QString> numbers;
  for (int row = 0; row < 70; ++row) numbers.insert(search.field(row, "orderId"));
  CHECK(numbers.size() == 70);
}

TEST_CASE("an order that changed elsewhere changes in the list, and what was scrolled to stays") {
  AppWorld app(70);
  Shown<TodayViewModel> today(app);
  today.list.showMore();
  app.settle();
  app.arrive();
  CHECK(today.list.count() == 70);
  const int leak = today.row_of(app.leak_number());
  REQUIRE(leak >= 0);
  CHECK(today.field(leak, "statusWord") == QStringLiteral("On site"));
}

}  // namespace
}  // namespace siteproof
