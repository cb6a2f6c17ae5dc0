#include "core/usecases/hand_over.h"

#include "core/storage/replica.h"
#include "core/usecases/visit.h"
#include "qml/viewmodels/hand_over_view_model.h"
#include "qml/viewmodels/handed_view_model.h"
#include "qml/viewmodels/words.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

struct Desk {
  explicit Desk(AppWorld& world) : app(world) {
    source.setSession(app.session.get());
    handOver.setSource(&source);
    source.setOrderId(app.leak_number());
    app.settle();
  }
  AppWorld& app;
  OrderSource source;
  HandOverViewModel handOver;
};

// As the server tells it after a colleague has handed the order on.
void hand_back(AppWorld& app) {
  OrderState state = app.world.order(app.leak());
  HandOver given;
  given.event = numbered<EventId>(77);
  given.from = PersonId{"zhao.qiang"};
  given.to = app.world.technician;
  given.open_points = {"first point", "second point", "third point"};
  given.note = "keys at the front desk";
  given.at = app.world.clock.now().wall;
  state.hand_overs.push_back(given);
  Replica replica(app.world.tablet().store());
  RemotePage page;
  page.epoch = value_of(replica.epoch());
  page.cursor = value_of(replica.cursor());
  page.changes.push_back(RemoteSnapshot{state, ServerSeq{100'000}});
  CHECK(value_of(replica.apply_page(page, app.world.clock.now().wall)));
}

TEST_CASE("an order is handed to a colleague with what is open on it, and says so until they took it") {
  AppWorld app(3);
  app.arrive();
  Desk desk(app);
  CHECK(desk.handOver.canGive());
  CHECK(desk.handOver.standing().isEmpty());
  const QStringList points = desk.handOver.points();
  REQUIRE_FALSE(points.isEmpty());
  desk.handOver.give(QStringLiteral(" zhao.qiang "), QStringLiteral("keys at the front desk"),
                     QStringLiteral("ask for Mrs. Wang"));
  app.settle();
  CHECK(desk.handOver.problem().isEmpty());
  const HandOver given = app.world.order(app.leak()).hand_overs.at(0);
  CHECK(given.to == PersonId{"zhao.qiang"});
  CHECK(given.open_points.size() == static_cast<std::size_t>(points.size()) + 1);
  CHECK(words::text(given.open_points.front()) == points.front());
  CHECK_FALSE(desk.handOver.canGive());
  CHECK(desk.handOver.waiting());
  CHECK(desk.handOver.standing().contains(QStringLiteral("zhao.qiang")));
  desk.handOver.askColleagues();
  app.settle();
  CHECK(desk.handOver.colleagues() == QStringList{QStringLiteral("zhao.qiang")});
}

TEST_CASE("open points are told in the interface's language") {
  AppWorld app(3);
  app.arrive();
  Desk desk(app);
  const QStringList english = desk.handOver.points();
  app.session->setLanguage(QStringLiteral("zh"));
  app.settle();
  CHECK(desk.handOver.points().size() == english.size());
  CHECK(desk.handOver.points() != english);
  app.session->setLanguage(QStringLiteral("en"));
}

TEST_CASE("nobody named, or nobody else: the form says it and keeps what was typed") {
  AppWorld app(3);
  Desk desk(app);
  desk.handOver.draft()->put(QStringLiteral("note"), QStringLiteral("half a note"));
  desk.handOver.give({}, QStringLiteral("half a note"), {});
  app.settle();
  CHECK(desk.handOver.problem() == QStringLiteral("Name who takes the order over."));
  desk.handOver.give(app.session->technician(), {}, {});
  app.settle();
  CHECK_FALSE(desk.handOver.problem().isEmpty());
  CHECK(desk.handOver.draft()->value(QStringLiteral("note")) == QStringLiteral("half a note"));
  CHECK(app.world.order(app.leak()).hand_overs.empty());
}

TEST_CASE("what a colleague handed over stands above the day's list until it is taken") {
  AppWorld app(3);
  hand_back(app);
  HandedViewModel handed;
  handed.setSession(app.session.get());
  app.settle();
  REQUIRE(handed.orderId() == app.leak_number());
  CHECK(handed.detail().startsWith(QStringLiteral("From zhao.qiang, ")));
  CHECK(handed.detail().contains(words::text(app.world.order(app.leak()).intake.first_asked.str())));
  CHECK(handed.points() == QStringList{QStringLiteral("first point"), QStringLiteral("second point")});
  CHECK(handed.more() == QStringLiteral("Further open points: 1"));
  CHECK(handed.note() == QStringLiteral("keys at the front desk"));
  handed.take();
  app.settle();
  CHECK(handed.problem().isEmpty());
  CHECK(handed.orderId().isEmpty());
  CHECK(app.world.order(app.leak()).hand_overs.at(0).taken_by.has_value());
}

}  // namespace
}  // namespace siteproof
