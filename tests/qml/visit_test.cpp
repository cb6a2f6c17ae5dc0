#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include "core/usecases/visit.h"
#include "qml/viewmodels/order_view_model.h"
#include "qml/viewmodels/visit_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

using visit_path::Action;

/// The leak order opened as its page does.
struct OpenOrder {
  explicit OpenOrder(AppWorld& app) : world(app) {
    source.setSession(app.session.get());
    source.setOrderId(app.leak_number());
    visit.setSource(&source);
    order.setSource(&source);
    app.settle();
  }
  QVariant step(visit_path::StepId id, const char* role) {
    QAbstractItemModel* steps = visit.steps();
    const auto names = steps->roleNames();
    for (int row = 0; row < steps->rowCount(); ++row) {
      const QModelIndex index = steps->index(row, 0);
      if (steps->data(index, names.key("stepId")).toInt() == static_cast<int>(id)) {
        return steps->data(index, names.key(role));
      }
    }
    FAIL("no such step");
    return {};
  }
  visit_path::StepState state(visit_path::StepId id) {
    return static_cast<visit_path::StepState>(step(id, "stepState").toInt());
  }

  AppWorld& world;
  OrderSource source;
  VisitViewModel visit;
  OrderViewModel order;
};

TEST_CASE("the next step leads from accepting and setting off to arriving, each press durable") {
  AppWorld app(3);
  OpenOrder page(app);
  QAbstractItemModelTester check(page.visit.steps(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  CHECK(page.order.classWord() == QStringLiteral("Emergency"));
  CHECK(page.visit.nextText() == QStringLiteral("Accept and set off"));
  QSignalSpy saved(&page.visit, &OrderAspect::saved);
  page.visit.advance();
  app.settle();
  CHECK(saved.count() == 1);
  CHECK(app.world.order(app.leak()).timeline.size() >= 2);
  CHECK(page.visit.nextText() == QStringLiteral("I have arrived"));
  CHECK(page.visit.otherText().isEmpty());
  QSignalSpy led_on(&page.visit, &VisitViewModel::leadsOn);
  page.visit.advance();
  app.settle();
  CHECK(led_on.count() == 1);
  CHECK(page.visit.nextAction() == Action::RecordConsent);
  CHECK(app.world.order(app.leak()).status.value == OrderStatus::on_site);
  CHECK(page.state(visit_path::StepId::Arrive) == visit_path::StepState::Done);
  CHECK(page.state(visit_path::StepId::Call) == visit_path::StepState::Skipped);
}

TEST_CASE("a step pressed by mistake is taken back with one press, until the next one") {
  AppWorld app(3);
  OpenOrder page(app);
  page.visit.advance();
  app.settle();
  CHECK(page.visit.undoText() == QStringLiteral("Recorded: On the way."));
  page.visit.undo();
  app.settle();
  CHECK(app.world.order(app.leak()).status.value == OrderStatus::accepted);
  CHECK(page.visit.undoText().isEmpty());
  page.visit.advance();
  app.settle();
  page.visit.advance();
  app.settle();
  CHECK(page.visit.undoText() == QStringLiteral("Recorded: On site."));
  page.visit.suspend(VisitViewModel::Waiting::Suspended, QStringLiteral("owner_asked_later"));
  app.settle();
  CHECK(page.visit.undoText().isEmpty());
}

TEST_CASE("an order can be accepted for later") {
  AppWorld app(3);
  OpenOrder page(app);
  CHECK(page.visit.otherText() == QStringLiteral("Accept, go later"));
  page.visit.advanceOnly();
  app.settle();
  CHECK(app.world.order(app.leak()).status.value == OrderStatus::accepted);
  CHECK(page.visit.nextText() == QStringLiteral("Set off"));
}

TEST_CASE("after the consent comes the survey: the camera by itself, the answers, then the plan that ends it") {
  AppWorld app(3);
  app.arrive();
  OpenOrder page(app);
  QSignalSpy led_on(&page.visit, &VisitViewModel::leadsOn);
  page.visit.recordConsent(QStringLiteral("王芳"), QStringLiteral("in_person"));
  app.settle();
  CHECK(led_on.count() == 1);
  CHECK(page.visit.nextText() == QStringLiteral("Take photos before the repair (0 of 3)"));
  app.take_photos(Stage::before, 3);
  app.session->tellAllChanged();
  app.settle();
  CHECK(page.visit.nextAction() == Action::FillChecklist);
  app.answer_all(ChecklistStage::survey);
  app.session->tellAllChanged();
  app.settle();
  CHECK(page.visit.nextText() == QStringLiteral("Agree the plan with the owner"));
  page.visit.agreePlan(QStringLiteral("更换角阀"), QStringLiteral("王芳"), QStringLiteral("180"));
  app.settle();
  CHECK(app.world.order(app.leak()).status.value == OrderStatus::plan_agreed);
  CHECK(page.state(visit_path::StepId::Survey) == visit_path::StepState::Done);
  CHECK(led_on.count() == 1);
}

TEST_CASE("on site without consent the next step is the consent, and says why in both languages") {
  AppWorld app(3);
  app.arrive();
  OpenOrder page(app);
  CHECK(page.visit.nextAction() == Action::RecordConsent);
  REQUIRE(page.visit.blocked().size() == 1);
  CHECK(page.visit.blocked().front() == QStringLiteral("Record the owner's consent first: who gave it and how."));
  app.session->setLanguage(QStringLiteral("zh"));
  CHECK(page.visit.blocked().front() == QStringLiteral("先征得业主或住户同意，并记录是谁、怎样同意的。"));
  app.session->setLanguage(QStringLiteral("en"));

  page.visit.recordConsent(QStringLiteral("王芳"), {});
  app.settle();
  CHECK(page.visit.problem() == QStringLiteral("Say how the consent was given: in person, by phone or in writing."));
  CHECK(app.world.order(app.leak()).consents.empty());
  page.visit.recordConsent(QStringLiteral("王芳"), QStringLiteral("in person"));
  app.settle();
  CHECK(page.visit.problem().isEmpty());
  CHECK(page.visit.nextText() == QStringLiteral("Take photos before the repair (0 of 3)"));
  CHECK(page.state(visit_path::StepId::Consent) == visit_path::StepState::Done);
}

TEST_CASE("before the repair the button leads to whatever is missing: answers, safety, photos") {
  AppWorld app(3);
  app.arrive();
  Visit use_case(app.world.tablet());
  must(use_case.consent(app.leak(), "王芳", "in person"));
  must(use_case.plan(app.leak(), "更换角阀", "王芳", Money{Decimal::from_integer(180), "CNY"}));
  OpenOrder page(app);
  CHECK(page.visit.nextAction() == Action::FillChecklist);
  CHECK_FALSE(page.visit.nextItem().isEmpty());
  CHECK(page.state(visit_path::StepId::Survey) == visit_path::StepState::Blocked);

  app.answer_all(ChecklistStage::survey);
  app.answer_all(ChecklistStage::safety);
  app.session->tellAllChanged();
  app.settle();
  CHECK(page.visit.nextAction() == Action::TakePhoto);
  CHECK(page.visit.nextStage() == QStringLiteral("before"));
  CHECK(page.visit.nextText() == QStringLiteral("Take photos before the repair (0 of 3)"));

  app.take_photos(Stage::before, 3);
  app.session->tellAllChanged();
  app.settle();
  CHECK(page.visit.nextText() == QStringLiteral("Start the repair"));
  page.visit.advance();
  app.settle();
  CHECK(page.visit.nextAction() == Action::TakePhoto);
  CHECK(page.visit.nextStage() == QStringLiteral("during"));
}

TEST_CASE("an order can wait for material and go on where it was") {
  AppWorld app(3);
  app.arrive();
  OpenOrder page(app);
  REQUIRE(page.visit.canSuspend());
  page.visit.suspend(VisitViewModel::Waiting::Material, {});
  app.settle();
  CHECK(page.visit.problem() == QStringLiteral("Say why the order has to wait."));
  REQUIRE(page.visit.pauseReasons().contains(QStringLiteral("special_order")));
  page.visit.suspend(VisitViewModel::Waiting::Material, QStringLiteral("special_order"));
  app.settle();
  CHECK(page.order.waitingFor() == QStringLiteral("Material is on special order"));
  CHECK(page.order.dueText() == QStringLiteral("The clock stands still"));
  CHECK(page.visit.nextAction() == Action::Resume);
  page.visit.advance();
  app.settle();
  CHECK(app.world.order(app.leak()).status.value == OrderStatus::on_site);
}

TEST_CASE("two people's appointments become a card with both values that can be put away") {
  AppWorld app(3);
  app.world.server.office(app.leak(), AppointmentSet{at_time("2026-11-22T02:00:00Z"), {}, "owner called"});
  app.world.server.office(app.leak(), AppointmentSet{at_time("2026-11-22T06:00:00Z"), {}, "supervisor"});
  app.world.pull();
  OpenOrder page(app);
  const int cards = page.order.conflictCount();
  REQUIRE(cards >= 1);
  QAbstractItemModel* model = page.order.conflicts();
  const QString id = model->data(model->index(0, 0), model->roleNames().key("conflictId")).toString();
  CHECK(model->data(model->index(0, 0), model->roleNames().key("field")).toString() ==
        QStringLiteral("The appointment"));
  page.order.resolveConflict(id);
  app.settle();
  CHECK(page.order.conflictCount() == cards - 1);
}

TEST_CASE("an order that is not here says so, and another one can be opened after it") {
  AppWorld app(3);
  OpenOrder page(app);
  page.source.setOrderId(QStringLiteral("WO-NOT-HERE"));
  CHECK_FALSE(page.source.loaded());
  app.settle();
  CHECK(page.source.problem().startsWith(QStringLiteral("This order is not on the tablet")));
  page.source.setOrderId(QStringLiteral("WO-STILL-NOT"));
  page.source.setOrderId(app.leak_number());
  app.settle();
  CHECK(page.source.loaded());
  CHECK(page.source.problem().isEmpty());
}

}  // namespace
}  // namespace siteproof
