#include <QtTest/QAbstractItemModelTester>

#include "core/storage/replica.h"
#include "qml/viewmodels/household_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

struct Home {
  explicit Home(AppWorld& world) : app(world) {
    home.setSession(app.session.get());
    home.setHomeId(QString::fromStdString(app.world.order(app.leak()).intake.household.str()));
    app.settle();
  }
  QVariant field(const char* name, int row = 0) {
    const auto names = home.visits()->roleNames();
    return home.visits()->data(home.visits()->index(row, 0), names.key(name));
  }

  AppWorld& app;
  HouseholdViewModel home;
  QAbstractItemModelTester check{home.visits(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_CASE("a home shows who lives there, what to know, and what came of each order") {
  AppWorld app(5);
  app.work_through();
  const OrderState leak = app.world.order(app.leak());
  HouseholdFile file = value_of(app.world.tablet().store().household(leak.intake.household));
  file.household.flags = {"vip", "elderly", "ring twice, the bell is quiet"};
  file.household.handover = "2023-05-25";
  RemotePage page;
  page.epoch = value_of(Replica(app.world.tablet().store()).epoch());
  page.cursor = value_of(Replica(app.world.tablet().store()).cursor());
  page.changes.push_back(RemoteHousehold{file});
  CHECK(value_of(Replica(app.world.tablet().store()).apply_page(page, app.world.clock.now().wall)));
  Home home(app);
  CHECK(home.home.problem().isEmpty());
  CHECK(home.home.owner().contains(QString::fromStdString(file.household.owner.name)));
  CHECK(home.home.handover() == QStringLiteral("25 May 2023"));
  CHECK(home.home.flags() == QStringList{QStringLiteral("VIP"), QStringLiteral("Elderly resident"),
                                         QStringLiteral("ring twice, the bell is quiet")});
  REQUIRE(home.home.count() >= 1);
  CHECK(home.field("onTablet").toBool());
  CHECK(home.field("detail").toString().contains(QStringLiteral("Photos: 7")));
  CHECK(home.field("outcome").toString().contains(QStringLiteral("更换角阀 replace the valve")));
}

TEST_CASE("a home shows its wishes, papers and warranties, and which repair did not last") {
  AppWorld app(5);
  app.work_through();
  const OrderState leak = app.world.order(app.leak());
  HouseholdFile file = value_of(app.world.tablet().store().household(leak.intake.household));
  file.household.handover = "2026-01-10";
  file.household.preferences = {"visits before two"};
  file.household.documents = {{"Handover protocol", "cabinet 3"}, {"Floor plan", ""}};
  HouseholdLine repaired;
  repaired.order = OrderId{"WO-before"};
  repaired.title = "the same leak";
  repaired.status = OrderStatus::closed;
  repaired.place = leak.intake.place;
  repaired.reported_at = leak.intake.reported_at + -std::chrono::days(20);
  repaired.finished_at = leak.intake.reported_at + -std::chrono::days(19);
  file.lines.push_back(repaired);
  Replica replica(app.world.tablet().store());
  RemotePage page;
  page.epoch = value_of(replica.epoch());
  page.cursor = value_of(replica.cursor());
  page.changes.push_back(RemoteHousehold{file});
  CHECK(value_of(replica.apply_page(page, app.world.clock.now().wall)));
  Home home(app);
  CHECK(home.home.preferences() == QStringList{QStringLiteral("visits before two")});
  CHECK(home.home.documents() ==
        QStringList{QStringLiteral("Handover protocol: cabinet 3"), QStringLiteral("Floor plan")});
  CHECK_FALSE(home.home.warranty().isEmpty());
  CHECK(home.home.ownerHidden().isEmpty());
  CHECK(home.field("cameBack").toString() == QStringLiteral("Came back within the guarantee of WO-before"));
  CHECK(home.home.firstTimeFix() == QStringLiteral("0 of 1 repairs lasted"));
}

TEST_CASE("an owner's data is hidden, with the reason, once no order of the home is the technician's") {
  AppWorld app(1);
  const OrderState leak = app.world.order(app.leak());
  Replica replica(app.world.tablet().store());
  RemotePage page;
  page.epoch = value_of(replica.epoch());
  page.cursor = value_of(replica.cursor());
  page.changes.push_back(RemoteLeave{app.leak(), ServerSeq{100'000}});
  static_cast<void>(value_of(replica.apply_page(page, app.world.clock.now().wall)));
  Home home(app);
  CHECK(home.home.owner().isEmpty());
  CHECK(home.home.ownerHidden().contains(QStringLiteral("No order of this home is yours now")));
  CHECK(home.home.address() == QString::fromStdString(one_line(leak.intake.address)));
}

TEST_CASE("on an order's own page its home's history leaves it out") {
  AppWorld app(1);
  Home home(app);
  CHECK(home.home.count() == 1);
  home.home.setWithout(app.leak_number());
  CHECK(home.home.count() == 0);
}

TEST_CASE("a home that the tablet does not know is said to be unknown") {
  AppWorld app(1);
  Home home(app);
  home.home.setHomeId(QStringLiteral("H-none"));
  app.settle();
  CHECK_FALSE(home.home.loaded());
  CHECK_FALSE(home.home.problem().isEmpty());
  CHECK(home.home.count() == 0);
}

}  // namespace
}  // namespace siteproof
