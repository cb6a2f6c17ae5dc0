#include <QtTest/QAbstractItemModelTester>

#include "core/usecases/requisitions.h"
#include "core/usecases/visit.h"
#include "qml/viewmodels/asked_view_model.h"
#include "qml/viewmodels/materials_view_model.h"
#include "qml/viewmodels/request_targets_view_model.h"
#include "qml/viewmodels/stock_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

using Tester = QAbstractItemModelTester;
constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QString field(QAbstractItemModel* model, int row, const char* name) {
  return model->data(model->index(row, 0), model->roleNames().key(name)).toString();
}

struct Shown {
  explicit Shown(AppWorld& world) : app(world) {
    stock.setSession(app.session.get());
    app.settle();
  }
  void search(const char* words) {
    stock.setSearch(QString::fromUtf8(words));
    app.settle();
  }
  int row_of(const char* code) {
    for (int row = 0; row < stock.count(); ++row) {
      if (field(stock.items(), row, "code") == QLatin1String(code)) return row;
    }
    return -1;
  }

  AppWorld& app;
  StockViewModel stock;
  Tester check{stock.items(), fatal};
};

RequisitionId ask(AppWorld& app, const char* code, int quantity) {
  const RequisitionId id = value_of(
      Requisitions(app.world.tablet()).add(app.leak(), ItemId{code}, Decimal::from_integer(quantity), "pc", ""));
  app.session->tellChanged(app.leak_number());
  app.settle();
  return id;
}
void answer(AppWorld& app, RequisitionAnswered answered) {
  app.world.push();
  app.world.server.office(app.leak(), std::move(answered));
  app.world.pull();
  app.session->tellAllChanged();
  app.settle();
}

TEST_CASE("the store is listed by name with what is on hand in words, and how old the list is") {
  AppWorld app(3);
  Shown shown(app);
  REQUIRE(shown.stock.loaded());
  CHECK(shown.stock.pictured());
  CHECK(shown.stock.count() >= 40);
  CHECK(field(shown.stock.items(), 0, "name") == QStringLiteral("Angle valve"));
  CHECK(shown.stock.age().startsWith(QStringLiteral("as of yesterday 18:00")));
  CHECK(shown.stock.stale().isEmpty());
  const int valve = shown.row_of("VALVE-15");
  CHECK(field(shown.stock.items(), valve, "stock") == QStringLiteral("24 pc on hand"));
  CHECK(field(shown.stock.items(), valve, "price") == QStringLiteral("28 CNY per pc"));
  CHECK(field(shown.stock.items(), shown.row_of("GROUT-INJ"), "stock") == QStringLiteral("none; ordered 3 days ahead"));
  CHECK(field(shown.stock.items(), shown.row_of("TAP-KITCHEN"), "stock") == QStringLiteral("none on hand"));
  CHECK(field(shown.stock.items(), shown.row_of("MEMB-PU-10"), "stock") ==
        QStringLiteral("2 buckets on hand, below the safety stock of 3"));
}

TEST_CASE("the stock is found while one types, the newest question wins, and a code is named exactly") {
  AppWorld app(3);
  Shown shown(app);
  shown.stock.setSearch(QStringLiteral("角"));
  shown.stock.setSearch(QStringLiteral("角阀"));
  app.settle();
  REQUIRE(shown.stock.count() == 1);
  CHECK(field(shown.stock.items(), 0, "code") == QStringLiteral("VALVE-15"));
  CHECK(shown.stock.namedName().isEmpty());
  shown.search("VALVE-15");
  CHECK(shown.stock.namedName() == QStringLiteral("Angle valve, brass, DN15"));
  CHECK(shown.stock.namedStock() == QStringLiteral("24 pc on hand"));
  shown.search("没有这个");
  CHECK(shown.stock.count() == 0);
  CHECK(shown.stock.pictured());
  CHECK(shown.stock.problem().isEmpty());
}

TEST_CASE("the stock list speaks the language of now and is sorted by it") {
  AppWorld app(3);
  Shown shown(app);
  app.session->setLanguage(QStringLiteral("zh"));
  app.settle();
  CHECK(field(shown.stock.items(), shown.row_of("VALVE-15"), "name") == QStringLiteral("角阀"));
  QString before;
  for (int row = 0; row < shown.stock.count(); ++row) {
    const QString name = field(shown.stock.items(), row, "name");
    CHECK(before.toUtf8() <= name.toUtf8());
    before = name;
  }
}

TEST_CASE("a stock list of more than a week says how old it is") {
  AppWorld app(3);
  Shown shown(app);
  app.world.clock.advance(std::chrono::hours(24 * 8));
  app.session->tellAllChanged();
  app.settle();
  CHECK(shown.stock.stale().startsWith(QStringLiteral("This stock list is 8 days old")));
}

TEST_CASE("a tablet without a stock list says so and is no failure") {
  AppWorld app(3);
  must(app.world.tablet().store().database().exec("DELETE FROM stock_item; DELETE FROM stock_picture"));
  Shown shown(app);
  CHECK(shown.stock.loaded());
  CHECK_FALSE(shown.stock.pictured());
  CHECK(shown.stock.age().isEmpty());
  CHECK(shown.stock.problem().isEmpty());
}

TEST_CASE("a long stock list grows by appending when its end is near") {
  AppWorld app(3);
  Shown shown(app);
  shown.stock.setPage(20);
  app.settle();
  REQUIRE(shown.stock.count() == 20);
  shown.stock.showMore();
  app.settle();
  CHECK(shown.stock.count() == 40);
  shown.stock.showMore();
  shown.stock.showMore();
  app.settle();
  CHECK(shown.stock.count() > 40);
}

TEST_CASE("every request stands in the list with its answer in words, the newest first") {
  AppWorld app(3);
  app.arrive();
  AskedViewModel asked;
  Tester check(asked.requests(), fatal);
  asked.setSession(app.session.get());
  app.settle();
  CHECK(asked.loaded());
  CHECK(asked.count() == 0);
  static_cast<void>(ask(app, "VALVE-15", 3));
  app.world.clock.advance(std::chrono::minutes(1));
  static_cast<void>(ask(app, "HOSE-SS-50", 1));
  REQUIRE(asked.count() == 2);
  CHECK(field(asked.requests(), 0, "item") == QStringLiteral("Braided hose"));
  CHECK(field(asked.requests(), 1, "quantity") == QStringLiteral("3 pc"));
  CHECK(field(asked.requests(), 1, "stateWord") == QStringLiteral("Requested"));
  CHECK(field(asked.requests(), 1, "answer").startsWith(QStringLiteral("No answer yet")));
  CHECK(field(asked.requests(), 1, "orderId") == app.leak_number());

  // The store answers a request once.
  const auto said = [&](RequisitionState state, std::optional<Decimal> quantity, std::optional<ItemId> substitute,
                        const char* reason) {
    app.world.clock.advance(std::chrono::minutes(1));
    const RequisitionId id = ask(app, "VALVE-15", 3);
    answer(app, {id, state, quantity, std::move(substitute), reason});
    return field(asked.requests(), 0, "answer").toStdString();
  };
  CHECK(said(RequisitionState::granted, {}, {}, "") == "3 pc granted");
  CHECK(said(RequisitionState::partly, Decimal::from_integer(2), {}, "") == "2 of 3 pc granted");
  CHECK(said(RequisitionState::refused, {}, {}, "not needed") == "refused: not needed");
  CHECK(said(RequisitionState::substituted, {}, ItemId{"VALVE-20"}, "used up") == "Stop valve instead: used up");
  CHECK(asked.count() == 6);
}

TEST_CASE("the order in hand is the first one to ask material for, then the most urgent") {
  AppWorld app(6);
  RequestTargetsViewModel targets;
  Tester check(targets.orders(), fatal);
  targets.setSession(app.session.get());
  app.settle();
  REQUIRE(targets.count() == 6);
  const QString last = field(targets.orders(), 5, "orderNumber");
  CHECK(targets.first() != last);
  targets.setInHand(last);
  app.settle();
  CHECK(targets.count() == 6);
  CHECK(targets.first() == last);
  CHECK_FALSE(targets.titleOf(last).isEmpty());
  targets.setInHand(QStringLiteral("WO-404"));
  app.settle();
  CHECK(targets.count() == 6);
}

TEST_CASE("the quantity is counted up and down exactly, and never to zero") {
  MaterialsViewModel materials;
  const auto stepped = [&](const char* from, int by) { return materials.stepped(QString::fromUtf8(from), by); };
  CHECK(stepped("1", 1) == QStringLiteral("2"));
  CHECK(stepped("1", -1) == QStringLiteral("1"));
  CHECK(stepped("0.5", 1) == QStringLiteral("1.5"));
  CHECK(stepped(" 2.25 ", -1) == QStringLiteral("1.25"));
  CHECK(stepped("", 1) == QStringLiteral("1"));
  CHECK(stepped("two", -1) == QStringLiteral("two"));
}

}  // namespace
}  // namespace siteproof
