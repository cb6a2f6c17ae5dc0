#include "core/usecases/checklist_answers.h"
#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "qml/viewmodels/order_view_model.h"
#include "qml/viewmodels/visit_view_model.h"
#include "tests/qml/every_kind.h"

namespace siteproof {
namespace {

using visit_path::Action;
using visit_path::StepId;

/// The inspection's visit, as its page has it.
struct InspectionVisit {
  explicit InspectionVisit(AppWorld& world) : app(world), order(inspection(world)) {
    source.setSession(app.session.get());
    source.setOrderId(QString::fromStdString(order.str()));
    visit.setSource(&source);
    for (const OrderStatus to : {OrderStatus::accepted, OrderStatus::en_route, OrderStatus::on_site})
      must(Visit(app.world.tablet()).go(order, to));
    changed();
  }
  void changed() {
    app.session->tellAllChanged();
    app.settle();
  }
  void consent() {
    visit.takeStep(QStringLiteral("identity"), {});
    app.settle();
    must(Visit(app.world.tablet()).consent(order, "王芳", "in_person"));
    changed();
  }
  /// Everything the survey asks.
  void survey() {
    must(ChecklistAnswers(app.world.tablet()).give(order, ItemId{"keys"}, "0", {}));
    must(ChecklistAnswers(app.world.tablet()).give(order, ItemId{"keys_short"}, "all", {}));
    changed();
  }
  void photograph() {
    for (const unsigned number : {1U, 2U}) {
      PhotoRequest request{order, Stage::before, "door", std::nullopt};
      request.item = ItemId{"overview"};
      const Bytes jpeg = TabletWorld::jpeg(number);
      static_cast<void>(value_of(Photos(app.world.tablet()).add(request, jpeg, "shot.jpg")));
    }
    changed();
  }
  /// What a role of a step tells; invalid without such a step.
  QVariant step(StepId id, const char* role) {
    QAbstractItemModel* const steps = visit.steps();
    for (int row = 0; row < steps->rowCount(); ++row) {
      const QModelIndex at = steps->index(row, 0);
      if (steps->data(at, steps->roleNames().key("stepId")).toInt() == static_cast<int>(id))
        return steps->data(at, steps->roleNames().key(role));
    }
    return {};
  }

  AppWorld& app;
  OrderId order;
  OrderSource source;
  VisitViewModel visit;
};

TEST_CASE("an inspection goes from its survey to the self-check, without plan and repair") {
  AppWorld app(1);
  InspectionVisit page(app);
  CHECK_FALSE(page.step(StepId::Plan, "title").isValid());
  CHECK_FALSE(page.step(StepId::Repair, "title").isValid());
  CHECK(page.visit.nextText() == QStringLiteral("Badge and order shown"));
  page.consent();
  CHECK(page.visit.nextAction() == Action::FillChecklist);
  page.survey();
  // The pictures that the form asks for are still to be taken.
  REQUIRE(page.visit.nextAction() == Action::FillChecklist);
  CHECK(page.visit.nextItem() == QStringLiteral("overview"));
  page.photograph();
  CHECK(page.visit.nextText() == QStringLiteral("Inspection done"));
  page.visit.advance();
  app.settle();
  CHECK(app.world.order(page.order).status.value == OrderStatus::surveyed);
  CHECK(page.visit.nextAction() == Action::FillChecklist);
}

TEST_CASE("an inspection that went on without a part of its survey is shown what is missing there") {
  AppWorld app(1);
  InspectionVisit page(app);
  page.consent();
  must(Visit(app.world.tablet()).go(page.order, OrderStatus::surveyed));
  page.changed();
  CHECK(page.step(StepId::Survey, "stepState").toInt() == static_cast<int>(visit_path::StepState::Blocked));
  CHECK(page.step(StepId::Survey, "missing").toStringList().size() == 2);
  CHECK(page.visit.nextItem() == QStringLiteral("overview"));
}

TEST_CASE("the day's list knows an inspection's next step") {
  using visit_path::next;
  CHECK(next(OrderStatus::on_site, "inspection").action == Action::Advance);
  CHECK(next(OrderStatus::surveyed, "inspection").to == OrderStatus::self_checked);
  CHECK(next(OrderStatus::on_site, "").action == Action::AgreePlan);
  CHECK(next(OrderStatus::on_site, "identity.missing").step == "identity");
  CHECK(next(OrderStatus::plan_agreed, "quote.open").action == Action::MakeQuote);
  CHECK(next(OrderStatus::in_repair, "test.running.rows.a1.flooding").item == ItemId{"rows.a1.flooding"});
}

TEST_CASE("a step that leaves no other trace is recorded with one tap where it belongs") {
  AppWorld app(1);
  InspectionVisit page(app);
  CHECK(page.step(StepId::Consent, "taps").toStringList() == QStringList{QStringLiteral("identity")});
  page.visit.takeStep(QStringLiteral("identity"), {});
  app.settle();
  CHECK(app.world.order(page.order).steps.front().step == "identity");
  CHECK(page.step(StepId::Consent, "taps").toStringList().isEmpty());
  CHECK(page.visit.nextAction() == Action::RecordConsent);
}

TEST_CASE("what the form only warns of is said at its step, and done with one tap") {
  AppWorld app(1);
  InspectionVisit page(app);
  page.consent();
  CHECK(page.step(StepId::Check, "warnings").toStringList() == QStringList{QStringLiteral("Clean up first.")});
  CHECK(page.step(StepId::Check, "tapTexts").toStringList() == QStringList{QStringLiteral("Cleaned up")});
  page.visit.takeStep(QStringLiteral("clean_up"), {});
  app.settle();
  CHECK(page.step(StepId::Check, "warnings").toStringList().isEmpty());
}

TEST_CASE("a second person is named before the step counts") {
  AppWorld app(1);
  InspectionVisit page(app);
  CHECK(page.visit.tapNeedsName(QStringLiteral("second_person")));
  page.visit.takeStep(QStringLiteral("second_person"), QStringLiteral(" "));
  app.settle();
  CHECK(page.visit.problem() == QStringLiteral("Name the second person."));
  page.visit.takeStep(QStringLiteral("second_person"), QStringLiteral("Zhao Min"));
  app.settle();
  CHECK(app.world.order(page.order).steps.back().note == "Zhao Min");
}

TEST_CASE("where the form lets one go on all the same, the reason takes the block away and stays as a warning") {
  AppWorld app(1);
  InspectionVisit page(app);
  page.consent();
  page.survey();
  page.photograph();
  must(Visit(app.world.tablet()).go(page.order, OrderStatus::surveyed));
  page.changed();
  const QStringList missing = page.step(StepId::Check, "missing").toStringList();
  const QStringList passes = page.step(StepId::Check, "passes").toStringList();
  REQUIRE(missing.size() == passes.size());
  const QString rule = QStringLiteral("answer.missing.office_signs");
  REQUIRE(passes.contains(rule));
  CHECK(page.visit.passText(rule) == missing[passes.indexOf(rule)]);
  page.visit.passOver(rule, {});
  app.settle();
  CHECK(page.visit.problem() == QStringLiteral("Say why you go on all the same."));
  page.visit.passOver(rule, QStringLiteral("the office signs tomorrow"));
  app.settle();
  CHECK_FALSE(page.step(StepId::Check, "passes").toStringList().contains(rule));
  CHECK(app.world.order(page.order).overrides.front().reason == "the office signs tomorrow");
  CHECK(page.visit.nextText() == QStringLiteral("Work done and checked"));
}

TEST_CASE("the warranty of the part that the finding names is told by the home's day of handover") {
  AppWorld app(1);
  InspectionVisit page(app);
  OrderViewModel order;
  order.setSource(&page.source);
  CHECK(order.warranty() == QStringLiteral("Warranty not known"));
  HouseholdFile file;
  file.household.id = HouseholdId{"H-1"};
  file.household.handover = "2024-12-01";
  app.world.server.add_household(file);
  must(TabletSyncDoor(app.world.tablet()).forget_cursor());
  app.world.pull();
  page.consent();
  page.survey();
  CHECK(order.warranty().contains(QStringLiteral("Locks under warranty until 2026-11-30: free of charge.")));
  app.session->setLanguage(QStringLiteral("zh"));
  CHECK(order.warranty().contains(QStringLiteral("门锁保修至 2026-11-30：免费维修。")));
}

}  // namespace
}  // namespace siteproof
