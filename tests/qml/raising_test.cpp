#include <QtTest/QAbstractItemModelTester>

#include "core/usecases/raising.h"
#include "qml/viewmodels/patrol_route_view_model.h"
#include "qml/viewmodels/raising_view_model.h"
#include "qml/viewmodels/visit_view_model.h"
#include "tests/qml/patrol.h"

namespace siteproof {
namespace {

struct Page {
  Page(AppWorld& world, const QString& order) : app(world) {
    source.setSession(app.session.get());
    raising.setSource(&source);
    route.setSource(&source);
    visit.setSource(&source);
    source.setOrderId(order);
    app.settle();
  }
  [[nodiscard]] static QString told(QAbstractItemModel* model, int row, const char* role) {
    return model->data(model->index(row, 0), model->roleNames().key(role)).toString();
  }
  [[nodiscard]] bool warns(const char* words) {
    QAbstractItemModel* const steps = visit.steps();
    for (int row = 0; row < steps->rowCount(); ++row) {
      const auto warnings = steps->data(steps->index(row, 0), steps->roleNames().key("warnings")).toStringList();
      for (const QString& one : warnings) {
        if (one.contains(QString::fromUtf8(words))) return true;
      }
    }
    return false;
  }

  AppWorld& app;
  OrderSource source;
  RaisingViewModel raising;
  PatrolRouteViewModel route;
  VisitViewModel visit;
};

TEST_CASE("a finding says what it would raise, and once raised where the order stands") {
  AppWorld app(1);
  PatrolOrder patrol(app);
  Page page(app, patrol.number());
  const QAbstractItemModelTester tester(page.raising.raised());
  CHECK(page.raising.offers().value(patrol.item()).toString() == "Pump repair · Ordinary · respond within 4 h");
  CHECK_FALSE(page.raising.openText().isEmpty());
  CHECK(page.warns("No order is raised yet for \"水泵漏水\"."));

  page.raising.raise(patrol.item());
  app.settle();
  CHECK(page.raising.problem().isEmpty());
  CHECK(page.raising.offers().isEmpty());
  CHECK(page.raising.openText().isEmpty());
  CHECK_FALSE(page.warns("No order is raised yet"));
  REQUIRE(page.raising.raisedCount() == 1);
  const QString number = page.raising.numbers().value(patrol.item()).toString();
  CHECK(number.startsWith("XJ-1-R"));
  CHECK(Page::told(page.raising.raised(), 0, "orderId") == number);
  CHECK(Page::told(page.raising.raised(), 0, "title") == QStringLiteral("水泵漏水"));
  const QString standing = page.raising.standings().value(patrol.item()).toString();
  CHECK(standing.contains("the office assigns it"));
  CHECK(standing.contains("goes out when there is a network"));
}

TEST_CASE("the button pressed twice before the first answer raises one order") {
  AppWorld app(1);
  PatrolOrder patrol(app);
  Page page(app, patrol.number());
  page.raising.raise(patrol.item());
  page.raising.raiseForMe(patrol.item());
  app.settle();
  CHECK(page.raising.raisedCount() == 1);
  CHECK(value_of(Raising(app.world.tablet()).raised(patrol.order)).size() == 1);
}

TEST_CASE("an order raised for oneself says so, and the raised order says where it came from") {
  AppWorld app(1);
  PatrolOrder patrol(app);
  Page page(app, patrol.number());
  CHECK(page.raising.originText().isEmpty());
  page.raising.raiseForMe(patrol.item());
  app.settle();
  CHECK(page.raising.standings().value(patrol.item()).toString().contains("yours"));

  Page raised(app, page.raising.numbers().value(patrol.item()).toString());
  CHECK(raised.raising.origin() == patrol.number());
  CHECK(raised.raising.originHere());
  CHECK(raised.raising.originText().startsWith("Raised on the spot from XJ-1: "));
  CHECK_FALSE(raised.route.walkable());
  CHECK_FALSE(raised.route.absence().isEmpty());
}

TEST_CASE("the route tells each stop's progress, what was found and raised there, and the next stop") {
  AppWorld app(1);
  PatrolOrder patrol(app);
  Page page(app, patrol.number());
  QAbstractItemModel* const stops = page.route.stops();
  const QAbstractItemModelTester tester(stops);
  CHECK(page.route.walkable());
  REQUIRE(page.route.count() == 3);
  CHECK(Page::told(stops, 0, "section") == QStringLiteral("Stops"));
  CHECK(Page::told(stops, 0, "title") == QStringLiteral("Pump room"));
  CHECK(Page::told(stops, 0, "progress") == QStringLiteral("0 of 1"));
  CHECK(Page::told(stops, 1, "section").isEmpty());
  CHECK(Page::told(stops, 2, "findings") == QStringLiteral("Findings: 1"));
  CHECK(page.route.nextText() == QStringLiteral("Next stop: Pump room"));
  CHECK(page.route.nextItem() == QStringLiteral("stops.pump.fine"));
  CHECK(page.route.progressText() == QStringLiteral("1 of 3 stops done"));

  patrol.answer("stops.pump.fine", "yes");
  page.raising.raise(patrol.item());
  app.settle();
  CHECK(page.route.nextRow() == 1);
  CHECK(page.route.nextItem() == QStringLiteral("stops.roof.fine"));
  CHECK(page.route.findingsText() == QStringLiteral("Findings: 1 · Orders raised: 1"));
  CHECK(Page::told(stops, 2, "raised") == QStringLiteral("Orders raised: 1"));

  patrol.answer("stops.roof.fine", "yes");
  CHECK(page.route.nextItem().isEmpty());
  CHECK(page.route.nextText().startsWith("All stops are done"));
  CHECK(page.route.progress() == 1);
}

TEST_CASE("the route speaks the interface's language") {
  AppWorld app(1);
  PatrolOrder patrol(app);
  Page page(app, patrol.number());
  app.session->setLanguage(QStringLiteral("zh"));
  app.settle();
  CHECK(Page::told(page.route.stops(), 0, "title") == QStringLiteral("水泵房"));
  app.session->setLanguage(QStringLiteral("en"));
  app.settle();
}

}  // namespace
}  // namespace siteproof
