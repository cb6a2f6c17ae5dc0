#include <functional>

#include "core/usecases/checklist_answers.h"
#include "core/usecases/evidence_export.h"
#include "core/usecases/orders.h"
#include "core/usecases/photos.h"
#include "core/usecases/requisitions.h"
#include "core/usecases/sign_off.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

/// What was refused must have left nothing behind.
void check_refused(TabletWorld& world, const std::string& expected, const std::function<Status()>& attempt) {
  const auto events = value_of(world.tablet().store().database().query_int64("SELECT count(*) FROM event"));
  const auto digests = value_of(world.tablet().store().digests());
  const Status refused = attempt();
  INFO(expected);
  CHECK(full_refusal(refused) == expected);
  if (!refused) CHECK(refused.error().message.size() > 15);
  CHECK(value_of(world.tablet().store().database().query_int64("SELECT count(*) FROM event")) == events);
  CHECK(value_of(world.tablet().store().digests()) == digests);
}

template <class T>
Status status_of(Result<T> result) {
  if (!result) return fail(std::move(result).error());
  return {};
}

const Decimal one = Decimal::from_integer(1);

}  // namespace

TEST_CASE("an order that is not on the tablet is not found, whatever is asked of it") {
  TabletWorld world;
  world.new_order();
  const OrderId none{"WO-404"};
  Visit visit(world.tablet());
  const auto unknown = [&](const std::function<Status()>& attempt) {
    check_refused(world, "not_found order.unknown", attempt);
  };
  unknown([&] { return visit.go(none, S::accepted); });
  unknown([&] { return visit.call(none, true, ""); });
  unknown([&] { return visit.consent(none, "a", "b"); });
  unknown([&] { return visit.plan(none, "a", "b", std::nullopt); });
  unknown([&] { return visit.suspend(none, S::suspended, "x"); });
  unknown([&] { return visit.resume(none); });
  unknown([&] { return visit.note(none, "x"); });
  unknown([&] { return visit.use_part(none, {ItemId{"x"}, one, "", ""}); });
  unknown([&] { return ChecklistAnswers(world.tablet()).give(none, ItemId{"x"}, "1", ""); });
  unknown([&] { return status_of(Requisitions(world.tablet()).add(none, ItemId{"x"}, one, "", "")); });
  unknown([&] { return status_of(Requisitions(world.tablet()).list(none)); });
  unknown([&] {
    return status_of(Photos(world.tablet()).add({none, Stage::before, "", {}}, TabletWorld::jpeg(1), ""));
  });
  unknown([&] { return status_of(Photos(world.tablet()).list(none)); });
  unknown([&] { return status_of(SigningOff(world.tablet()).summary(none, "zh")); });
  unknown([&] {
    return SigningOff(world.tablet()).sign({none, SignOffOutcome::absent, "", {}, 0, "nobody", "", "zh"});
  });
  unknown([&] { return EvidenceExport(world.tablet()).write(none, world.folder.path() / "x.zip"); });
  unknown([&] { return status_of(Orders(world.tablet()).page(none)); });
  unknown([&] { return status_of(Orders(world.tablet()).household(none)); });
}

TEST_CASE("a step out of turn is refused by the rule of the life cycle") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Visit visit(world.tablet());
  check_refused(world, "rule workflow.in_repair", [&] { return visit.go(id, S::in_repair); });
  check_refused(world, "rule workflow.cancelled", [&] { return visit.go(id, S::cancelled); });
  check_refused(world, "rule workflow.plan_agreed", [&] { return visit.plan(id, "a", "b", std::nullopt); });
  check_refused(world, "rule workflow.resume", [&] { return visit.resume(id); });
  check_refused(world, "rule workflow.suspended", [&] { return visit.suspend(id, S::suspended, "too early"); });
  check_refused(world, "usage suspend.status", [&] { return visit.suspend(id, S::accepted, "x"); });
  check_refused(world, "rule workflow.unsigned_off", [&] {
    return SigningOff(world.tablet()).sign({id, SignOffOutcome::absent, "", {}, 0, "nobody", "", "zh"});
  });
  must(visit.go(id, S::accepted));
  check_refused(world, "rule suspend.reason", [&] { return visit.suspend(id, S::suspended, " \n"); });
  check_refused(world, "rule suspend.reason", [&] { return visit.go(id, S::suspended); });
  must(visit.suspend(id, S::suspended, "owner_later"));
  check_refused(world, "rule workflow.on_site", [&] { return visit.go(id, S::on_site); });
  must(visit.go(id, S::accepted));
}

TEST_CASE("nothing begins inside without consent and nothing is agreed without a plan") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Visit visit(world.tablet());
  must(visit.go(id, S::accepted));
  must(visit.go(id, S::on_site));
  check_refused(world, "rule consent.missing", [&] { return visit.go(id, S::surveyed); });
  check_refused(world, "rule consent.missing", [&] { return visit.plan(id, "a", "b", std::nullopt); });
  check_refused(world, "rule consent.by", [&] { return visit.consent(id, "", "in person"); });
  check_refused(world, "rule consent.how", [&] { return visit.consent(id, "王芳", "  "); });
  must(visit.consent(id, "王芳", "in person"));
  must(visit.go(id, S::surveyed));
  check_refused(world, "rule plan.missing", [&] { return visit.go(id, S::plan_agreed); });
  check_refused(world, "rule plan.text", [&] { return visit.plan(id, "", "王芳", std::nullopt); });
  check_refused(world, "rule plan.agreed_by", [&] { return visit.plan(id, "a", "", std::nullopt); });
  check_refused(world, "rule plan.price", [&] {
    return visit.plan(id, "a", "b", Money{Decimal::from_integer(-1), "CNY"});
  });
  check_refused(world, "rule photo.stage", [&] {
    return status_of(Photos(world.tablet()).add({id, Stage::after, "", {}}, TabletWorld::jpeg(1), ""));
  });
  must(visit.plan(id, "a", "b", std::nullopt));
  check_refused(world, "rule answer.missing.moisture", [&] { return visit.go(id, S::in_repair); });
}

TEST_CASE("empty notes, amounts of nothing and unknown cards are refused") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Visit visit(world.tablet());
  check_refused(world, "rule note.text", [&] { return visit.note(id, " \t"); });
  check_refused(world, "rule part.quantity", [&] { return visit.use_part(id, {ItemId{"x"}, Decimal(), "", ""}); });
  check_refused(world, "rule requisition.quantity", [&] {
    return status_of(Requisitions(world.tablet()).add(id, ItemId{"x"}, Decimal::from_integer(-2), "", ""));
  });
  check_refused(world, "not_found conflict.unknown", [&] { return visit.resolve_conflict(id, numbered<EventId>(5)); });
}

TEST_CASE("text that is not UTF-8 and text beyond all measure are refused") {
  TabletWorld world;
  const OrderId id = world.new_order();
  Visit visit(world.tablet());
  check_refused(world, "usage json.not_canonical", [&] { return visit.note(id, "\xFF\xFE"); });
  check_refused(world, "usage event.too_large", [&] { return visit.note(id, std::string(600'000, 'x')); });
  must(visit.note(id, "fine"));
}

TEST_CASE("an answer needs the form's version that the order began with") {
  TabletWorld world;
  Intake intake = OrderMaker().state.intake;
  const OrderId plain = world.server.report({intake, world.technician, std::nullopt}, OrderId{"WO-PLAIN"});
  intake.checklist = TemplateRef{TemplateId{"small"}, 9};
  const OrderId ahead = world.server.report({intake, world.technician, std::nullopt}, OrderId{"WO-AHEAD"});
  world.pull();
  ChecklistAnswers answers(world.tablet());
  check_refused(world, "rule answer.template", [&] { return answers.give(plain, ItemId{"moisture"}, "1", ""); });
  check_refused(world, "rule answer.template", [&] { return answers.give(ahead, ItemId{"moisture"}, "1", ""); });
  CHECK_FALSE(value_of(Orders(world.tablet()).page(ahead)).checklist);
}

TEST_CASE("an answer that its item does not take is refused by the item's rule") {
  TabletWorld world;
  const OrderId id = world.new_order();
  ChecklistAnswers answers(world.tablet());
  check_refused(world, "rule answer.item", [&] { return answers.give(id, ItemId{"colour"}, "red", ""); });
  check_refused(world, "rule answer.number", [&] { return answers.give(id, ItemId{"moisture"}, "wet", ""); });
  check_refused(world, "rule answer.limits", [&] { return answers.give(id, ItemId{"moisture"}, "101", ""); });
  check_refused(world, "rule answer.unit", [&] { return answers.give(id, ItemId{"moisture"}, "10", "mm"); });
}

TEST_CASE("material is not requested and photos are not taken for an order that is over") {
  TabletWorld world;
  const OrderId id = world.new_order();
  world.server.office(id, StatusChanged{S::cancelled, world.server.order(id).status.by, "double"});
  world.pull();
  check_refused(world, "rule requisition.order_finished",
                [&] { return status_of(Requisitions(world.tablet()).add(id, ItemId{"x"}, one, "", "")); });
  check_refused(world, "rule photo.order_finished", [&] {
    return status_of(Photos(world.tablet()).add({id, Stage::before, "", {}}, TabletWorld::jpeg(1), ""));
  });
  must(Visit(world.tablet()).note(id, "a fact holds all the same"));
}

TEST_CASE("before enrolment nobody works here") {
  TabletWorld world;
  const OrderId id = world.new_order();
  must(world.tablet().store().database().exec("DELETE FROM setting WHERE key = 'device.technician'"));
  check_refused(world, "rule enrol.missing", [&] { return Visit(world.tablet()).note(id, "x"); });
  CHECK(full_refusal(TabletSyncDoor(world.tablet()).identity()) == "rule enrol.missing");
}
